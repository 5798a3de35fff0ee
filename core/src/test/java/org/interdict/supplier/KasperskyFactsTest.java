package org.interdict.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.interdict.component.Folding;
import org.interdict.component.Kind;
import org.interdict.yaml.Document;
import org.interdict.yaml.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The dossier holds every usable fact of the list it was made from, beside the checkout. Each fact
/// is turned into a trace as a source would show it, and the dossier's patterns must meet it.
class KasperskyFactsTest {
    private static final Path FACTS =
            Path.of(
                    System.getProperty("interdict.root", ".."),
                    "..",
                    "shared/facts/kaspersky.json");

    private static final List<String> INDICATORS =
            List.of(
                    "cpe",
                    "windows",
                    "uefi",
                    "macos",
                    "linux",
                    "mobile",
                    "browser",
                    "signing",
                    "network",
                    "packages");

    /// Kinds of facts that are no indicators here; the reasons stand in `docs/suppliers.md`.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "asn",
                    "ipv4_prefix",
                    "ipv6_prefix",
                    "port",
                    "ieee_oui",
                    "snmp_enterprise_oid",
                    "issuer",
                    "tls_client_fingerprints",
                    "vendor_statement",
                    "cpe23_rule",
                    "inventory_quirk");

    /// Single facts that are left out, each with its reason in `docs/suppliers.md`.
    private static final Set<String> LEFT_OUT_VALUES =
            Set.of("pkg:oci/kcs?repository_url=repo.kcs.kaspersky.com/charts/kcs");

    private static final Set<String> NAMES_LEFT_OUT =
            Set.of(
                    "Kaspersky UK office",
                    "Kaspersky (Standard | Plus | Premium)",
                    "Kaspersky Cloud Security (Enterprise)",
                    "MyOffice");

    private final Dossier dossier = KasperskyDossierTest.load();
    private final Map<String, List<Node>> facts = facts();

    @BeforeAll
    static void factsAreThere() {
        assumeTrue(Files.exists(FACTS), "no facts beside the checkout");
    }

    @Test
    void everyUsableIndicator() {
        List<String> missing = new ArrayList<>();
        int met = 0;
        for (String section :
                List.of(
                        "cpe",
                        "windows",
                        "uefi",
                        "macos",
                        "linux",
                        "mobile",
                        "browser",
                        "signing",
                        "network",
                        "packages"))
            for (Node fact : facts.getOrDefault(section, List.of())) {
                String kind = text(fact, "kind");
                String value = text(fact, "value");
                if (LEFT_OUT.contains(kind) || LEFT_OUT_VALUES.contains(value)) continue;
                for (Probe probe : Probe.of(kind, value)) {
                    met++;
                    if (meets(probe).isEmpty())
                        missing.add(section + " " + kind + ": " + probe.value());
                }
            }
        assertEquals("", String.join("\n", missing));
        assertTrue(met > 450, "probes: " + met);
    }

    /// A sign that its service is used, without its code, is never more than a mention.
    @Test
    void relatedSignalsAreMentionsAtMost() {
        for (List<Node> section : facts.values())
            for (Node fact : section) {
                if (!text(fact, "disposition").equals("related_signal")) continue;
                String kind = text(fact, "kind");
                if (!List.of("domain", "endpoint_pattern", "purl").contains(kind)) continue;
                for (Probe probe : Probe.of(kind, text(fact, "value")))
                    for (Indicator indicator : meets(probe))
                        assertTrue(
                                indicator.strength().compareTo(Strength.MENTIONED) >= 0,
                                indicator.toString());
            }
    }

    @Test
    void everyEntityAndProductByName() {
        List<String> missing = new ArrayList<>();
        for (String section : List.of("entities", "products"))
            for (Node fact : facts.getOrDefault(section, List.of())) {
                String value = text(fact, "value");
                if (!NAMES_LEFT_OUT.contains(value) && !named(value)) missing.add(value);
            }
        assertEquals(List.of(), missing);
        // The names of the line that the facts list as one, and what one inventory makes of
        // another.
        for (String name : List.of("Kaspersky Standard", "Kaspersky Antivirus For Mac"))
            assertTrue(named(name), name);
    }

    @Test
    void noPatternSaysMoreThanItsFact() {
        int compared = 0;
        for (String section : INDICATORS)
            for (Node fact : facts.getOrDefault(section, List.of())) {
                String kind = text(fact, "kind");
                if (LEFT_OUT.contains(kind)) continue;
                for (Probe probe : Probe.of(kind, text(fact, "value")))
                    for (Indicator indicator : meets(probe)) {
                        if (!indicator.pattern().equalsIgnoreCase(probe.value())) continue;
                        compared++;
                        Strength most =
                                switch (text(fact, "strength")) {
                                    case "definitive" -> Strength.IDENTIFIED;
                                    case "strong" -> Strength.NAMED;
                                    case "weak" -> Strength.MENTIONED;
                                    default -> Strength.CORROBORATING;
                                };
                        assertTrue(indicator.strength().compareTo(most) >= 0, indicator.toString());
                        assertTrue(
                                indicator.standing() == Standing.REPORTED
                                        || text(fact, "confidence").equals("confirmed"),
                                indicator.toString());
                    }
            }
        assertTrue(compared > 300, "compared: " + compared);
    }

    /// What was found to look like the supplier meets no identifier, and a look-alike answers every
    /// name.
    @Test
    void everyFalseFriend() {
        Map<String, Kind> kinds =
                Map.of(
                        "pypi_package", Kind.PURL,
                        "npm_package", Kind.PURL,
                        "debian_package", Kind.PURL,
                        "debian_package_with_name_inside", Kind.PURL,
                        "github_repository", Kind.PURL,
                        "cpe_other_vendor", Kind.CPE,
                        "driver_other_vendor", Kind.DRIVER,
                        "path_other_vendor", Kind.PATH);
        int compared = 0;
        for (Node fact : facts.getOrDefault("false_friends", List.of())) {
            Kind kind = kinds.get(text(fact, "kind"));
            if (kind == null) continue;
            compared++;
            Probe probe = new Probe(kind, text(fact, "value"));
            assertEquals(List.of(), meets(probe), probe.value());
            assertTrue(
                    dossier.lookAlikes().stream()
                            .anyMatch(alike -> covers(alike.kind(), alike.pattern(), probe)),
                    probe.value());
        }
        assertTrue(compared > 120, "compared: " + compared);
    }

    @Test
    void whatMustNotBeUsed() {
        for (Node fact : facts.getOrDefault("do_not_use", List.of())) {
            String value = text(fact, "value").toLowerCase(Locale.ROOT);
            for (Indicator indicator : dossier.indicators())
                assertTrue(!indicator.pattern().toLowerCase(Locale.ROOT).equals(value), value);
        }
    }

    private List<Indicator> meets(Probe probe) {
        if (probe.kind() == Kind.PUBLISHER && company(probe.value()))
            return List.of(NAMED_BY_ENTITY);
        if (probe.kind() == Kind.NAME && named(probe.value())) return List.of(NAMED_BY_ENTITY);
        return dossier.indicators().stream()
                .filter(indicator -> covers(indicator.kind(), indicator.pattern(), probe))
                .toList();
    }

    private static final Indicator NAMED_BY_ENTITY =
            new Indicator(
                    Kind.NAME,
                    "a name of the dossier",
                    "",
                    Strength.NAMED,
                    Standing.CONFIRMED,
                    true,
                    "",
                    List.of());

    private boolean company(String name) {
        return dossier.entities().stream()
                .flatMap(entity -> entity.names().stream())
                .anyMatch(other -> Folding.fold(other).equals(Folding.fold(name)));
    }

    private boolean named(String name) {
        return company(name)
                || dossier.products().stream()
                        .flatMap(product -> product.names().stream())
                        .map(Folding::fold)
                        .anyMatch(other -> (Folding.fold(name) + " ").startsWith(other + " "));
    }

    private static boolean covers(Kind kind, String pattern, Probe probe) {
        if (kind != probe.kind()) return false;
        String low = pattern.toLowerCase(Locale.ROOT);
        String value = probe.value().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case DOMAIN -> glob(low, value) || glob("*." + low, value);
            case CPE -> glob(low, value) || glob(low + ":*", value);
            default -> glob(low, value);
        };
    }

    private static boolean glob(String pattern, String value) {
        String regex =
                Arrays.stream(pattern.split("\\*", -1))
                        .map(Pattern::quote)
                        .reduce((left, right) -> left + ".*" + right)
                        .orElse("");
        return Pattern.matches("(?s)" + regex, value);
    }

    private static String text(Node fact, String key) {
        if (!(fact instanceof Node.Mapping mapping)) return "";
        Optional<Node> value = mapping.entry(key).map(Node.Entry::value);
        return value.isPresent() && value.get() instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private static Map<String, List<Node>> facts() {
        Map<String, List<Node>> sections = new LinkedHashMap<>();
        try {
            Node root = Document.parse("facts", Files.readAllBytes(FACTS)).orElseThrow().root();
            if (root instanceof Node.Mapping mapping)
                for (Node.Entry entry : mapping.entries())
                    if (entry.value() instanceof Node.Sequence list)
                        sections.put(entry.key().text(), list.items());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return sections;
    }
}
