"""Compares a run of the black-box suite with the list of known failures: both ways, so that the list stays true.

usage: conformance.py RESULT.json KNOWN.txt
"""
import json
import sys

result = json.load(open(sys.argv[1]))
known = {}
for line in open(sys.argv[2]):
    line = line.split("#")[0].strip()
    if line:
        case, _, reason = line.partition(" ")
        known[case] = reason.strip()

failed = {c["id"]: c for c in result["cases"] if c["verdict"] in ("FAIL", "ERROR")}
passed = {c["id"] for c in result["cases"] if c["verdict"] == "PASS"}
unexpected = [c for i, c in failed.items() if i not in known]
for case in unexpected:
    print("FAILED %(id)s (%(level)s, %(ref)s): %(sent)s => %(want)s: %(detail)s" % case)
for case in sorted(set(known) & passed):
    print("note: %s stands in the list of known failures but passed" % case)
if len(result["cases"]) < 240:
    sys.exit("only %d cases ran" % len(result["cases"]))
if unexpected:
    sys.exit("%d case(s) failed that are not known to" % len(unexpected))
print("%d cases, %d passed, %d known failures" % (len(result["cases"]), result["passed"], len(failed)))
