#!/usr/bin/env python3
"""Writes a CycloneDX list of a given size to standard output, the same each time. usage: sbom.py BYTES

Everything in it is invented but one component, so that an answer has something to say. One value a line, as most tools
write it.
"""
import hashlib
import json
import sys

FIRST = "amber birch cedar delta ember fjord grove heron inlet jetty knoll larch mossy north ocean pearl".split()
SECOND = "parser client server codec logger router tables crypto frames queue schema widget".split()
MAKERS = ["Birchwood Works", "The Fjord Authors", "Heron and Sons", "Jetty Project", "Northern Lights Ltd"]


def component(n):
    name = f"{FIRST[n % 16]}-{SECOND[n // 16 % 12]}-{n}"
    version = f"{n % 9}.{n % 17}.{n % 5}"
    digest = hashlib.sha256(name.encode()).hexdigest()
    return {
        "type": "library",
        "bom-ref": f"pkg:npm/{name}@{version}",
        "name": name,
        "version": version,
        "publisher": MAKERS[n % 5],
        "description": f"Part {n} of an invented product",
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "licenses": [{"license": {"id": "Apache-2.0"}}],
        "cpe": f"cpe:2.3:a:{FIRST[n % 16]}:{name}:{version}:*:*:*:*:*:*:*",
        "purl": f"pkg:npm/{name}@{version}",
    }


def main():
    size = int(sys.argv[1])
    found = {"type": "application", "name": "Kaspersky Endpoint Security", "publisher": "AO Kaspersky Lab", "version": "11.1"}
    parts = [found]
    held = 0
    while held < size:
        parts.append(component(len(parts)))
        text = json.dumps(parts[-1], indent=2)
        held += len(text) + 4 * text.count("\n") + 6  # deeper by four columns in the whole
    json.dump({"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": parts}, sys.stdout, indent=2)


main()
