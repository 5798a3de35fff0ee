package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.order.Event;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

class OrderFileTest {
    private static final int CHANGES = 60;
    private static final List<String> SUPPLIERS = List.of("acme", "kaspersky");
    private final String good;

    OrderFileTest() throws IOException {
        try (var in = OrderFileTest.class.getResourceAsStream("every-key.yaml")) {
            assertTrue(in != null);
            good = new String(in.readAllBytes(), UTF_8);
        }
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 10) : LongStream.of(Long.parseLong(seed));
    }

    static Optional<byte[]> beside(String file) {
        try (var in = OrderFileTest.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Loaded<List<Order>> read(byte[] bytes) {
        return Entries.read("x.yaml", bytes, SUPPLIERS, OrderFileTest::beside)
                .then(document -> OrderFile.read(document, SUPPLIERS));
    }

    private List<String> problems(String... changes) {
        String text = good;
        for (int i = 0; i < changes.length; i += 2) {
            assertTrue(text.contains(changes[i]), changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return read(text.getBytes(UTF_8)).problems().stream()
                .map(problem -> problem.toString().replaceFirst("^x\\.yaml:", ""))
                .toList();
    }

    /// The place, `line:column`, that is right after some text where it stands first.
    private String after(String text) {
        return after(text, "");
    }

    private String after(String text, String followed) {
        int at = good.indexOf(text + followed) + text.length();
        assertTrue(at >= text.length(), text + followed);
        long line = good.substring(0, at).lines().count();
        return line + ":" + (at - good.lastIndexOf('\n', at - 1));
    }

    @Test
    void everyKey() {
        List<Order> editions = read(good.getBytes(UTF_8)).orElseThrow();
        assertEquals(
                List.of("edict-1@first", "edict-1@second"),
                editions.stream().map(Order::id).toList());
        Order first = editions.getFirst();
        Order second = editions.getLast();
        assertTrue(first.dates().containsKey("edition"));
        assertFalse(second.dates().containsKey("edition"));
        assertEquals(3, first.prohibits().size());
        assertEquals(5, second.prohibits().size());
        Milestone notice = first.milestones().getFirst();
        assertEquals(Optional.of(new Span.Months(-1)), notice.span());
        assertEquals(new Event.Dated("enforced"), notice.after());
        assertEquals(Milestone.Roll.PREVIOUS_BUSINESS_DAY, notice.roll());
        assertEquals(new Event.Fixed(), first.milestones().get(1).after());
        assertEquals("all", notice.clause().id());
        assertEquals("The gazette", first.sources().getFirst().title());
        assertEquals(64, first.sha256().length());
    }

    @Test
    void whatThePartsSayOfEachOther() {
        assertEquals(
                List.of(
                        "17:15: no dossier \"acne\" in suppliers/; did you mean \"acme\"?",
                        after("{met: ")
                                + ": no milestone \"fuond\" in this file; did you mean \"found\"?"),
                problems("supplier: acme", "supplier: acne", "{met: found}", "{met: fuond}"));
        assertEquals(
                List.of("12:5: a second source \"gazette\"; give it another id"),
                problems("id: reprint", "id: gazette"));
        assertEquals(
                List.of("14:87: no source \"gazete\" in this file; did you mean \"gazette\"?"),
                problems("source: gazette", "source: gazete"));
        assertEquals(
                List.of("12:87: no edition \"third\" in this file"),
                problems("reprint, editions: [second]", "reprint, editions: [third]"));
        assertEquals(
                List.of(
                        "54:3: say what the order does with private systems; unknown never means"
                                + " outside",
                        "59:5: \"contractor\" stands here twice"),
                problems("system: private", "system: contractor"));
        assertEquals(
                List.of(
                        after("  - ", "{id: found,")
                                + ": \"found\" waits for itself; count one of them from a date",
                        after("  - ", "{id: again,")
                                + ": \"again\" waits for itself; count one of them from a date"),
                problems("{discovery: or-notice}", "{met: again}"));
    }

    @Test
    void badDatesSpansAndZones() {
        assertEquals(
                List.of(
                        "5:17: \"dates\" must be a day of the calendar like 2017-09-13, and"
                                + " \"2024-02-31\" is none",
                        "6:7: no time zone \"America/New_Yrok\"; write one like America/New_York;"
                                + " did you mean \"America/New_York\"?",
                        after("    span: ")
                                + ": only one of calendar-days, business-days, hours, months, day,"
                                + " days, moment must stand here",
                        after("{day: ") + ": \"day\" must be a day like 2017-09-13; found text"),
                problems(
                        "issued: 2024-01-31", "issued: 2024-02-31",
                        "New_York", "New_Yrok",
                        "{months: 1}", "{months: 1, hours: 3}",
                        "{day: 2024-07-01}", "{day: tomorrow}"));
    }

    /// Each gives problems with a place, and nothing else.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\t",
                "- a",
                "a",
                "? [a, b]\n: c",
                "? {a: b}\n: c",
                "*a",
                "&a [*a]",
                "<<: {a: b}",
                "!!java.lang.ProcessBuilder [a]",
                "%YAML 3.0\n---\na: b",
                "%YAML 1.99999999999999\n---\na: b",
                "%TAG ! tag:x,2000:\n---\n!a b",
                "a: \"\\UFFFFFFFF\"",
                "a: \"\\uD800\"",
                "a: |99999999999\n  b",
                "id: x\nid: y",
                "editions: {}\nid: 1",
                "editions: [a, {id: [b]}, {id: 1}, {}]",
                "dates: [a]\nzone: [x]\nsubjects: 7\nbinds: {a: b}",
                "\uFEFFid: x",
            })
    void hostileText(String text) {
        List<Problem> problems = read(text.getBytes(UTF_8)).problems();
        assertFalse(problems.isEmpty());
        problems.forEach(problem -> assertTrue(problem.line() > 0 && problem.column() > 0));
    }

    @Test
    void largeAndDeep() {
        byte[] large = new byte[9 << 20];
        Arrays.fill(large, (byte) '#');
        assertEquals(1, read(large).problems().size());
        assertEquals(1, read(("a: " + "{a: ".repeat(10_000)).getBytes(UTF_8)).problems().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytesGiveProblemsAndNothingElse(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            read(noise);
            read(damaged(random, good.getBytes(UTF_8)));
        }
    }

    private static byte[] damaged(Random random, byte[] bytes) {
        byte[] damaged = Arrays.copyOf(bytes, bytes.length);
        String signs = "{}[]:,-&*!|>'\"%@`#?\n\t 0aÿ";
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(3)) {
                case 0 -> damaged[at] = (byte) signs.charAt(random.nextInt(signs.length()));
                case 1 -> damaged = Arrays.copyOf(damaged, Math.max(1, at));
                default -> {
                    int from = random.nextInt(damaged.length);
                    int length = Math.min(random.nextInt(80), damaged.length - Math.max(from, at));
                    System.arraycopy(bytes, from, damaged, at, length);
                }
            }
        }
        return damaged;
    }
}
