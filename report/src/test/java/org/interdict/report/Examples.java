package org.interdict.report;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Look;
import org.interdict.finding.Ruling;
import org.interdict.finding.Scope;
import org.interdict.finding.Sighting;
import org.interdict.finding.Step;
import org.interdict.finding.Step.How;
import org.interdict.finding.Verdict;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Reach;
import org.interdict.watch.Match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Answers made by hand, one for each thing that a report has to say.
public final class Examples {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    private static final List<Order> BOTH = List.of(Facts.DIRECTIVE, Facts.CLAUSE);

    private Examples() {}

    /// By name, which is the name of the golden file too.
    public static Map<String, Answer> all() {
        Map<String, Answer> all = new LinkedHashMap<>();
        all.put("everything", everything());
        all.put("one-order", oneOrder());
        all.put("many-places", manyPlaces(20));
        all.put("five-orders", fiveOrders());
        all.put("seven-orders", Several.seven());
        all.put("fourteen-orders", Several.fourteen());
        all.put("review-only", review());
        all.put("nothing-and-incomplete", nothingIncomplete());
        all.put("nothing-and-complete", nothing());
        all.put("no-input", noInput());
        all.put("deep-in-a-release", Releases.deep());
        all.put("hostile-names", hostile("<script>alert(\"x\")</script>\u001b[2J\u202e&'\n\ud800"));
        return all;
    }

    /// A prohibited package on three hosts, another company's product with the engine inside, a
    /// mention, goods of another kind; and sources that could not all be read.
    static Answer everything() {
        return new Answer(
                "Interdict 0.1.0",
                AS_OF,
                BOTH,
                List.of(Facts.KASPERSKY),
                Scope.ASSUMED,
                "Department of Examples",
                29,
                inputs(),
                Facts.REACHES,
                List.of(prohibited(BOTH, 3), bundled(), mentioned(), outside()),
                List.of(
                        new Gap("laptops.csv", "line 17", "the row has 3 fields, the header has 5"),
                        new Gap(
                                "laptops.csv",
                                "line 212",
                                "the row has 3 fields, the header has 5"),
                        new Gap(
                                "old/backup.zip!hosts.xls",
                                "",
                                "no reader knows this form; export it as CSV"),
                        new Gap(
                                "build.cdx.json",
                                "/components/812",
                                "the file ends inside a string; export it again, whole")),
                "List the applications of the Macs by `system_profiler SPApplicationsDataType"
                        + " -json`: it shows signers, which settles the bundle.");
    }

    static Answer oneOrder() {
        List<Order> orders = List.of(Facts.DIRECTIVE);
        return answer(
                orders, false, inputs().subList(0, 3), List.of(prohibited(orders, 3)), List.of());
    }

    /// One package on many hosts.
    ///
    /// @param hosts that have it
    public static Answer manyPlaces(int hosts) {
        List<Look> inputs = new ArrayList<>(inputs().subList(0, 2));
        Look rest = look("cluster.json", "cyclonedx-json", Look.Outcome.READ, 120L * hosts);
        inputs.add(
                new Look(
                        rest.name(),
                        rest.bytes(),
                        rest.sha256(),
                        rest.format(),
                        rest.outcome(),
                        rest.components(),
                        hosts + 20L,
                        rest.lookAlikes()));
        List<Finding> findings = List.of(prohibited(BOTH, hosts), bundled());
        return answer(BOTH, true, inputs, findings, List.of());
    }

    /// Too many orders for a column of words each.
    static Answer fiveOrders() {
        Order first = Facts.DIRECTIVE;
        Order second = Facts.CLAUSE;
        List<Order> orders = List.of(first, second, first, second, first);
        List<Finding> findings = List.of(prohibited(orders, 3));
        return answer(orders, true, inputs().subList(0, 3), findings, List.of());
    }

    static Answer review() {
        return answer(
                BOTH,
                true,
                List.of(look("laptops.csv", "csv", Look.Outcome.READ, 412)),
                List.of(mentioned()),
                List.of());
    }

    static Answer nothingIncomplete() {
        Gap gap = new Gap("laptops.csv", "line 17", "the row has 3 fields, the header has 5");
        return answer(BOTH, true, inputs(), List.of(), List.of(gap));
    }

    static Answer nothing() {
        return answer(BOTH, false, inputs().subList(0, 3), List.of(), List.of());
    }

    static Answer noInput() {
        return answer(BOTH, true, List.of(), List.of(), List.of());
    }

    /// Every text that an input, an order or a dossier can bring is `text`.
    public static Answer hostile(String text) {
        Asset asset =
                new Asset(
                        text,
                        Asset.AssetKind.HOST,
                        List.of(new Asset.Key(Asset.KeyKind.SERIAL, text)),
                        text,
                        "");
        Source source = new Source(text, text, text);
        Component component =
                new Component(
                        Type.APPLICATION,
                        Presence.INSTALLED,
                        text,
                        text,
                        List.of(new Trace(Kind.PUBLISHER, text)));
        Clause clause = new Clause(text, text, text, text, text);
        Finding finding =
                new Finding(
                        text,
                        text,
                        component,
                        List.of(text, text),
                        Strength.NAMED,
                        List.of(
                                new Match(
                                        Facts.KASPERSKY,
                                        Facts.indicator(
                                                Kind.NAME, text, Strength.NAMED, Standing.REPORTED),
                                        new Trace(Kind.NAME, text))),
                        List.of(new Step(How.ON, text, text, Standing.CONFIRMED, List.of(source))),
                        List.of(
                                Ruling.of(new Verdict.Review(clause, text)),
                                Ruling.of(new Verdict.Outside(clause, text))),
                        List.of(new Sighting(0, asset, text, Releases.routes(text))));
        Reach known =
                Facts.reach(text, Set.of(Kind.NAME), List.of(text), List.of(text), text, text);
        return new Answer(
                text,
                AS_OF,
                BOTH,
                List.of(Facts.KASPERSKY),
                new Scope(Optional.of(SystemKind.PRIVATE), Optional.empty(), Map.of(text, true)),
                text,
                1,
                List.of(new Look(text, 7, text, text, Look.Outcome.PARTLY, 1, 1, 1)),
                Map.of(text, known),
                List.of(finding),
                List.of(new Gap(text, text, text)),
                text);
    }

    static Answer answer(
            List<Order> orders,
            boolean assumed,
            List<Look> inputs,
            List<Finding> findings,
            List<Gap> gaps) {
        return new Answer(
                "Interdict 0.1.0",
                AS_OF,
                orders,
                List.of(Facts.KASPERSKY),
                assumed
                        ? Scope.ASSUMED
                        : new Scope(Optional.of(SystemKind.FEDERAL), Optional.empty(), Map.of()),
                "",
                inputs.stream().mapToLong(Look::assets).sum(),
                inputs,
                Facts.REACHES,
                findings,
                gaps,
                findings.isEmpty()
                        ? "Look at the laptops too: no source lists software on Windows."
                        : "");
    }

    private static List<Look> inputs() {
        return List.of(
                look("web-1/status", "dpkg", Look.Outcome.READ, 512),
                look("web-2/status", "dpkg", Look.Outcome.READ, 498),
                look("db-1/status", "dpkg", Look.Outcome.READ, 1204),
                look("laptops.csv", "csv", Look.Outcome.PARTLY, 411),
                look("build.cdx.json", "cyclonedx-json", Look.Outcome.PARTLY, 812),
                look("old/backup.zip!hosts.xls", "", Look.Outcome.UNREAD, 0));
    }

    static Look look(String name, String format, Look.Outcome outcome, long components) {
        String sha =
                outcome == Look.Outcome.UNREAD
                        ? ""
                        : Integer.toHexString(name.hashCode() | 0x10000000).repeat(8);
        long assets = outcome == Look.Outcome.UNREAD ? 0 : format.equals("csv") ? 25 : 1;
        return new Look(
                name,
                components * 97 + 11,
                sha,
                format,
                outcome,
                components,
                assets,
                components / 400);
    }

    private static Finding prohibited(List<Order> orders, int hosts) {
        Component component =
                new Component(
                        Type.PACKAGE,
                        Presence.INSTALLED,
                        "kesl",
                        "11.2.0-4528",
                        List.of(
                                new Trace(Kind.PACKAGE, "kesl"),
                                new Trace(Kind.PUBLISHER, "АО «Лаборатория Касперского»")));
        List<String> names = new ArrayList<>(List.of("web-1", "web-2", "db-1"));
        for (int i = 4; i <= hosts; i++) names.add("node-" + i);
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < hosts; i++)
            sightings.add(
                    new Sighting(
                            Math.min(i, 2), Asset.host(names.get(i)), "line " + (1017 + 40 * i)));
        List<Verdict> verdicts = new ArrayList<>();
        for (Order order : orders)
            verdicts.add(
                    new Verdict.Prohibited(
                            order.equals(Facts.DIRECTIVE) ? Facts.PRESENCE : Facts.CONTRACT));
        return new Finding(
                "kaspersky",
                "Kaspersky Endpoint Security for Linux",
                component,
                List.of(),
                Strength.IDENTIFIED,
                List.of(
                        match(Kind.PACKAGE, "kesl", Strength.IDENTIFIED, Standing.CONFIRMED),
                        match(
                                Kind.PUBLISHER,
                                "АО «Лаборатория Касперского»",
                                Strength.NAMED,
                                Standing.CONFIRMED)),
                List.of(
                        new Step(
                                How.ON, "kesl 11.2.0-4528", "web-1", Standing.CONFIRMED, List.of()),
                        new Step(
                                How.RECOGNISED_AS,
                                "kesl 11.2.0-4528",
                                "Kaspersky Endpoint Security for Linux",
                                Standing.CONFIRMED,
                                List.of(Facts.MAKER)),
                        new Step(
                                How.MADE_BY,
                                "Kaspersky Endpoint Security for Linux",
                                "AO Kaspersky Lab",
                                Standing.CONFIRMED,
                                List.of(Facts.MAKER))),
                verdicts.stream().map(Ruling::of).toList(),
                sightings);
    }

    private static Finding bundled() {
        Component component =
                new Component(
                        Type.APPLICATION,
                        Presence.EMBEDDED,
                        "Parallels Internet Security",
                        "7.0",
                        List.of(new Trace(Kind.BUNDLE_ID, "com.kaspersky.kav")));
        return new Finding(
                "kaspersky",
                "Parallels Internet Security",
                component,
                List.of("Parallels Desktop 5"),
                Strength.IDENTIFIED,
                List.of(
                        match(
                                Kind.BUNDLE_ID,
                                "com.kaspersky.kav",
                                Strength.IDENTIFIED,
                                Standing.REPORTED)),
                List.of(
                        new Step(
                                How.ON,
                                "Parallels Internet Security 7.0",
                                "imac-4",
                                Standing.CONFIRMED,
                                List.of()),
                        new Step(
                                How.PART_OF,
                                "Parallels Internet Security 7.0",
                                "Parallels Desktop 5",
                                Standing.CONFIRMED,
                                List.of()),
                        new Step(
                                How.RECOGNISED_AS,
                                "Parallels Internet Security 7.0",
                                "Parallels Internet Security",
                                Standing.REPORTED,
                                List.of(Facts.REPORT)),
                        new Step(
                                How.EMBEDS,
                                "Parallels Internet Security",
                                "Kaspersky Anti-Virus engine",
                                Standing.REPORTED,
                                List.of(Facts.REPORT)),
                        new Step(
                                How.MADE_BY,
                                "Kaspersky Anti-Virus engine",
                                "AO Kaspersky Lab",
                                Standing.CONFIRMED,
                                List.of(Facts.MAKER)),
                        new Step(
                                How.BELONGS_TO,
                                "AO Kaspersky Lab",
                                "owned by Kaspersky Labs Limited",
                                Standing.DISPUTED,
                                List.of(Facts.MAKER, Facts.REPORT))),
                List.of(
                        Ruling.of(new Verdict.Excluded(Facts.EMBEDDED, Facts.PRESENCE)),
                        Ruling.of(new Verdict.Prohibited(Facts.CONTRACT))),
                List.of(
                        new Sighting(1, Asset.host("imac-4"), "row 9"),
                        new Sighting(2, Asset.UNKNOWN, "row 31")));
    }

    private static Finding mentioned() {
        Component component =
                new Component(
                        Type.APPLICATION,
                        Presence.LISTED,
                        "Backup agent",
                        "",
                        List.of(new Trace(Kind.DESCRIPTION, "works beside Kaspersky")));
        String question = "Does the agent hold a part of the supplier, or only work beside it?";
        return new Finding(
                "kaspersky",
                "Backup agent",
                component,
                List.of(),
                Strength.MENTIONED,
                List.of(
                        match(
                                Kind.DESCRIPTION,
                                "works beside Kaspersky",
                                Strength.MENTIONED,
                                Standing.CONFIRMED)),
                List.of(new Step(How.ON, "Backup agent", "pc-日本-3", Standing.CONFIRMED, List.of())),
                List.of(
                        Ruling.of(new Verdict.Review(Facts.PRESENCE, question)),
                        Ruling.of(new Verdict.Review(Facts.CONTRACT, question))),
                List.of(new Sighting(0, Asset.host("pc-日本-3"), "line 40")));
    }

    private static Finding outside() {
        Component component =
                new Component(
                        Type.DATA,
                        Presence.LISTED,
                        "Kaspersky training videos",
                        "2016",
                        List.of(new Trace(Kind.NAME, "Kaspersky training videos")));
        return new Finding(
                "kaspersky",
                "Kaspersky training videos",
                component,
                List.of(),
                Strength.NAMED,
                List.of(
                        match(
                                Kind.NAME,
                                "Kaspersky training videos",
                                Strength.NAMED,
                                Standing.REPORTED)),
                List.of(),
                List.of(
                        Ruling.of(new Verdict.Outside(Facts.GOODS, "not a security product")),
                        Ruling.of(
                                new Verdict.Review(
                                        Facts.SCOPE,
                                        "Is the training a service of the covered entity?"))),
                List.of(new Sighting(2, Asset.UNKNOWN, "")));
    }

    static Match match(Kind kind, String value, Strength strength, Standing standing) {
        return new Match(
                Facts.KASPERSKY,
                Facts.indicator(kind, value, strength, standing),
                new Trace(kind, value));
    }

    public static Answer named(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    /// The names, for parameterized tests.
    static Stream<String> names() {
        return all().keySet().stream();
    }
}
