#!/bin/sh
# How long who holds whom takes for 10,000, 100,000 and 1,000,000 entities with five relations each, and what it grows to:
# bench/ownership.sh [ROUNDS]. The registers of owners are invented, by one seed. Needs JDK 25 and 500 MB in the folder of temporary files.
set -eu
cd "$(dirname "$0")/.."
for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q ' 2[5-9]' && jdk=$home && break
done
[ -n "${jdk:-}" ] || { echo "bench/ownership.sh: no JDK 25 or newer found; set JAVA_HOME to one" >&2; exit 2; }
export JAVA_HOME="$jdk"
mvn -q -pl bench -am -DskipTests package >&2
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
path=bench/target/classes:core/target/classes
for entities in 10000 100000 1000000; do
    "$jdk/bin/java" -cp "$path" org.interdict.bench.OwnershipFile "$work/$entities.tsv" "$entities" 1
    "$jdk/bin/java" -XX:+UseSerialGC -Xmx2g -cp "$path" org.interdict.bench.Ownership "$work/$entities.tsv" "${1:-5}"
done
