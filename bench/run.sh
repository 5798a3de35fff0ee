#!/bin/sh
# Runs benchmarks on JDK 25: bench/run.sh NAME [JMH's arguments]
#   bench/run.sh Watchlist -prof gc
set -e
cd "$(dirname "$0")/.."
for home in "$JAVA_HOME" "$JAVA25_HOME" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q ' 2[5-9]' && jdk=$home && break
done
[ -n "$jdk" ] || { echo "bench/run.sh: no JDK 25 or newer found; set JAVA_HOME to one" >&2; exit 2; }
mvn -q -pl bench -am -DskipTests package org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath \
    -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime >&2
exec "$jdk/bin/java" --sun-misc-unsafe-memory-access=allow \
    -cp "bench/target/classes:$(cat bench/target/classpath)" org.openjdk.jmh.Main "$@"
