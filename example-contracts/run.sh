#!/bin/sh
# One find on a build server of an invented company, three contracts under three texts of the clause: three due times, and a pair
# of reports for each. `./example-contracts/run.sh [FOLDER]`; the folder must not be a store yet.
set -eu
cd "$(dirname "$0")/.."
store=${1:-$(mktemp -d)/store}
say() { echo; echo "\$ interdict $*"; status=0; ./interdict "$@" --store "$store" || status=$?; [ "$status" -lt 5 ] && [ "$status" -ne 2 ]; }

# Who there is, what was seen, and which contracts there are.
say assets import example-contracts/organizations.csv
say assets import example-contracts/assets.csv
say sweep add example-contracts/looks/2026-02-13 --organization works --taken-at 2026-02-13T15:00:00-05:00
say campaign open far-52.204-23,far-52.240-91 --name works --organizations example-contracts/tree.yaml --contracts example-contracts/contracts.csv --on 2026-01-05

# The find, on a Friday before a holiday: three clocks start at once.
say case sync --as-of 2026-02-13T15:40:00-05:00
say campaign status --as-of 2026-02-13T15:40:00-05:00

# The first reports, each within its own time.
say campaign report report --contract EX-2025-0311 --as-of 2026-02-16T09:00:00-05:00 --sign-as 'Jane Example, Chief Compliance Officer' --yes --on 2026-02-16T09:00:00-05:00
say campaign report first-report --contract EX-2019-0042 --as-of 2026-02-17T11:00:00-05:00 --answers example-contracts/first.csv --sign-as 'Jane Example, Chief Compliance Officer' --yes --on 2026-02-17T11:00:00-05:00
say campaign report first-report --contract EX-2024-0107 --as-of 2026-02-19T16:30:00-05:00 --answers example-contracts/first.csv --sign-as 'Jane Example, Chief Compliance Officer' --yes --on 2026-02-19T16:30:00-05:00
say campaign status --as-of 2026-02-20T12:00:00-05:00

# It is removed, and a look shows that it is gone.
say case remove 1 --note 'uninstalled, and the image built anew' --on 2026-02-20T14:00:00-05:00
say sweep add example-contracts/looks/2026-02-23 --organization works --taken-at 2026-02-23T09:00:00-05:00
say case sync --as-of 2026-02-23T10:00:00-05:00

# What more is known: the second reports, 10 business days after the first were submitted, and an amended one.
say campaign report second-report --contract EX-2019-0042 --as-of 2026-02-25T10:00:00-05:00 --answers example-contracts/second.csv --sign-as 'Jane Example, Chief Compliance Officer' --yes --on 2026-02-25T10:00:00-05:00
say campaign report second-report --contract EX-2024-0107 --as-of 2026-02-25T10:30:00-05:00 --answers example-contracts/second.csv --sign-as 'Jane Example, Chief Compliance Officer' --yes --on 2026-02-25T10:30:00-05:00
say campaign report report --contract EX-2025-0311 --as-of 2026-02-25T11:00:00-05:00 --sign-as 'Jane Example, Chief Compliance Officer' --yes --on 2026-02-25T11:00:00-05:00
say campaign status --as-of 2026-02-26T12:00:00-05:00
say campaign reports
say ledger verify
echo
echo "The store is in $store."
