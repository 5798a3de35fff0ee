package org.interdict.source.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.name.NameKind;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.Seen;
import org.interdict.source.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class PartyListTest {
    private final List<Party> parties = new ArrayList<>();
    private final Seen seen = new Seen();

    @Test
    void aLedgerWithUsualHeaders() throws IOException {
        read(
                """
                Vendor Name;Country;DUNS Number;DBA
                Birchwood Works;US;123456789;Birch; "Wood, Inc."

                ;DE;;
                """);
        Party birch = parties.getFirst();
        assertEquals(List.of("Birchwood Works", "Birch"), birch.names());
        assertEquals("US", birch.country());
        assertEquals("duns", birch.identifiers().getFirst().scheme());
        assertEquals("line 2", birch.where());
        assertEquals(List.of("line 4: no name"), seen.gaps());
    }

    @Test
    void columnsThatTheUserNames() throws IOException {
        read(
                "Name;Firm;Land\nclerk 7;Heron and Sons;CN\n",
                Map.of("name", "firm", "country", "Land"));
        assertEquals(List.of("Heron and Sons"), parties.getFirst().names());
        assertEquals("CN", parties.getFirst().country());
    }

    @Test
    void aListWithoutNames() {
        UnreadableException e =
                assertThrows(UnreadableException.class, () -> read("price,count\n7,8\n"));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("no column holds names"), message);
        assertTrue(message.contains("price, count"), message);
        assertTrue(message.contains("--map name="), message);
        assertThrows(UnreadableException.class, () -> read("name\nx\n", Map.of("name", "vendor")));
    }

    /// As the Consolidated Screening List writes entities: below `results`, addresses with
    /// countries, identifiers as objects.
    @Test
    void resultsBelowAField() throws IOException {
        read(
                """
                {"total": 2, "results": [
                  {"id": "a1", "name": "Fjord Trading", "alt_names": ["Fjord", "Фьорд"], "type": "Entity",
                   "addresses": [{"city": "X", "country": "RU"}], "remarks": null},
                  {"type": "Individual", "name": "A. Birch"}, 7, {"city": "nobody"}]}
                """);
        assertEquals(List.of("Fjord Trading", "Fjord", "Фьорд"), parties.getFirst().names());
        assertEquals("RU", parties.getFirst().country());
        assertEquals(NameKind.ORGANIZATION, parties.getFirst().kind());
        assertEquals(NameKind.PERSON, parties.get(1).kind());
        assertEquals("a1", parties.getFirst().key());
        assertEquals(List.of("/results/3: no name"), seen.gaps());
    }

    /// As FollowTheMoney writes entities: one a line, everything below `properties`.
    @Test
    void entitiesOneALine() throws IOException {
        read(
                """
                {"id": "q1", "schema": "Company", "properties": {"name": ["Jetty JSC"], "alias": ["Jetty"], "country": ["ru"], "leiCode": ["549300ABCDEFGHIJKL12"]}}
                {"id": "q2", "schema": "Person", "properties": {"name": ["B. Fjord"]}}
                {"id": "q3", "sch
                """);
        assertEquals(2, parties.size());
        assertEquals("lei", parties.getFirst().identifiers().getFirst().scheme());
        assertEquals("line 1", parties.getFirst().where());
        assertEquals(1, seen.gaps().size());
        assertTrue(seen.gaps().getFirst().contains("line 3"), seen.gaps().toString());
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /// Whatever the bytes, it ends, with parties, gaps or the declared exception.
    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytes(int seed) throws IOException {
        Random random = new Random(seed);
        String[] words = {
            "name",
            "country",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            ";",
            "\n",
            "é",
            "Жук",
            "\0",
            "{\"name\":\"x\"}\n",
            "vendor,country\n",
            "\ud83d",
            " ",
            "results",
            "null",
            "7"
        };
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) text.append(words[random.nextInt(words.length)]);
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0)
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        try {
            read(bytes, Map.of());
        } catch (UnreadableException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("; "), e::toString);
        }
        for (Party party : parties) assertTrue(!party.names().isEmpty());
    }

    private void read(String text) throws IOException {
        read(text, Map.of());
    }

    private void read(String text, Map<String, String> columns) throws IOException {
        read(text.getBytes(UTF_8), columns);
    }

    private void read(byte[] bytes, Map<String, String> columns) throws IOException {
        PartyList.read(
                new Input("list", new ByteArrayInputStream(bytes), Limits.DEFAULT, columns),
                seen,
                parties::add);
    }
}
