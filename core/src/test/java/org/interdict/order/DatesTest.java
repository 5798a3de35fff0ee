package org.interdict.order;

import static org.interdict.order.Edicts.at;
import static org.interdict.order.Edicts.noon;
import static org.interdict.order.Edicts.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.order.Event.Decision;
import org.interdict.order.Event.Discovery;
import org.interdict.order.Event.OfContract;
import org.interdict.order.Event.Receipt;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Every way in which orders name a day. A deadline counted in days ends when its last day does, so
/// it is printed as the moment after.
class DatesTest {
    private final Order order = Edicts.order("dates");

    private List<String> after(String milestone, Event event, Instant at) {
        return steps(order, milestone, "2025-06-02", Known.that(Map.of(event, at)));
    }

    private List<String> days(String milestone) {
        return steps(order, milestone, "2025-06-02", Known.NOTHING);
    }

    /// Row 1, all orders: BOD 17-01 was published days after its issue; the Acronis order took
    /// effect 66 days before it was published.
    @Test
    void severalDates() {
        assertEquals(
                Map.of(
                        "enacted", LocalDate.of(2024, 12, 2),
                        "issued", LocalDate.of(2025, 6, 2),
                        "effective", LocalDate.of(2025, 7, 11),
                        "published", LocalDate.of(2025, 9, 15),
                        "received", LocalDate.of(2025, 9, 22)),
                order.dates());
        Map<String, LocalDate> directive =
                Library.carried().order("bod-17-01").orElseThrow().dates();
        assertEquals(LocalDate.of(2017, 9, 13), directive.get("issued"));
        assertEquals(LocalDate.of(2017, 9, 19), directive.get("published"));
    }

    /// Row 2, section 1634: a day of the calendar, whatever happened.
    @Test
    void namedDay() {
        assertEquals(List.of("2025-10-02T00:00"), days("named-day"));
    }

    /// Row 3, the Commerce determination ("12:00 AM EDT") and ED 21-04 ("11:59 pm EDT"): a moment
    /// in the order's zone.
    @Test
    void namedMoment() {
        Milestone moment = Edicts.milestone(order, "named-moment");
        assertEquals(
                Instant.parse("2025-09-29T04:00:00Z"),
                moment.due(Instant.EPOCH, order.zone(), Edicts.US).orElseThrow());
        Milestone minute = Edicts.milestone(order, "last-minute");
        assertEquals(
                Instant.parse("2025-07-21T03:59:00Z"),
                minute.due(Instant.EPOCH, order.zone(), Edicts.US).orElseThrow());
    }

    /// Row 4, BOD 17-01: calendar days from the issue.
    @Test
    void calendarDays() {
        assertEquals(List.of("2025-07-03T00:00"), days("thirty"));
    }

    /// Row 5, FAR 52.204-23 and -30: business days, over Juneteenth and a weekend.
    @Test
    void businessDays() {
        assertEquals(
                List.of("2025-06-25T00:00"), after("three", new Discovery(), noon("2025-06-18")));
    }

    /// Row 6, FAR 52.240-91: 72 hours are elapsed time, over a weekend and from the minute.
    @Test
    void elapsedHours() {
        Instant found = at("2025-06-20T17:30");
        Milestone hours = Edicts.milestone(order, "hours");
        assertEquals(
                at("2025-06-23T17:30"), hours.due(found, order.zone(), Edicts.US).orElseThrow());
    }

    /// Row 7 and row 9, FAR 4.2304: a reasonable time, and at most six months from the
    /// determination.
    @Test
    void reasonableTimeWithABound() {
        Decision determined = new Decision("the determination");
        assertEquals(
                List.of("2025-12-31T00:00"), after("six-months", determined, noon("2025-06-30")));
        assertEquals(
                "in a reasonable time, at most 6 months after the determination",
                Edicts.milestone(order, "six-months").clock());
    }

    /// Row 9, FAR 52.204-30: "promptly" has no number, and none is made up.
    @Test
    void noNumber() {
        Receipt notice = new Receipt("the notice of the contracting officer");
        assertEquals(
                List.of("promptly since 2025-06-30"), after("soon", notice, noon("2025-06-30")));
        assertEquals(List.of("waits: " + notice.text()), days("soon"));
        assertEquals(
                "promptly after receipt of the notice of the contracting officer",
                Edicts.milestone(order, "soon").clock());
        assertEquals(
                List.of("in a reasonable time since 2025-06-30"),
                after("some-time", new Decision("the determination"), noon("2025-06-30")));
    }

    /// Row 9, 82 FR 43782: arrived by then is another thing than sent by then, and "at" another
    /// than "within".
    @Test
    void qualifiers() {
        assertEquals("received by 2025-11-03", Edicts.milestone(order, "arrived").clock());
        assertEquals(Milestone.Limit.AT, Edicts.milestone(order, "named-day").limit());
    }

    /// Row 8, FAR 4.2104: notice 15 days before the waiver is granted; row 19, FAR 52.204-29: a
    /// search before the offer itself.
    @Test
    void before() {
        assertEquals(
                List.of("2025-07-17T00:00"),
                after("ahead", new Decision("the waiver is granted"), noon("2025-07-31")));
        assertEquals(
                "15 calendar days before the waiver is granted",
                Edicts.milestone(order, "ahead").clock());
        assertEquals(
                List.of("2025-07-31T12:00"),
                after("first", new OfContract(Event.Turn.OFFER), noon("2025-07-31")));
        assertEquals("before the offer", Edicts.milestone(order, "first").clock());
    }

    /// Row 10, BOD 17-01 and M-23-13: a Sunday stays, said or unsaid; only an order that says so
    /// moves it.
    @Test
    void sundays() {
        assertEquals(List.of("2025-09-01T00:00"), days("ninety")); // the end of August 31, a Sunday
        assertEquals(List.of("2025-09-03T00:00"), days("rolled")); // September 1 is Labor Day
    }

    /// Row 11, the Commerce determination: 15 CFR part 7 became part 791.
    @Test
    void citationsChange() {
        Clause clause = Edicts.milestone(order, "thirty").clause();
        assertEquals("15 CFR 7.109(a)", clause.citation(LocalDate.of(2025, 7, 17)));
        assertEquals("15 CFR 791.109(a)", clause.citation(LocalDate.of(2025, 7, 18)));
        assertEquals("15 CFR 7.109(a)", clause.citation());
    }

    /// Row 12, the TikTok act and section 1634: what the issuer, or a third, owes.
    @Test
    void dutiesOfOthers() {
        assertEquals(List.of("2025-02-01T00:00"), days("guidance"));
        assertEquals(Party.Role.ISSUER, Edicts.milestone(order, "guidance").duty().by().role());
        assertEquals("the minister of war", Edicts.milestone(order, "review").duty().by().text());
        Order statute = Library.carried().order("far-52.204-23").orElseThrow();
        assertEquals(
                List.of("2018-06-11T00:00"), // a Sunday's end
                steps(statute, "review", "2018-01-01", Known.NOTHING));
        assertEquals(
                "Secretary of Defense", Edicts.milestone(statute, "review").duty().by().name());
    }

    /// Row 16, 41 CFR 201-1.302: a source has 30 days from the receipt of the notice.
    @Test
    void responseFromReceipt() {
        Response response = order.response().orElseThrow();
        assertEquals("30 calendar days after receipt of the notice", response.by());
        Order directive = Library.carried().order("bod-17-01").orElseThrow();
        assertEquals("2017-11-03", directive.response().orElseThrow().by());
    }
}
