#!/bin/sh
# How many rows of an inventory are read in a second of one thread: bench/rows.sh FILE [ROUNDS [COLUMN=HEADER…]]
# FILE is a table as CSV or JSON lines; COLUMN=HEADER is what --map takes. Opening, recognising and hashing are part of it.
set -eu
[ "$#" -ge 1 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
file=$(cd "$(dirname "$1")" && pwd)/$(basename "$1") rounds=${2:-5}
shift; [ "$#" -eq 0 ] || shift
cd "$(dirname "$0")/.."
for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q ' 2[5-9]' && jdk=$home && break
done
[ -n "${jdk:-}" ] || { echo "bench/rows.sh: no JDK 25 or newer found; set JAVA_HOME to one" >&2; exit 2; }
mvn -q -pl bench -am -DskipTests package org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
    -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
exec "$jdk/bin/java" -XX:+UseSerialGC -Xmx256m -cp "bench/target/classes:$(cat bench/target/classpath)" \
    org.interdict.bench.ReadInventory "$file" "$rounds" "$@"
