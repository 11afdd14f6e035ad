#!/usr/bin/env node
// Makes france.gz, the list of communes, intercommunalités and départements that Parvis ships.
//
//   node core/src/main/reference/extract.mjs
//
// Needs Node 18 or later, npm and tar; no other package. The archive is pinned by its checksum and the output holds no date
// of the machine, so two runs give the same bytes.
//
// Data: Insee (code officiel géographique and populations légales), DGCL (intercommunalités), La Poste (postal codes),
// gathered by @etalab/decoupage-administratif; Licence Ouverte 2.0.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const PACKAGE = '@etalab/decoupage-administratif@6.0.0';
const SHA512 = 'XavYsFlbcM/prKr8hNHPKER94IHw/dsxNM4nxjWMYk6PLFACpEedvn/7wK8Baozm0dCYhWWcf+7bcWpA5pmCaQ==';
const OUTPUT = new URL('../resources/fr/parvis/core/collectivity/france.gz', import.meta.url);
const COMMUNES = 34969;

const HEADER = `# Communes, intercommunalités à fiscalité propre et départements de France au 1er janvier 2026.
# Sources : Insee (code officiel géographique, populations légales), DGCL, La Poste,
# réunies par ${PACKAGE}. Licence Ouverte 2.0 (Etalab).
`;

// What the source has wrong, or leaves empty, by INSEE or département code. Everything else is Insee's word.
const LIAISONS = {
  63448: 2, // Le Vernet-Chaméane (commune of 2023): the source says 0, which would give « de Le Vernet-Chaméane »
  98411: 4, // « les îles Saint-Paul et Nouvelle-Amsterdam »
  98412: 5, // « l'archipel des Kerguelen »
  98413: 5, // « l'archipel des Crozet »
  98415: 4, // « les îles Éparses de l'océan Indien »
  98901: 5, // « l'île de Clipperton »
  974: 3, // « La Réunion »: its article is part of the name, as in a commune's
  984: 4, // « les Terres australes et antarctiques françaises »
  987: 3, // « la Polynésie française »
  988: 3, // « la Nouvelle-Calédonie »
  989: 5, // « l'île de Clipperton »
};

// The source has no liaison for the 94 communes of the collectivités d'outre-mer. H and Y are sounded there
// (« de Huahine », « de Yaté »), hence no elision.
function overseasLiaison(name) {
  if (name.startsWith('Le ')) return 2;
  if (name.startsWith('La ')) return 3;
  if (name.startsWith('Les ')) return 4;
  if (name.startsWith("L'")) return 5;
  return /^[AEIOU]/.test(name.normalize('NFD')) ? 1 : 0;
}

const liaison = (code, name, given) => LIAISONS[code] ?? given ?? overseasLiaison(name);

function download() {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-reference-'));
  try {
    execFileSync('npm', ['pack', '--silent', PACKAGE], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const archive = join(folder, 'etalab-decoupage-administratif-6.0.0.tgz');
    const sum = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (sum !== SHA512) throw new Error(`${PACKAGE} has checksum ${sum}, expected ${SHA512}`);
    execFileSync('tar', ['xzf', archive, '-C', folder]);
    const read = (file) => JSON.parse(readFileSync(join(folder, 'package', 'data', file), 'utf8'));
    return { communes: read('communes.json'), epcis: read('epci.json'), departements: read('departements.json') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

function clean(text) {
  const tidy = text.normalize('NFC').replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
  if (/[\t\n@#]/.test(tidy)) throw new Error(`Unexpected character in ${text}`);
  return tidy;
}

// DGCL writes no œ, and quotes a few names.
const cleanEpci = (name) => clean(name.replaceAll('"', '').replaceAll(/oeur/gi, (o) => (o[0] === 'O' ? 'Œur' : 'œur')));

const { communes: all, epcis, departements } = download();

// The file also lists 2,105 communes déléguées, 471 communes associées and the 45 arrondissements of Paris, Lyon and
// Marseille: parts of a commune, without a council of their own. The current communes include the 94 territories of the
// collectivités d'outre-mer that bear an INSEE code.
const communes = all.filter((c) => c.type === 'commune-actuelle').sort(byCode);
if (communes.length !== COMMUNES) throw new Error(`${communes.length} communes instead of ${COMMUNES}`);

// Corsica between 19 and 21, as every French list has it.
const departementOrder = (code) => code.replace('2A', '20A').replace('2B', '20B');
departements.sort((a, b) => (departementOrder(a.code) < departementOrder(b.code) ? -1 : 1));

epcis.sort(byCode);
const epciOf = new Map(epcis.flatMap((e, i) => e.membres.map((m) => [m.code, i])));

function section(name, rows) {
  return `@${name} ${rows.length}\n${rows.join('\n')}\n`;
}

// Most codes follow the one before: an empty line says so, and costs nothing.
const codes = communes.map((c, i) => {
  const before = communes[i - 1];
  const follows = before && before.code.slice(0, 2) === c.code.slice(0, 2) && +before.code.slice(2) + 1 === +c.code.slice(2);
  return follows ? '' : c.code;
});

// One column after the other, as like compresses like: a fifth smaller than row by row.
const text =
  HEADER +
  section(
    'departement',
    departements.map((d) => [d.code, liaison(d.code, d.nom, d.typeLiaison), clean(d.nom)].join('\t')),
  ) +
  section(
    'epci',
    epcis.map((e) => [e.code, e.type, cleanEpci(e.nom)].join('\t')),
  ) +
  section('insee', codes) +
  section('name', communes.map((c) => clean(c.nom))) +
  section('liaison', communes.map((c) => liaison(c.code, c.nom, c.typeLiaison))) +
  section('epci-row', communes.map((c) => epciOf.get(c.code) ?? '')) +
  section('population', communes.map((c) => c.population ?? 0)) +
  section('postal', communes.map((c) => (c.codesPostaux ?? []).join(' '))) +
  section('siren', communes.map((c) => c.siren ?? ''));

const packed = gzipSync(text, { level: 9 });
packed[9] = 255; // the operating system that made the archive: not a fact about France
writeFileSync(OUTPUT, packed);
console.log(
  `${communes.length} communes, ${epcis.length} intercommunalités, ${departements.length} départements: ` +
    `${packed.length} bytes in ${fileURLToPath(OUTPUT).split('/').pop()}`,
);
