#!/usr/bin/env bash
# Entries a ledger appends a second, each batch acknowledged after its syncs, beside what the disk does with the same
# bytes and syncs and nothing else, in turn in the same run.
# usage: bench/ledger.sh [DIR]   DIR: where to write, 2 GB; default: a folder in /tmp, so that is the disk it measures.
set -euo pipefail
cd "$(dirname "$0")/.."
for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q ' 2[5-9]' && jdk=$home && break
done
[ -n "${jdk:-}" ] || { echo "bench/ledger.sh: no JDK 25 or newer found; set JAVA_HOME to one" >&2; exit 2; }
export JAVA_HOME="$jdk"
mvn -q -o -pl bench -am -DskipTests package >&2
work=$(mktemp -d "${1:-/tmp}/interdict-ledger.XXXXXX")
trap 'rm -rf "$work"' EXIT
path=bench/target/classes:campaign/target/classes:store/target/classes:sources/target/classes:core/target/classes:$(
    find "$HOME/.m2/repository/tools/jackson/core/jackson-core" -name 'jackson-core-*.jar' | sort -V | tail -1)
"$jdk/bin/java" -XX:+UseSerialGC -Xmx256m -cp "$path" org.interdict.bench.Appends "$work"
