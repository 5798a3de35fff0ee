#!/bin/sh
# Two offices of an invented agency, three looks each: makes a store of them, answers two orders as of each day, and says of
# which assets it can be said that nothing is there. `./example-store/run.sh [FOLDER]`; the folder must not be a store yet.
set -eu
cd "$(dirname "$0")/.."
store=${1:-$(mktemp -d)/store}
say() { echo; echo "\$ interdict $*"; status=0; ./interdict "$@" --store "$store" || status=$?; [ "$status" -lt 5 ] && [ "$status" -ne 2 ]; }
say assets import example-store/organizations.csv
say assets import example-store/assets.csv
for day in 2026-02-02 2026-02-16 2026-03-02; do
    for office in north south; do
        say sweep add example-store/$office/$day --organization $office --taken-at $day
    done
done
for day in 2026-02-02 2026-02-16 2026-03-02; do
    say find bod-17-01,far-52.204-23 --by version --as-of $day
done
say find bod-17-01,far-52.204-23 --as-of 2026-03-02
say coverage bod-17-01 --as-of 2026-03-02 --max-age 14d
say store verify
echo
echo "The store is in $store."
