#!/usr/bin/env python3
"""Writes a CycloneDX list with a dependency graph to standard output, the same each time.
usage: graph.py COMPONENTS EDGES FOUND [first]

Everything in it is invented but FOUND components, which an order bans, spread over the list. A thing needs things that stand
after it in the list, mostly near; one edge in a hundred leads back and makes a loop, one in a thousand leads to nothing
that is listed. With `first`, the dependencies stand before the components. FOUND of 0 plants nothing.
"""
import json
import random
import sys

FIRST = "amber birch cedar delta ember fjord grove heron inlet jetty knoll larch mossy north ocean pearl".split()
SECOND = "parser client server codec logger router tables crypto frames queue schema widget".split()
MAKERS = ["Birchwood Works", "The Fjord Authors", "Heron and Sons", "Jetty Project", "Northern Lights Ltd"]


def ref(n):
    return f"pkg:npm/{FIRST[n % 16]}-{SECOND[n // 16 % 12]}-{n}@{n % 9}.{n % 17}.{n % 5}"


def component(n, found):
    if found:
        return {"type": "library", "bom-ref": ref(n), "name": "Kaspersky Anti-Virus Engine", "version": f"8.9.{n}",
                "supplier": {"name": "AO Kaspersky Lab"},
                "cpe": f"cpe:2.3:a:kaspersky:antivirus_engine:8.9.{n}:*:*:*:*:*:*:*"}
    name = ref(n)[8:].split("@")[0]
    version = ref(n).split("@")[1]
    return {"type": "library", "bom-ref": ref(n), "name": name, "version": version, "publisher": MAKERS[n % 5],
            "cpe": f"cpe:2.3:a:{FIRST[n % 16]}:{name}:{version}:*:*:*:*:*:*:*", "purl": ref(n)}


def target(rng, n, things):
    if rng.random() < 0.001:
        return f"pkg:npm/lost-{rng.randrange(1000)}@1"
    if rng.random() < 0.01:
        return ref(rng.randrange(things))
    reach = min(things - n - 1, 1 + int(rng.expovariate(1 / 2000)))
    return ref(n + rng.randint(1, max(1, reach)))


def write(key, entries, last, out):
    out.write(f'"{key}": [\n')
    for i, entry in enumerate(entries):
        out.write((",\n" if i else "") + json.dumps(entry))
    out.write("\n]" + ("\n" if last else ",\n"))


def main():
    things, edges, found = (int(word) for word in sys.argv[1:4])
    step = things // found if found else 0
    parts = (component(n, found and n % step == step // 2) for n in range(things))
    rng = random.Random(20260101)
    per = edges // things

    def needs():
        yield {"ref": "release", "dependsOn": [ref(n) for n in range(0, things, max(1, things // 50))]}
        for n in range(things - 1):
            count = max(0, per + rng.randint(-per // 2, per // 2))
            yield {"ref": ref(n), "dependsOn": [target(rng, n, things) for _ in range(count)]}

    out = sys.stdout
    out.write('{"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,\n"metadata": {"component": {"type": "application", '
              '"bom-ref": "release", "name": "Release", "version": "1"}},\n')
    if "first" in sys.argv[4:]:
        write("dependencies", needs(), False, out)
        write("components", parts, True, out)
    else:
        write("components", parts, False, out)
        write("dependencies", needs(), True, out)
    out.write("}\n")


main()
