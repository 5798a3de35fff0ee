package org.interdict.campaign.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.order.Clause;
import org.interdict.order.Direction;
import org.interdict.order.Direction.Effect;
import org.interdict.order.Party.Role;
import org.interdict.order.Span;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class DeadlinesTest {
    private static final String END = "T23:59:59";

    static Direction direction(
            String decided, Effect effect, Optional<Span> span, String... milestones) {
        return new Direction(
                "d-" + decided,
                LocalDate.parse(decided),
                Set.of(milestones),
                effect,
                span,
                new org.interdict.order.Party(Role.OTHER, "the Department"),
                "an exercise",
                new Clause("d", "d", "d", "d", ""));
    }

    /// The directive of 2017, day by day, for an agency that finds something.
    @Test
    void anAgencyThatFinds() {
        Told told = Told.agency("bod-17-01");
        assertEquals(
                List.of(
                        "identify 1 due 2017-10-13" + END,
                        "plan 1 due 2017-11-12" + END,
                        "begin-removal 1 due 2017-12-12" + END,
                        "status 1 waiting 2018-01-11" + END),
                told.lines("2017-09-13"));
        assertEquals("identify 1 due 2017-10-13" + END, told.lines("2017-10-13T23:59").getFirst());
        assertEquals("identify 1 late 2017-10-13" + END, told.lines("2017-10-14").getFirst());
        told.reported("identify", "2017-10-16T09:00")
                .reported("plan", "2017-11-12T23:30")
                .happened("met:begin-removal", "2017-12-11");
        assertEquals(
                List.of(
                        "identify 1 met 2017-10-13" + END + " met 2017-10-16T09:00 late",
                        "plan 1 met 2017-11-12" + END + " met 2017-11-12T23:30",
                        "begin-removal 1 met 2017-12-12" + END + " met 2017-12-11T00:00",
                        // From the day on which it began, and not from day 90.
                        "status 1 late 2018-01-10" + END,
                        "status 2 late 2018-02-09" + END,
                        "status 3 due 2018-03-11" + END),
                told.lines("2018-02-10"));
    }

    /// No date is made up for finishing: years later only reports are late.
    @Test
    void removalIsNeverLate() {
        Told told =
                Told.agency("bod-17-01")
                        .reported("identify", "2017-10-10")
                        .reported("plan", "2017-11-10")
                        .happened("met:begin-removal", "2017-12-12");
        List<Deadline> late =
                told.deadlines("2019-12-12").stream()
                        .filter(one -> one.state() == Deadline.State.LATE)
                        .toList();
        assertEquals(24, late.size());
        assertTrue(late.stream().allMatch(one -> one.milestone().id().equals("status")));
    }

    /// Row 88: what comes back ends when all came true that ends it; what was owed before stays.
    @Test
    void statusReportsEnd() {
        Told told =
                Told.agency("bod-17-01")
                        .happened("met:begin-removal", "2017-12-12")
                        .reported("status", 1, "2018-01-11", false)
                        .happened("reached:full removal", "2018-02-20");
        assertEquals("status 2 late 2018-02-10" + END, told.lines("2018-03-01").get(4));
        assertEquals("status 3 due 2018-03-12" + END, told.lines("2018-03-01").get(5));
        told.happened("reached:discontinuance of use", "2018-03-01");
        assertEquals(
                List.of(
                        "status 1 met 2018-01-11" + END + " met 2018-01-11T00:00",
                        "status 2 late 2018-02-10" + END,
                        "status 0 ended"),
                told.lines("2018-06-01").subList(3, 6));
    }

    /// Row 69: silence is late, "none found" is an answer, after which nothing is left to plan.
    @Test
    void nothingFound() {
        Told told = Told.agency("bod-17-01").reported("identify", 1, "2017-10-12", true);
        assertEquals(
                List.of(
                        "identify 1 met 2017-10-13" + END + " met 2017-10-12T00:00",
                        "plan 1 nothing 2017-11-12" + END,
                        "begin-removal 1 nothing 2017-12-12" + END,
                        "status 1 nothing 2018-01-11" + END),
                told.lines("2018-03-01").subList(0, 4));
        // An amended report that found something brings them back, and the first stays in time.
        told.reported("identify", 1, "2017-12-20", false);
        assertEquals(
                List.of(
                        "identify 1 met 2017-10-13" + END + " met 2017-10-12T00:00",
                        "plan 1 late 2017-11-12" + END,
                        "begin-removal 1 late 2017-12-12" + END,
                        "status 1 waiting 2018-01-11" + END),
                told.lines("2018-03-01").subList(0, 4));
    }

    @Test
    void directions() {
        Told told =
                Told.agency("bod-17-01")
                        .directed(
                                direction(
                                        "2017-10-10",
                                        Effect.EXTENDS,
                                        Optional.of(new Span.CalendarDays(14)),
                                        "identify"))
                        .directed(
                                direction(
                                        "2017-11-20",
                                        Effect.SUSPENDS,
                                        Optional.empty(),
                                        "begin-removal"));
        assertEquals("identify 1 due 2017-10-13" + END, told.lines("2017-10-09").get(0));
        assertEquals("identify 1 due 2017-10-27" + END, told.lines("2017-10-20").get(0));
        Deadline moved = told.deadlines("2017-10-20").get(0);
        assertEquals("an exercise", moved.directions().getFirst().ground());
        assertEquals("begin-removal 1 suspended", told.lines("2017-12-20").get(2));
        told.directed(direction("2018-01-05", Effect.RESUMES, Optional.empty(), "begin-removal"));
        assertEquals("begin-removal 1 late 2017-12-12" + END, told.lines("2018-01-06").get(2));
    }

    /// Three editions of one duty: 1 business day, 3 business days, 72 hours.
    @Test
    void threeEditions() {
        // The Friday before Columbus Day.
        String found = "2026-10-09T15:40";
        Told first = Told.contract("far-52.204-23@2018-07").happened("discovery", found);
        Told second = Told.contract("far-52.204-23@2023-12").happened("discovery", found);
        Told third = Told.contract("far-52.240-91").happened("discovery", found);
        assertEquals(
                List.of(
                        "first-report 1 due 2026-10-13" + END,
                        "second-report 1 waiting 2026-10-27" + END),
                first.lines("2026-10-10"));
        assertEquals(
                List.of(
                        "first-report 1 due 2026-10-15" + END,
                        "second-report 1 waiting 2026-10-29" + END),
                second.lines("2026-10-10"));
        assertEquals(List.of("report 1 due 2026-10-12T15:40"), third.lines("2026-10-10"));
        // The second counts from when the first was submitted, not from when it was due.
        first.reported("first-report", "2026-10-10T10:00");
        second.reported("first-report", "2026-10-16T10:00");
        assertEquals(
                List.of(
                        "first-report 1 met 2026-10-13" + END + " met 2026-10-10T10:00",
                        "second-report 1 due 2026-10-26" + END),
                first.lines("2026-10-20"));
        assertEquals(
                List.of(
                        "first-report 1 met 2026-10-15" + END + " met 2026-10-16T10:00 late",
                        "second-report 1 due 2026-10-30" + END),
                second.lines("2026-10-20"));
    }

    /// The earlier of a discovery and a notice, in whatever order they are told.
    @Test
    void discoveryOrNotice() {
        for (boolean swap : new boolean[] {false, true}) {
            Told told = Told.contract("far-52.204-23@2023-12");
            assertEquals("first-report 1 waiting", told.lines("2026-10-01").getFirst());
            told.happened("discovery", swap ? "2026-10-07" : "2026-10-05")
                    .happened("notice", swap ? "2026-10-05" : "2026-10-07");
            assertEquals("first-report 1 due 2026-10-08" + END, told.lines("2026-10-07").get(0));
        }
    }

    /// Who is asked by an order's question is known only when it is answered.
    @Test
    void whatDependsOnAnAnswer() {
        Told told =
                new Told(
                        Party.organization("north"),
                        Invented.order(
                                """
                                traits:
                                  - {id: on-cdm, question: does it report through the dashboard?}
                                """,
                                """
                                  - id: biweekly
                                    title: Report every two weeks
                                    duty: [report]
                                    after: {date: issued}
                                    span: {calendar-days: 14}
                                    limit: within
                                    where: {on-cdm: false}
                                    delivers: a report
                                    clause: all
                                """));
        assertEquals(List.of("biweekly 1 question"), told.lines("2026-01-07"));
        assertEquals(List.of(), told.answered("on-cdm", true).lines("2026-01-07"));
        assertEquals(
                List.of("biweekly 1 due 2026-01-19" + END),
                told.answered("on-cdm", false).lines("2026-01-07"));
    }

    /// A request starts the clock again each time; the issuer's own duties are not the party's.
    @Test
    void aRequestComesAgain() {
        Told told =
                new Told(
                        Party.organization("north"),
                        Invented.order(
                                "",
                                """
                                  - id: on-demand
                                    title: Discovery on demand
                                    duty: [identify]
                                    after: {request: CISA}
                                    span: {hours: 72}
                                    limit: within
                                    delivers: the start
                                    clause: all
                                  - id: guidance
                                    title: Guidance
                                    duty: [guide]
                                    by: {role: issuer, name: CISA}
                                    after: {date: issued}
                                    span: {calendar-days: 10}
                                    limit: within
                                    delivers: guidance
                                    clause: all
                                """));
        assertEquals(List.of("on-demand 1 waiting"), told.lines("2026-01-07"));
        told.happened("request:CISA", "2026-02-01T10:00");
        told.reported("on-demand", "2026-02-02");
        assertEquals(
                List.of("on-demand 1 met 2026-02-04T10:00 met 2026-02-02T00:00"),
                told.lines("2026-03-01"));
        told.happened("request:CISA", "2026-03-07T10:00");
        // Over the change of the clocks: 72 elapsed hours.
        assertEquals(List.of("on-demand 1 due 2026-03-10T11:00"), told.lines("2026-03-08"));
    }
}
