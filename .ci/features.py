#!/usr/bin/env python3
"""Sets of a crate's features, few and telling: whatever three features one names, each way of having them or not is in one
of the sets. A mistake that depends on three features or fewer (two that meet, or that need a third) shows in one.

    features.py PACKAGE    a line for each set, as `--features` takes it

Features that ask for others come with them; sets without an IP family are none. The sets follow from the manifest alone.
"""
import itertools
import json
import random
import subprocess
import sys

FAMILIES = {"ipv4", "ipv6"}
TRIES = 40


def manifest(package):
    words = ["cargo", "metadata", "--no-deps", "--format-version", "1"]
    packages = json.loads(subprocess.run(words, check=True, capture_output=True).stdout)["packages"]
    features = next(entry["features"] for entry in packages if entry["name"] == package)
    return {name: {ask for ask in asks if ask in features} for name, asks in features.items() if name != "default"}


def closed(chosen, asks):
    """The features that come with these."""
    all_of, todo = set(), list(chosen)
    while todo:
        name = todo.pop()
        if name not in all_of:
            all_of.add(name)
            todo.extend(asks[name])
    return frozenset(all_of)


def combinations(chosen, names):
    """Each three features, and which of them are there."""
    return {(three, tuple(name in chosen for name in three)) for three in itertools.combinations(names, 3)}


def sets(asks):
    names, chance = sorted(asks), random.Random(1)
    # What no set can have (a feature without what it asks for) is not asked of them.
    wanted = set()
    for three in itertools.combinations(names, 3):
        for there in itertools.product((False, True), repeat=3):
            having = closed([name for name, is_there in zip(three, there) if is_there], asks)
            lacking = {name for name, is_there in zip(three, there) if not is_there}
            if not having & lacking and not FAMILIES <= lacking:
                wanted.add((three, there))
    found = []
    while wanted:
        best, gain, left = None, set(), sorted(wanted)
        for _ in range(TRIES):
            # Begins with one that is still wanted, so that each set brings the end nearer.
            three, there = chance.choice(left)
            chosen = closed([name for name, is_there in zip(three, there) if is_there], asks)
            lacking = {name for name, is_there in zip(three, there) if not is_there}
            rest = [name for name in names if name not in chosen and name not in lacking]
            chance.shuffle(rest)
            for name in rest:
                more = closed([name], asks)
                if not more & lacking and (chance.random() < 0.5 or name in FAMILIES and not chosen & FAMILIES):
                    chosen |= more
            if not chosen & FAMILIES:
                continue
            new = combinations(chosen, names) & wanted
            if len(new) > len(gain):
                best, gain = chosen, new
        if best:
            found.append(best)
            wanted -= gain
    return found


for chosen in sets(manifest(sys.argv[1])):
    print(",".join(sorted(chosen)))
