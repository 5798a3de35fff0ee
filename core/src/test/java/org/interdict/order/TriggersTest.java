package org.interdict.order;

import static org.interdict.order.Edicts.at;
import static org.interdict.order.Edicts.noon;
import static org.interdict.order.Edicts.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.order.Event.Decision;
import org.interdict.order.Event.Discovery;
import org.interdict.order.Event.Listed;
import org.interdict.order.Event.Met;
import org.interdict.order.Event.OfContract;
import org.interdict.order.Event.Receipt;
import org.interdict.order.Event.Request;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Everything that starts a clock.
class TriggersTest {
    private static final Listed LISTED = new Listed("the public register");
    private static final Decision IDENTIFIED = new Decision("the agency identifies it");
    private static final Receipt CLOSING = new Receipt("the closing form");

    private final Order order = Edicts.order("triggers");

    private List<String> after(String milestone, Map<Event, Instant> happened) {
        return steps(order, milestone, "2025-06-10", Known.that(happened));
    }

    /// Row 13, BOD 17-01: the issue.
    @Test
    void issue() {
        assertEquals(List.of("2025-06-13T00:00"), after("issue", Map.of()));
    }

    /// Row 14, FAR 52.204-23(c)(1): a discovery or notice of one, whichever comes first. The first
    /// is what is told of as the discovery.
    @Test
    void discoveryOrNotice() {
        assertEquals(
                List.of("waits: a product is found or notice of it is given"),
                after("first-report", Map.of()));
        assertEquals(
                List.of("2025-06-14T00:00"),
                after("first-report", Map.of(new Discovery(), noon("2025-06-10"))));
    }

    /// Row 15, FAR 52.204-23(c)(2)(ii): from the report before, when it was submitted; else from
    /// the day on which it is due.
    @Test
    void chained() {
        Map<Event, Instant> found = Map.of(new Discovery(), noon("2025-06-10"));
        assertEquals(List.of("2025-07-01T00:00 projected"), after("follow-up", found));
        assertEquals(
                List.of("2025-06-27T00:00"), // Juneteenth is none of the ten
                after(
                        "follow-up",
                        Map.of(
                                new Discovery(), noon("2025-06-10"),
                                new Met("first-report"), noon("2025-06-11"))));
    }

    /// Row 16, FASCSA: 30 days from the receipt of a notice.
    @Test
    void receipt() {
        assertEquals(
                List.of("2025-07-11T00:00"),
                after("opposition", Map.of(new Receipt("the notice"), noon("2025-06-10"))));
        assertEquals(
                List.of("waits: receipt of the notice"),
                after("opposition", Map.of(new Receipt("another notice"), noon("2025-06-10"))));
    }

    /// Row 17, FAR 52.204-30(c): a new order on the list.
    @Test
    void listed() {
        assertEquals(
                List.of("waits: a new entry in the public register"), after("inquiry", Map.of()));
        assertEquals(
                List.of("promptly since 2025-06-09"),
                after("inquiry", Map.of(LISTED, noon("2025-06-09"))));
    }

    /// Row 18, BOD 23-01: on demand, 72 hours and 7 days from one request.
    @Test
    void request() {
        Map<Event, Instant> asked = Map.of(new Request("the ministry"), at("2025-06-09T10:15"));
        assertEquals(
                at("2025-06-12T10:15"),
                Edicts.milestone(order, "scan")
                        .due(at("2025-06-09T10:15"), order.zone(), Edicts.US)
                        .orElseThrow());
        assertEquals(List.of("2025-06-17T00:00"), after("scan-result", asked));
    }

    /// Row 19, FAR 52.204-23, -24, -30: what happens to a contract.
    @Test
    void contractEvents() {
        assertEquals(
                List.of("2025-06-20T12:00"),
                after(
                        "representation",
                        Map.of(new OfContract(Event.Turn.AWARD), noon("2025-06-20"))));
        assertEquals(
                List.of("waits: an option of the contract is used"), after("new-term", Map.of()));
        assertEquals(
                List.of("2025-06-24T00:00"),
                after("after-order", Map.of(new OfContract(Event.Turn.ORDER), noon("2025-06-20"))));
    }

    /// Row 20, BOD 26-04: the earlier of the listing and the agency's own finding.
    @Test
    void earlierOf() {
        assertEquals(
                List.of(
                        "waits: the earliest of: a new entry in the public register; the agency"
                                + " identifies it"),
                after("fix", Map.of()));
        assertEquals(List.of("2025-06-08T00:00"), after("fix", Map.of(LISTED, noon("2025-06-04"))));
        assertEquals(
                List.of("2025-06-07T00:00"),
                after("fix", Map.of(LISTED, noon("2025-06-04"), IDENTIFIED, noon("2025-06-03"))));
    }

    /// Row 20, the other way: the later of two, both of which must have happened; one of them may
    /// be only due yet.
    @Test
    void laterOf() {
        String waits = "waits: the latest of: \"fix\" is met; receipt of the closing form";
        assertEquals(List.of(waits), after("close", Map.of(CLOSING, noon("2025-06-05"))));
        assertEquals(List.of(waits), after("close", Map.of(LISTED, noon("2025-06-04"))));
        assertEquals(
                List.of("2025-06-13T00:00 projected"),
                after("close", Map.of(LISTED, noon("2025-06-04"), CLOSING, noon("2025-06-05"))));
        assertEquals(
                List.of("2025-06-11T00:00"),
                after(
                        "close",
                        Map.of(new Met("fix"), noon("2025-06-04"), CLOSING, noon("2025-06-05"))));
    }
}
