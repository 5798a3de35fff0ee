#!/bin/sh
# BOD 17-01 from its day to a removal that is verified, on its own calendar, with 102 invented agencies. `--on` says when
# something happened; the ledger also keeps when it was written down, which is now. About two minutes.
# `./example-campaign/run.sh [FOLDER]`; the folder must not be a store yet.
set -eu
cd "$(dirname "$0")/.."
store=${1:-$(mktemp -d)/store}
here=example-campaign
run() { status=0; "${INTERDICT:-./interdict}" "$@" --store "$store" || status=$?; [ "$status" -lt 5 ] && [ "$status" -ne 2 ]; }
say() { echo; echo "\$ interdict $*"; run "$@"; }
quietly() { run "$@" > "$store.last" || { cat "$store.last"; return 1; }; }

plan() {
    quietly campaign report plan --organization "$1" --as-of 2017-11-10 --on "$2" --max-age 45d \
        --answer "contact=J. Doe, 555-0100, cio@$1.example" \
        --answer "mission=office work" --answer "agreements=none but those of the bundle" \
        --answer "removal-timeline=all by 2018-01-31" --answer "challenges=none that is known" \
        --answer "costs=no licence is lost" --sign-as "J. Doe, Chief Information Officer of $1" --yes
}

# Before the order: what the agencies run is known, centrally; at six small ones nobody looks.
say assets import $here/organizations.csv
say assets import $here/assets.csv
say campaign open bod-17-01 --organizations $here/tree.yaml --on 2017-09-13
quietly sweep add $here/fleet-2017-10-02.csv --taken-at 2017-10-02 --covers $here/assets.csv
say case sync --as-of 2017-10-03
say case list --by product

# The first date, 2017-10-13: 90 agencies report in time, six by 2017-11-09, six not at all.
echo; echo "96 agencies report what they found, or that they found nothing"
tail -n +2 $here/reports.csv | while IFS=, read -r agency day; do
    quietly campaign report identify --organization "$agency" --as-of 2017-10-09 --on "$day" \
        --sign-as "J. Doe, Chief Information Officer of $agency" --yes
done
say campaign status --as-of 2017-10-14

# The supplier may answer until 2017-11-03. This filing is invented.
say docket file $here/filing --by "docket clerk"
# The second date, 2017-11-12, a Sunday: a plan of everybody who found something.
while read -r agency; do
    quietly case plan --organization "$agency" --removal 2018-01-31 --how "uninstall, and the bundle with it" \
        --mitigation "its traffic is blocked" --on 2017-11-10
    [ "$agency" != wells-agency ] || continue
    plan "$agency" 2017-11-10
done < $here/found.txt
# An extension: invented, and marked so. The directive's own dates stand in its file.
say campaign direct extends "14 calendar-days" --milestone plan --organization wells-agency \
    --authority "the Department" --ground "its only administrator is ill" --invented --on 2017-11-10
# The hearing of 2017-11-14.
say campaign status --as-of 2017-11-14
plan wells-agency 2017-11-24

# A decision in December kept the directive in force; its day and its words here are invented, and marked so.
say docket decide --effect upheld --about F1 --decider "the Secretary" --reason "the risk remains" --invented \
    --by "docket clerk" --on 2017-12-11
say docket show
# The third date, 2017-12-12: removal begins. No date is set for its end.
while read -r agency; do
    quietly campaign happened met:begin-removal --organization "$agency" --on 2017-12-12
done < $here/found.txt
say campaign status --as-of 2017-12-13

# Removed, looked at again, verified: on two machines it is still there, and on one it comes back.
quietly case remove --state planned --on 2018-01-05
quietly sweep add $here/fleet-2018-01-08.csv --taken-at 2018-01-08 --covers $here/assets.csv
say case sync --as-of 2018-01-09
say campaign report status --organization quarries-department --as-of 2018-01-10 --on 2018-01-10 \
    --sign-as "J. Doe, Chief Information Officer of quarries-department" --yes
quietly sweep add $here/fleet-2018-02-05.csv --taken-at 2018-02-05 --covers $here/assets.csv
say case sync --as-of 2018-02-06
say case list --by state
say campaign status --as-of 2018-02-10
say docket export --for supplier
say ledger verify
echo
echo "The store is in $store."
