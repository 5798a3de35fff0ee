package org.interdict.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.docket.Statements.Statement;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class StatementsTest {
    private static final String OPEN_VEX =
            """
            {"@context": "https://openvex.dev/ns/v0.2.0", "author": "Example Ltd",
             "statements": [
              {"vulnerability": {"name": "CVE-2099-0001"}, "products": [{"@id": "pkg:generic/thing@1"}],
               "status": "not_affected", "justification": "component_not_present",
               "impact_statement": "it is not built in"},
              {"vulnerability": "CVE-2099-0002", "products": ["pkg:generic/thing@2"], "status": "fixed"}]}
            """;
    private static final String CSAF =
            """
            {"document": {"category": "csaf_vex", "csaf_version": "2.0",
              "publisher": {"name": "Example Ltd"}},
             "vulnerabilities": [{"cve": "CVE-2099-0003",
               "flags": [{"label": "vulnerable_code_not_present"}],
               "product_status": {"known_not_affected": ["P-1", "P-2"], "fixed": ["P-3"]}}]}
            """;
    private static final String CYCLONE_DX =
            """
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "metadata": {"supplier": {"name": "Example Ltd"}},
             "vulnerabilities": [{"id": "CVE-2099-0004", "affects": [{"ref": "urn:cdx:1/1#a"}],
               "analysis": {"state": "not_affected", "detail": "not reachable"}}]}
            """;

    private static Optional<Statements> of(String text) {
        return Statements.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void openVex() {
        Statements said = of(OPEN_VEX).orElseThrow();
        assertEquals("OpenVEX", said.format());
        assertEquals("Example Ltd", said.author());
        assertEquals(
                List.of(
                        new Statement(
                                "CVE-2099-0001",
                                "not_affected",
                                List.of("pkg:generic/thing@1"),
                                "component_not_present: it is not built in"),
                        new Statement(
                                "CVE-2099-0002", "fixed", List.of("pkg:generic/thing@2"), "")),
                said.statements());
    }

    @Test
    void csaf() {
        Statements said = of(CSAF).orElseThrow();
        assertEquals("CSAF", said.format());
        assertEquals(2, said.all());
        assertEquals(List.of("P-1", "P-2"), said.statements().getFirst().products());
        assertEquals("vulnerable_code_not_present", said.statements().getFirst().why());
    }

    @Test
    void cycloneDx() {
        Statements said = of(CYCLONE_DX).orElseThrow();
        assertEquals("CycloneDX VEX", said.format());
        assertEquals("not reachable", said.statements().getFirst().why());
    }

    /// What only looks like one: an inventory, a PDF, words about VEX.
    @Test
    void lookAlikes() {
        assertEquals(
                Optional.empty(),
                of("{\"bomFormat\": \"CycloneDX\", \"components\": [{\"name\": \"thing\"}]}"));
        assertEquals(Optional.empty(), of("%PDF-1.7 openvex csaf_version CycloneDX"));
        assertEquals(Optional.empty(), of("[\"openvex\"]"));
        assertEquals(Optional.empty(), of("{\"note\": \"see openvex.dev/ns\"}"));
        assertEquals(Optional.empty(), of(""));
    }

    /// Property: cut, changed or nested without end, it is either none or read, and never a crash.
    @Test
    void hostile() {
        Random random = new Random(17);
        for (String text : List.of(OPEN_VEX, CSAF, CYCLONE_DX)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                byte[] changed = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
                if (changed.length > 0)
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                assertTrue(Statements.of(changed).map(Statements::all).orElse(0) <= 2);
            }
        }
        assertEquals(Optional.empty(), of("{\"openvex\":" + "[".repeat(100_000)));
        StringBuilder many = new StringBuilder("{\"@context\":\"https://openvex.dev/ns\",");
        many.append("\"statements\":[{}");
        for (int i = 0; i < 5000; i++) many.append(",{\"status\":\"fixed\"}");
        Statements said = of(many + "]}").orElseThrow();
        assertEquals(5001, said.all());
        assertEquals(Statements.MOST, said.statements().size());
    }
}
