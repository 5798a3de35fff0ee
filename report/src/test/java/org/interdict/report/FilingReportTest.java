package org.interdict.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.interdict.campaign.filing.Answers;
import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.FilingJson;
import org.interdict.campaign.filing.FilingReader;
import org.interdict.campaign.filing.Guard;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/// A campaign's report in each format.
class FilingReportTest {
    private static final List<String> FORMATS = List.of("table", "csv", "json", "html", "xlsx");

    private static String text(String format, Filed filed) throws Exception {
        byte[] bytes = Filings.written(format, filed);
        return format.equals("xlsx") ? Book.read(bytes).text() : Book.utf8(bytes);
    }

    static Stream<Arguments> examples() {
        return Filings.names()
                .flatMap(name -> FORMATS.stream().map(format -> Arguments.of(name, format)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example(String name, String format) throws Exception {
        Golden.compare(format, name, text(format, Filings.named(name)).replace("\r\n", "\n"));
    }

    /// The reason stands in every format, and so does what is found, looked at and expected.
    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "json", "html", "xlsx"})
    void overrideIsPrinted(String format) throws Exception {
        String text = text(format, Filings.named("filing-overridden"));
        assertTrue(text.contains("The two stand in a vault."), text);
        assertTrue(text.contains("at 2 assets expected nobody looked"), text);
        assertTrue(text.contains("40") && text.contains("42"), text);
    }

    /// Property: whoever signs at a terminal sees each value of the bytes that are signed.
    @ParameterizedTest
    @MethodSource("org.interdict.report.Filings#names")
    void allThatIsSignedIsShown(String name) throws Exception {
        Filed filed = Filings.named(name);
        String shown = flat(text("table", filed));
        try (JsonParser json =
                new JsonFactory()
                        .createParser(
                                ObjectReadContext.empty(), FilingJson.bytes(filed.filing()))) {
            for (JsonToken token; (token = json.nextToken()) != null; )
                if (token == JsonToken.VALUE_STRING && !json.getString().isEmpty())
                    assertTrue(
                            shown.contains(flat(json.getString().replace('-', ' '))),
                            json.currentName() + ": " + json.getString());
        }
    }

    /// Lines are wrapped, words of enumerations are written with spaces.
    private static String flat(String text) {
        return text.replaceAll("[\\s-]+", "").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void jsonIsWhatIsSigned() throws Exception {
        Filed filed = Filings.named("filing-amended");
        byte[] bytes = Filings.written("json", filed);
        assertArrayEquals(FilingJson.bytes(filed.filing()), bytes);
        assertEquals(filed.sha256(), FilingJson.sha256(bytes));
        assertEquals(filed.filing(), FilingReader.read(bytes));
    }

    /// The same bytes in any zone and at any time.
    @Test
    void workbookIsTheSameAnywhere() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            byte[] tokyo = Filings.written("xlsx", Filings.named("filing-found"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertArrayEquals(tokyo, Filings.written("xlsx", Filings.named("filing-found")));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void flatRow() throws Exception {
        Book book = Book.read(Filings.written("xlsx", Filings.named("filing-amended")));
        assertEquals(List.of("Flat"), book.hidden());
        var row = book.row("Flat", 2);
        assertEquals("5", row.get("found"));
        assertEquals("2", row.get("remaining"));
        assertEquals("\"Jane Roe", row.get("signed_by"));
        assertEquals("\"5", row.get("endpoints@acme/suite"));
        assertEquals("2", book.row("Products", 2).get("Remaining (total less done)"));
        assertTrue(book.sheets().containsKey("Changes"));
    }

    /// Property: hostile text comes back from the CSV as it was, and begins no formula.
    @ParameterizedTest
    @MethodSource("org.interdict.report.RandomText#seeds")
    void csvComesBack(long seed) throws Exception {
        String text = written(seed);
        String csv = Book.utf8(Filings.written("csv", Filings.hostile(text)));
        assertTrue(csv.startsWith("order,milestone,time,party,"), csv);
        int found = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : reader) {
                assertEquals(12, row.getFieldCount());
                for (String cell : row.getFields()) {
                    assertTrue(cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0, cell);
                    if (Guard.off(cell).equals(text)) found++;
                }
            }
        }
        assertTrue(found > 3 || text.isEmpty(), found + " times: " + text);
    }

    /// Whatever hostile text, the page gains no element and stays well-formed.
    @ParameterizedTest
    @MethodSource("org.interdict.report.RandomText#seeds")
    void pageStaysAPage(long seed) throws Exception {
        Document page = parsed(Filings.hostile(written(seed)));
        Document plain = parsed(Filings.hostile("x"));
        for (String name : List.of("script", "a", "img", "style", "svg"))
            assertEquals(
                    plain.getElementsByTagName(name).getLength(),
                    page.getElementsByTagName(name).getLength(),
                    name);
    }

    private static Document parsed(Filed filed) throws Exception {
        String html = Book.utf8(Filings.written("html", filed));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
    }

    /// Whatever hostile text, the workbook can be read, no cell is a formula, and the form shows
    /// it.
    @ParameterizedTest
    @MethodSource("org.interdict.report.RandomText#seeds")
    void workbookStaysABook(long seed) throws Exception {
        String text = written(seed);
        Book book = Book.read(Filings.written("xlsx", Filings.hostile(text)));
        String shown = Visible.text(text.replace("\n", "\u0001")).replace("\\u0001", "\n");
        if (shown.isBlank() || shown.length() > 30_000) return;
        shown = shown.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        assertTrue(
                book.sheets().getOrDefault("Form", java.util.Map.of()).containsValue('"' + shown),
                shown);
    }

    @Test
    void cellsAsExcelReadsThem() throws Exception {
        Book book = Book.read(Filings.written("xlsx", Filings.hostile("=_x0041_1+\"\u202e")));
        assertTrue(book.text().contains("\"=_x005F_x0041_1+\"\\u202e"), book.text());
        Book longest = Book.read(Filings.written("xlsx", Filings.hostile("y".repeat(40_000))));
        longest.sheets()
                .forEach(
                        (name, cells) ->
                                cells.forEach(
                                        (at, value) ->
                                                assertTrue(value.length() <= 32_768, name + at)));
        assertTrue(longest.text().contains("all of it stands in the JSON"));
    }

    /// Text as a report can hold it: half of a surrogate pair never comes so far.
    private static String written(long seed) {
        byte[] bytes =
                RandomText.next(new Random(seed)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Book.utf8(bytes);
    }

    /// What somebody filled in under `answer` in the CSV counts as answers.
    @Test
    void csvAsAnswers() throws Exception {
        String csv = Book.utf8(Filings.written("csv", Filings.named("filing-found")));
        String filled =
                csv.replace(
                        "elements,costs,,costs,,not-answered",
                        "elements,costs,,costs,none,not-answered");
        Order order = Library.carried().order("bod-17-01").orElseThrow();
        Milestone plan =
                order.milestones().stream()
                        .filter(one -> one.id().equals("plan"))
                        .findFirst()
                        .orElseThrow();
        Answers answers = new Answers(order, plan);
        assertEquals(
                List.of(),
                answers.read(
                        new ByteArrayInputStream(
                                filled.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertEquals("none", answers.of("plan", "costs", "").orElseThrow());
        assertEquals("surveying", answers.of("plan", "mission", "").orElseThrow());
    }
}
