package org.interdict.source.table.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Presence;
import org.interdict.source.Head;
import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.interdict.sweep.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class CsvReaderTest extends SourceReaderContract {
    private static final Map<String, String> MAP =
            Map.of(
                    "name", "Title of the Licence",
                    "publisher", "Who Sells It",
                    "originator", "Who Came First",
                    "domain", "Talks To",
                    "host", "Box",
                    "serial", "Tag");

    CsvReaderTest() {
        super(new CsvReader());
    }

    /// A table has no end: rows that are missing leave no trace.
    @Override
    protected boolean cutShows() {
        return false;
    }

    @Override
    protected Map<String, String> columns(String fixture) {
        return fixture.equals("mapped.csv") ? MAP : Map.of();
    }

    @Test
    void configurationManager() {
        golden("configmgr.csv");
    }

    /// Each row is on its purchase, with its day; 8/9/2024 may be two days of 2024.
    @Test
    void purchases() {
        golden("purchases.csv");
    }

    /// An inventory that also tells what a machine cost is no list of purchases.
    @Test
    void aMachineWithItsPrice() {
        String list =
                """
                Computer Name,Product Name,Publisher,Purchase Date,Price
                PC-1,Lantern,Fjord Networks,2024-08-01,7
                """;
        assertEquals(List.of(Asset.host("PC-1")), read(list).assets());
    }

    @Test
    void intune() {
        golden("intune.csv");
    }

    @Test
    void jamf() {
        golden("jamf.csv");
    }

    @Test
    void uninstallKeysByExportCsv() {
        golden("uninstall-keys.csv");
    }

    @Test
    void excelInWindows1252() {
        golden("excel-german.csv");
    }

    @Test
    void wmicInUtf16() {
        golden("wmic.csv");
    }

    @Test
    void sqlcmdWithRuleAndCount() {
        golden("sqlcmd.txt");
    }

    @Test
    void titleAboveAndRaggedRows() {
        golden("preamble.csv");
    }

    @Test
    void everyKind() {
        golden("every-kind.tsv");
    }

    @Test
    void mappedByTheUser() {
        golden("mapped.csv");
    }

    @Test
    void unknownHeadersShowTheMapToWrite() {
        String list = "Licence No,Licence Title,Vendor Name,Rel.\n1,kesl,AO Kaspersky Lab,12\n";
        Seen seen = read(list);
        assertEquals(List.of(), seen.names());
        assertEquals(
                List.of(
                        "no column here is known to hold names of software; the columns are"
                            + " 'Licence No', 'Licence Title', 'Vendor Name', 'Rel.'; say which is"
                            + " which, as in --map name='Licence Title',publisher='Vendor Name'"),
                seen.gaps());
        var map = Map.of("name", "Licence Title", "publisher", "Vendor Name");
        assertEquals(List.of("kesl"), read(utf8(list), map).names());
    }

    /// Some tools part cells by what is rare in prose; a comment or a list of tags is no table.
    @Test
    void rareDelimiters() {
        String list =
                "no#product#maker\n1#kesl#AO Kaspersky Lab\n2#vim, 9; all|any#\n3#less#Mark\n";
        var map = Map.of("name", "product", "publisher", "maker");
        assertEquals(List.of("kesl", "vim, 9; all|any", "less"), read(utf8(list), map).names());
        for (String other :
                List.of(
                        "# a # b # c\n# d # e # f\n# g # h # i\n# j # k # l\n",
                        "one #two #three\nfour #five\nsix #seven #eight\nnine #ten #eleven\n",
                        "home~work~garden\n"))
            assertFalse(new CsvReader().recognizes(new Head("x", utf8(other))), other);
    }

    /// Headers of a list of persons: a name, and nothing that software has.
    @Test
    void aNameAloneIsNoList() {
        Seen seen = read("Name,Mail\nE. Kaspersky,ek@example.com\nA. Other,ao@example.com\n");
        assertEquals(List.of(), seen.names());
        assertFalse(seen.complete());
    }

    @Test
    void aMapWithAWordNobodyKnows() {
        Seen seen = read(utf8("a,b\n1,2\n"), Map.of("nmae", "a"));
        assertTrue(seen.gaps().getFirst().startsWith("--map has no column named 'nmae'"));
    }

    /// A map that fits another list leaves this one to its own headers.
    @Test
    void aMapForAnotherList() {
        Seen seen = read(utf8("Name,Version\nkesl,12\nvim,9\n"), Map.of("name", "Title"));
        assertEquals(List.of("kesl", "vim"), seen.names());
        assertTrue(seen.complete());
    }

    @Test
    void aStrayQuoteStopsNothing() {
        Seen seen = read("Name,Version\n\"kesl\"x,12\nvim 19\" rack,9\n\"a\"\"b\",1\n");
        assertEquals(List.of("keslx", "vim 19\" rack", "a\"b"), seen.names());
    }

    @Test
    void aQuoteThatNothingCloses() {
        Seen seen = read("Name,Version\nvim,9\n\"kesl,12\nless,1\n");
        assertEquals(List.of("vim"), seen.names());
        assertTrue(seen.gaps().getFirst().startsWith("line 3: a quote that nothing closes"));
    }

    @Test
    void duplicateHeadersGiveTheFirstAndDescribeWithTheOther() {
        Seen seen = read("Name,Name,Version\nkesl,Endpoint,12\n,only,1\n");
        assertEquals(List.of("kesl", "only"), seen.names());
        assertEquals("Endpoint", seen.components().getFirst().traces().getFirst().value());
    }

    @Test
    void aListThatNobodyKnowsIsListedOnly() {
        var seen = read("Name,Version\nkesl,12\n").components();
        assertEquals(Presence.LISTED, seen.getFirst().presence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Package: kesl\nStatus: install ok installed\nDepends: a, b, c\nVersion: 1\n",
                "SPDXVersion: SPDX-2.3\nCreator: Organization: Example, Inc\nCreator: Tool: x, y\n",
                "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\A]\n\"a\"=\"b,c\"\n",
                "name: x\nlist: [a, b]\nother: [c, d]\nmore: [e, f]\n",
                "2025-01-01 10:00:00,123 INFO started\n2025-01-01 10:00:01,456 INFO ended\n",
                "Dear reader, this is a letter.\nIt has commas, and it has lines.\nBye, Ed\n",
                "{\"a\": [1, 2],\n\"b\": [3, 4]}\n",
                "<a>x,y</a>\n<a>z,w</a>\n",
                "#separator \\x09\n#path\tweird\n#fields\tname\tversion\nkesl\t1\nvim\t2\n",
                "Manifest-Version: 1.0\nImport-Package: a\n b.c,d.e\n f.g,h.i\n j.k,l.m\n",
                "adduser\tall\t3.112\t1228\tadmin\nvim\tall\t9.0\t12\teditors\n",
                "CEF:0|Vendor|Product|1.0|100|name|5|src=1\nCEF:0|Vendor|Product|1.0|7|n|5|src=2\n",
                "#include <a.h>\nint f(int a, int b);\nint g(int a, int b);\n",
            })
    void otherTextIsNoTable(String text) {
        assertFalse(new CsvReader().recognizes(new Head("x.csv", utf8(text))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
