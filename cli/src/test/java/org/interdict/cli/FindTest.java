package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.interdict.source.Folder;
import org.interdict.source.Limits;
import org.interdict.store.Disk;
import org.interdict.store.Origin;
import org.interdict.store.StoreFolder;
import org.interdict.store.Sweeping;
import org.interdict.store.Writer;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// `find` says what `check` says over the same evidence.
class FindTest {
    private static final String ORDERS =
            "bod-17-01,far-52.204-23,icts-2021-002,fcc-covered-list,far-52.204-25";

    @TempDir private Path folder;

    static LongStream seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? LongStream.range(0, 12) : LongStream.of(Long.parseLong(given));
    }

    @Test
    void examplesByteForByte() throws IOException {
        same(Ran.ROOT.resolve("examples"));
    }

    /// SBOMs with their depth and edges, inventories of seven formats, archives, what nobody reads.
    @ParameterizedTest
    @ValueSource(strings = {"sbom/cyclonedx", "sbom/spdx", "inventory", "purchases", "fp"})
    void corpusByteForByte(String part) throws IOException {
        Path corpus = Ran.ROOT.resolveSibling("shared").resolve("corpus").resolve(part);
        assumeTrue(Files.isDirectory(corpus), "no corpus here: " + corpus);
        same(corpus);
    }

    private void same(Path source) throws IOException {
        add(files(source), Instant.parse("2026-03-01T00:00:00Z"));
        assertEquals(
                json("check", source.toString(), "2026-03-05"), json("find", "", "2026-03-05"));
    }

    /// The same two lists, three times: each day's answer is that of the day's lists.
    @Test
    void eachDayItsOwn() throws IOException {
        Path hosts = folder.resolve("in/hosts.csv");
        Path more = folder.resolve("in/more.csv");
        Files.createDirectories(hosts.getParent());
        List<String> answers = new ArrayList<>();
        String[] banned = {
            "pc-1,Kaspersky Endpoint Security,12.1,AO Kaspersky Lab\n",
            "pc-2,Kaspersky Endpoint Security,12.1,AO Kaspersky Lab\npc-1,Word,16,Microsoft\n",
            "pc-1,Word,16,Microsoft\n"
        };
        for (int day = 1; day <= 3; day++) {
            String head = "host,name,version,publisher\n";
            Files.writeString(hosts, head + banned[day - 1]);
            Files.writeString(more, head + "pc-9,Kaspersky VPN,21." + day + ",Kaspersky\n");
            add(List.of(hosts, more), Instant.parse("2026-04-0" + day + "T08:00:00Z"));
            answers.add(json("check", folder.resolve("in").toString(), "2026-04-0" + day));
        }
        assertNotEquals(answers.get(0), answers.get(2));
        // pc-2 was seen on the second day alone: nothing has looked at it since.
        assertEquals(answers.get(0), json("find", "", "2026-04-01"));
        assertEquals(
                List.of(
                                "pc-1 Word",
                                "pc-2 Kaspersky Endpoint Security 12.1",
                                "pc-9 Kaspersky VPN 21.2")
                        .subList(1, 3),
                found(json("find", "", "2026-04-02")));
        assertEquals(
                List.of("pc-2 Kaspersky Endpoint Security 12.1", "pc-9 Kaspersky VPN 21.3"),
                found(json("find", "", "2026-04-03")));
    }

    /// Random lists of random assets on random days, rows in any order.
    @ParameterizedTest
    @MethodSource("seeds")
    void whatHoldsStill(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String[] things = {
            "Kaspersky Endpoint Security,12.1,AO Kaspersky Lab",
            "Kaspersky Endpoint Security,12.2,AO Kaspersky Lab",
            "Kaspersky VPN,21.1,Kaspersky",
            "DH-IPC-HFW1230S,1,Dahua",
            "Word,16,Microsoft",
            "Splunk Add-on for Kaspersky,1,Splunk"
        };
        Path list = folder.resolve("list.csv");
        TreeMap<Integer, TreeMap<String, TreeSet<String>>> days = new TreeMap<>();
        for (int sweep = 0; sweep < 6; sweep++) {
            int day = 1 + random.nextInt(9);
            if (days.containsKey(day)) continue;
            TreeMap<String, TreeSet<String>> look = new TreeMap<>();
            List<String> rows = new ArrayList<>();
            for (int asset = 0; asset < 8; asset++) {
                if (random.nextInt(3) == 0) continue;
                TreeSet<String> has = new TreeSet<>();
                has.add("Calculator,1,Somebody");
                for (String thing : things) if (random.nextInt(3) == 0) has.add(thing);
                look.put("pc-" + asset, has);
                for (String thing : has) rows.add("pc-" + asset + ',' + thing);
            }
            if (rows.isEmpty()) continue;
            for (int i = rows.size() - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                String row = rows.get(i);
                rows.set(i, rows.get(j));
                rows.set(j, row);
            }
            Files.writeString(
                    list, "host,name,version,publisher\n" + String.join("\n", rows) + "\n");
            add(List.of(list), Instant.parse("2026-05-0" + day + "T08:00:00Z"));
            days.put(day, look);
        }
        for (int day = 1; day < 10; day++) {
            TreeMap<String, TreeSet<String>> last = new TreeMap<>();
            for (Map<String, TreeSet<String>> look : days.headMap(day, true).values())
                last.putAll(look);
            StringBuilder text = new StringBuilder("host,name,version,publisher\n");
            last.forEach(
                    (asset, has) -> has.forEach(thing -> text.append(asset + ',' + thing + '\n')));
            if (last.isEmpty()) continue;
            Path merged = folder.resolve("merged.csv");
            Files.writeString(merged, text);
            String date = "2026-05-0" + day;
            assertEquals(
                    found(json("check", merged.toString(), date)), found(json("find", "", date)));
        }
    }

    private String json(String command, String source, String asOf) throws IOException {
        Path answer = folder.resolve("answer.json");
        List<String> words = new ArrayList<>(List.of(command, ORDERS));
        if (!source.isEmpty()) words.add(source);
        else words.addAll(List.of("--store", folder.resolve("store").toString()));
        words.addAll(List.of("--as-of", asOf, "-o", "json=" + answer));
        Ran ran = Ran.of(words.toArray(String[]::new));
        assertTrue(List.of(0, 1, 3, 4).contains(ran.exit()), ran.err());
        return Files.readString(answer);
    }

    /// Asset, name and version of every sighting, in order.
    private static List<String> found(String answer) {
        List<String> found = new ArrayList<>();
        String name = "";
        String version = "";
        List<String> at = new ArrayList<>();
        boolean component = false;
        try (JsonParser json =
                JsonFactory.builder().build().createParser(ObjectReadContext.empty(), answer)) {
            for (JsonToken token; (token = json.nextToken()) != null; ) {
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY)
                    at.add(String.valueOf(json.currentName()));
                if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) at.removeLast();
                if (token != JsonToken.VALUE_STRING || !at.contains("findings")) continue;
                component = at.getLast().equals("component");
                boolean asset = at.getLast().equals("asset");
                if (component && json.currentName().equals("name")) name = json.getString();
                if (component && json.currentName().equals("version")) version = json.getString();
                if (asset && json.currentName().equals("name"))
                    found.add((json.getString() + ' ' + name + ' ' + version).strip());
            }
        }
        found.sort(null);
        return found;
    }

    private void add(List<Path> files, Instant takenAt) throws IOException {
        List<Origin> origins = new ArrayList<>();
        for (Path file : files) origins.add(Origin.of(file));
        try (StoreFolder store =
                StoreFolder.write(
                        folder.resolve("store"),
                        Disk.REAL,
                        new Writer("test", "here", 1, takenAt),
                        Duration.ZERO,
                        _ -> {})) {
            Sweeping sweeping =
                    new Sweeping(store, Readers.all().list(), Limits.DEFAULT, takenAt.hashCode());
            Sweeping.Said said =
                    new Sweeping.Said(
                            new Stamp(takenAt, "test", "test"),
                            "",
                            Optional.of(takenAt),
                            SweepRecord.Manner.COMPLETE,
                            new SweepRecord.Options("", Map.of(), Optional.empty()),
                            Optional.empty());
            assertTrue(sweeping.add(origins, said, _ -> true).isPresent());
        }
    }

    /// In the order in which a folder is read.
    private static List<Path> files(Path source) throws IOException {
        return Folder.files(source, Limits.DEFAULT).files();
    }
}
