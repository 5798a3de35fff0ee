#!/bin/sh
# A campaign of CASES cases over 100 organizations: comparing the store with the cases, how it stands, importing as many rows,
# making the view again. `bench/campaign.sh [FOLDER]`; CASES=1000000. Needs awk; build first (`./interdict --version`).
set -eu
cd "$(dirname "$0")/.."
cases=${CASES:-1000000}
out=${1:-$(mktemp -d)}
store=$out/store
rm -rf "$store"
mkdir -p "$out"
each=$((cases / 100))
{
    echo "organizations:"
    for n in $(seq 100); do echo "  - {id: office-$n, kind: civilian-agency}"; done
} > "$out/tree.yaml"
run() { ./interdict "$@" --store "$store" > "$out/last" || [ $? -lt 5 ]; }
timed() {
    name=$1
    shift
    begin=$(date +%s.%N)
    run "$@"
    echo "$name: $(echo "$(date +%s.%N) - $begin" | bc) s"
}
for n in $(seq 100); do
    awk -v n="$n" -v each="$each" 'BEGIN {
        print "Host,Serial,Name,Publisher,Version"
        for (i = 0; i < each; i++) {
            host = "office-" n "-" i
            print host ",S-" n "-" i ",Mail Reader,Invented Mail,3"
            print host ",S-" n "-" i ",Kaspersky Endpoint Security for Windows,AO Kaspersky Lab,11.2.0"
        }
    }' > "$out/list.csv"
    run sweep add "$out/list.csv" --organization "office-$n" --taken-at 2026-01-10
done
run campaign open bod-17-01 --organizations "$out/tree.yaml"
timed "case sync, $cases found" case sync --as-of 2026-01-11
tail -n +2 "$out/last"
timed "case sync again, nothing new" case sync --as-of 2026-01-11
timed "campaign status" campaign status
timed "campaign status again" campaign status
timed "case list -o csv" case list -o csv="$out/cases.csv"
sed 's/,found,,,,,,/,planned,,2027-01-31,by the management server,,,/' "$out/cases.csv" > "$out/edited.csv"
timed "case import, $cases rows" case import "$out/edited.csv"
cat "$out/last"
timed "campaign status after" campaign status
timed "campaign rebuild" campaign rebuild
timed "ledger verify" ledger verify
du -sh "$store/campaigns"/* | sed 's/^/size: /'
