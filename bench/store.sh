#!/usr/bin/env bash
# The store beside DuckDB's star schema and ClickHouse's MergeTree (chDB), from the same generated inventory.
# usage: OUT=DIR [PYTHON=…/python PEERS=…/inventory/peers.py TERMS=FILE] [ASSETS=27000] [WEEKS=2] bench/store.sh
#   ASSETS: about 331 rows each; 27000 make 9 million, 300000 make 10^8 (20 GB in OUT).
#   PEERS: a script that answers `ENGINE load DIR` and `ENGINE QUERY DIR --repeat N --terms FILE`; left out, they are not run.
# Prints seconds, rows a second and bytes a row. Say beside the figures whether the machine was quiet.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${OUT:?a folder with room}"
assets=${ASSETS:-27000} weeks=${WEEKS:-2}
for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
  [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q ' 2[5-9]' && break
done
mvn -q -pl bench -am -DskipTests package >&2
fleet() { "$home/bin/java" -cp bench/target/classes org.interdict.bench.Fleet --assets "$assets" "$@"; }
timed() { local from to; from=$(date +%s.%N); "$@" > "$OUT/last.out"; to=$(date +%s.%N); seconds=$(echo "$to - $from" | bc); }
export INTERDICT_JAVA_OPTIONS=${INTERDICT_JAVA_OPTIONS:--Xmx2g}
mkdir -p "$OUT"
fleet --week 0 --out "$OUT/inventory.csv" --truth "$OUT/truth.csv" 2> "$OUT/rows" || { cat "$OUT/rows" >&2; exit 1; }
rows=$(cut -d' ' -f1 < "$OUT/rows")
echo "rows $rows, assets $assets, planted $(wc -l < "$OUT/truth.csv")"
rm -rf "$OUT/store"
timed ./interdict sweep add "$OUT/inventory.csv" --store "$OUT/store" --taken-at 2026-01-01
echo "sweep add, CSV: $seconds s, $(echo "$rows / $seconds" | bc) rows/s"
size() { du -sb "$OUT/store/index" | cut -f1; }
before=$(size)
echo "index: $before bytes, $(echo "scale=3; $before / $rows" | bc) a row; evidence: $(echo "scale=1; $(du -sb "$OUT/store/evidence" | cut -f1) / $rows" | bc) a row"
timed ./interdict sweep add "$OUT/inventory.csv" --store "$OUT/store" --taken-at 2026-01-01
echo "the same bytes again: $seconds s"
for ((week = 1; week <= weeks; week++)); do
  fleet --week "$week" --out "$OUT/week.csv" 2> "$OUT/rows"
  timed ./interdict sweep add "$OUT/week.csv" --store "$OUT/store" --taken-at "$(date -d "2026-01-01 +$week week" +%F)"
  after=$(size)
  echo "week $week, 2 % changed: $seconds s; index + $(echo "scale=4; ($after - $before) / $rows" | bc) bytes a row"
  before=$after
done
rm -f "$OUT/week.csv"
for round in 1 2 3; do
  sync; [ ! -w /proc/sys/vm/drop_caches ] || echo 3 > /proc/sys/vm/drop_caches
  timed ./interdict find kaspersky --by product --store "$OUT/store" || true
  echo "find, new process, page cache dropped: $seconds s"
done
for round in 1 2 3; do
  timed ./interdict find kaspersky --by product --store "$OUT/store" || true
  echo "find, new process, page cache warm: $seconds s"
done
"$home/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED -cp "bench/target/classes:cli/target/interdict.jar:cli/target/lib/*" org.interdict.bench.Asking "$OUT/store"
if [ -n "${JSONL:-}" ]; then
  fleet --week 0 --out "$OUT/inventory.jsonl" 2> "$OUT/rows"
  rm -rf "$OUT/store2"
  timed ./interdict sweep add "$OUT/inventory.jsonl" --store "$OUT/store2" --taken-at 2026-01-01
  echo "sweep add, JSON lines: $seconds s, $(echo "$rows / $seconds" | bc) rows/s"
  rm -rf "$OUT/store2" "$OUT/inventory.jsonl"
fi
if [ -n "${PEERS:-}" ]; then
  for engine in duckdb chdb; do
    timed "$PYTHON" "$PEERS" "$engine" load "$OUT"
    echo "$engine load (its best schema, and what it is made from): $seconds s"; cat "$OUT/last.out"
    "$PYTHON" "$PEERS" "$engine" star-component "$OUT" --repeat 10 --terms "$TERMS"
  done
fi
