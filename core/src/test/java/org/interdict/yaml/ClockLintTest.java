package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What contradicts itself in milestones, decisions and contract rules is found where it stands.
class ClockLintTest {
    private final String good;

    ClockLintTest() throws IOException {
        try (var in = ClockLintTest.class.getResourceAsStream("every-key.yaml")) {
            assertTrue(in != null);
            good = new String(in.readAllBytes(), UTF_8);
        }
    }

    /// The problems after changes, each with the text that begins where it points: `text| what`.
    private List<String> problems(String... changes) {
        String text = good;
        for (int i = 0; i < changes.length; i += 2) {
            assertTrue(text.contains(changes[i]), changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        List<String> lines = text.lines().toList();
        return Entries.read("x.yaml", text.getBytes(UTF_8), List.of("acme"), OrderFileTest::beside)
                .then(document -> OrderFile.read(document, List.of("acme")))
                .problems()
                .stream()
                .map(
                        problem -> {
                            String at =
                                    lines.get(problem.line() - 1).substring(problem.column() - 1);
                            return at.substring(0, Math.min(12, at.length()))
                                    + "| "
                                    + problem.what();
                        })
                .toList();
    }

    @Test
    void theFileHolds() {
        assertEquals(List.of(), problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    {met: found}; {met: fuond}; fuond}, span| no milestone "fuond" in this file; found
                    {milestone: notice, alternative: spoken}; {milestone: notise, alternative: spoken}; notise, alte| no milestone "notise" in this file; notice
                    milestones: [found, again]; milestones: [found, agian]; agian], effe| no milestone "agian" in this file; again
                    where: {by-lamp: false}; where: {by-lump: false}; {by-lump: fa| no trait "by-lump" in this file; by-lamp
                    except: [all]; except: [al]; al], clause:| no clause "al" in this file; all
                    {date: issued}]}; {date: isued}]}; isued}]}, li| no date "isued" in this file; issued
                    """)
    void whatIsNamedIsThere(String from, String to, String problem, String meant) {
        assertEquals(problem + "; did you mean \"" + meant + "\"?", problems(from, to).getFirst());
    }

    @Test
    void alternativeOfAnotherMilestone() {
        assertEquals(
                List.of(
                        "spokn}}]}| no alternative \"notice/spokn\" in this file; did you mean"
                                + " \"notice/spoken\"?"),
                problems("alternative: spoken", "alternative: spokn"));
    }

    /// A clock that may wait for itself, through whichever event of several.
    @Test
    void loopsThroughSeveralEvents() {
        assertEquals(
                List.of(
                        "id: sooner| \"sooner\" waits for itself; count one of them from a date",
                        "{id: later, | \"later\" waits for itself; count one of them from a date"),
                problems(
                        "{request: the minister}",
                        "{met: later}",
                        "{date: issued}]}",
                        "{met: sooner}]}"));
        assertEquals(
                List.of("id: sooner| \"sooner\" waits for itself; count one of them from a date"),
                problems("{request: the minister}", "{earliest: [{met: sooner}, {date: issued}]}"));
    }

    @Test
    void daysOutside() {
        assertEquals(
                List.of("2023-07-01},| 2023-07-01 is before the order's first date, 2024-01-31"),
                problems("span: {day: 2024-07-01}", "span: {day: 2023-07-01}"));
        assertEquals(
                List.of("2023-07-01T1| 2023-07-01 is before the order's first date, 2024-01-31"),
                problems("2024-07-01T12:00", "2023-07-01T12:00"));
        assertEquals(
                List.of("2024-07-01]}| name each day after the one before it"),
                problems("days: [2024-07-01, 2024-10-01]", "days: [2024-10-01, 2024-07-01]"));
        assertEquals(
                List.of("2023-03-01, | 2023-03-01 is before the order's first date, 2024-01-31"),
                problems("decided: 2024-03-01", "decided: 2023-03-01"));
        assertEquals(
                List.of("2024-01-01, | 2024-01-01 is before \"from\", 2024-01-31"),
                problems("to: 2024-06-30", "to: 2024-01-01"));
        assertEquals(
                List.of("{from: 2024-| name each day after the one before it"),
                problems(
                        "citation: part 7}]",
                        "citation: part 7}, {from: 2024-01-01, citation: p}]"));
    }

    @Test
    void limitsAndSpans() {
        assertEquals(
                List.of(
                        "{id: found, | \"span\" is missing here; only promptly, reasonable-time and"
                                + " before need none"),
                problems("span: {business-days: 2}, ", ""));
        assertEquals(
                List.of("{hours: 1}, | \"limit: before\" means the event itself; leave this out"),
                problems("limit: before", "span: {hours: 1}, limit: before"));
        assertEquals(
                List.of("{date: issue| without a span, \"before\" takes \"before\""),
                problems("limit: before", "after: {date: issued}, limit: before"));
        assertEquals(
                List.of(
                        "id: sooner| \"after\" is missing here",
                        "{earliest: [| without a span, \"promptly\" takes \"after\""),
                problems("after: {earliest", "before: {earliest"));
        assertEquals(
                List.of(
                        "{every: {hou| without a span that is counted nothing can repeat; leave it"
                                + " out"),
                problems(
                        "limit: reasonable-time, span: {months: 6}",
                        "limit: reasonable-time, repeats: {every: {hours: 1}, until: [x]}"));
        assertEquals(
                List.of(
                        "{every: {hou| without a span that is counted nothing can repeat; leave it"
                                + " out"),
                problems(
                        "span: {days: [2024-07-01, 2024-10-01]}",
                        "span: {days: [2024-07-01, 2024-10-01]}, repeats: {every: {hours: 1},"
                                + " until: [x]}"));
    }

    /// An element depends on an earlier one, never on itself or on a later one.
    @Test
    void questions() {
        assertEquals(
                List.of("reason, more| no element \"reason\" of \"notice\" stands before this"),
                problems("{element: number, more-than: 0}", "{element: reason, more-than: 0}"));
        assertEquals(
                List.of("rooms, more-| no element \"rooms\" of \"notice\" stands before this"),
                problems("{element: number, more-than: 0}", "{element: rooms, more-than: 0}"));
        assertEquals(
                List.of("number, is-n| no element \"number\" of \"later\" stands before this"),
                problems(
                        "{milestone: notice, element: number",
                        "{milestone: later, element: number"));
        assertEquals(
                List.of("{element: nu| only one of is, is-not, more-than must stand here"),
                problems(
                        "{element: number, more-than: 0}",
                        "{element: number, more-than: 0, is: x}"));
    }

    @Test
    void alternativesAreSeveral() {
        assertEquals(
                List.of("[{id: writte| one alternative is none; name two, or leave this out"),
                problems(
                        ", {id: spoken, delivers: a visit}", "",
                        "{chosen: {milestone: notice, alternative: spoken}}", "{met: notice}"));
    }

    @Test
    void decisionsThatContradict() {
        String pause =
                "{id: pause, decided: 2024-03-01, milestones: [found, again], effect: suspends";
        assertEquals(
                List.of("{id: pause, | \"found\" is not suspended then"),
                problems(pause, pause.replace("suspends", "resumes").replace(", again", ""))
                        .subList(0, 1));
        assertEquals(
                List.of("{id: on, dec| \"found\" is suspended since 2024-03-01"),
                problems(
                        "milestones: [found], effect: resumes",
                        "milestones: [found], effect: suspends"));
        assertEquals(
                List.of("{id: more, d| \"found\" was lifted on 2024-04-01 and is not due again"),
                problems(
                        "milestones: [found], effect: resumes",
                        "milestones: [found], effect: lifts"));
        assertEquals(
                List.of(
                        "{id: daily, | \"notice\" says of nobody that they may tighten it"
                                + " (\"tightened-by\")"),
                problems(", tightened-by: {role: issuer}", ""));
        assertEquals(
                List.of(
                        "{id: daily, | \"notice\" comes back as often already; tightening makes it"
                                + " more often"),
                problems(
                        "effect: tightens, span: {hours: 24}",
                        "effect: tightens, span: {hours: 72}"));
        assertEquals(
                List.of("{id: new-day| a deadline cannot be moved to a day before the decision"),
                problems("span: {day: 2024-08-01}", "span: {day: 2024-03-01}"));
        assertEquals(
                List.of("{id: daily, | name the milestones whose cadence is tightened"),
                problems("milestones: [notice], effect: tightens", "effect: tightens"));
        String over = "{id: over, decided: 2024-05-01, effect: lifts";
        assertEquals(
                List.of("{id: again-o| no milestone is left that it could change"),
                problems(
                        "  - " + over,
                        "  - "
                                + over.replace("over", "again-over").replace("05-01", "05-02")
                                + ", by: {role: issuer}, ground: x, clause: all}\n  - "
                                + over));
    }

    /// A decision in the order of its day, not of the file.
    @Test
    void decisionsByTheirDay() {
        String pause = good.lines().filter(l -> l.contains("id: pause")).findFirst().orElseThrow();
        String on = good.lines().filter(l -> l.contains("id: on,")).findFirst().orElseThrow();
        assertEquals(List.of(), problems(pause + "\n" + on, on + "\n" + pause));
    }

    /// So many that a walk over all of them would take minutes, or the stack.
    @Test
    void tooMany() {
        String one = good.lines().filter(l -> l.contains("{id: again,")).findFirst().orElseThrow();
        String chain =
                IntStream.range(0, 1001)
                        .mapToObj(
                                i ->
                                        one.replace("id: again,", "id: m" + i + ",")
                                                .replace("{met: found}", "{met: m" + (i + 1) + "}"))
                        .collect(Collectors.joining("\n"));
        assertTrue(
                problems(one, one + "\n" + chain).stream()
                        .anyMatch(p -> p.endsWith("an order has at most 1000 milestones")));
        String event = "{request: the minister}, ";
        assertTrue(
                problems(event, event.repeat(20)).stream()
                        .anyMatch(p -> p.endsWith("name 2 to 20 events in \"earliest\"")));
        String on = good.lines().filter(l -> l.contains("id: over,")).findFirst().orElseThrow();
        String many =
                IntStream.range(0, 1001)
                        .mapToObj(i -> on.replace("id: over,", "id: d" + i + ","))
                        .collect(Collectors.joining("\n"));
        assertTrue(
                problems(on, many).stream()
                        .anyMatch(p -> p.endsWith("an order has at most 1000 directions")));
    }

    /// A chain of as many milestones as are allowed, in a loop, is reported and not walked for
    /// ever.
    @Test
    void longLoop() {
        String one = good.lines().filter(l -> l.contains("{id: again,")).findFirst().orElseThrow();
        String chain =
                IntStream.range(0, 900)
                        .mapToObj(
                                i ->
                                        one.replace("id: again,", "id: m" + i + ",")
                                                .replace(
                                                        "{met: found}",
                                                        "{met: m" + (i + 1) % 900 + "}"))
                        .collect(Collectors.joining("\n"));
        List<String> problems = problems(one, one + "\n" + chain);
        assertTrue(problems.getFirst().contains("\"m0\" waits for itself"), problems.getFirst());
    }
}
