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
import org.interdict.order.Act;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.watch.Match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Seven orders on four suppliers, and goods of three of them. Shaped like the real ones and worded
/// for these tests alone.
final class Several {
    private static final Source TELLS =
            new Source("press", "A law firm on the order", "https://example.org/fascsa", true);
    private static final Source REGISTRY =
            new Source("uk", "The register of companies", "https://example.gov.uk/company/1");
    private static final Source FILING =
            new Source("filing", "The maker's annual report", "https://example.com/report");

    private static final Clause PARTS =
            clause("ban", "Covered articles, whole or in part", "52.204-23(b)", "far");
    private static final Clause EQUIPMENT =
            clause("ban-a", "Covered equipment or services", "52.204-25(b)(1)", "far");
    private static final Clause SOURCES =
            clause("ban", "Sources that the order names", "52.204-30(b)", "press");
    private static final Clause UPDATES =
            new Clause(
                    "ban",
                    "Updates, resale, integration of the supplier's software",
                    "From the day on, no new dealings and no updates.",
                    "15 CFR 7.109(b)",
                    List.of(new Clause.Recited(LocalDate.of(2024, 7, 18), "15 CFR 791.309(b)")),
                    "fr");
    private static final Clause APPLICATION =
            clause("ban", "The covered application on devices", "52.204-27(b)", "far");

    private static final List<Order> ORDERS =
            List.of(
                    Facts.DIRECTIVE,
                    order("far-52.204-23@2018-07", PARTS, "kaspersky"),
                    order("far-52.204-23@2023-12", PARTS, "kaspersky"),
                    order("far-52.204-25", EQUIPMENT, "huawei", "hikvision"),
                    order("fascsa-2025-1", SOURCES, "acronis"),
                    order("commerce-2024-kaspersky", UPDATES, "kaspersky"),
                    order("far-52.204-27", APPLICATION, "bytedance"));

    private static final Dossier HIKVISION = dossier("hikvision", "Hikvision");
    private static final Dossier ACRONIS = dossier("acronis", "Acronis");

    private Several() {}

    /// Another company's gateway that holds an engine, whose maker orders reach by different
    /// owners; a camera that was bought, of a company that is only said to be owned; a backup
    /// program.
    static Answer seven() {
        List<Look> inputs =
                List.of(
                        Examples.look("gateway.cdx.json", "cyclonedx-json", Look.Outcome.READ, 90),
                        Examples.look("ledger.csv", "csv", Look.Outcome.READ, 412),
                        Examples.look("web-1/status", "dpkg", Look.Outcome.READ, 512));
        return new Answer(
                "Interdict 0.1.0",
                LocalDate.of(2026, 3, 2),
                ORDERS,
                List.of(Facts.KASPERSKY, HIKVISION, ACRONIS, dossier("huawei", "Huawei")),
                Scope.ASSUMED,
                "",
                27,
                inputs,
                Facts.REACHES,
                List.of(gateway(), backup(), camera()),
                List.of(),
                "");
    }

    /// The backup program under twice as many orders, for which no line has a column each.
    static Answer fourteen() {
        List<Order> orders = new ArrayList<>(ORDERS);
        orders.addAll(ORDERS);
        Finding one = backup();
        List<Ruling> rulings = new ArrayList<>(one.rulings());
        rulings.addAll(one.rulings());
        Finding twice =
                new Finding(
                        one.supplier(),
                        one.product(),
                        one.component(),
                        one.within(),
                        one.strength(),
                        one.matches(),
                        one.path(),
                        rulings,
                        List.of(new Sighting(0, Asset.host("web-1"), "line 1017")));
        return Examples.answer(
                orders,
                true,
                List.of(Examples.look("web-1/status", "dpkg", Look.Outcome.READ, 512)),
                List.of(twice),
                List.of());
    }

    private static Finding gateway() {
        Component component =
                component(Type.APPLICATION, Presence.LISTED, "kav-sdk", "8.5", Kind.PURL);
        List<Step> british =
                List.of(
                        new Step(
                                How.BELONGS_TO,
                                "Kaspersky Lab UK Ltd",
                                "owned by Kaspersky Labs Limited (100 %)",
                                Standing.CONFIRMED,
                                List.of(REGISTRY)));
        List<Step> all = new ArrayList<>(british);
        all.add(
                new Step(
                        How.BELONGS_TO,
                        "Kaspersky Labs Limited",
                        "affiliate of AO Kaspersky Lab (since 2006)",
                        Standing.DISPUTED,
                        List.of(REGISTRY, FILING)));
        Ruling parts =
                new Ruling(
                        new Verdict.Prohibited(PARTS), Set.of(Act.PROCUREMENT, Act.USE), british);
        return new Finding(
                "kaspersky",
                "Contoso Mail Gateway",
                component,
                List.of("Contoso Scanner 2"),
                Strength.IDENTIFIED,
                List.of(match(Facts.KASPERSKY, Kind.PURL, "pkg:generic/kav-sdk@8.5")),
                List.of(
                        step(How.ON, "kav-sdk 8.5", "Contoso Gateway image"),
                        step(How.PART_OF, "kav-sdk 8.5", "Contoso Scanner 2"),
                        new Step(
                                How.RECOGNISED_AS,
                                "kav-sdk 8.5",
                                "Contoso Mail Gateway",
                                Standing.CONFIRMED,
                                List.of(Facts.MAKER)),
                        new Step(
                                How.EMBEDS,
                                "Contoso Mail Gateway",
                                "Kaspersky Anti-Virus engine",
                                Standing.REPORTED,
                                List.of(Facts.REPORT)),
                        new Step(
                                How.MADE_BY,
                                "Kaspersky Anti-Virus engine",
                                "Kaspersky Lab UK Ltd",
                                Standing.CONFIRMED,
                                List.of(Facts.MAKER))),
                List.of(
                        new Ruling(
                                new Verdict.Excluded(Facts.EMBEDDED, Facts.PRESENCE),
                                Set.of(Act.PRESENCE, Act.USE),
                                all),
                        parts,
                        parts,
                        elsewhere(3),
                        elsewhere(4),
                        new Ruling(
                                new Verdict.Outside(UPDATES, "no updates since 2024-09-29"),
                                Set.of(Act.PRESENCE),
                                List.of()),
                        elsewhere(6)),
                List.of(new Sighting(0, image("Contoso Gateway image"), "/components/7")));
    }

    private static Finding backup() {
        Component component =
                component(Type.PACKAGE, Presence.INSTALLED, "acronis-agent", "15.0", Kind.PACKAGE);
        Ruling named =
                new Ruling(
                        new Verdict.Prohibited(SOURCES),
                        Set.of(Act.PROCUREMENT, Act.USE, Act.PRESENCE),
                        List.of());
        return new Finding(
                "acronis",
                "Acronis Cyber Protect",
                component,
                List.of(),
                Strength.IDENTIFIED,
                List.of(match(ACRONIS, Kind.PACKAGE, "acronis-agent")),
                List.of(
                        step(How.ON, "acronis-agent 15.0", "web-1"),
                        new Step(
                                How.RECOGNISED_AS,
                                "acronis-agent 15.0",
                                "Acronis Cyber Protect",
                                Standing.CONFIRMED,
                                List.of(FILING)),
                        new Step(
                                How.MADE_BY,
                                "Acronis Cyber Protect",
                                "Acronis AG",
                                Standing.CONFIRMED,
                                List.of(FILING))),
                List.of(
                        elsewhere(0),
                        elsewhere(1),
                        elsewhere(2),
                        elsewhere(3),
                        named,
                        elsewhere(5),
                        elsewhere(6)),
                List.of(new Sighting(2, Asset.host("web-1"), "line 1017")));
    }

    private static Finding camera() {
        Component component =
                component(Type.DEVICE, Presence.LISTED, "Dome camera DS-2", "", Kind.MANUFACTURER);
        List<Step> owners =
                List.of(
                        new Step(
                                How.BELONGS_TO,
                                "Acme Optics Ltd.",
                                "owned by Hangzhou Hikvision (60 %)",
                                Standing.REPORTED,
                                List.of(Facts.REPORT)));
        Ruling asked =
                new Ruling(
                        new Verdict.Review(
                                EQUIPMENT,
                                "it is only reported that Acme Optics Ltd. is owned by Hangzhou"
                                        + " Hikvision (60 %): is it so?"),
                        Set.of(Act.PROCUREMENT),
                        owners);
        return new Finding(
                "hikvision",
                "Dome camera",
                component,
                List.of(),
                Strength.NAMED,
                List.of(match(HIKVISION, Kind.MANUFACTURER, "Acme Optics Ltd.")),
                List.of(
                        step(How.ON, "Dome camera DS-2", "PO 4711"),
                        new Step(
                                How.RECOGNISED_AS,
                                "Dome camera DS-2",
                                "Dome camera",
                                Standing.CONFIRMED,
                                List.of(FILING)),
                        new Step(
                                How.MADE_BY,
                                "Dome camera",
                                "Acme Optics Ltd.",
                                Standing.CONFIRMED,
                                List.of(FILING))),
                List.of(
                        elsewhere(0),
                        elsewhere(1),
                        elsewhere(2),
                        asked,
                        elsewhere(4),
                        elsewhere(5),
                        elsewhere(6)),
                List.of(
                        new Sighting(
                                1,
                                new Asset(
                                        "PO 4711",
                                        Asset.AssetKind.PURCHASE,
                                        List.of(),
                                        "",
                                        "2025-05-17"),
                                "row 9")));
    }

    private static Ruling elsewhere(int order) {
        Order other = ORDERS.get(order);
        return Ruling.elsewhere(
                new Verdict.Outside(
                        other.subjects().getFirst().clause(),
                        "the order is about " + String.join(", ", other.suppliers())));
    }

    private static Asset image(String name) {
        return new Asset(name, Asset.AssetKind.IMAGE, List.of(), "Contoso", "");
    }

    private static Component component(
            Type type, Presence presence, String name, String version, Kind kind) {
        return new Component(type, presence, name, version, List.of(new Trace(kind, name)));
    }

    private static Match match(Dossier dossier, Kind kind, String value) {
        return new Match(
                dossier,
                Facts.indicator(kind, value, Strength.IDENTIFIED, Standing.CONFIRMED),
                new Trace(kind, value));
    }

    private static Step step(How how, String from, String to) {
        return new Step(how, from, to, Standing.CONFIRMED, List.of());
    }

    private static Clause clause(String id, String title, String citation, String source) {
        return new Clause(id, title, "What " + citation + " says.", citation, source);
    }

    private static Order order(String id, Clause ban, String... suppliers) {
        Source source =
                switch (ban.source()) {
                    case "far" -> Facts.ACQUISITION;
                    case "press" -> TELLS;
                    default -> Facts.REGISTER;
                };
        return Facts.order(id, "The order " + id, ban, source, suppliers);
    }

    private static Dossier dossier(String id, String name) {
        return new Dossier(
                id,
                name,
                LocalDate.of(2026, 1, 15),
                "e1".repeat(32),
                List.of(FILING),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
