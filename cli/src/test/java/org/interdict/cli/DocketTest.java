package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `interdict docket …`, on the order whose time to respond ended on 2017-11-03. The filings are
/// invented.
class DocketTest {
    private static final String VEX =
            """
            {"@context": "https://openvex.dev/ns/v0.2.0", "author": "Example Ltd", "statements": [
             {"vulnerability": {"name": "CVE-2099-0001"}, "products": [{"@id": "pkg:generic/thing@1"}],
              "status": "not_affected"}]}
            """;

    @TempDir private Path folder;
    private int filings;

    @BeforeEach
    void open() throws IOException {
        open("bod-17-01", "one");
    }

    private void open(String orders, String name) throws IOException {
        Path tree = folder.resolve("tree.yaml");
        Files.writeString(
                tree,
                """
                organizations:
                  - {id: nwo, name: North-West Office, kind: civilian-agency, contact: Bruno Feld}
                systems:
                  - {id: payroll-9, name: Great Payroll, owner: nwo}
                """);
        Ran opened =
                Ran.of(
                        "campaign",
                        "open",
                        orders,
                        "--organizations",
                        tree.toString(),
                        "--name",
                        name,
                        "--on",
                        "2017-09-13",
                        "--store",
                        folder.resolve("store").toString());
        assertEquals(0, opened.exit(), opened.err());
    }

    private Ran run(String campaign, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", folder.resolve("store").toString()));
        all.addAll(List.of("--campaign", campaign));
        return Ran.of(all.toArray(String[]::new));
    }

    private Ran docket(String... arguments) {
        List<String> all = new ArrayList<>(List.of("docket"));
        all.addAll(List.of(arguments));
        return run("one", all.toArray(String[]::new));
    }

    private Ran file(String yaml, String... files) throws IOException {
        return docket("file", filing(yaml, files).toString(), "--by", "Clara Horn");
    }

    private Path filing(String yaml, String... files) throws IOException {
        Path at = folder.resolve("filing" + ++filings);
        Files.createDirectories(at);
        Files.writeString(at.resolve("filing.yaml"), yaml);
        for (int i = 0; i < files.length; i += 2)
            Files.writeString(at.resolve(files[i]), files[i + 1]);
        return at;
    }

    private static String response(String received) {
        return "order: bod-17-01\nkind: response\nfrom: Example Ltd\ntitle: Response\nreceived: "
                + received
                + "\n";
    }

    /// Without the terminal's line breaks.
    private static String words(String out) {
        return out.replaceAll("\\s+", " ");
    }

    private static void good(Ran ran) {
        assertEquals(0, ran.exit(), ran.err());
    }

    /// Row 83, a date: the day is Washington's, to its end.
    @ParameterizedTest
    @CsvSource({
        "2017-11-03, in time",
        "2017-11-03T23:59:59-04:00, in time",
        "2017-11-04T03:59:59Z, in time",
        "2017-11-04T04:00:00Z, late",
        "2017-11-04, late",
    })
    void theDay(String received, String standing) throws IOException {
        Ran filed = file(response(received));
        good(filed);
        assertTrue(filed.out().contains("due 2017-11-03 23:59:59 EDT: " + standing), filed.out());
    }

    /// Row 83, an event: 30 days from the receipt of the notice, when somebody says when that was.
    @Test
    void fromAReceipt() throws IOException {
        open("fascsa-acronis", "two");
        String yaml =
                """
                order: fascsa-acronis
                kind: response
                from: Example AG
                title: Opposition
                received: 2026-02-02
                """;
        Ran unknown = run("two", "docket", "file", filing(yaml).toString());
        good(unknown);
        assertTrue(unknown.out().contains("not known: nobody said"), unknown.out());
        Path late = filing(yaml + "started: 2026-01-02\n");
        assertTrue(run("two", "docket", "file", late.toString()).out().contains(": late;"));
        Path inTime = filing(yaml + "started: 2026-01-03\n");
        assertTrue(run("two", "docket", "file", inTime.toString()).out().contains(": in time;"));
        assertTrue(
                file(response("2017-11-01") + "started: 2017-10-01\n")
                        .err()
                        .contains("names the day itself"));
    }

    @Test
    void extensions() throws IOException {
        good(file(response("2017-11-08")));
        good(
                docket(
                        "decide",
                        "--effect",
                        "extended",
                        "--until",
                        "2017-11-10",
                        "--decider",
                        "the Secretary",
                        "--reason",
                        "asked for",
                        "--invented",
                        "--on",
                        "2017-11-09"));
        good(file(response("2017-11-10T20:00:00-05:00")));
        good(file(response("2017-11-11")));
        String shown = docket("show").out();
        assertTrue(shown.contains("late, allowed by a later extension"), shown);
        assertTrue(shown.contains("in time, by an extension"), shown);
        assertEquals(2, shown.split("standing +late", -1).length - 1, shown);
        assertTrue(shown.contains("made up for an example"), shown);
        // As it was before the extension.
        String before = docket("show", "--as-of", "2017-11-09T06:00:00Z").out();
        assertFalse(before.contains("2017-11-10"), before);
        assertTrue(before.contains("standing    late\n"), before);
    }

    /// The record, in its order, as text.
    @Test
    void theRecord() throws IOException {
        good(
                file(
                        response("2017-11-02T15:00:00-04:00")
                                + "asks: that the directive be revoked\n"
                                + "attachments:\n  - {file: letter.txt}\n"
                                + "  - {file: design.txt, confidential: true}\n"
                                + "mitigations:\n  - {offer: a review of the source code}\n",
                        "letter.txt",
                        "Dear Secretary",
                        "design.txt",
                        "our trade secret"));
        good(
                docket(
                        "ask",
                        "Who signs the updates?",
                        "--about",
                        "F1",
                        "--until",
                        "2017-11-20",
                        "--on",
                        "2017-11-13T12:00:00Z",
                        "--by",
                        "Clara Horn"));
        good(
                file(
                        """
                        order: bod-17-01
                        kind: answer
                        answers: Q1
                        from: Example Ltd
                        title: Answer
                        received: 2017-11-15T12:00:00Z
                        attachments: [{file: vex.json}]
                        """,
                        "vex.json",
                        VEX));
        good(
                docket(
                        "decide",
                        "--effect",
                        "mitigation-rejected",
                        "--subject",
                        "M1",
                        "--about",
                        "F1",
                        "--decider",
                        "the Secretary",
                        "--reason",
                        "a review shows one version",
                        "--on",
                        "2017-12-05T12:00:00Z",
                        "--by",
                        "Clara Horn",
                        "--invented"));
        good(
                docket(
                        "decide",
                        "--effect",
                        "upheld",
                        "--about",
                        "F1",
                        "--reviewer",
                        "the Assistant Secretary",
                        "--decider",
                        "the Secretary",
                        "--reason",
                        "the concern remains",
                        "--on",
                        "2017-12-06T12:00:00Z",
                        "--by",
                        "Clara Horn",
                        "--invented"));
        // Row 86: what a court made of it.
        good(
                docket(
                        "decide",
                        "--effect",
                        "upheld",
                        "--court",
                        "District Court, No. 99-1 (invented)",
                        "--reason",
                        "the suit was dismissed",
                        "--on",
                        "2018-05-30T12:00:00Z",
                        "--by",
                        "Clara Horn",
                        "--invented"));
        docket("show").golden("docket-show");
        String json = docket("show", "F1", "-o", "json").out();
        assertTrue(json.contains("\"id\" : \"F1\""), json);
        assertFalse(json.contains("\"id\" : \"Q1\""), json);
        String list = docket("list").out();
        assertTrue(list.contains("mitigation-rejected"), list);
        assertTrue(list.contains("Q1  question"), list);
        assertTrue(list.contains("  answered"), list);
        assertEquals(0, run("one", "ledger", "verify").exit());
        good(run("one", "campaign", "rebuild"));
        docket("show").golden("docket-show");
    }

    /// Row 84, and the rule of the docket: while something is pending, and when a statement says
    /// "not affected", no case and no date moves.
    @Test
    void nothingMovesByItself() throws IOException {
        String status = run("one", "campaign", "status", "-o", "json").out();
        String cases = run("one", "case", "list").out();
        good(file(response("2017-11-02") + "asks: a stay\n"));
        good(
                file(
                        response("2017-11-02").replace("kind: response", "kind: statement")
                                + "attachments: [{file: vex.json}]\n",
                        "vex.json",
                        VEX));
        good(
                docket(
                        "decide",
                        "--effect",
                        "noted",
                        "--about",
                        "F2",
                        "--decider",
                        "x",
                        "--reason",
                        "y"));
        String shown = docket("show", "F2").out();
        assertTrue(shown.contains("is OpenVEX by Example Ltd, information only:"), shown);
        assertTrue(shown.contains("CVE-2099-0001 not_affected in pkg:generic/thing@1"), shown);
        assertEquals(status, run("one", "campaign", "status", "-o", "json").out());
        assertEquals(cases, run("one", "case", "list").out());
    }

    /// Row 85: an agency that says nothing by the day is taken to agree; until then it is not.
    @Test
    void silence() {
        good(
                docket(
                        "ask",
                        "Does the department object?",
                        "--of",
                        "Department of Examples",
                        "--until",
                        "2017-11-17",
                        "--silence-concurs",
                        "--on",
                        "2017-11-03"));
        assertTrue(
                docket("show", "--as-of", "2017-11-17T23:00:00-05:00")
                        .out()
                        .contains("will be agreement"));
        assertTrue(
                docket("show", "--as-of", "2017-11-18T01:00:00-05:00")
                        .out()
                        .contains("counts as agreement"));
        assertEquals(2, docket("ask", "x", "--silence-concurs").exit());
        assertFalse(docket("export", "--for", "supplier").out().contains("Department of Examples"));
    }

    /// Names of the campaign, planted in every text that a person can write.
    @Test
    void theSupplierNeverSeesWhoHasWhat() throws IOException {
        good(
                file(
                        response("2017-11-02")
                                        .replace(
                                                "title: Response",
                                                "title: for the NORTH WEST office")
                                + "asks: peace\nattachments: [{file: nwo.txt}]\n",
                        "nwo.txt",
                        "x"));
        good(docket("ask", "Why does great  payroll need it?", "--about", "F1"));
        good(docket("ask", "Do you object?", "--of", "nwo", "--until", "2017-12-01"));
        good(docket("propose", "take it from (payroll-9)", "--filing", "F1"));
        good(
                docket(
                        "decide",
                        "--effect",
                        "changed",
                        "--subject",
                        "not for NWO",
                        "--about",
                        "F1",
                        "--decider",
                        "head of nwo",
                        "--reviewer",
                        "Dora of nwo",
                        "--reason",
                        "The North‑West Office has 40.",
                        "--by",
                        "Bruno of nwo"));
        good(
                docket(
                        "decide",
                        "--effect",
                        "upheld",
                        "--decider",
                        "the Secretary",
                        "--reason",
                        "The concern is known worldwide; nwoman and Payroll 90 are other words."));
        Path file = folder.resolve("copy.json");
        good(docket("export", "--for", "supplier", "-o", file.toString()));
        Ran text = docket("export", "--for", "supplier");
        good(text);
        for (String out : List.of(text.out(), Files.readString(file))) {
            String plain = out.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
            for (String name :
                    List.of(" nwo ", "north west", "great payroll", "payroll 9 ", "bruno", "dora"))
                assertFalse(plain.contains(name), name + " in " + out);
            assertTrue(out.contains("[left out: it names whom it concerns]"), out);
            assertTrue(out.contains("peace"), out);
            assertTrue(out.contains("nwoman and Payroll 90 are other words"), out);
        }
        assertTrue(text.err().contains("D1 reason"), text.err());
        assertEquals(2, docket("export", "--for", "everybody").exit());
        assertEquals(2, docket("export", "--for", "supplier", "-o", file.toString()).exit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--effect overturned --decider x --reason y | no effect 'overturned'",
                "--effect upheld --reason y | who decided",
                "--effect upheld --decider x | say why",
                "--effect upheld --decider x --reason y --subject z | leave --subject out",
                "--effect changed --decider x --reason y | what of the order changed",
                "--effect exclusion-added --decider x --reason y | what is excluded",
                "--effect indicator-withdrawn --subject thing --decider x --reason y | KIND=VALUE",
                "--effect mitigation-accepted --subject M9 --decider x --reason y | the mitigation",
                "--effect noted --decider x --reason y | what was noted",
                "--effect upheld --about F7 --decider x --reason y | no 'F7'",
                "--effect extended --decider x --reason y | until when",
                "--effect upheld --until 2017-12-01 --decider x --reason y | extended",
            })
    void refused(String arguments, String message) {
        List<String> all = new ArrayList<>(List.of("decide"));
        all.addAll(List.of(arguments.split(" ")));
        Ran ran = docket(all.toArray(String[]::new));
        assertEquals(2, ran.exit(), ran.out());
        assertTrue(ran.err().contains(message), ran.err());
    }

    @Test
    void effectsAsData() {
        good(
                docket(
                        "decide",
                        "--effect",
                        "indicator-withdrawn",
                        "--subject",
                        "signer=Example Ltd",
                        "--decider",
                        "x",
                        "--reason",
                        "sold"));
        good(
                docket(
                        "decide",
                        "--effect",
                        "exclusion-added",
                        "--subject",
                        "training",
                        "--decider",
                        "x",
                        "--reason",
                        "y"));
        Ran revoked = docket("decide", "--effect", "revoked", "--decider", "x", "--reason", "y");
        assertTrue(revoked.out().contains("to do: lift its milestones"), revoked.out());
        String json = docket("show", "-o", "json").out();
        assertTrue(json.contains("\"effect\" : [ \"indicator-withdrawn\" ]"), json);
        assertTrue(json.contains("\"subject\" : [ \"signer=Example Ltd\" ]"), json);
    }

    @Test
    void whatCannotBeFiled() throws IOException {
        Ran none = docket("file", folder.resolve("nowhere").toString());
        assertEquals(2, none.exit());
        assertTrue(none.err().contains("there is no"), none.err());
        assertTrue(file(response("yesterday")).err().contains("\"received\": write a day"));
        assertTrue(file(response("2099-01-01")).err().contains("still to come"));
        assertTrue(
                file(response("2017-11-02") + "supplier: kaspersy\n").err().contains("kaspersky"));
        assertTrue(
                file(response("2017-11-02") + "attachments: [{file: ../../secret}]\n")
                        .err()
                        .contains("beside filing.yaml"));
        assertTrue(
                file(response("2017-11-02") + "attachments: [{file: gone.txt}]\n")
                        .err()
                        .contains("there is no file"));
        assertTrue(
                file(response("2017-11-02").replace("response", "answer"))
                        .err()
                        .contains("name the question"));
        assertTrue(file(response("2017-11-02") + "asks: [").err().contains("filing.yaml:"));
        Path linked = filing(response("2017-11-02") + "attachments: [{file: link}]\n");
        Files.createSymbolicLink(linked.resolve("link"), Path.of("/etc/hostname"));
        assertTrue(docket("file", linked.toString()).err().contains("there is no file"));
        assertEquals("", docket("list").out().lines().skip(1).findFirst().orElse(""));
    }

    /// What was filed is kept as it came, and a change is seen.
    @Test
    void attachments() throws IOException {
        good(
                file(
                        response("2017-11-02") + "attachments: [{file: a.txt}]\n",
                        "a.txt",
                        "what was said"));
        Path docket = folder.resolve("store/campaigns/one/docket");
        Path kept;
        try (var all = Files.walk(docket)) {
            kept = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        assertEquals("what was said", Files.readString(kept));
        assertFalse(docket("show").out().contains("was changed"));
        Files.writeString(kept, "what was never said");
        assertTrue(words(docket("show").out()).contains("it was changed since it was filed"));
        Files.delete(kept);
        assertTrue(words(docket("show").out()).contains("it is missing"));
    }
}
