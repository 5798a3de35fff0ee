#!/bin/sh
# Kills processes that add sweeps to a store, that append to a ledger, that compare, import and report in a campaign, and looks
# what is left: bench/kills.sh [KILLS] [SEED]
# Ends with 0 if after each the store was that of an untroubled one, byte for byte, and the ledger held what was acknowledged, once.
# 200 kills of each take five to ten minutes.
set -eu
cd "$(dirname "$0")/.."
unset JAVA_HOME
mvn -q -o -pl store,campaign,cli -am test -Dtest='KillTest#killed,LedgerKillTest#killed,CampaignKillTest#killed' -Dsurefire.failIfNoSpecifiedTests=false \
    -Dkills="${1:-200}" -Dseed="${2:-17}"
for report in store/target/surefire-reports/TEST-org.interdict.store.KillTest.xml \
    campaign/target/surefire-reports/TEST-org.interdict.ledger.LedgerKillTest.xml \
    cli/target/surefire-reports/TEST-org.interdict.cli.CampaignKillTest.xml; do
    sed -n 's/.*<!\[CDATA\[\([0-9]* .*processes killed.*\)$/\1/p' "$report"
done
