package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/// Who takes part in a campaign, what happened, what is due.
class CampaignClockTest {
    private static final String TREE =
            """
            organizations:
              - {id: north, name: North <Office>, kind: civilian-agency, contact: cio@north.example}
              - {id: south, name: South Office, kind: civilian-agency}
              - {id: south-1, name: South One, parent: south}
              - {id: east, name: East Office}
              - {id: works, name: Works, kind: contractor}
            systems:
              - {id: mail, owner: east, host: north}
            """;
    private static final String CONTRACTS =
            """
            number,organization,orders,awarded,systems,officer
            N-1,works,far-52.204-23@2018-07; not far-52.240-91,2019-03-04,build,A. Example
            N-2,works,far-52.204-23@2023-12; not far-52.240-91,2024-03-04,build,
            N-3,works,far-52.240-91; not far-52.204-23,2025-12-01,build,
            N-4,works,,2019-03-04,,
            """;

    @TempDir private Path folder;

    private Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", folder.resolve("store").toString()));
        return Ran.of(all.toArray(String[]::new));
    }

    private Ran good(String... arguments) {
        Ran ran = run(arguments);
        assertEquals(0, ran.exit(), ran.err());
        return ran;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void directive() throws IOException {
        good(
                "campaign",
                "open",
                "bod-17-01",
                "--organizations",
                file("tree.yaml", TREE),
                "--on",
                "2017-09-13");
    }

    @Test
    void whatChangedIsTaken() throws IOException {
        directive();
        String tree = file("tree.yaml", TREE.replace("South Office", "South & Co"));
        String again = "bod-17-01: nothing changed of its orders; organizations: 0 new, ";
        assertEquals(
                again + "1 changed, 4 as before; systems: 0 new, 0 changed, 1 as before\n",
                good("campaign", "open", "bod-17-01", "--organizations", tree).out());
        assertEquals(
                again + "0 changed, 5 as before; systems: 0 new, 0 changed, 1 as before\n",
                good("campaign", "open", "bod-17-01", "--organizations", tree).out());
        assertEquals(
                """
                campaign   orders     organizations  contracts  entries
                bod-17-01  bod-17-01  5              0          8
                """,
                good("campaign", "list").out());
    }

    /// As of any day it stands as it stood then, as far as people say when things happened.
    @Test
    void dayByDay() throws IOException {
        directive();
        good(
                "campaign",
                "direct",
                "extends",
                "14 calendar-days",
                "--milestone",
                "identify",
                "--organization",
                "south",
                "--authority",
                "the Department",
                "--ground",
                "few people",
                "--invented",
                "--on",
                "2017-10-10");
        good(
                "campaign",
                "happened",
                "met:begin-removal",
                "--organization",
                "north",
                "--on",
                "2017-12-11");
        StringBuilder answers = new StringBuilder();
        for (String day : new String[] {"2017-10-09", "2017-10-13", "2017-10-14", "2018-02-20"})
            answers.append(good("campaign", "status", "--as-of", day).out()).append("\n\n");
        new Ran(0, answers.toString(), "").golden("campaign-status");
    }

    /// One find in a system, three contracts, three editions.
    @Test
    void byContract() throws IOException {
        good(
                "campaign",
                "open",
                "far-52.204-23,far-52.240-91",
                "--name",
                "works",
                "--contracts",
                file("contracts.csv", CONTRACTS),
                "--on",
                "2026-01-05");
        assertTrue(
                good("campaign", "status", "--as-of", "2026-02-01").out().contains("Due: nothing"));
        // The Friday before Washington's Birthday.
        String found = "2026-02-13T15:40:00-05:00";
        good("campaign", "happened", "discovery", "--system", "build", "--on", found);
        good("campaign", "status", "--as-of", "2026-02-18").golden("campaign-contracts");
        good("campaign", "withdraw", "7", "--reason", "not this one");
        assertFalse(
                good("campaign", "status", "-o", "json")
                        .out()
                        .contains(
                                "far-52.240-91/report/1/contract:N-3\",\n    \"state\" : \"late"));
        Ran unknown = run("campaign", "happened", "discovery", "--contract", "N-9");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("the campaign has no contract 'N-9'"), unknown.err());
    }

    @Test
    void everyFormat() throws Exception {
        directive();
        Path page = folder.resolve("status.html");
        Path calendar = folder.resolve("dates.ics");
        Ran ran =
                good(
                        "campaign",
                        "status",
                        "--as-of",
                        "2017-10-14",
                        "-o",
                        "json",
                        "-o",
                        "html=" + page,
                        "-o",
                        "ics=" + calendar);
        try (JsonParser json =
                new JsonFactory().createParser(ObjectReadContext.empty(), ran.out())) {
            int deadlines = 0;
            while (json.nextToken() != null) if ("citation".equals(json.currentName())) deadlines++;
            assertEquals(12 * 2, deadlines); // name and value each
        }
        String html = Files.readString(page);
        assertTrue(html.contains("North &lt;Office&gt;"), html);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(html.substring(16))));
        String ics = Files.readString(calendar);
        assertEquals(12, ics.split("BEGIN:VEVENT", -1).length - 1);
        assertTrue(ics.contains("UID:bod-17-01/bod-17-01/identify/1/organization:north@interdict"));
        assertTrue(ics.contains("DTSTART:20171014T035959Z"));
    }

    /// Row 73: a case in a system that an agency hosts counts for the host, once.
    @Test
    void hostedIsCountedOnce() throws IOException {
        good("assets", "import", file("list.csv", "organization,parent,name\neast,,East\n"));
        good(
                "assets",
                "import",
                file("assets.csv", "host,organization,system\na,east,mail\nb,east,other\n"));
        String look =
                """
                host,name,version,publisher
                a,Kaspersky Endpoint Security for Windows,12.1,AO Kaspersky Lab
                b,Kaspersky Endpoint Security for Windows,12.1,AO Kaspersky Lab
                """;
        good("sweep", "add", file("look.csv", look), "--taken-at", "2017-09-20");
        directive();
        good("case", "sync");
        String json = good("campaign", "status", "-o", "json").out();
        assertEquals(List.of("east 1", "north 1", "south 0"), open(json));
        // Of a company's machines whose they are says so.
        String tree = file("tree.yaml", TREE.replace("host: north", "host: works"));
        good("campaign", "open", "bod-17-01", "--organizations", tree);
        assertEquals(
                List.of("east 2", "north 0", "south 0"),
                open(good("campaign", "status", "-o", "json").out()));
    }

    private static List<String> open(String json) {
        List<String> open = new ArrayList<>();
        String party = "";
        for (String line : json.lines().toList()) {
            String[] words = line.strip().replace("\"", "").replace(",", "").split(" : ", -1);
            if (words[0].equals("party")) party = words[1].replace("organization:", "");
            if (words[0].equals("openCases")) open.add(party + " " + words[1]);
        }
        open.sort(null);
        return open;
    }

    @Test
    void whatIsWrongIsTold() throws IOException {
        Ran ran =
                run(
                        "campaign",
                        "open",
                        "bod-17-01",
                        "--organizations",
                        file(
                                "tree.yaml",
                                "organizations:\n  - {id: a, parent: b}\n  - {nam: x}\n"));
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("tree.yaml:2:21: there is no organization \"b\""), ran.err());
        assertTrue(ran.err().contains("tree.yaml:3:6: unknown key \"nam\""), ran.err());
        assertEquals(2, run("campaign", "status").exit());
        directive();
        String[][] wrong = {
            {"happened", "discovery", "--all"},
            {"happened", "met:plan"},
            {"happened", "met:plan", "--organization", "south-1"},
            {"happened", "met:plan", "--organization", "north", "--on", "2030-01-01"},
            {"direct", "extends", "--all", "--authority", "a", "--ground", "b"},
            {"direct", "lifts", "--all", "--ground", "b"},
            {"direct", "extends", "two weeks", "--all", "--authority", "a", "--ground", "b"},
            {"direct", "moves", "2017-01-01", "--all", "--authority", "a", "--ground", "b"},
            {
                "direct",
                "tightens",
                "7 days",
                "--all",
                "--milestone",
                "status",
                "--authority",
                "a",
                "--ground",
                "b"
            },
            {"direct", "lifts", "--all", "--milestone", "pln", "--authority", "a", "--ground", "b"},
            {"answer", "on-cdm=no", "--all"},
            {"answer", "on-cdm", "--all"},
            {"withdraw", "0", "--reason", "x"},
            {"withdraw", "99", "--reason", "x"},
            {"withdraw", "1"},
            {"status", "-o", "pdf"},
            {"status", "-o", "json=x"},
        };
        for (String[] one : wrong) {
            List<String> all = new ArrayList<>(List.of("campaign"));
            all.addAll(List.of(one));
            Ran refused = run(all.toArray(String[]::new));
            assertEquals(2, refused.exit(), String.join(" ", one) + refused.out());
        }
        // Nothing of that was written.
        assertTrue(good("campaign", "list", "-o", "json").out().contains("\"entries\" : \"7\""));
    }
}
