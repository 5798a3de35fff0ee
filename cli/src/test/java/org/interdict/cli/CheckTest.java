package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.interdict.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// `interdict check` as a user has it, on the examples and on what goes wrong.
class CheckTest {
    /// Relative: how lines are folded must not depend on where the checkout lies.
    private static final String EXAMPLES =
            Path.of("").toAbsolutePath().relativize(Ran.ROOT.resolve("examples")).toString();

    private static final String BANNED =
            """
            Package: kesl
            Status: install ok installed
            Version: 12.0.0
            Architecture: amd64
            Conffiles:
             /opt/kaspersky/kesl/install.conf 0123456789abcdef0123456789abcdef

            """;
    private static final String HARMLESS =
            """
            Package: bash
            Status: install ok installed
            Version: 5.2
            Architecture: amd64

            """;

    @TempDir private Path folder;

    @Test
    void examplesAsTable() {
        Ran ran = Ran.of("check", "bod-17-01,far-52.204-23", EXAMPLES);
        ran.golden("examples-table");
        assertEquals(1, ran.exit());
    }

    /// What the README shows first is what the program says, line for line where nothing is left
    /// out.
    @Test
    void theReadmeIsTrue() throws IOException {
        String readme = Files.readString(Ran.ROOT.resolve("README.md"));
        Matcher shown =
                Pattern.compile("    \\./interdict (check \\S+) examples/ .*\n\n```\n([^`]*)```")
                        .matcher(readme);
        assertTrue(shown.find(), "README.md begins with a check of examples/");
        String[] check = shown.group(1).split(" ", -1);
        String said = Ran.of(check[0], check[1], EXAMPLES).out().replace(EXAMPLES, "examples");
        int from = 0;
        for (String part : shown.group(2).split("  …\n", -1)) {
            int at = said.indexOf(part, from);
            assertTrue(at >= 0, () -> "not said, or not there:\n" + part + "\nbut:\n" + said);
            from = at + part.length();
        }
    }

    /// Help names every format that is registered.
    @Test
    void helpNamesTheFormats() {
        String help = Ran.of("check", "--help").out().replaceAll("\\s+", " ");
        List<String> formats = new ArrayList<>();
        for (Report report : ServiceLoader.load(Report.class)) formats.add(report.format());
        formats.sort(null);
        assertTrue(help.contains("How to answer: " + String.join(", ", formats) + "."), help);
    }

    @Test
    void examplesExplained() {
        Ran.of(
                        "check",
                        "bod-17-01",
                        EXAMPLES,
                        "--explain",
                        "--organization",
                        "Department of Examples")
                .golden("examples-explained");
    }

    @Test
    void examplesAsJsonHoldTheSchemaAndDoNotChange() throws IOException {
        Ran first = Ran.of("check", "all", EXAMPLES, "-o", "json");
        for (int i = 0; i < 5; i++)
            assertEquals(first, Ran.of("check", "all", EXAMPLES, "-o", "json"));
        try (InputStream schema = Report.class.getResourceAsStream("json/answer.schema.json")) {
            var errors =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(first.out(), InputFormat.JSON);
            assertTrue(errors.isEmpty(), errors::toString);
        }
    }

    @Test
    void theEditionIsTheUsersToChoose() {
        assertTrue(
                Ran.of("check", "far-52.204-23@2018-07", EXAMPLES)
                        .out()
                        .contains("far-52.204-23@2018-07"));
    }

    @Test
    void anUnknownOrderNamesTheNearOnes() {
        Ran ran = Ran.of("check", "bod-17-1", EXAMPLES);
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("bod-17-01"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void wrongUsage() {
        assertEquals(2, Ran.of("check", "bod-17-01").exit());
        assertEquals(2, Ran.of("check", "bod-17-01", EXAMPLES, "--system", "federl").exit());
        assertEquals(2, Ran.of("check", "bod-17-01", EXAMPLES, "-o", "pdf").exit());
        assertEquals(2, Ran.of("check", "bod-17-01", EXAMPLES, "-o", "json", "-o", "table").exit());
        assertEquals(2, Ran.of("check", "bod-17-01", EXAMPLES, "--fail-on", "never").exit());
        assertEquals(2, Ran.of("chekc", "bod-17-01").exit());
        assertTrue(Ran.of("chekc", "bod-17-01").err().contains("\"check\""));
    }

    @Test
    void aCleanAndCompleteLookEndsWithNought() throws IOException {
        Ran ran = Ran.of("check", "bod-17-01", write("status", HARMLESS));
        assertEquals(0, ran.exit());
        assertTrue(
                ran.out().contains("Nothing of Kaspersky was found in what could be read."),
                ran.out());
        assertTrue(ran.out().contains("could not have shown"), ran.out());
    }

    @Test
    void standardInputAndTheAssetsName() {
        Ran ran = Ran.with(BANNED, "check", "far-52.204-23", "-", "--asset-name", "web-17");
        assertEquals(1, ran.exit(), ran.out());
        assertTrue(ran.out().contains("web-17: line 1 of standard input"), ran.out());
    }

    @Test
    void theKindOfSystemDecides() throws IOException {
        String file = write("status", BANNED);
        assertEquals(1, Ran.of("check", "bod-17-01", file).exit());
        assertEquals(1, Ran.of("check", "bod-17-01", file, "--system", "federal").exit());
        assertEquals(0, Ran.of("check", "bod-17-01", file, "--system", "national-security").exit());
        assertEquals(4, Ran.of("check", "bod-17-01", file, "--system", "contractor").exit());
        assertEquals(0, Ran.of("check", "bod-17-01", file, "--system", "private").exit());
        assertEquals(1, Ran.of("check", "far-52.204-23", file, "--system", "contractor").exit());
    }

    @Test
    void failOnChangesTheCodeAndNotTheAnswer() throws IOException {
        String file = write("status", BANNED);
        Ran review = Ran.of("check", "bod-17-01", file, "--system", "contractor");
        Ran lowered =
                Ran.of(
                        "check",
                        "bod-17-01",
                        file,
                        "--system",
                        "contractor",
                        "--fail-on",
                        "incomplete");
        assertEquals(0, lowered.exit());
        assertEquals(review.out(), lowered.out());
        assertTrue(lowered.err().contains("would end with 4"), lowered.err());
        assertEquals(1, Ran.of("check", "bod-17-01", file, "--fail-on", "prohibited").exit());
    }

    @Test
    void aForeignTableShowsTheMapToWrite() throws IOException {
        String file =
                write(
                        "titles.csv",
                        """
                        Ware;Made by;Nr
                        Kaspersky Endpoint Security for Windows;AO Kaspersky Lab;12.1
                        7-Zip;Igor Pavlov;22
                        """);
        Ran ran = Ran.of("check", "bod-17-01", file);
        assertEquals(3, ran.exit());
        assertTrue(ran.out().contains("--map"), ran.out());
        Ran mapped =
                Ran.of(
                        "check",
                        "bod-17-01",
                        file,
                        "--map",
                        "name=Ware,publisher=Made by,version=Nr");
        assertEquals(1, mapped.exit(), mapped.out());
    }

    @Test
    void oneBadInputStopsNoneOfTheOthers() throws IOException {
        Files.createDirectory(folder.resolve("all"));
        write("all/0-empty.json", "");
        write(
                "all/1-cut.cdx.json",
                "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.5\",\"components\":[{\"type\":\"library\",\"name\":\"a\"},{\"ty");
        write("all/2-unknown.bin", "\0\1\2\3 neither fish nor flesh");
        write("all/3-status", BANNED);
        Files.write(folder.resolve("all/4-cut.gz"), cutGzip());
        Files.createSymbolicLink(folder.resolve("all/5-loop"), folder.resolve("all"));
        Files.createSymbolicLink(folder.resolve("all/6-gone"), folder.resolve("nowhere"));
        Ran ran =
                Ran.of(
                        "check",
                        "far-52.204-23",
                        folder.resolve("all").toString(),
                        folder.resolve("missing").toString());
        assertEquals(1, ran.exit(), ran.out());
        for (String named :
                new String[] {
                    "0-empty.json",
                    "1-cut.cdx.json",
                    "2-unknown.bin",
                    "4-cut.gz",
                    "5-loop",
                    "6-gone",
                    "missing"
                }) {
            assertTrue(ran.out().contains(named), () -> named + " is not named in\n" + ran.out());
        }
        Files.delete(folder.resolve("all/3-status"));
        assertEquals(3, Ran.of("check", "far-52.204-23", folder.resolve("all").toString()).exit());
    }

    @Test
    void anArchivesMembersAreInputs() throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("hosts.zip")))) {
            zip.putNextEntry(new ZipEntry("web/status"));
            zip.write(BANNED.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("../db/status"));
            zip.write(HARMLESS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Ran ran = Ran.of("check", "far-52.204-23", folder.resolve("hosts.zip").toString());
        assertEquals(1, ran.exit());
        assertTrue(ran.out().contains("hosts.zip!web/status"), ran.out());
        assertTrue(ran.out().contains("../db/status"), ran.out());
        assertFalse(Files.exists(folder.resolveSibling("db")));
    }

    @Test
    void severalReportsAtOnceAndNoneHalfWritten() throws IOException {
        Path json = folder.resolve("answer.json");
        Path html = folder.resolve("answer.html");
        Ran ran =
                Ran.of(
                        "check",
                        "bod-17-01",
                        EXAMPLES,
                        "-o",
                        "table",
                        "-o",
                        "json=" + json,
                        "-o",
                        "html=" + html);
        assertEquals(1, ran.exit());
        assertTrue(ran.out().contains("PROHIBITED"));
        assertTrue(Files.readString(json).startsWith("{"));
        assertTrue(Files.readString(html).endsWith("</html>\n"));
        assertFalse(Files.exists(folder.resolve("answer.json.part")));
        Ran nowhere =
                Ran.of(
                        "check",
                        "bod-17-01",
                        EXAMPLES,
                        "-o",
                        "json=" + folder.resolve("no/such/folder/a.json"));
        assertEquals(3, nowhere.exit());
        assertTrue(nowhere.err().contains("could not be written"), nowhere.err());
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static byte[] cutGzip() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
            for (int i = 0; i < 5_000; i++)
                gzip.write(
                        HARMLESS.replace("bash", "p" + i * 7919)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return java.util.Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
    }
}
