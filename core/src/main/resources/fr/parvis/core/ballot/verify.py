#!/usr/bin/env python3
"""Vérifie l’export d’une urne de Parvis, avec Python 3.8 ou plus récent et rien d’autre.

    python3 verify.py DOSSIER [REÇU.json…] [EMPREINTE…]

Le dossier contient seals.json, chain.jsonl et, à partir de dix bulletins, choices.jsonl et paper.jsonl (les bulletins sur papier).
Un reçu qui s’y trouve est vérifié aussi ; les autres fichiers ne sont pas regardés.
Une empreinte est celle qu’un détenteur de clé a reçue un soir : soixante-quatre chiffres. La signature Ed25519 est vérifiée d’après le RFC 8032, section 6.
"""

import base64
import hashlib
import json
import os
import re
import sys

STAGES = ["FROZEN", "OPEN", "CLOSED", "COUNTED", "PUBLISHED"]
# Vient plus tard, quand les bulletins sont détruits.
LAST = "ARCHIVED"
# Au-dessous, les choix désigneraient des gens.
LEAST = 10
FILES = ["seals.json", "chain.jsonl", "choices.jsonl", "paper.jsonl"]
# Devant ce qui est vérifié, ce qui ne peut l’être avec ces fichiers, ce qui est faux.
RIGHT, OPEN, WRONG = "✓", "–", "✗"


class Wrong(Exception):
    """Ce qui ne va pas, en une phrase."""


def check(true, sentence):
    if not true:
        raise Wrong(sentence)


def sha256(data):
    return hashlib.sha256(data).digest()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def refuse(text):
    raise ValueError(text)


def loads(text):
    """Sans nombres à virgule, que JSON écrit de plusieurs façons."""
    return json.loads(text, parse_float=refuse, parse_constant=refuse)


def parse(text, keys, what):
    try:
        value = loads(text)
    except ValueError:
        raise Wrong(what + " : illisible") from None
    check(isinstance(value, dict) and set(value) == set(keys), what + " : contenu inattendu")
    check(canonical(value) == text, what + " : écriture inattendue")
    return value


def from_hex(text, size, what):
    check(isinstance(text, str) and re.fullmatch("[0-9a-f]{%d}" % (2 * size), text), what + " : illisible")
    return bytes.fromhex(text)


# Ed25519, RFC 8032, 5.1 et 6.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key, message, signature):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % Q
    return same(times(s, BASE), add(r, times(h, a)))


def read_key(text):
    check(isinstance(text, str), "La clé des sceaux est illisible")
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong("La clé des sceaux est illisible") from None
    # X.509 : une tête de douze octets, puis la clé (RFC 8410).
    check(base64.b64encode(data).decode() == text, "La clé des sceaux est illisible")
    check(len(data) == 44 and data[:12].hex() == "302a300506032b6570032100", "La clé des sceaux est illisible")
    return data[12:]


def fingerprint(key):
    return " ".join(re.findall("....", sha256(key).hex()[:32]))


def plural(count, one, many):
    return "%d %s" % (count, one if count < 2 else many)


def read_seals(text):
    check(text.endswith("\n"), "seals.json : écriture inattendue")
    export = parse(text[:-1], ["box", "key", "seals"], "seals.json")
    key = read_key(export["key"])
    check(isinstance(export["seals"], list) and len(STAGES) <= len(export["seals"]) <= len(STAGES) + 1, "Il manque un sceau")
    before, bodies, hashes = None, {}, {}
    for stage, seal in zip(STAGES + [LAST], export["seals"]):
        what = "Sceau " + stage
        check(isinstance(seal, dict) and set(seal) == {"stage", "body", "hash", "signature"}, what + " : contenu inattendu")
        check(seal["stage"] == stage, what + " : pas à sa place")
        check(isinstance(seal["body"], str), what + " : illisible")
        found = from_hex(seal["hash"], 32, what)
        check(sha256(seal["body"].encode()) == found, what + " : le texte a été changé")
        check(signed(key, found, from_hex(seal["signature"], 64, what)), what + " : la signature est fausse")
        body = loads(seal["body"])
        check(canonical(body) == seal["body"], what + " : écriture inattendue")
        check(body.get("stage") == stage and body.get("box") == export["box"], what + " : celui d’une autre urne")
        check(body.get("before") == before, what + " : ne suit pas le précédent")
        before, bodies[stage], hashes[stage] = seal["hash"], body, found
    return key, export["box"], bodies, hashes


def lines(text, what):
    check(text == "" or text.endswith("\n"), what + " : il manque la fin")
    return text[:-1].split("\n") if text else []


def votes(choices):
    """Combien de bulletins nomment chaque projet, par son numéro."""
    found = {}
    for choice in choices:
        for project in choice.split(",") if choice else []:
            name = project.split(":")[0]
            found[name] = found.get(name, 0) + 1
    return found


def points(paper, choices):
    """Ce que chaque bulletin donne à chaque projet qu’il nomme : une voix, des points, ou une mention."""
    given = {project["id"]: [] for project in paper["projects"]}
    for choice in choices:
        parts = choice.split(",") if choice else []
        for place, part in enumerate(parts):
            name, _, number = part.partition(":")
            # Un classement de n projets donne n points au premier, 1 au dernier.
            given[name].append(len(parts) - place if paper["ballot"] == "ranked" else int(number or 1))
    return given


def grades(given, ballots):
    """La mention médiane, puis celle qui reste quand on en retire une, et ainsi de suite ; sans mention, la plus basse."""
    ordered = sorted([0] * (ballots - len(given)) + given)
    middle = (ballots - 1) // 2
    before, after = ordered[:middle][::-1], ordered[middle + 1:]
    found = ordered[middle:middle + 1]
    # Des deux du milieu, la plus basse : on retire donc d’un côté puis de l’autre, en commençant par le plus long.
    first, second = (before, after) if ballots % 2 else (after, before)
    for place in range(max(len(first), len(second))):
        found += first[place:place + 1] + second[place:place + 1]
    return found


def winners(paper, choices, frozen):
    """Les projets retenus, dans l’ordre du bulletin ; None pour une règle qui n’est pas recomptée ici."""
    least = {"greedy": 1 if paper["version"] > 1 else None, "greedy-threshold": paper.get("threshold")}
    if paper["rule"] not in least or paper["ties"] != "sha256-of-seal-and-id":
        return None
    given = points(paper, choices)
    ids = [project["id"] for project in paper["projects"]]
    costs = {project["id"]: project["cost"] for project in paper["projects"]}
    judged = paper["ballot"] == "grades"
    worth = {name: grades(given[name], len(choices)) if judged else sum(given[name]) for name in ids}
    # Entre égaux, le tirage au sort que le sceau a fixé avant le vote.
    drawn = sorted(ids, key=lambda name: sha256(frozen + name.encode()))
    left, taken = paper["envelope"], set()
    for name in sorted(drawn, key=lambda name: worth[name], reverse=True):
        needed = least[paper["rule"]]
        if costs[name] <= left and (needed is None or sum(given[name]) >= needed):
            left -= costs[name]
            taken.add(name)
    return [name for name in ids if name in taken]


def figure(paper, given, votes, ballots):
    if paper["ballot"] in ("points", "ranked"):
        return "%d, %s" % (votes, plural(sum(given), "point", "points"))
    if paper["ballot"] == "grades" and ballots:
        return "%d, mention %d sur %d" % (votes, grades(given, ballots)[0], paper["limit"] - 1)
    return "%d" % votes


def recount(result, paper, choices, frozen):
    """Ce qui a été recompté, et ce qui ne l’a pas été."""
    titles = {project["id"]: project["title"] for project in paper["projects"]}
    check(set(result["winners"]) <= set(titles), "Un projet retenu n’était pas sur le bulletin")
    found = votes(choices)
    check(set(found) <= set(titles), "Un bulletin nomme un projet inconnu")
    check(result["votes"] == {project: found.get(project, 0) for project in titles}, "Les voix publiées ne sont pas celles des bulletins")
    given = points(paper, choices)
    told = [
        (RIGHT, "Voix recomptées : " + " ; ".join(
            "%s %s%s" % (title, figure(paper, given[project], found.get(project, 0), len(choices)), " (retenu)" if project in result["winners"] else "")
            for project, title in titles.items()
        ) + ".")
    ]
    won = winners(paper, choices, frozen)
    if won is None:
        return told + [(OPEN, "Les projets retenus à parts égales ne sont pas recomptés ici : « ./parvis tally » le fait, avec le fichier .pb du résultat.")], [
            "Les projets retenus n’ont pas été recomptés."
        ]
    check(won == result["winners"], "Les projets retenus ne sont pas ceux que donnent les bulletins")
    return told + [(RIGHT, "Projets retenus recomptés, tirage au sort entre égaux compris : ce sont les mêmes.")], []


def verify(files, receipts=None, evenings=(), unread=()):
    """Des marques et des phrases, la conclusion en dernier ; lève Wrong à la première faute. Les reçus vont par nom."""
    key, box, bodies, hashes = read_seals(files["seals.json"])
    told = [
        (RIGHT, "Les %d sceaux sont intacts et se suivent." % len(hashes)),
        (OPEN, "Empreinte de l’urne, à comparer à celle du procès-verbal ou de votre lettre : " + fingerprint(key)),
    ]
    left = ["Un fichier n’a pas été regardé, alors qu’il pourrait être un reçu."] if unread else []
    published = bodies["PUBLISHED"]["files"]
    few = "choices" not in bodies["COUNTED"]
    sheets = bodies["PUBLISHED"]["sheets"]
    several = not few and sheets >= LEAST
    expected = {"chain.jsonl"} | (set() if few else {"choices.jsonl"}) | ({"paper.jsonl"} if several else set())
    check(set(published) == expected, "Les fichiers publiés ne sont pas ceux du sceau")
    for name in published:
        check(name in files and sha256(files[name].encode()).hex() == published[name], name + " : le fichier a été changé")

    head, trackers, heads = sha256(hashes["FROZEN"]), set(), set()
    for place, line in enumerate(lines(files["chain.jsonl"], "chain.jsonl"), 1):
        link = parse(line, ["pos", "tracker", "link"], "Bulletin %d" % place)
        tracker = from_hex(link["tracker"], 32, "Bulletin %d" % place)
        head = sha256(head + tracker + place.to_bytes(8, "big"))
        check(link["pos"] == place and link["pos"] is not True and link["link"] == head.hex(), "Bulletin %d : la chaîne est rompue" % place)
        trackers.add(link["tracker"])
        heads.add(link["link"])
    closed = bodies["CLOSED"]
    check(len(trackers) == closed["size"] == closed["online"], "Il n’y a pas autant de bulletins que de signatures")
    check(closed["online"] + closed["paper"] <= bodies["FROZEN"]["voters"], "Plus de gens ont voté qu’il n’y en a sur la liste")
    check(head.hex() == closed["head"], "La chaîne ne finit pas comme à la clôture")
    told.append((RIGHT, plural(len(trackers), "bulletin", "bulletins") + " dans l’urne, autant que de signatures en ligne ; la chaîne est entière."))
    heads.add(sha256(hashes["FROZEN"]).hex())
    for evening in evenings:
        check(evening in heads, "Cette empreinte n’est pas dans la chaîne, l’urne a été réécrite : " + evening)
        told.append((RIGHT, "L’empreinte %s… est dans la chaîne." % evening[:8]))

    counted = bodies["COUNTED"]
    if few:
        # Les urnes d’avant cette règle comptaient les enveloppes, et non les bulletins comptés sur papier.
        hidden = sheets if "sheets" in counted else closed["paper"]
        check(counted["opened"] < LEAST or 0 < hidden < LEAST, "Les choix manquent")
        check("choices.jsonl" not in files and "paper.jsonl" not in files, "Les choix ne sont pas ceux du sceau")
    else:
        choices = lines(files["choices.jsonl"], "choices.jsonl")
        check(sha256("\n".join(choices).encode()).hex() == counted["choices"], "Les choix ont été changés")
        check(len(choices) == counted["opened"], "Il n’y a pas autant de choix que de bulletins ouverts")
    check(len(set(counted["invalid"])) == len(counted["invalid"]), "Un bulletin nul est compté deux fois")
    check(set(counted["invalid"]) <= trackers, "Un bulletin nul n’était pas dans l’urne")
    check(counted["opened"] + len(counted["invalid"]) == len(trackers), "Des bulletins manquent au dépouillement")
    told.append((
        RIGHT,
        plural(counted["opened"], "bulletin ouvert", "bulletins ouverts")
        + ", "
        + plural(len(counted["invalid"]), "nul", "nuls")
        + " : rien ne manque.",
    ))
    check(counted.get("sheets", sheets) == sheets, "Il n’y a pas autant de bulletins sur papier qu’au dépouillement")
    if sheets or closed["paper"]:
        matches = sheets == closed["paper"]
        told.append((
            RIGHT if matches else OPEN,
            plural(sheets, "bulletin compté", "bulletins comptés") + " sur papier, " + plural(closed["paper"], "enveloppe reçue", "enveloppes reçues")
            + ("." if matches else " : des bulletins étaient nuls, ou le procès-verbal dit pourquoi. Ces fichiers ne le disent pas."),
        ))
        if not matches:
            left.append("L’écart entre bulletins et enveloppes est à lire au procès-verbal.")
    if several:
        on_paper = lines(files["paper.jsonl"], "paper.jsonl")
        check(len(on_paper) == sheets, "Il n’y a pas autant de bulletins sur papier que le dit le sceau")
    else:
        check("paper.jsonl" not in files, "Les choix ne sont pas ceux du sceau")
        on_paper = []
    if not few and (several or sheets == 0):
        recounted, missing = recount(bodies["PUBLISHED"]["result"], bodies["FROZEN"]["paper"], choices + on_paper, hashes["FROZEN"])
        told += recounted
        left += missing
    else:
        told.append((
            OPEN,
            "Moins de dix bulletins comptés en tout : les choix ne sont pas publiés, pour ne désigner personne. Ni les voix ni les projets retenus ne peuvent être recomptés."
            if counted["opened"] + sheets < LEAST else
            "Moins de dix bulletins d’un côté, en ligne ou sur papier : les choix des deux côtés sont publiés ensemble, sans dire lesquels étaient sur papier, "
            "dans resultat.pb, sur la page du résultat. Chacun peut les recompter, mais aucun sceau de l’urne ne répond de ce fichier.",
        ))
        left.append("Le compte n’a pas été refait.")

    for name, receipt in sorted((receipts or {}).items()):
        what = "Le reçu " + name
        check(receipt.endswith("\n"), what + " : écriture inattendue")
        proof = parse(receipt[:-1], ["body", "signature"], what)
        check(isinstance(proof["body"], str), what + " : illisible")
        check(signed(key, sha256(proof["body"].encode()), from_hex(proof["signature"], 64, what)), what + " n’est pas signé par cette urne")
        body = parse(proof["body"], ["box", "by", "seal", "tracker"], what)
        check(body["box"] == box and body["seal"] == hashes["FROZEN"].hex(), what + " est celui d’une autre urne")
        check(body["by"] in ("browser", "server"), what + " : illisible")
        check(body["tracker"] in trackers, "Le bulletin de ce reçu n’est pas dans l’urne : " + name)
        told.append((RIGHT, "Le bulletin de ce reçu est dans l’urne : " + name))
    told.append((OPEN, "Ce qui pouvait être vérifié est en ordre. " + " ".join(left)) if left else (RIGHT, "Tout est en ordre, si l’empreinte est celle de votre lettre."))
    return told


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read().decode()
    except UnicodeDecodeError:
        raise Wrong(os.path.basename(path) + " : illisible") from None
    except OSError:
        raise Wrong(os.path.basename(path) + " : introuvable") from None


def is_receipt(name, text):
    """Par son nom ou par son contenu : un reçu renommé reste un reçu, un reçu abîmé aussi."""
    return name.lower().endswith(".json") and (name.lower().startswith("recu") or text.startswith('{"body":'))


def others_in(folder):
    """Les reçus du dossier par leur chemin, et les noms de ceux qui pourraient en être."""
    receipts, unread = [], []
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        if not name.lower().endswith(".json") or name in FILES:
            continue
        try:
            text = read(os.path.join(folder, name))
        except Wrong:
            # Un fichier d’autre chose, sauf s’il se dit reçu.
            text = ""
        if is_receipt(name, text):
            receipts.append(os.path.join(folder, name))
        else:
            unread.append(name)
    return receipts, unread


def main(arguments):
    # Ailleurs qu’en UTF-8, Python ne saurait pas écrire ces phrases.
    sys.stdout.reconfigure(encoding="utf-8")
    evenings = [argument.lower() for argument in arguments if re.fullmatch("[0-9a-fA-F]{64}", argument)]
    paths = [argument for argument in arguments if argument.lower() not in evenings]
    if not paths or any(path.startswith("-") for path in paths):
        print(__doc__)
        return 0 if paths and set(paths) <= {"-h", "--help"} else 2
    try:
        files = {
            name: read(os.path.join(paths[0], name))
            for name in FILES
            if name in FILES[:2] or os.path.exists(os.path.join(paths[0], name))
        }
        beside, unread = others_in(paths[0])
        found = {os.path.realpath(path): path for path in beside + paths[1:]}.values()
        names = [os.path.basename(path) for path in found]
        # Tous les reçus s’appellent « recu.json » : deux du même nom se disent par leur chemin.
        receipts = {path if names.count(os.path.basename(path)) > 1 else os.path.basename(path): read(path) for path in found}
        told = [(OPEN, name + " : ni un fichier de l’urne ni un reçu, il n’a pas été regardé.") for name in unread]
        told += verify(files, receipts, evenings, unread)
        for mark, sentence in told:
            print(mark + " " + sentence)
        return 0
    except Wrong as wrong:
        print(WRONG + " " + str(wrong))
        return 1
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        print(WRONG + " L’export n’est pas écrit comme il devrait l’être.")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
