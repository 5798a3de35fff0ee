package org.interdict.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All commands by their words, in the order in which help shows them.
enum Commands {
    CHECK("check", "find what orders ban in lists of software that you have"),
    FIND("find", "find what orders ban in what the store keeps, as of any day"),
    SWEEP_ADD("sweep add", "keep lists of software in the store: what was seen, when, by what"),
    SWEEP_LIST("sweep list", "the sweeps that the store keeps"),
    SWEEP_SHOW("sweep show", "a sweep: when, whose, which files, what could not be read"),
    SWEEP_DIFF("sweep diff", "what came and went between two sweeps"),
    SWEEP_FORGET("sweep forget", "delete what a sweep received, and keep who did it and why"),
    STORE_VERIFY("store verify", "read all of the store against its hashes"),
    STORE_STATS("store stats", "how much the store holds, and what room it takes"),
    STORE_REBUILD("store rebuild", "make the index again from evidence and records"),
    ASSETS_IMPORT("assets import", "say which organizations and assets there are"),
    ASSETS_LIST("assets list", "the assets: whose they are, and what has looked at them"),
    ASSETS_CONFLICTS("assets conflicts", "keys that more than one machine has"),
    ASSETS_JOIN("assets join", "say that two assets are one machine"),
    ASSETS_PART("assets part", "say that two assets are not one machine"),
    COVERAGE(
            "coverage",
            "what was looked at, how lately, by what; and what those looks could not have shown"),
    CAMPAIGN_OPEN("campaign open", "carry out orders: who takes part, under which contracts"),
    CAMPAIGN_LIST("campaign list", "the campaigns in the store"),
    CAMPAIGN_STATUS(
            "campaign status",
            "who has not reported, who found, what is due for whom, what is late"),
    CAMPAIGN_HAPPENED(
            "campaign happened", "say that something happened from which dates are counted"),
    CAMPAIGN_DIRECT(
            "campaign direct", "say that somebody who may moved, suspended or lifted dates"),
    CAMPAIGN_ANSWER("campaign answer", "answer an order's question about who reports"),
    CAMPAIGN_WITHDRAW("campaign withdraw", "take back an event, a direction or an answer"),
    CAMPAIGN_REPORT(
            "campaign report",
            "what a milestone of an order asks for, as a report; a person signs it"),
    CAMPAIGN_REPORTS("campaign reports", "the reports that were signed, and each as it was"),
    CAMPAIGN_DUTY(
            "campaign duty",
            "duties that are not removal: what is demanded, what was done, the evidence"),
    CAMPAIGN_REBUILD("campaign rebuild", "make a campaign's view again from its ledger"),
    CASE_SYNC("case sync", "compare the store with the cases: found, verified, returned"),
    CASE_LIST("case list", "cases: a product on an asset, and how far it is on its way out"),
    CASE_SHOW("case show", "a case: what was found, what was decided, what would settle it"),
    CASE_ASSIGN("case assign", "say who answers for cases"),
    CASE_PLAN("case plan", "say how and by when it goes"),
    CASE_REMOVE("case remove", "say that it is gone; a look has to verify it"),
    CASE_WAIVE("case waive", "let it stay for a time, where its order allows that"),
    CASE_DISPUTE("case dispute", "say, with evidence, that it is something else"),
    CASE_RETIRE("case retire", "say that the asset is there no longer"),
    CASE_REOPEN("case reopen", "take back what was decided of cases"),
    CASE_IMPORT("case import", "decide what an edited table of cases says, all of it or nothing"),
    DOCKET_FILE("docket file", "take what somebody filed on an order"),
    DOCKET_ASK("docket ask", "ask the supplier, or somebody who has to agree"),
    DOCKET_PROPOSE("docket propose", "enter a mitigation that is offered"),
    DOCKET_DECIDE("docket decide", "enter what was decided, and its effect as data"),
    DOCKET_SHOW("docket show", "the record of an order's docket, in order"),
    DOCKET_LIST("docket list", "all dockets, a line an entry"),
    DOCKET_EXPORT("docket export", "what the supplier may see of it"),
    LEDGER_VERIFY("ledger verify", "read all that was decided against its hashes"),
    LEDGER_SHOW("ledger show", "what was decided, entry by entry"),
    LEDGER_FORGET("ledger forget", "delete a text that names a person, and keep that it was there"),
    ORDER_LIST("order list", "the orders that are known"),
    ORDER_SHOW("order show", "an order: what it prohibits, whom it binds, its dates"),
    ORDER_DIFF("order diff", "how two orders judge the same things, clause by clause"),
    ORDER_LINT("order lint", "check an order's file"),
    SUPPLIER_LIST("supplier list", "the suppliers that are known"),
    SUPPLIER_SHOW("supplier show", "a supplier: companies, products, indicators, look-alikes"),
    SUPPLIER_LOOKUP("supplier lookup", "who bears a name, or one like it, and why"),
    SUPPLIER_SCREEN("supplier screen", "whom of a list of vendors there are dossiers on"),
    SUPPLIER_LINT("supplier lint", "check a dossier's file"),
    SUPPLIER_IMPORT("supplier import", "make a dossier of a list that somebody publishes"),
    SOURCE_LIST("source list", "the formats that are read"),
    SOURCE_SHOW(
            "source show",
            "a format: how it is recognised, what it can and cannot show, how to make one");

    final String words;
    final String summary;

    Commands(String words, String summary) {
        this.words = words;
        this.summary = summary;
    }

    Command make() {
        return switch (this) {
            case CHECK -> new CheckCommand();
            case FIND -> new FindCommand();
            case SWEEP_ADD -> new SweepAdd();
            case SWEEP_LIST -> new SweepList();
            case SWEEP_SHOW -> new SweepShow();
            case SWEEP_DIFF -> new SweepDiff();
            case SWEEP_FORGET -> new SweepForget();
            case STORE_VERIFY -> new StoreVerify();
            case STORE_STATS -> new StoreStats();
            case STORE_REBUILD -> new StoreRebuild();
            case ASSETS_IMPORT -> new AssetsImport();
            case ASSETS_LIST -> new AssetsList();
            case ASSETS_CONFLICTS -> new AssetsConflicts();
            case ASSETS_JOIN -> new AssetsDecide(AssetsDecide.What.JOIN);
            case ASSETS_PART -> new AssetsDecide(AssetsDecide.What.PART);
            case COVERAGE -> new CoverageCommand();
            case CAMPAIGN_OPEN -> new CampaignOpen();
            case CAMPAIGN_LIST -> new CampaignList();
            case CAMPAIGN_STATUS -> new CampaignStatus();
            case CAMPAIGN_HAPPENED -> new CampaignHappened();
            case CAMPAIGN_DIRECT -> new CampaignDirect();
            case CAMPAIGN_ANSWER -> new CampaignAnswer();
            case CAMPAIGN_WITHDRAW -> new CampaignWithdraw();
            case CAMPAIGN_REPORT -> new CampaignReport();
            case CAMPAIGN_REPORTS -> new CampaignReports();
            case CAMPAIGN_DUTY -> new CampaignDuty();
            case CAMPAIGN_REBUILD -> new CampaignRebuild();
            case CASE_SYNC -> new CaseSync();
            case CASE_LIST -> new CaseList();
            case CASE_SHOW -> new CaseShow();
            case CASE_ASSIGN -> new CaseDecide(CaseDecide.What.ASSIGN);
            case CASE_PLAN -> new CaseDecide(CaseDecide.What.PLAN);
            case CASE_REMOVE -> new CaseDecide(CaseDecide.What.REMOVE);
            case CASE_WAIVE -> new CaseDecide(CaseDecide.What.WAIVE);
            case CASE_DISPUTE -> new CaseDecide(CaseDecide.What.DISPUTE);
            case CASE_RETIRE -> new CaseDecide(CaseDecide.What.RETIRE);
            case CASE_REOPEN -> new CaseDecide(CaseDecide.What.REOPEN);
            case CASE_IMPORT -> new CaseImportCommand();
            case DOCKET_FILE -> new DocketFile();
            case DOCKET_ASK -> new DocketAsk();
            case DOCKET_PROPOSE -> new DocketPropose();
            case DOCKET_DECIDE -> new DocketDecide();
            case DOCKET_SHOW -> new DocketShow();
            case DOCKET_LIST -> new DocketList();
            case DOCKET_EXPORT -> new DocketExport();
            case LEDGER_VERIFY -> new LedgerVerify();
            case LEDGER_SHOW -> new LedgerShow();
            case LEDGER_FORGET -> new LedgerForget();
            case ORDER_LIST -> new OrderList();
            case ORDER_SHOW -> new OrderShow();
            case ORDER_DIFF -> new OrderDiff();
            case ORDER_LINT -> new Lint(Lint.What.ORDER);
            case SUPPLIER_LIST -> new SupplierList();
            case SUPPLIER_SHOW -> new SupplierShow();
            case SUPPLIER_LOOKUP -> new SupplierLookup();
            case SUPPLIER_SCREEN -> new SupplierScreen();
            case SUPPLIER_LINT -> new Lint(Lint.What.SUPPLIER);
            case SUPPLIER_IMPORT -> new SupplierImport();
            case SOURCE_LIST -> new SourceList();
            case SOURCE_SHOW -> new SourceShow();
        };
    }

    int length() {
        return words.indexOf(' ') < 0 ? 1 : 2;
    }

    /// The command that these arguments begin with.
    static Optional<Commands> of(List<String> arguments) {
        for (Commands command : values()) {
            if (arguments.size() >= command.length()
                    && String.join(" ", arguments.subList(0, command.length()))
                            .equals(command.words)) return Optional.of(command);
        }
        return Optional.empty();
    }

    static List<String> all() {
        List<String> words = new ArrayList<>();
        for (Commands command : values()) words.add(command.words);
        return words;
    }
}
