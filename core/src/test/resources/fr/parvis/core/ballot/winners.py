"""Counts elections by verify.py and compares the winners with those that they come with.

    python3 winners.py VERIFIER FILE
"""

import importlib.util
import json
import sys

spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)

alike, elections = 0, 0
with open(sys.argv[2], encoding="utf-8") as file:
    for line in file:
        election = json.loads(line)
        found = verify.winners(election["paper"], election["choices"], bytes.fromhex(election["seal"]))
        elections += 1
        if found == election["winners"]:
            alike += 1
        else:
            print(line, found)
print("%d elections, %d alike" % (elections, alike))
