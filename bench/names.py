#!/usr/bin/env python3
"""Names compared by libraries that exist (rapidfuzz; nomenklatura's logic-v2, if it is there): bench/names.py

    pairs CASES OUT          the labelled pairs of CASES (columns schema, name1, name2, is_match) as `Names quality` reads them
    quality PAIRS            at the usual threshold, and at the one that is best on these very pairs
    speed LIST QUERIES SECONDS
"""
import csv
import re
import sys
import time

from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

ORGANIZATIONS = ("Company", "Organization", "LegalEntity", "PublicBody")


def fold(name):
    return " ".join(re.sub(r"[^\w\s]", " ", name.casefold()).split())


def logic():
    from followthemoney import EntityProxy
    from nomenklatura.matching import get_algorithm
    from nomenklatura.matching.types import ScoringConfig

    algorithm, config = get_algorithm("logic-v2"), ScoringConfig.defaults()

    def entity(kind, name):
        schema = "Person" if kind == "person" else "Company"
        return EntityProxy.from_dict({"id": schema + name, "schema": schema, "properties": {"name": [name]}})

    return lambda kind, a, b: algorithm.compare(entity(kind, a), entity(kind, b), config).score


def peers():
    yield "rapidfuzz Jaro-Winkler", 0.9, lambda kind, a, b: JaroWinkler.similarity(fold(a), fold(b))
    yield "rapidfuzz token_set", 0.9, lambda kind, a, b: fuzz.token_set_ratio(fold(a), fold(b)) / 100
    try:
        yield "nomenklatura logic-v2", 0.7, logic()
    except ImportError:
        print("nomenklatura is not installed", file=sys.stderr)


def pairs(cases, out):
    with open(cases, newline="") as read, open(out, "w") as all_, open(out + ".organizations", "w") as some:
        for row in csv.DictReader(read):
            kind = "person" if row["schema"] == "Person" else "organization"
            line = "\t".join([kind, row["name1"], row["name2"], row["is_match"]]) + "\n"
            all_.write(line)
            if row["schema"] in ORGANIZATIONS:
                some.write(line)


def scored(scores, truth, threshold):
    right = sum(s >= threshold and t for s, t in zip(scores, truth))
    wrong = sum(s >= threshold and not t for s, t in zip(scores, truth))
    missed = sum(s < threshold and t for s, t in zip(scores, truth))
    return right / max(1, right + wrong), right / max(1, right + missed), 2 * right / max(1, 2 * right + wrong + missed)


def quality(path):
    rows = [line.rstrip("\n").split("\t") for line in open(path)]
    truth = [row[3] == "true" for row in rows]
    for name, usual, compare in peers():
        start = time.process_time()
        scores = [compare(*row[:3]) for row in rows]
        spent = time.process_time() - start
        p, r, f1 = scored(scores, truth, usual)
        best, at = max((scored(scores, truth, t / 100)[2], t / 100) for t in range(30, 101))
        print(f"{name:26s} P {p:.3f} R {r:.3f} F1 {f1:.3f} at {usual}; {best:.3f} at {at:.2f}   {len(rows) / spent:,.0f} pairs a processor second")


def speed(list_, queries, seconds):
    names = [fold(line) for line in open(list_)]
    asked = [fold(line) for line in open(queries)]
    done, start, wall = 0, time.process_time(), time.perf_counter()
    while time.perf_counter() - wall < seconds and done < len(asked):
        process.extractOne(asked[done], names, scorer=JaroWinkler.similarity, processor=None, score_cutoff=0.9)
        done += 1
    spent = time.process_time() - start
    print(f"rapidfuzz Jaro-Winkler, list {len(names):,} {done / spent:,.1f} names a processor second")


verbs = {"pairs": pairs, "quality": quality, "speed": lambda a, b, c: speed(a, b, float(c))}
if len(sys.argv) < 2 or sys.argv[1] not in verbs:
    sys.exit(__doc__)
verbs[sys.argv[1]](*sys.argv[2:])
