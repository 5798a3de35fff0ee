package org.interdict.source.table.jsonl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.interdict.source.table.csv.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

class JsonRowsReaderTest extends SourceReaderContract {
    private static final Map<String, String> MAP =
            Map.of(
                    "name", "Title of the Licence",
                    "publisher", "Who Sells It",
                    "originator", "Who Came First",
                    "domain", "Talks To",
                    "host", "Box",
                    "serial", "Tag");

    JsonRowsReaderTest() {
        super(new JsonRowsReader());
    }

    /// Lines have no end: rows that are missing leave no trace.
    @Override
    protected boolean cutShows() {
        return false;
    }

    @Override
    protected Map<String, String> columns(String fixture) {
        return fixture.equals("mapped.jsonl") ? MAP : Map.of();
    }

    @Test
    void everyKind() {
        golden("every-kind.jsonl");
    }

    /// Numbers and truth values are as written, `null` is nothing, blank lines and broken ones end
    /// nothing, and new names come at any time.
    @Test
    void inventory() {
        golden("inventory.jsonl");
    }

    @Test
    void arrayOfAnyLayout() {
        golden("array.json");
    }

    @Test
    void mappedByTheUser() {
        golden("mapped.jsonl");
    }

    @Test
    void purchases() {
        golden("purchases.jsonl");
    }

    /// The same table as text and as objects is the same to the byte.
    @Test
    void asTheSameTableInText() throws IOException {
        String table = "Name,Version,Publisher,Computer Name\nkesl,12,AO Kaspersky Lab,PC-1\n";
        String rows =
                "{'Name':'kesl','Version':'12','Publisher':'AO Kaspersky Lab','Computer"
                        + " Name':'PC-1'}";
        Seen text = new Seen();
        InputStream bytes = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        new CsvReader().read(new Input("x", bytes, Limits.DEFAULT, Map.of()), text);
        Seen json = quoted(rows + "\n" + rows);
        assertEquals(text.components().getFirst(), json.components().getFirst());
        assertEquals(text.assets(), json.assets());
        assertEquals(json.components().get(0), json.components().get(1));
    }

    @Test
    void unknownNamesShowTheMapToWrite() {
        Seen seen = quoted("{'Licence Title':'kesl','Vendor Name':'AO Kaspersky Lab'}\n");
        assertEquals(List.of(), seen.names());
        assertEquals(
                List.of(
                        "no column here is known to hold names of software; the columns are"
                                + " 'Licence Title', 'Vendor Name'; say which is which, as in --map"
                                + " name='Licence Title',publisher='Vendor Name'"),
                seen.gaps());
    }

    /// PowerShell writes UTF-16 into files.
    @Test
    void utf16() {
        String rows =
                "{\"name\":\"kesl\",\"version\":\"12\"}\r\n{\"name\":\"ä\",\"version\":\"1\"}\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            Seen seen = read(rows.getBytes(charset));
            assertEquals(List.of("kesl", "ä"), seen.names(), charset.name());
            assertTrue(seen.complete(), charset.name());
        }
    }

    @Test
    void moreNamesThanAreRead() {
        StringBuilder row = new StringBuilder("{'name':'kesl','version':'12'");
        for (int i = 0; i < 300; i++) row.append(",'n").append(i).append("':").append(i);
        row.append(",'publisher':'AO Kaspersky Lab'}");
        Seen seen = quoted("{'name':'vim','version':'9'}\n" + row);
        assertEquals(List.of("vim", "kesl"), seen.names());
        assertEquals(List.of("line 2: more than 256 names; not all are read"), seen.gaps());
    }

    /// Rows that are equal where it counts are one object, which the store takes for one.
    @Test
    void equalRowsAreOneComponent() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++)
            rows.add(
                    "{'host':'h%d','name':'n%d','version':'1','when':%d}"
                            .formatted(i / 10, i % 100, i));
        Seen seen = quoted(String.join("\n", rows));
        assertEquals(1_000, seen.components().size());
        assertEquals(100, seen.assets().size());
        int same = 0;
        for (int i = 100; i < 1_000; i++) {
            Component before = seen.components().get(i - 100);
            assertEquals(before, seen.components().get(i), rows.get(i));
            if (System.identityHashCode(before)
                    == System.identityHashCode(seen.components().get(i))) same++;
        }
        assertTrue(same > 850, "only " + same + " of 900 were remembered");
    }

    /// Property: a line that is read where it lies says what the careful parser says of it, and
    /// what is not JSON is a gap for both.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.interdict.source.SourceReaderContract#seeds")
    void plainAndCarefulAgree(long seed) {
        Random random = new Random(seed);
        String first = "{'name':'vim','version':'9','publisher':'B','host':'h','k':'\\u0041'}\n";
        int read = 0;
        for (int i = 0; i < 600; i++) {
            String row = row(random);
            Seen plain = quoted(first + row);
            // A string with an escape sends the line to the parser.
            Seen careful = quoted(first + row.replaceFirst("\\{", "{'k':'\\\\u0041',"));
            assertEquals(careful.components(), plain.components(), row);
            assertEquals(careful.assets(), plain.assets(), row);
            assertEquals(careful.gaps().isEmpty(), plain.gaps().isEmpty(), row);
            if (plain.complete() && plain.components().size() > 1) read++;
        }
        assertTrue(read > 150, "only " + read + " rows were read");
    }

    private static String row(Random random) {
        String[] names = {"name", "version", "publisher", "host", "other", "Name"};
        String[] values = {
            "'x'",
            "' kesl '",
            "'Größe'",
            "''",
            "null",
            "true",
            "12",
            "-0.50",
            "1e5",
            "'a\\\\b'",
            "[1]",
            "{'a':'b'}",
            "007",
            "nul",
            "'\t'",
            "-",
            "1.",
            "'x",
            "12345678901234567890",
            "tru'e"
        };
        int likely = random.nextInt(8) == 0 ? values.length : 8;
        String[] blanks = {"", "", "", " ", "\t", "\r"};
        StringBuilder row = new StringBuilder("{");
        int members = random.nextInt(6);
        for (int i = 0; i < members; i++) {
            String blank = blanks[random.nextInt(blanks.length)];
            if (i > 0) row.append(random.nextInt(60) == 0 ? ";" : ",").append(blank);
            row.append('\'').append(names[(i + random.nextInt(2)) % names.length]).append('\'');
            row.append(blank).append(':').append(blank).append(values[random.nextInt(likely)]);
        }
        row.append(random.nextInt(60) == 0 ? ",}" : "}");
        if (random.nextInt(60) == 0) row.append(" x");
        if (random.nextInt(60) == 0) row.deleteCharAt(random.nextInt(row.length()));
        return members == 0 ? "{'name':'x'}" : row.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'bomFormat':'CycloneDX','name':'x','version':'1'}",
                "{'SPDXID':'x','name':'x','version':'1'}\n{'a':1,'b':2}",
                "[{'statementId':'x','name':'x','version':'1'}]",
                "{'id':'x','schema':'Company','properties':{'name':['X']},'version':'1','name':'y'}\n"
                    + "{'id':'y','name':'x'}",
                "{'name':'x','version':'1','dependencies':{'y':'1'}}",
                "{\n'name':'x',\n'version':'1'\n}\n",
                "{'hostIdentifier':'x','name':'x','columns':{},'version':'1'}\n{'name':'x'}",
                "[1,2,3]",
                "[]",
                "{}",
                "[{'id':1,'mail':'x'}]",
                "[{'a':{'b':1}},{'a':{'b':2}}]",
                "{'name':'x','versi",
            })
    void otherJsonIsNoTable(String json) {
        assertFalse(new JsonRowsReader().recognizes(quotedHead(json)), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'x','version':'1'}",
                "[{'name':'x','version':'1'},{'na",
                "[\n {\n  'name' : 'x' ,\n  'version' : '1' }]",
                "{'name':'x','version':'1','tags':['a']}\n{'name':'y'}",
                "{'a':1,'b':2}\n{'a':3,'b':4}",
            })
    void tables(String json) {
        assertTrue(new JsonRowsReader().recognizes(quotedHead(json)), json);
    }

    private static Head quotedHead(String text) {
        return head(text.replace('\'', '"'));
    }
}
