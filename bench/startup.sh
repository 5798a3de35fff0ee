#!/bin/sh
# How long commands take from start to end, beside the smallest Java program: bench/startup.sh [ROUNDS]
# Needs Python 3, for the timer and to write a list of software of 1 MB. Builds with the launcher, on its first use.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

./interdict --version > /dev/null
IFS= read -r home < cli/target/java-home
cat > "$work/Hello.java" << 'HELLO'
final class Hello {
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
HELLO
"$home/bin/javac" -d "$work" "$work/Hello.java"
"$home/bin/jar" --create --file "$work/hello.jar" -C "$work" Hello.class
python3 bench/sbom.py 1000000 > "$work/sbom.cdx.json"

printf '%s\t%s\n' \
    Hello "$home/bin/java -XX:+UseSerialGC -cp $work/hello.jar Hello" \
    'interdict --version' './interdict --version' \
    'interdict order show bod-17-01' './interdict order show bod-17-01' \
    'interdict check bod-17-01 sbom.cdx.json' "./interdict check bod-17-01 $work/sbom.cdx.json" \
    > "$work/cases.tsv"
sed 's/^/    /' "$work/cases.tsv"
echo
python3 bench/side.py "${1:-21}" Hello < "$work/cases.tsv"
