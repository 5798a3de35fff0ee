#!/bin/sh
# Names compared and searched, beside libraries that exist: bench/names.sh CASES [ENTITIES…]
# CASES holds labelled pairs (columns schema, name1, name2, is_match); each ENTITIES is the length of a generated list, by
# default 10000 1000000. PYTHON, python3 by default, needs rapidfuzz; logic-v2 is measured if it has nomenklatura.
# What the numbers are worth that were tuned on such pairs: mvn -pl core test -Dtest=NameQualityTest
set -eu
[ "$#" -ge 1 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
cases=$(cd "$(dirname "$1")" && pwd)/$(basename "$1") python=${PYTHON:-python3}
shift
[ "$#" -ge 1 ] || set -- 10000 1000000
cd "$(dirname "$0")/.."
for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q ' 2[5-9]' && jdk=$home && break
done
[ -n "${jdk:-}" ] || { echo "bench/names.sh: no JDK 25 or newer found; set JAVA_HOME to one" >&2; exit 2; }
export JAVA_HOME="$jdk"
mvn -q -pl bench -am -DskipTests package org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
    -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
names() { "$jdk/bin/java" -XX:+UseSerialGC -Xmx3g -cp "bench/target/classes:$(cat bench/target/classpath)" org.interdict.bench.Names "$@"; }

"$python" bench/names.py pairs "$cases" "$work/pairs"
for part in pairs pairs.organizations; do
    echo "$part: $(wc -l < "$work/$part")"
    names quality "$work/$part"
    "$python" bench/names.py quality "$work/$part"
done
names generate 20000 2 > "$work/queries"
for count; do
    names generate "$count" 1 > "$work/list"
    names speed "$work/list" "$work/queries" 4
    "$python" bench/names.py speed "$work/list" "$work/queries" 5
done
