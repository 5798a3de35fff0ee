package org.interdict.report;

import org.interdict.component.Kind;
import org.interdict.order.Act;
import org.interdict.order.Authority;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Subject;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Reach;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the examples rest on: two orders, a dossier, the reaches of three formats. Shaped like the
/// real ones and worded for these tests alone.
final class Facts {
    static final Source REGISTER =
            new Source("fr", "The directive as published", "https://example.gov/fr/43782");
    static final Source ACQUISITION =
            new Source(
                    "far", "The clause, edition of 2023-12", "https://example.gov/far/52.204-23");
    static final Source MAKER =
            new Source("oem", "The maker's list of what it ships", "https://example.com/oem");
    static final Source REPORT =
            new Source("press", "A news report on a bundle", "https://example.org/news/17");

    static final Clause PRESENCE =
            new Clause(
                    "ban",
                    "Branded products on federal systems",
                    "Agencies must find and remove products of the supplier from their systems.",
                    "82 FR 43782",
                    "fr");
    static final Clause EMBEDDED =
            new Clause(
                    "exclusion-embedded",
                    "Code inside other companies' products",
                    "The directive does not speak of the supplier's code inside products of"
                            + " others.",
                    "82 FR 43782, definitions",
                    "fr");
    static final Clause GOODS =
            new Clause(
                    "goods",
                    "Information security products",
                    "Other goods are not meant.",
                    "82 FR 43782, scope",
                    "fr");
    static final Clause CONTRACT =
            new Clause(
                    "ban",
                    "Covered articles, whole or in part",
                    "A contractor may not provide, or use in performance, any covered article.",
                    "52.204-23(b)",
                    "far");
    static final Clause SCOPE =
            new Clause(
                    "covered",
                    "What a covered article is",
                    "Hardware, software and services of the covered entity, and what holds them.",
                    "52.204-23(a)",
                    "far");

    static final Order DIRECTIVE =
            order("bod-17-01", "Removal of branded products", PRESENCE, REGISTER);
    static final Order CLAUSE =
            order(
                    "far-52.204-23@2023-12",
                    "Contracts with covered entities",
                    CONTRACT,
                    ACQUISITION);

    static final Dossier KASPERSKY =
            new Dossier(
                    "kaspersky",
                    "Kaspersky",
                    LocalDate.of(2026, 1, 15),
                    "d0".repeat(32),
                    List.of(MAKER, REPORT),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    static final Map<String, Reach> REACHES =
            Map.of(
                    "dpkg",
                    reach(
                            "dpkg status",
                            Set.of(Kind.PACKAGE, Kind.NAME, Kind.MAINTAINER),
                            List.of("linux"),
                            List.of("machine"),
                            "Software that was installed without the package manager.",
                            "Containers and virtual machines on the host."),
                    "csv",
                    reach(
                            "CSV list of software",
                            Set.of(Kind.NAME, Kind.PUBLISHER),
                            List.of("windows", "macos", "linux"),
                            List.of("machine", "user"),
                            "What the list's maker left out.",
                            "Parts inside other products.",
                            "Portable programs.",
                            "Services used in a browser."),
                    "cyclonedx-json",
                    reach(
                            "CycloneDX JSON 1.2 to 1.7",
                            Set.of(Kind.NAME, Kind.CPE, Kind.PURL, Kind.SUPPLIER, Kind.HASH),
                            List.of("any"),
                            List.of(),
                            "What the tool that wrote it did not recognise."));

    private Facts() {}

    static Indicator indicator(Kind kind, String pattern, Strength strength, Standing standing) {
        return new Indicator(
                kind, pattern, "kesl", strength, standing, kind.isParty(), "", List.of("oem"));
    }

    private static Order order(String id, String title, Clause ban, Source source) {
        return order(id, title, ban, source, "kaspersky");
    }

    /// An order on whole suppliers.
    static Order order(String id, String title, Clause ban, Source source, String... suppliers) {
        List<Subject> subjects = new ArrayList<>();
        for (String supplier : suppliers)
            subjects.add(Subject.of(supplier, List.of("AO Kaspersky Lab"), Set.of(), ban));
        return new Order(
                id,
                title,
                new Authority("An agency", "A directive", ban.citation()),
                Map.of("issued", LocalDate.of(2017, 9, 13), "effective", LocalDate.of(2017, 9, 13)),
                ZoneId.of("America/New_York"),
                subjects,
                List.of(Prohibition.of(ban, Set.of(Act.PRESENCE), Set.of(), Set.of())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(source),
                id.length() % 2 == 0 ? "ab".repeat(32) : "cd".repeat(32));
    }

    static Reach reach(
            String title,
            Set<Kind> kinds,
            List<String> platforms,
            List<String> scopes,
            String... blind) {
        return new Reach(
                title,
                "by its first lines",
                Act.PRESENCE,
                kinds,
                platforms,
                scopes,
                List.of(blind),
                List.of("the command that makes it"));
    }
}
