package org.interdict.watch;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;
import org.interdict.supplier.Product;
import org.interdict.supplier.Product.Embedding.How;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A small dossier with one indicator of each kind, and components.
final class Examples {
    private Examples() {}

    static final List<String> SOURCES = List.of("s");

    static Dossier dossier() {
        return new Dossier(
                "kaspersky",
                "Kaspersky",
                LocalDate.of(2026, 11, 24),
                "",
                List.of(),
                List.of(
                        entity(
                                "lab",
                                List.of(
                                        "AO Kaspersky Lab",
                                        "Kaspersky Lab ZAO",
                                        "АО «Лаборатория Касперского»"),
                                List.of("Kaspersky", "Касперский")),
                        entity("inc", List.of("Kaspersky Lab, Inc."), List.of()),
                        entity(
                                "gmbh",
                                List.of("Kaspersky Labs GmbH", "KLX Corporation"),
                                List.of()),
                        entity("parallels", List.of("Parallels International GmbH"), List.of())),
                List.of(relation("inc", "lab"), relation("gmbh", "lab")),
                List.of(
                        product("kav", "lab", "Kaspersky Anti-Virus", "Антивирус Касперского"),
                        product("kis", "lab", "Kaspersky Internet Security"),
                        product("kes", "lab", "Kaspersky Endpoint Security"),
                        product("kesl", "lab", "Kaspersky Endpoint Security for Linux"),
                        product("tdsskiller", "lab", "TDSSKiller"),
                        product("ksn", "lab", "KSN"),
                        new Product(
                                "parallels-is",
                                List.of(
                                        "Parallels Internet Security Powered by Kaspersky",
                                        "Parallels Internet Security"),
                                Set.of("information-security"),
                                "parallels",
                                false,
                                "",
                                Optional.of(
                                        new Product.Embedding(
                                                "kav",
                                                How.ENGINE,
                                                "",
                                                List.of(),
                                                List.of(),
                                                Standing.CONFIRMED,
                                                SOURCES)),
                                "",
                                Standing.CONFIRMED,
                                SOURCES)),
                indicators(),
                lookAlikes());
    }

    private static List<Indicator> indicators() {
        return List.of(
                wanted(Kind.CPE, "cpe:2.3:*:kaspersky", "", Strength.IDENTIFIED),
                wanted(Kind.CPE, "cpe:2.3:a:kaspersky:anti-virus", "kav", Strength.IDENTIFIED),
                wanted(Kind.PURL, "pkg:npm/%40kaspersky/*", "", Strength.IDENTIFIED),
                wanted(Kind.PURL, "pkg:golang/github.com/kasperskylab/*", "", Strength.IDENTIFIED),
                wanted(Kind.PURL, "pkg:pypi/open-tip", "", Strength.IDENTIFIED),
                wanted(Kind.PACKAGE, "kesl", "kesl", Strength.NAMED),
                wanted(Kind.PACKAGE, "klnagent64", "", Strength.NAMED),
                wanted(Kind.STORE_ID, "Kaspersky.KasperskyAnti-Virus", "kav", Strength.IDENTIFIED),
                wanted(Kind.BUNDLE_ID, "com.kaspersky.*", "", Strength.NAMED),
                wanted(
                        Kind.PRODUCT_CODE,
                        "{0A1B2C3D-0000-4000-8000-00000000BEEF}",
                        "kis",
                        Strength.IDENTIFIED),
                wanted(
                        Kind.REGISTRY_KEY,
                        "*\\SOFTWARE\\KasperskyLab\\AVP*\\environment*",
                        "",
                        Strength.NAMED),
                wanted(Kind.SERVICE, "AVP.KES*", "kes", Strength.NAMED),
                wanted(Kind.SERVICE, "kesl-supervisor", "kesl", Strength.NAMED),
                wanted(Kind.DRIVER, "klif", "", Strength.NAMED),
                wanted(Kind.DRIVER, "klupd_*.sys", "", Strength.NAMED),
                wanted(Kind.FILE, "avp.exe", "", Strength.NAMED),
                wanted(Kind.FILE, "kis2*.*_*.exe", "kis", Strength.MENTIONED),
                wanted(Kind.PATH, "%ProgramFiles%\\Kaspersky Lab\\", "", Strength.NAMED),
                wanted(Kind.PATH, "/opt/kaspersky/*", "", Strength.NAMED),
                wanted(Kind.PATH, "/Applications/Kaspersky.app*", "", Strength.NAMED),
                wanted(Kind.DOMAIN, "kaspersky.com", "", Strength.CORROBORATING),
                wanted(Kind.DOMAIN, "ksn-*-geo.kaspersky-labs.com", "ksn", Strength.MENTIONED),
                wanted(Kind.HASH, "a0".repeat(32), "kav", Strength.IDENTIFIED),
                wanted(Kind.CERTIFICATE, "b1".repeat(20), "", Strength.SIGNED),
                wanted(Kind.TEAM_ID, "2Y8XE5CQ94", "", Strength.SIGNED),
                wanted(Kind.SIGNER, "*1027739867473*", "", Strength.SIGNED),
                wanted(Kind.EXTENSION_ID, "light_plugin_*@kaspersky.com", "", Strength.IDENTIFIED),
                wanted(Kind.HARDWARE_ID, "usb:12d1*", "", Strength.NAMED),
                wanted(Kind.HARDWARE_ID, "mac:8ce748*", "", Strength.NAMED),
                wanted(Kind.HARDWARE_ID, "oid:1.3.6.1.4.1.23668.*", "", Strength.NAMED),
                wanted(Kind.NAME, "@kaspersky/*", "kes", Strength.NAMED),
                new Indicator(
                        Kind.PUBLISHER,
                        "Kaspersky ME",
                        "",
                        Strength.NAMED,
                        Standing.CONFIRMED,
                        true,
                        "",
                        SOURCES));
    }

    private static List<LookAlike> lookAlikes() {
        return List.of(
                lookAlike(Kind.NAME, "* Add-on for Kaspersky*"),
                lookAlike(Kind.NAME, "Kaspersky * App for Splunk*"),
                lookAlike(Kind.PURL, "pkg:github/kasperskytte/ampvis2"),
                lookAlike(Kind.PACKAGE, "kas"),
                lookAlike(Kind.CPE, "cpe:2.3:a:kasper_skarhoj:references_database"),
                lookAlike(Kind.FILE, "kaspersky_av_client.ps1"),
                lookAlike(Kind.AUTHOR, "*, Kaspersky Lab"));
    }

    static Entity entity(String id, List<String> names, List<String> knownAs) {
        return new Entity(id, names, knownAs, "", Map.of(), "", Standing.CONFIRMED, SOURCES);
    }

    private static Relation relation(String from, String to) {
        return new Relation(
                Relation.Link.AFFILIATE_OF,
                from,
                to,
                Share.UNKNOWN,
                "",
                "",
                "",
                Standing.CONFIRMED,
                SOURCES);
    }

    static Product product(String id, String maker, String... names) {
        return new Product(
                id,
                List.of(names),
                Set.of("information-security"),
                maker,
                false,
                "",
                Optional.empty(),
                "",
                Standing.CONFIRMED,
                SOURCES);
    }

    static Indicator wanted(Kind kind, String pattern, String product, Strength strength) {
        return new Indicator(
                kind, pattern, product, strength, Standing.CONFIRMED, false, "", SOURCES);
    }

    static LookAlike lookAlike(Kind kind, String pattern) {
        return new LookAlike(kind, pattern, "a reason", SOURCES);
    }

    static Component named(String name, Trace... traces) {
        return new Component(Type.APPLICATION, Presence.INSTALLED, name, "1.0", List.of(traces));
    }

    static Component only(Kind kind, String value) {
        return named("something else", new Trace(kind, value));
    }

    /// `name NAMED kav`, a line a match.
    static List<String> lines(List<Match> matches) {
        List<String> lines = new ArrayList<>();
        for (Match match : matches) {
            Indicator indicator = match.indicator();
            String legal = indicator.legal() ? " legal" : "";
            lines.add(
                    (indicator.kind().id()
                                    + " "
                                    + indicator.strength().id()
                                    + legal
                                    + " "
                                    + indicator.product())
                            .strip());
        }
        return lines;
    }
}
