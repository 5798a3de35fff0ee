#!/bin/sh
# What a store of 1,250, 2,500 and 5,000 small sweeps costs to rebuild and to open, in processor time: bench/many.sh
# Needs JDK 25 and 100 MB in the folder of temporary files.
set -eu
cd "$(dirname "$0")/.."
for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q ' 2[5-9]' && jdk=$home && break
done
[ -n "${jdk:-}" ] || { echo "bench/many.sh: no JDK 25 or newer found; set JAVA_HOME to one" >&2; exit 2; }
export JAVA_HOME="$jdk"
mvn -q -pl bench,cli -am -DskipTests package >&2
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
for sweeps in 1250 2500 5000; do
    for what in "make $work/$sweeps $sweeps" "open $work/$sweeps"; do
        # shellcheck disable=SC2086
        "$jdk/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED \
            -cp "bench/target/classes:cli/target/interdict.jar:cli/target/lib/*" org.interdict.bench.ManySweeps $what
    done
done
