package org.interdict.finding;

import static org.interdict.finding.Under.assertRuling;
import static org.interdict.finding.Under.listed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Span;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Product.Embedding.How;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The clause of the overhauled FAR, of which little was seen.
class Far5224091Test {
    private static final Under CLAUSE = Under.of("far-52.240-91", "kaspersky");
    private static final Component ENDPOINT =
            listed("Kaspersky Endpoint Security", Kind.CPE, "cpe:2.3:a:kaspersky:kes:11");

    @Test
    void theGoodsThemselves() {
        assertRuling("prohibited by ban", CLAUSE.on(SystemKind.CONTRACTOR).installed(ENDPOINT));
        assertRuling("outside by contractors", CLAUSE.on(SystemKind.FEDERAL).installed(ENDPOINT));
        assertRuling("outside by contractors", CLAUSE.on(SystemKind.PRIVATE).installed(ENDPOINT));
    }

    /// Whether parts are meant was not seen, so a person decides.
    @Test
    void aPart() {
        Under with =
                CLAUSE.with("gateway", "kaspersky-lab", How.ENGINE, "kaspersky-anti-virus-engine")
                        .on(SystemKind.CONTRACTOR);
        Component gateway = Under.other("gateway");
        assertRuling("review by limbs", with.installed(gateway));
        assertRuling("prohibited by limbs", with.given(Map.of("parts", true)).installed(gateway));
    }

    /// Elapsed hours, by a source that is secondary, and nothing more than that is told.
    @Test
    void oneReport() {
        Order order = Library.carried().order("far-52.240-91").orElseThrow();
        Milestone report = order.milestones().getFirst();
        assertEquals(1, order.milestones().size());
        assertEquals(Optional.of(new Span.Hours(72)), report.span());
        assertEquals(List.of(), report.elements());
        assertTrue(report.clause().citation().contains("by secondary sources"));
        assertTrue(
                order.sources().stream()
                        .anyMatch(
                                source ->
                                        source.id().equals(report.clause().source())
                                                && source.secondary()));
    }
}
