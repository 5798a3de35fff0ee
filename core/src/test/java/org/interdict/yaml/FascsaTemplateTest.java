package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.order.Binding;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The template for orders under the Federal Acquisition Supply Chain Security Act, filled in as
/// CONTRIBUTING.md says.
class FascsaTemplateTest {
    private static final Path FILE =
            Path.of(
                    System.getProperty("interdict.root", ".."),
                    "orders",
                    "templates",
                    "fascsa.yaml");

    private final String template = Files.readString(FILE);

    FascsaTemplateTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "DHS, federal, civilian-agency",
        "DOD, federal, defense-agency",
        "DNI, federal, intelligence-agency",
        "ALL, federal, ''"
    })
    void filledInItIsAnOrder(String issuer, String system, String organization) {
        String filled = filled(issuer);
        assertFalse(filled.lines().anyMatch(line -> line.contains("<")), filled);
        Order order = read(filled).orElseThrow().getFirst();
        assertEquals("fascsa-acme", order.id());
        Binding binds =
                order.binds().stream()
                        .filter(binding -> binding.effect() == Binding.Effect.BINDS)
                        .findFirst()
                        .orElseThrow();
        assertEquals(system, binds.system().id());
        assertEquals(
                organization.isEmpty() ? Set.of() : Set.of(organization),
                Set.copyOf(binds.organizations().stream().map(OrganizationKind::id).toList()));
        assertEquals(
                Set.of(SystemKind.values()),
                Set.copyOf(order.binds().stream().map(Binding::system).toList()));
    }

    @Test
    void unfilledItIsNone() {
        List<Problem> problems = read(template).problems();
        for (String left : List.of("<id>", "\"dates\"", "<dossier>", "\"from\"", "federal systems"))
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.what().contains(left)),
                    problems::toString);
    }

    @Test
    void nothingLoadsIt() {
        assertTrue(Library.class.getResource("orders/fascsa-acronis.bin") != null);
        assertTrue(Library.class.getResource("orders/templates/fascsa.bin") == null);
        assertFalse(Library.carried().orderIds().contains("fascsa"));
    }

    /// What the clauses of the regulation demand is the same in the order that is carried.
    @Test
    void theCarriedOrderDemandsTheSame() {
        Order carried = Library.carried().order("fascsa-acronis").orElseThrow();
        Order filled = read(filled("DNI")).orElseThrow().getFirst();
        assertEquals(carried.milestones(), filled.milestones());
        assertEquals(carried.flowsDown(), filled.flowsDown());
        assertEquals(carried.response(), filled.response());
    }

    private String filled(String issuer) {
        String text = template.replaceAll("(?m)^#" + issuer + "  ", "  ");
        text = text.replaceAll("(?m)^#(DHS|DOD|DNI|ALL)  .*\n", "");
        text = text.replaceAll("(?m)^# .*\n", "");
        for (Map.Entry<String, String> known :
                Map.of(
                                "<id>", "fascsa-acme",
                                "<dossier>", "acme",
                                "<legal name as printed>", "Acme AG",
                                "<day>", "2026-01-31",
                                "<day of its entry in SAM>", "2026-02-02")
                        .entrySet()) text = text.replace(known.getKey(), known.getValue());
        return text.replaceAll("<[^>]+>", "something");
    }

    private static Loaded<List<Order>> read(String text) {
        return Document.parse("fascsa-acme.yaml", text.getBytes(UTF_8))
                .then(document -> OrderFile.read(document, List.of("acme")));
    }
}
