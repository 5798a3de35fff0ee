package org.interdict.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ScheduleTest {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private final Library library = Library.carried();

    private List<String> schedule(String order, String asOf, Map<Event, Instant> happened) {
        return Schedule.of(
                        library.order(order).orElseThrow(),
                        LocalDate.parse(asOf),
                        Known.that(happened),
                        Holidays.UNITED_STATES,
                        3)
                .steps()
                .stream()
                .map(ScheduleTest::line)
                .toList();
    }

    private static String line(Schedule.Step step) {
        return switch (step) {
            case Schedule.Step.Dated dated ->
                    "%s %d %s %d%s"
                            .formatted(
                                    dated.milestone().id(),
                                    dated.time(),
                                    dated.day(),
                                    dated.daysLeft(),
                                    dated.projected() ? " projected" : "");
            case Schedule.Step.Waiting(var milestone, var event) ->
                    milestone.id() + " waits until " + event.text();
            case Schedule.Step.Undated(var milestone, _, _) -> milestone.id() + " undated";
            case Schedule.Step.Directed(var milestone, var direction) ->
                    milestone.id() + " " + direction.effect().id() + " " + direction.id();
            case Schedule.Step.Ended(var milestone, _) -> milestone.id() + " ended";
            case Schedule.Step.Depends(var milestone, var trait, var open) ->
                    milestone.id() + (open ? " open " : " not ") + trait.id();
        };
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(WASHINGTON).toInstant();
    }

    @Test
    void bod1701OnTheDayAfterItsFirstDate() {
        assertEquals(
                List.of(
                        "identify 1 2017-10-13 -1",
                        "plan 1 2017-11-12 29",
                        "begin-removal 1 2017-12-12 59",
                        "status 1 2018-01-11 89 projected",
                        "status 2 2018-02-10 119 projected",
                        "status 3 2018-03-12 149 projected"),
                schedule("bod-17-01", "2017-10-14", Map.of()));
    }

    /// A status report due today is still to come.
    @Test
    void bod1701Later() {
        assertEquals(
                List.of(
                        "status 4 2018-04-11 0 projected",
                        "status 5 2018-05-11 30 projected",
                        "status 6 2018-06-10 60 projected"),
                schedule("bod-17-01", "2018-04-11", Map.of()).subList(3, 6));
        assertEquals(
                "status 109 2026-11-25 1 projected",
                schedule("bod-17-01", "2026-11-24", Map.of()).get(3));
    }

    /// An agency that began early counts from there.
    @Test
    void statusCountsFromWhatWasDone() {
        assertEquals(
                "status 1 2017-12-31 17",
                schedule(
                                "bod-17-01",
                                "2017-12-14",
                                Map.of(new Event.Met("begin-removal"), noon("2017-12-01")))
                        .get(3));
    }

    @Test
    void farWaitsForADiscovery() {
        assertEquals(
                List.of(
                        "first-report waits until a product is found or notice of it is given",
                        "second-report waits until \"first-report\" is met"),
                schedule("far-52.204-23", "2024-01-01", Map.of()).subList(0, 2));
    }

    /// Found on the Friday before Christmas, which is on Monday.
    @Test
    void farCountsByTheEditionInTheContract() {
        Map<Event, Instant> found = Map.of(new Event.Discovery(), noon("2023-12-22"));
        assertEquals(
                List.of("first-report 1 2023-12-28 6", "second-report 1 2024-01-12 21 projected"),
                schedule("far-52.204-23", "2023-12-22", found).subList(0, 2));
        assertEquals(
                List.of("first-report 1 2023-12-26 4", "second-report 1 2024-01-10 19 projected"),
                schedule("far-52.204-23@2018-07", "2023-12-22", found).subList(0, 2));
    }

    /// The ten days start when the first report is sent, not when it was due.
    @Test
    void theSecondReportCountsFromTheFirst() {
        assertEquals(
                List.of("first-report 1 2023-12-28 4", "second-report 1 2024-01-09 16"),
                schedule(
                                "far-52.204-23",
                                "2023-12-24",
                                Map.of(
                                        new Event.Discovery(), noon("2023-12-22"),
                                        new Event.Met("first-report"), noon("2023-12-23")))
                        .subList(0, 2));
    }

    /// As many milestones as an order may have, each counted from the one below it.
    @Test
    void aLongChain() throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 899; i++)
            text.append(
                    ("  - {id: m%d, title: m, duty: [report], after: {earliest: [{met: m%d}, {met:"
                                    + " m%d}]}, span: {calendar-days: 1}, limit: within, delivers:"
                                    + " x, clause: words}\n")
                            .formatted(i, i + 1, Math.min(i + 2, 899)));
        String last =
                "  - {id: m899, title: m, duty: [report], after: {date: issued}, span:"
                        + " {calendar-days: 1}, limit: within, delivers: x, clause: words}\n";
        Order order = Edicts.with("triggers", "milestones:\n", "milestones:\n" + text + last);
        List<String> steps = new ArrayList<>();
        Thread small =
                new Thread(
                        null,
                        () -> steps.addAll(Edicts.steps(order, "m1", "2025-06-02", Known.NOTHING)),
                        "small stack",
                        1 << 17);
        small.start();
        small.join();
        // The shorter way down: 450 days after June 2.
        assertEquals(List.of("2026-08-27T00:00 projected"), steps);
    }
}
