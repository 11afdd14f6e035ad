#!/usr/bin/env node
// Makes places.gz: where each commune of France is, and the outline of each département, for the map of the console.
//
//   git clone https://github.com/gregoiredavid/france-geojson
//   node core/src/main/reference/places.mjs france-geojson
//
// Needs Node 18 or later and git; no package. The clone must stand at the commit below and the output holds no date, so two runs
// give the same bytes.
//
// Data: IGN, Admin Express COG, edition of 2018, gathered by france-geojson; Licence Ouverte 2.0. A commune that was merged since
// has the code, and here the place, of one of those that it was made of.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const COMMIT = '5d34ee6d0140c29f785fdb047d9329f1aab58833';
const OUTPUT = new URL('../resources/fr/parvis/core/collectivity/places.gz', import.meta.url);
const HEADER = `# Milieu de chaque commune de France et contour de chaque département, en millièmes de degré (WGS 84) : longitude, latitude.
# Source : IGN, Admin Express COG 2018, réunie par france-geojson. Licence Ouverte 2.0 (Etalab).
`;

// About five hundred metres, which a map of a département as wide as a screen does not show.
const TOLERANCE = 0.006;

// Islets that would be a dot, in square degrees.
const LEAST_AREA = 0.0005;

const folder = process.argv[2];
if (!folder) {
  console.error('Usage : node places.mjs <clone de france-geojson>');
  process.exit(2);
}
const commit = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
if (commit !== COMMIT) throw new Error(`The clone stands at ${commit}, not at ${COMMIT}`);

const rings = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);

// Twice the area of a ring with its sign, and what its middle is made of.
function weigh(ring) {
  let area = 0;
  let x = 0;
  let y = 0;
  const [x0, y0] = ring[0];
  for (let i = 0; i + 1 < ring.length; i++) {
    // From the first corner: small differences of large numbers would lose digits.
    const [ax, ay] = [ring[i][0] - x0, ring[i][1] - y0];
    const [bx, by] = [ring[i + 1][0] - x0, ring[i + 1][1] - y0];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { area, x: x / 3 + x0 * area, y: y / 3 + y0 * area };
}

// The middle of all parts, each for as much as it is large.
function middle(geometry) {
  let area = 0;
  let x = 0;
  let y = 0;
  for (const polygon of rings(geometry)) {
    const part = weigh(polygon[0]);
    const turn = Math.sign(part.area);
    area += turn * part.area;
    x += turn * part.x;
    y += turn * part.y;
  }
  return [x / area, y / area];
}

// Douglas and Peucker 1973, on degrees that are as long in both directions.
function simplify(line, across) {
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const stretches = [[0, line.length - 1]];
  while (stretches.length > 0) {
    const [first, last] = stretches.pop();
    const [ax, ay] = [line[first][0] * across, line[first][1]];
    const [dx, dy] = [line[last][0] * across - ax, line[last][1] - ay];
    const length = Math.hypot(dx, dy);
    let far = 0;
    let most = TOLERANCE;
    for (let i = first + 1; i < last; i++) {
      const [px, py] = [line[i][0] * across - ax, line[i][1] - ay];
      const away = length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
      if (away > most) {
        most = away;
        far = i;
      }
    }
    if (far > 0) {
      kept[far] = 1;
      stretches.push([first, far], [far, last]);
    }
  }
  return line.filter((_, i) => kept[i]);
}

const thousandths = ([longitude, latitude]) => `${Math.round(longitude * 1000)} ${Math.round(latitude * 1000)}`;

const communes = new Map();
const outlines = [];
for (const name of readdirSync(join(folder, 'departements')).sort()) {
  const code = name.split('-')[0].toUpperCase();
  const read = (what) => JSON.parse(readFileSync(join(folder, 'departements', name, `${what}-${name}.geojson`), 'utf8'));
  for (const commune of read('communes').features) communes.set(commune.properties.code, thousandths(middle(commune.geometry)));
  const departement = read('departement');
  const { geometry } = departement.features?.[0] ?? departement;
  const across = Math.cos((middle(geometry)[1] * Math.PI) / 180);
  for (const polygon of rings(geometry)) {
    if (Math.abs(weigh(polygon[0]).area) / 2 < LEAST_AREA) continue;
    outlines.push(`${code} ${simplify(polygon[0], across).map(thousandths).join(' ')}`);
  }
}
const lines = [...communes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([code, place]) => `${code} ${place}`);
const text = `${HEADER}@commune ${lines.length}\n${lines.join('\n')}\n@outline ${outlines.length}\n${outlines.join('\n')}\n`;
writeFileSync(OUTPUT, gzipSync(text, { level: 9 }));
console.log(`${lines.length} communes, ${outlines.length} outlines, ${text.split(/\s/).length} numbers`);
