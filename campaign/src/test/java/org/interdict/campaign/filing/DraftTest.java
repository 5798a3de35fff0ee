package org.interdict.campaign.filing;

import static org.interdict.campaign.filing.Drafts.PRODUCT;
import static org.interdict.campaign.filing.Drafts.found;
import static org.interdict.campaign.filing.Drafts.foundOnly;
import static org.interdict.campaign.filing.Drafts.identify;
import static org.interdict.campaign.filing.Drafts.line;
import static org.interdict.campaign.filing.Drafts.looked;
import static org.interdict.campaign.filing.Drafts.order;
import static org.interdict.campaign.filing.Drafts.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.order.Order;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What a report holds: rows 68 to 71, 74 and 75 of the concepts that an order must be able to say.
class DraftTest {
    private final Order bod = order("bod-17-01");

    /// Row 69: a negative report is a state of its own, beside silence and findings.
    @Test
    void noneFoundWhereAllWasLookedAt() {
        Filing filing = identify(Found.NOTHING, whole(bod), "");
        assertEquals(State.NONE_FOUND, filing.state());
        assertEquals(List.of(), filing.shortfalls());
        assertEquals("none found", line(filing, "products").value());
        assertEquals("0", line(filing, "endpoints").value());
        assertEquals(List.of(), filing.open());
    }

    @Test
    void noneFoundIsRefusedWhileOneAssetIsDark() {
        Looked thin =
                looked(bod, Map.of("roads", 7L, "parks", 3L), Map.of("roads", 7L, "parks", 2L));
        Filing filing = identify(Found.NOTHING, thin, "");
        assertEquals(State.NOT_REPORTED, filing.state());
        assertEquals(List.of("at 1 asset expected nobody looked"), filing.shortfalls());
        assertEquals(Line.Origin.NOT_ANSWERED, line(filing, "products").origin());
        assertEquals("", line(filing, "endpoints").value());
    }

    /// Row 74: a department's report includes the components below it, also one that sent nothing.
    @Test
    void noneFoundIsRefusedWhileAComponentHasNoAsset() {
        Map<String, Long> roads = Map.of("roads", 7L);
        Filing filing = identify(Found.NOTHING, looked(bod, roads, roads), "");
        assertEquals(State.NOT_REPORTED, filing.state());
        assertEquals(
                List.of("of parks no asset is known, so none was looked at"), filing.shortfalls());
    }

    /// The department itself only holds the two, and needs no asset of its own.
    @Test
    void unitsOfADepartment() {
        assertEquals(
                List.of("parks", "roads"),
                identify(Found.NOTHING, whole(bod), "").units().stream().map(Unit::id).toList());
    }

    @Test
    void noneFoundIsRefusedWhileAQuestionIsOpen() {
        Found question = found(new Tally(0, 0, 0, 0, 0, 0, 0, 0, 1));
        Filing filing = identify(question, whole(bod), "");
        assertEquals(State.NOT_REPORTED, filing.state());
        assertTrue(filing.shortfalls().getFirst().startsWith("1 finding waits"));
    }

    @Test
    void overrideSaysWhy() {
        Looked thin = looked(bod, Map.of("roads", 7L, "parks", 3L), Map.of("roads", 7L));
        Filing filing = identify(Found.NOTHING, thin, "the three are in a locked room");
        assertEquals(State.NONE_FOUND, filing.state());
        assertEquals("the three are in a locked room", filing.override());
        assertFalse(filing.shortfalls().isEmpty());
        assertTrue(filing.headline().contains("does not bear it"), filing.headline());
    }

    /// Where nothing has to be overridden, or something was found, no reason is kept.
    @Test
    void overrideOfNothing() {
        assertEquals("", identify(Found.NOTHING, whole(bod), "why not").override());
        Filing found = identify(found(foundOnly(2)), whole(bod), "why not");
        assertEquals(State.FOUND, found.state());
        assertEquals("", found.override());
    }

    /// Row 68: endpoints by product; row 75: remaining is total less done.
    @Test
    void endpointsByProduct() {
        Filing filing = identify(found(new Tally(1, 1, 2, 3, 0, 1, 1, 1, 0)), whole(bod), "");
        assertEquals(State.FOUND, filing.state());
        Line endpoints = line(filing, "endpoints");
        assertEquals(PRODUCT, endpoints.product());
        assertEquals("10", endpoints.value());
        assertEquals(10, filing.totals().tally().total());
        assertEquals(4, filing.totals().tally().done());
        assertEquals(6, filing.totals().tally().remaining());
        assertTrue(line(filing, "products").value().endsWith("(10.3, 11.0)"));
        assertEquals(PRODUCT, filing.goods().getFirst().product());
    }

    /// What was found is told even where not all was looked at, with what was not.
    @Test
    void foundAndThinlyLookedAt() {
        Looked thin = looked(bod, Map.of("roads", 7L, "parks", 3L), Map.of("roads", 7L));
        Filing filing = identify(found(foundOnly(2)), thin, "");
        assertEquals(State.FOUND, filing.state());
        assertEquals(7, filing.totals().lookedAt());
        assertEquals(10, filing.totals().expected());
        assertEquals(List.of("at 3 assets expected nobody looked"), filing.shortfalls());
    }

    /// Row 70: the methods are named, with how much each looked at.
    @Test
    void methods() {
        assertEquals(
                "dpkg at 10 of 10",
                line(identify(Found.NOTHING, whole(bod), ""), "methods").value());
    }

    /// The plan's fourteen elements, of which three may be left out.
    @Test
    void plan() {
        Filing filing =
                Drafts.filing(
                        "bod-17-01",
                        "plan",
                        Drafts.WORKS,
                        found(foundOnly(2)),
                        whole(bod),
                        "",
                        "mission=surveying",
                        "costs=12,000 USD");
        assertEquals(14, filing.lines().size());
        assertEquals("Department of Works", line(filing, "agency").value());
        assertEquals("Office of Roads (2)", line(filing, "components").value());
        assertEquals(Line.Origin.ANSWERED, line(filing, "costs").origin());
        assertEquals(Line.Origin.LEFT_OUT, line(filing, "controls").origin());
        assertEquals(
                List.of("contact", "agreements", "removal-timeline", "challenges"), filing.open());
    }

    /// Row 71: the identifiers that the clause asks for; some only a person knows, product by
    /// product.
    @Test
    void firstReportOfAContract() {
        Filer contract =
                new Filer(Filer.Kind.CONTRACT, "W52P1J-18-C-0007", "W52P1J-18-C-0007", List.of());
        Order far = order("far-52.204-23");
        Filing filing =
                Drafts.filing(
                        "far-52.204-23",
                        "first-report",
                        contract,
                        found(foundOnly(1)),
                        whole(far),
                        "",
                        "supplier@" + PRODUCT + "=Invented Resale, Inc.",
                        "mitigation=disconnected");
        assertEquals(State.FOUND, filing.state());
        assertEquals("W52P1J-18-C-0007", line(filing, "contract").value());
        assertEquals("Kaspersky", line(filing, "brand").value());
        assertEquals(PRODUCT, line(filing, "supplier").product());
        assertEquals("Invented Resale, Inc.", line(filing, "supplier").value());
        assertEquals(List.of("model@" + PRODUCT), filing.open());
        assertFalse(filing.asked().recipients().isEmpty());
    }

    /// Coverage is not counted by contract, so no contract is clean by it.
    @Test
    void noneFoundOfAContract() {
        Filer contract = new Filer(Filer.Kind.CONTRACT, "N-1", "N-1", List.of());
        Order far = order("far-52.204-23");
        assertEquals(
                State.NOT_REPORTED,
                Drafts.filing(
                                "far-52.204-23",
                                "first-report",
                                contract,
                                Found.NOTHING,
                                whole(far),
                                "")
                        .state());
    }

    /// An answer to another report makes a question needless: FAR 52.204-24(d), after 52.204-26.
    @Test
    void skipped() {
        Order far = order("far-52.204-25");
        Filing filing =
                Drafts.filing(
                        "far-52.204-25",
                        "offer-representation",
                        Drafts.WORKS,
                        Found.NOTHING,
                        whole(far),
                        "",
                        "yearly-representation:provides=does not",
                        "yearly-representation:uses=does not");
        assertEquals(Line.Origin.NOT_ASKED, line(filing, "provides").origin());
        assertEquals("yearly-representation:provides", line(filing, "provides").because());
        assertEquals(Line.Origin.NOT_ASKED, line(filing, "used-producer").origin());
    }

    /// What the order surely lets out needs no look; what it asks after does.
    @Test
    void productsThatAreMeant() {
        List<String> ids =
                identify(Found.NOTHING, whole(bod), "").goods().stream()
                        .map(Goods::product)
                        .toList();
        assertTrue(ids.contains(PRODUCT), ids.toString());
        assertFalse(ids.contains("kaspersky/kaspersky-threat-intelligence"), ids.toString());
        assertFalse(ids.contains("kaspersky/kaspersky-security-training"), ids.toString());
        List<String> far =
                Drafts.filing(
                                "far-52.204-23",
                                "first-report",
                                Drafts.WORKS,
                                Found.NOTHING,
                                whole(order("far-52.204-23")),
                                "")
                        .goods()
                        .stream()
                        .map(Goods::product)
                        .toList();
        assertTrue(far.contains("kaspersky/kaspersky-threat-intelligence"), far.toString());
        assertTrue(far.size() > ids.size(), "what is embedded is meant too");
    }
}
