package org.interdict.report.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

class CalendarWriterTest {
    private static final Instant NOW = Instant.parse("2017-09-13T12:00:00Z");

    /// `contentline` of 3.1: a name, parameters, a value without control characters.
    private static final Pattern LINE =
            Pattern.compile(
                    "([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^\\p{Cntrl}\":;,]+)*):([^\\p{Cntrl}]*)");

    /// A TEXT of 3.3.11.
    private static final Pattern TEXT = Pattern.compile("(?:[^\\\\;,\\p{Cntrl}]|\\\\[\\\\;,nN])*");

    private static String write(Entry... entries) throws IOException {
        StringBuilder out = new StringBuilder();
        CalendarWriter writer = new CalendarWriter(out, "A campaign; dates", NOW);
        for (Entry entry : entries) writer.add(entry);
        writer.end();
        return out.toString();
    }

    @Test
    void anEntry() throws IOException {
        assertEquals(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//interdict//campaign//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:A campaign\\; dates
                BEGIN:VEVENT
                UID:bod-17-01/plan/1/organization:north@interdict
                DTSTAMP:20170913T120000Z
                SEQUENCE:1
                DTSTART:20171113T045959Z
                SUMMARY:North: Plan of action
                DESCRIPTION:It is due on Sunday\\, 2017-11-12\\nin Washington\\; a day that st
                 ays\\, as no order says otherwise
                CATEGORIES:bod-17-01,a\\,b
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR
                """
                        .replace("\n", "\r\n"),
                write(
                        new Entry(
                                "bod-17-01/plan/1/organization:north@interdict",
                                1,
                                Instant.parse("2017-11-13T04:59:59.999999999Z"),
                                "North: Plan of action",
                                "It is due on Sunday, 2017-11-12\n"
                                    + "in Washington; a day that stays, as no order says otherwise",
                                List.of("bod-17-01", "a,b"))));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /// Property: whatever the texts are, each line is one of the grammar and at most 75 octets, and
    /// unfolded and unescaped the texts come back without their control characters.
    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineIsOne(long seed) throws IOException {
        Random random = new Random(seed);
        String summary = text(random);
        String description = text(random) + "x";
        String whole = write(new Entry("u", 0, NOW, summary, description, List.of()));
        assertTrue(whole.endsWith("\r\n"));
        List<String> lines = new ArrayList<>();
        for (String line : whole.substring(0, whole.length() - 2).split("\r\n", -1)) {
            assertTrue(line.getBytes(UTF_8).length <= 75, line);
            if (line.startsWith(" "))
                lines.add(lines.removeLast() + line.substring(1)); // 3.1, unfolding
            else lines.add(line);
        }
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line.replace('\t', ' '));
            assertTrue(matcher.matches(), line);
            String value = line.substring(line.indexOf(':') + 1);
            if (!matcher.group(1).equals("CATEGORIES"))
                assertTrue(TEXT.matcher(value.replace('\t', ' ')).matches(), line);
            if (matcher.group(1).equals("SUMMARY"))
                assertEquals(CalendarWriterTest.clean(summary), unescaped(value));
            if (matcher.group(1).equals("DESCRIPTION"))
                assertEquals(CalendarWriterTest.clean(description), unescaped(value));
        }
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                char escaped = value.charAt(++i);
                text.append(escaped == 'n' ? '\n' : escaped);
            } else text.append(c);
        }
        return text.toString();
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String text(Random random) {
        String characters = "a;,\\:\"\n\r\t\0 =é№界\u0085\u2028";
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(200); left > 0; left--) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(0x1F4C5);
                case 1 -> text.append((char) (0xD800 + random.nextInt(0x800)));
                default -> text.append(characters.charAt(random.nextInt(characters.length())));
            }
        }
        return text.toString();
    }
}
