#!/bin/sh
# How long all orders take in one pass, beside one order: bench/orders.sh [BYTES] [ROUNDS]
# Writes an SBOM of so many bytes, 100 MB by default. Needs Python 3, for the SBOM and the timer.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

./interdict --version > /dev/null
python3 bench/sbom.py "${1:-100000000}" > "$work/sbom.cdx.json"
printf '%s\t%s\n' \
    'check bod-17-01' "./interdict check bod-17-01 $work/sbom.cdx.json" \
    'check kaspersky' "./interdict check kaspersky $work/sbom.cdx.json" \
    'check all' "./interdict check all $work/sbom.cdx.json" \
    > "$work/cases.tsv"
sed 's/^/    /' "$work/cases.tsv"
echo
python3 bench/side.py "${2:-7}" 'check bod-17-01' < "$work/cases.tsv"
