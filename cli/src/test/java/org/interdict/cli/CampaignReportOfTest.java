package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whose report it is: of an organization with those below it, of who hosts a system, of a contract
/// by its edition.
class CampaignReportOfTest {
    private static final String TREE =
            """
            organizations:
              - {id: state, name: The State, kind: civilian-agency}
              - {id: parks, parent: state}
              - {id: bureau, parent: state, reports: true}
              - {id: host, name: Host Agency, kind: civilian-agency}
              - {id: cloud, kind: private}
              - {id: works, kind: contractor}
            systems:
              - {id: mail, owner: parks, host: host}
              - {id: files, owner: parks, host: cloud}
              - {id: build, owner: works}
            """;
    private static final String CONTRACTS =
            """
            number,organization,orders,awarded,systems,officer
            N-1,works,far-52.204-23@2018-07; not far-52.240-91,2019-03-04,build,A. Example
            N-2,works,far-52.204-23@2023-12; not far-52.240-91,2024-03-04,build,
            N-3,works,far-52.204-23@2023-12; not far-52.240-91,2024-03-04,other,
            """;
    private static final String ASSETS =
            """
            organization,parent,system,host,serial
            state,,,,
            parks,state,,,
            bureau,state,,,
            works,,,,
            host,,,,
            cloud,,,,
            parks,,mail,m1,S-1
            parks,,files,f1,S-2
            bureau,,,b1,S-3
            works,,build,w1,S-4
            host,,,h1,S-5
            cloud,,,c1,S-6
            """;
    private static final String SUITE =
            "Kaspersky Endpoint Security for Windows,AO Kaspersky Lab,11.2\n";

    @TempDir private Path folder;

    private Ran run(String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--store", folder.resolve("store").toString()));
        return Ran.of(all.toArray(String[]::new));
    }

    private Ran good(String... words) {
        Ran ran = run(words);
        assertEquals(0, ran.exit(), ran.err() + ran.out());
        return ran;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void campaign(String orders) throws IOException {
        good("assets", "import", file("assets.csv", ASSETS));
        StringBuilder all = new StringBuilder("Host,Serial,Name,Publisher,Version\n");
        String[] hosts = {"m1", "f1", "b1", "w1", "h1", "c1"};
        for (int i = 0; i < hosts.length; i++)
            all.append(hosts[i]).append(",S-").append(i + 1).append(',').append(SUITE);
        good("sweep", "add", file("all.csv", all.toString()), "--taken-at", "2026-02-25");
        good(
                "campaign",
                "open",
                orders,
                "--organizations",
                file("tree.yaml", TREE),
                "--contracts",
                file("contracts.csv", CONTRACTS),
                "--on",
                "2026-01-05");
        good("case", "sync");
    }

    private String identify(String organization) {
        return good("campaign", "report", "identify", "--organization", organization).out();
    }

    /// Row 73: a system that an agency hosts is counted by it, one that a company hosts by whose it
    /// is, and each of the six assets once in all.
    @Test
    void hostedOnce() throws IOException {
        campaign("bod-17-01");
        assertTrue(identify("state").contains("found           1 assets; "), identify("state"));
        assertTrue(identify("state").contains("  parks (parks): found 1,"), identify("state"));
        assertTrue(identify("host").contains("found           2 assets; "), identify("host"));
        assertTrue(identify("bureau").contains("found           1 assets; "));
        Ran nobody = run("campaign", "report", "identify");
        assertEquals(2, nobody.exit());
        assertTrue(nobody.err().contains("say whose report it is"), nobody.err());
    }

    /// Row 74: what is below and does not report for itself is in it, and nothing else.
    @Test
    void below() throws IOException {
        campaign("bod-17-01");
        String state = identify("state");
        assertTrue(state.contains("and of          parks, state"), state);
        assertTrue(state.contains("level of The State and includes all of its components"), state);
        String parks = identify("parks");
        assertTrue(parks.contains("found           2 assets; "), parks);
    }

    @Test
    void dueAsTheStatusSays() throws IOException {
        campaign("bod-17-01");
        assertTrue(identify("state").contains("due             2017-10-14T03:59:59"));
    }

    /// Rows 71 and 72: each contract by its own edition, to whom the clause names.
    @Test
    void contractsByEdition() throws IOException {
        campaign("far-52.204-23");
        String[] answers = {
            "--answer",
            "supplier=Invented Resale",
            "--answer",
            "model=none",
            "--answer",
            "mitigation=off the network",
            "--sign-as",
            "Jane Roe, Contracts",
            "--yes"
        };
        for (String number : new String[] {"N-1", "N-2"}) {
            List<String> words =
                    new ArrayList<>(
                            List.of("campaign", "report", "first-report", "--contract", number));
            words.addAll(Arrays.asList(answers));
            Ran signed = good(words.toArray(String[]::new));
            String edition = number.equals("N-1") ? "2018-07" : "2023-12";
            assertTrue(signed.out().contains("far-52.204-23@" + edition + ": "), signed.out());
            assertTrue(signed.out().contains("contracting officer"), signed.out());
            assertTrue(signed.out().contains("computed        " + number), signed.out());
            assertTrue(signed.out().contains("found           1 assets; "), signed.out());
        }
        Ran none = run("campaign", "report", "first-report", "--contract", "N-3");
        assertEquals(3, none.exit());
        assertTrue(none.err().contains("is not counted by contract"), none.err());
        Ran unknown = run("campaign", "report", "first-report", "--contract", "N-9");
        assertEquals(2, unknown.exit());
        Ran both =
                run(
                        "campaign",
                        "report",
                        "first-report",
                        "--contract",
                        "N-1",
                        "--organization",
                        "works");
        assertEquals(2, both.exit());
    }
}
