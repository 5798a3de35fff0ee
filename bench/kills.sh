#!/bin/sh
# Kills processes that add sweeps to a store, and looks what is left: bench/kills.sh [KILLS] [SEED]
# Ends with 0 if after each the store was that of an untroubled one, byte for byte. 200 kills take two to five minutes.
set -eu
cd "$(dirname "$0")/.."
unset JAVA_HOME
mvn -q -o -pl store -am test -Dtest=KillTest#killed -Dsurefire.failIfNoSpecifiedTests=false \
    -Dkills="${1:-200}" -Dseed="${2:-17}"
sed -n 's/.*<!\[CDATA\[\([0-9]* processes killed.*\)$/\1/p' store/target/surefire-reports/TEST-org.interdict.store.KillTest.xml
