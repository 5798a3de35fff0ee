package org.interdict.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.finding.Answer;
import org.interdict.report.Examples;
import org.interdict.report.Golden;
import org.interdict.report.RandomText;
import org.interdict.report.Report.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class TableReportTest {
    @ParameterizedTest
    @MethodSource("org.interdict.report.Examples#names")
    void example(String name) throws IOException {
        Golden.compare("table", name, table(name, Golden.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "seven-orders", "deep-in-a-release"})
    void explained(String name) throws IOException {
        Style style = new Style(false, 100, true, true);
        Golden.compare("table", name + "-explained", table(name, style));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "seven-orders"})
    void narrow(String name) throws IOException {
        Style style = new Style(false, 80, false, false);
        Golden.compare("table", name + "-narrow", table(name, style));
    }

    /// Words carry the colour: without it, no word is missing.
    @Test
    void colourAddsNoWord() {
        String coloured = table("everything", new Style(true, 100, true, false));
        assertTrue(coloured.contains("\u001b["));
        String bare = coloured.replaceAll("\u001b\\[[0-9;]*m", "");
        assertEquals(table("everything", new Style(false, 100, true, false)), bare);
    }

    @Test
    void allPlacesNamesEach() {
        String few = table("many-places", Golden.PLAIN);
        assertTrue(few.contains("and 17 more: --all-places"), few);
        assertFalse(few.contains("node-20"), few);
        String all = table("many-places", new Style(false, 100, false, true));
        assertTrue(all.contains("node-20"), all);
        assertFalse(all.contains("--all-places"), all);
    }

    /// "Nothing found" stands in one sentence with what could be read.
    @Test
    void nothingIsNeverAnAllClear() {
        for (String name : List.of("nothing-and-complete", "nothing-and-incomplete")) {
            String table = table(name, Golden.PLAIN);
            assertTrue(
                    table.contains("Nothing of Kaspersky was found in what could be read"), table);
            assertTrue(table.contains("What these looks could not have shown"), table);
            assertFalse(table.toLowerCase(Locale.ROOT).contains("clean"), table);
        }
        assertTrue(table("no-input", Golden.PLAIN).contains("Nothing was looked at"));
    }

    /// Property: whatever a source says, no line is wider than asked for and none holds a character
    /// that a terminal obeys.
    @ParameterizedTest
    @MethodSource("org.interdict.report.RandomText#seeds")
    void anyTextKeepsTheLines(long seed) {
        Random random = new Random(seed);
        Answer answer = Examples.hostile(RandomText.next(random));
        int width = 60 + random.nextInt(141);
        Style style = new Style(false, width, true, random.nextBoolean());
        for (String line : Golden.written("table", answer, style).split("\n", -1)) {
            assertTrue(Width.of(line) <= width, () -> Width.of(line) + " > " + width + ": " + line);
            assertTrue(line.codePoints().noneMatch(TableReportTest::obeyed), line);
        }
    }

    private static boolean obeyed(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    @Test
    void widths() {
        assertEquals(6, Width.of("Лаб-ия"));
        assertEquals(8, Width.of("卡巴斯基"));
        assertEquals(4, Width.of("café"));
        assertEquals(4, Width.of("cafe\u0301"));
        assertEquals(2, Width.of("\ud83d\ude00"));
        assertEquals(4, Width.of("한국"));
        assertEquals(1, Width.of("│"));
    }

    @Test
    void wrapping() {
        assertEquals(List.of("one two", "three"), Lines.wrap("one two three", 8));
        assertEquals(List.of("one two", "three"), Lines.wrap("one two three", 7));
        assertEquals(List.of("abcd", "efgh", "i"), Lines.wrap("abcdefghi", 4));
        assertEquals(List.of("卡巴", "斯基"), Lines.wrap("卡巴斯基", 5));
        assertEquals(List.of(""), Lines.wrap("", 5));
    }

    private static String table(String name, Style style) {
        return Golden.written("table", Examples.named(name), style);
    }
}
