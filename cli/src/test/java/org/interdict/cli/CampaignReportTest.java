package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.PartyDecision.CampaignOpened;
import org.interdict.campaign.filing.FilingJson;
import org.interdict.store.Disk;
import org.interdict.store.Writer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `campaign report` and `campaign reports` over a store of one agency with two offices.
class CampaignReportTest {
    private static final String HEAD = "Host,Serial,Name,Publisher,Version\n";
    private static final String CLEAN = "desk1,S-1,Drawing,Invented Pictures,1\n";
    private static final String FOUND =
            "desk1,S-1,Kaspersky Endpoint Security for Windows,AO Kaspersky Lab,11.2\n";
    private static final String ROE = "Jane Roe, Chief Information Officer";

    @TempDir private Path folder;

    @BeforeEach
    void campaign() throws IOException {
        ran(0, "assets", "import", file("tree.csv", tree("desk1,S-1", "truck1,T-1")));
        sweep("roads", "2026-02-20", HEAD + "truck1,T-1,Drawing,Invented Pictures,1\n");
        try (Campaign campaign =
                Campaign.write(
                        Campaign.folder(folder.resolve("store"), "removal"),
                        Disk.REAL,
                        new Writer("tester", "here", 1, Instant.EPOCH),
                        Duration.ZERO,
                        _ -> {})) {
            Instant day = Instant.parse("2026-01-02T00:00:00Z");
            campaign.decide(
                    List.of(new CampaignOpened("removal", List.of("bod-17-01"))).iterator(),
                    "tester",
                    day,
                    day);
        }
    }

    private static String tree(String desk, String truck) {
        return "organization,parent,name,host,serial\nstate,,The State,,\nparks,state,Parks,,\n"
                + "roads,state,Roads,,\nparks,,,"
                + desk
                + "\nroads,,,"
                + truck
                + "\n";
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void sweep(String organization, String day, String text) throws IOException {
        String file = file(organization + day + ".csv", text);
        ran(0, "sweep", "add", file, "--organization", organization, "--taken-at", day);
    }

    private void sync() {
        ran(0, "case", "sync");
    }

    private Ran run(String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--store", folder.resolve("store").toString()));
        return Ran.of(all.toArray(String[]::new));
    }

    private Ran ran(int exit, String... words) {
        Ran ran = run(words);
        assertEquals(exit, ran.exit(), ran.err() + ran.out());
        return ran;
    }

    private Ran report(int exit, String... words) {
        List<String> all = new ArrayList<>(List.of("campaign", "report", "identify"));
        all.addAll(Arrays.asList(words));
        return ran(exit, all.toArray(String[]::new));
    }

    /// Without hashes, which change with each correction of an order or a dossier.
    private static Ran masked(Ran ran) {
        String out =
                ran.out().replaceAll("[0-9a-f]{64}", "HASH").replaceAll("[0-9a-f]{12}", "HASH");
        return new Ran(ran.exit(), out, ran.err());
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void noneFoundWhereCoverageBearsIt() throws IOException {
        sweep("parks", "2026-02-21", HEAD + CLEAN);
        ran(0, "case", "sync", "--as-of", "2026-03-01");
        Ran draft = report(0, "--as-of", "2026-03-01");
        masked(draft).golden("campaign-report-none");
        String json = folder.resolve("out.json").toString();
        Ran signed =
                report(0, "--as-of", "2026-03-01", "--sign-as", ROE, "--yes", "-o", "json=" + json);
        String sha256 = FilingJson.sha256(Files.readAllBytes(folder.resolve("out.json")));
        assertTrue(signed.err().contains("signed by " + ROE + ": " + sha256), signed.err());
        assertTrue(signed.out().contains(sha256), "what is signed is shown");
        Ran shown = ran(0, "campaign", "reports", sha256.substring(0, 8));
        assertTrue(shown.out().contains("signed          " + ROE), shown.out());
        assertEquals(text("out.json"), ran(0, "campaign", "reports", sha256, "-o", "json").out());
    }

    @Test
    void list() throws IOException {
        sweep("parks", "2026-02-21", HEAD + FOUND);
        ran(0, "case", "sync", "--as-of", "2026-03-01");
        report(0, "--as-of", "2026-03-01", "--on", "2026-03-02", "--sign-as", ROE, "--yes");
        masked(ran(0, "campaign", "reports")).golden("campaign-reports");
    }

    @Test
    void noneFoundIsRefusedWhileOneAssetIsDark() {
        sync();
        Ran draft = report(3);
        assertTrue(draft.err().contains("at 1 asset expected nobody looked"), draft.err());
        assertTrue(draft.out().contains("not reported: "), draft.out());
        Ran refused = report(3, "--sign-as", ROE, "--yes");
        assertTrue(refused.err().contains("nothing can be reported yet"), refused.err());
        assertEquals(1, ran(0, "campaign", "reports").out().lines().count());
    }

    @Test
    void overrideIsSignedAndPrinted() throws Exception {
        sync();
        String reason = "desk1 was scrapped in January";
        report(2, "--override", reason);
        List<String> words =
                new ArrayList<>(List.of("--override", reason, "--sign-as", ROE, "--yes"));
        for (String format : List.of("csv", "json", "html", "xlsx"))
            words.addAll(List.of("-o", format + "=" + folder.resolve("out." + format)));
        Ran signed = report(0, words.toArray(String[]::new));
        assertTrue(signed.out().contains(reason), signed.out());
        for (String format : List.of("csv", "json", "html"))
            assertTrue(text("out." + format).contains(reason), format);
        byte[] book = Files.readAllBytes(folder.resolve("out.xlsx"));
        assertTrue(new String(book, StandardCharsets.UTF_8).contains(reason), "it is not pressed");
        assertTrue(text("out.html").contains("Jane Roe"));
        Ran list = ran(0, "campaign", "reports", "-o", "json");
        assertTrue(list.out().contains(reason) && list.out().contains("none-found"), list.out());
    }

    @Test
    void staleCasesSayNothing() throws IOException {
        sweep("parks", "2026-02-21", HEAD + FOUND);
        Ran never = report(3);
        assertTrue(never.err().contains("not compared with the store by then"), never.err());
        sync();
        assertTrue(report(0).out().contains("found: Found on 1 asset"));
        sweep("parks", "2026-02-25", HEAD + CLEAN);
        Ran stale = report(0);
        assertTrue(stale.out().contains("1 look has not been compared"), stale.out());
    }

    @Test
    void sameAgainChangesNothingAndMoreIsAmended() throws IOException {
        sweep("parks", "2026-02-21", HEAD + CLEAN);
        sync();
        String[] sign = {"--as-of", "2026-02-22", "--on", "2026-02-23", "--sign-as", ROE, "--yes"};
        ran(0, "case", "sync", "--as-of", "2026-02-22");
        report(0, sign);
        Ran again = report(0, sign);
        assertTrue(again.err().contains("nothing changed"), again.err());
        sweep("parks", "2026-02-25", HEAD + FOUND);
        ran(0, "case", "sync", "--as-of", "2026-02-26");
        Ran amended = report(0, "--as-of", "2026-02-26", "--sign-as", ROE, "--yes");
        assertTrue(amended.out().contains("What is otherwise than in the report before"));
        assertTrue(
                amended.out().matches("(?s).*before +none found\n *now +found\n.*"), amended.out());
        String[] rows = ran(0, "campaign", "reports", "-o", "json").out().split("\"signed\"", -1);
        assertEquals(3, rows.length);
        String first = rows[1].replaceAll("(?s).*\"report\" : \"([0-9a-f]{64})\".*", "$1");
        assertTrue(rows[2].contains("\"amends\" : \"" + first), rows[2]);
        Ran third = report(0, "--as-of", "2026-02-26", "--sign-as", ROE, "--yes");
        assertTrue(third.err().contains("nothing changed"), third.err());
    }

    @Test
    void openAnswersAreAskedFor() throws IOException {
        sweep("parks", "2026-02-21", HEAD + FOUND);
        sync();
        String csv = folder.resolve("plan.csv").toString();
        Ran open = ran(3, "campaign", "report", "plan", "-o", "csv=" + csv);
        assertTrue(open.err().contains("not answered: contact, mission"), open.err());
        String filled = text("plan.csv").replaceAll(",,not-answered", ",as agreed,not-answered");
        String answers = file("filled.csv", filled);
        Ran signed =
                ran(
                        0,
                        "campaign",
                        "report",
                        "plan",
                        "--answers",
                        answers,
                        "--sign-as",
                        ROE,
                        "--yes");
        assertTrue(signed.out().contains("answered        as agreed"), signed.out());
    }

    @Test
    void wrongUsage() {
        sync();
        assertTrue(report(2, "--yes").err().contains("--sign-as"));
        assertTrue(report(2, "--sign-as", "Jane Roe").err().contains("is no name and role"));
        assertTrue(report(2, "--organization", "park").err().contains("did you mean \"parks\""));
        assertTrue(report(2, "--time", "2").err().contains("does not come back so often"));
        assertTrue(report(2, "-o", "xlsx").err().contains("needs a file"));
        assertTrue(report(2, "--answer", "endpoints=3").err().contains("is counted"));
        Ran act = ran(2, "campaign", "report", "begin-removal");
        assertTrue(act.err().contains("asks for an act"), act.err());
        Ran none = ran(2, "campaign", "report", "identfy");
        assertTrue(none.err().contains("did you mean \"identify\""), none.err());
    }

    @Test
    void aPersonIsAsked() throws IOException {
        sweep("parks", "2026-02-21", HEAD + FOUND);
        sync();
        assertTrue(report(2, "--sign-as", ROE).err().contains("--yes signs without a question"));
        assertEquals(Exit.INCOMPLETE, answering("no\n"));
        assertEquals(Exit.INCOMPLETE, answering(""));
        assertEquals(1, ran(0, "campaign", "reports").out().lines().count());
        assertEquals(Exit.CLEAN, answering("yes\n"));
        assertEquals(2, ran(0, "campaign", "reports").out().lines().count());
    }

    private Exit answering(String answer) {
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(
                        new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
                        nowhere,
                        nowhere,
                        true,
                        true,
                        100,
                        false,
                        Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));
        return Interdict.run(
                List.of(
                        "campaign",
                        "report",
                        "identify",
                        "--sign-as",
                        ROE,
                        "--store",
                        folder.resolve("store").toString()),
                terminal);
    }

    @Test
    void aChangedReportIsSeen() throws IOException {
        sweep("parks", "2026-02-21", HEAD + FOUND);
        sync();
        report(0, "--sign-as", ROE, "--yes");
        Path reports = folder.resolve("store/campaigns/removal/reports");
        Path file = Disk.children(reports).getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Ran list = ran(3, "campaign", "reports");
        assertTrue(list.out().contains("missing or damaged"), list.out());
        String hash = String.valueOf(file.getFileName()).substring(0, 10);
        assertFalse(run("campaign", "reports", hash).exit() == 0);
        Files.delete(file);
        ran(3, "campaign", "reports");
    }

    /// A component's own report speaks of its own assets only.
    @Test
    void oneOffice() throws IOException {
        sweep("parks", "2026-02-21", HEAD + FOUND);
        sync();
        Ran roads = report(0, "--organization", "roads");
        assertTrue(roads.out().contains("none found: None found."), roads.out());
        assertTrue(roads.out().contains("(organization:roads)"), roads.out());
        Ran parks = report(0, "--organization", "parks");
        assertTrue(parks.out().contains("found: Found on 1 asset; 1 of 1 finding remains."));
    }
}
