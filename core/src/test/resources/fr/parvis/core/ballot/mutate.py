"""Changes one byte of an export at random, again and again, and counts how often verify.py sees it.

    python3 mutate.py VERIFIER FOLDER TIMES
"""

import importlib.util
import os
import random
import sys

spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)

NAMES = ["seals.json", "chain.jsonl", "choices.jsonl", "paper.jsonl", "recu.json"]
files = {}
for name in NAMES:
    with open(os.path.join(sys.argv[2], name), "rb") as file:
        files[name] = file.read()
sizes = [len(files[name]) for name in NAMES]


def seen(name, place, by):
    changed = dict(files)
    data = bytearray(changed[name])
    data[place] ^= by
    changed[name] = bytes(data)
    try:
        texts = {each: changed[each].decode() for each in NAMES}
        verify.verify(texts, {"recu.json": texts["recu.json"]})
        return False
    except (verify.Wrong, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return True


chance = random.Random(20260101)
times, detected = int(sys.argv[3]), 0
for _ in range(times):
    # Each file as often as any other, however long it is.
    name = chance.choice(NAMES)
    place, by = chance.randrange(len(files[name])), chance.randrange(1, 256)
    if seen(name, place, by):
        detected += 1
    else:
        print("not seen:", name, place, by)
print("%d mutations, %d detected" % (times, detected))
