#!/bin/sh
# How long `check` takes over a folder of SBOMs, beside text search and a database: bench/check.sh SBOMS TERMS [ROUNDS]
# SBOMS is a folder of CycloneDX and SPDX JSON files, TERMS a file of search terms, one a line. Needs ripgrep; DuckDB is
# measured if PYTHON, python3 by default, has its module.
set -eu
[ "$#" -ge 2 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
sboms=$(cd "$1" && pwd) terms=$(cd "$(dirname "$2")" && pwd)/$(basename "$2") rounds=${3:-3} python=${PYTHON:-python3}
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cat > "$work/duck.py" << 'DUCK'
import sys
import duckdb

part = "STRUCT(name VARCHAR, publisher VARCHAR, supplier JSON, purl VARCHAR)[]"
word = "(concat_ws(' ', part.name, part.publisher, CAST(part.supplier AS VARCHAR), part.purl) ILIKE '%kaspersky%')"
print(duckdb.connect(config={"threads": 2}).execute(
    f"SELECT count(*), count(*) FILTER ({word}) FROM (SELECT unnest(coalesce(components, packages)) AS part FROM read_json("
    f"'{sys.argv[1]}/*.json', maximum_object_size=200000000, columns={{components: '{part}', packages: '{part}'}}))").fetchall())
DUCK

./interdict --version > /dev/null
{
  printf '%s\t%s\n' rg "rg -c -i -F -f $terms $sboms" 'interdict check bod-17-01' "./interdict check bod-17-01 $sboms"
  ! "$python" -c 'import duckdb' 2> /dev/null || printf '%s\t%s\n' duckdb "$python $work/duck.py $sboms"
} > "$work/cases.tsv"
python3 bench/side.py "$rounds" rg < "$work/cases.tsv"
