#!/bin/sh
# How long the ways from a release to its finds take, beside reading alone: bench/paths.sh [ROUNDS]
# One CycloneDX file of 100,000 components and 1,000,000 dependencies, 100 of the components banned; with dependencies after
# the components, before them, and without a find. First the thread's processor time in one process, then whole commands.
set -eu
rounds=${1:-15}
cd "$(dirname "$0")/.."
for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q ' 2[5-9]' && jdk=$home && break
done
[ -n "${jdk:-}" ] || { echo "bench/paths.sh: no JDK 25 or newer found; set JAVA_HOME to one" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
mvn -q -pl bench -am -DskipTests package org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
    -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
classes="bench/target/classes:$(cat bench/target/classpath)"
mkdir "$work/alone"
python3 bench/graph.py 100000 1000000 100 > "$work/alone/found.cdx.json"
python3 bench/graph.py 100000 1000000 100 first > "$work/first.cdx.json"
python3 bench/graph.py 100000 1000000 0 > "$work/none.cdx.json"
for file in "$work/alone/found.cdx.json" "$work/first.cdx.json" "$work/none.cdx.json"; do
    echo "$(basename "$file"): $("$jdk/bin/java" -XX:+UseSerialGC -Xmx256m -cp "$classes" \
        org.interdict.bench.FindPaths "$file" "$rounds" | tail -n 1)"
done
./interdict --version > /dev/null
{
    printf '%s\t%s\n' 'reading alone' \
        "$jdk/bin/java -XX:+UseSerialGC -cp $classes org.interdict.bench.ReadSboms $work/alone 1 1"
    for case in alone/found first none; do
        printf '%s\t%s\n' "check, ${case#*/}" "./interdict check bod-17-01 $work/$case.cdx.json"
    done
} | python3 bench/side.py 5 'reading alone'
