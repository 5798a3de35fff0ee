package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.order.Act;
import org.interdict.order.Composition;
import org.interdict.order.Condition;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/// An order whose subjects and prohibitions come from a table beside it.
class EntriesTest {
    private static final List<String> SUPPLIERS = List.of("acme", "kaspersky");
    private static final String ORDER =
            """
            id: lamps
            title: Lamps
            authority: {issuer: the office, instrument: a list, citation: law 1}
            dates: {issued: 2020-01-01}
            zone: UTC
            sources:
              - {id: list, title: The list, address: https://example.org/list}
            clauses:
              - {id: money, title: Money, says: No money for it., citation: law 2, source: list}
            conditions:
              - {id: paid, sort: funding, question: is it paid so?, clause: money}
              - {id: seen, sort: purpose, question: is it for seeing?, clause: money}
            prohibits:
              - {subjects: [lamps], acts: [integration], compositions: [embedded], clause: money}
            entries:
              file: lamps.csv
              prohibits:
                - {acts: [procurement, funding], provided: [paid], days-after: 60, question: who paid?}
                - {acts: [procurement], compositions: [embedded], clause: money}
            binds:
              - {system: federal, effect: binds, clause: money}
              - {system: national-security, effect: binds, clause: money}
              - {system: sensitive-compartmented, effect: binds, clause: money}
              - {system: contractor, effect: binds, clause: money}
              - {system: private, effect: binds, clause: money}
            """;
    private static final String HEAD =
            "id,included,supplier,named,group,categories,compositions,provided,determined,title,"
                    + "says,citation,source\n";
    private static final String LAMPS =
            "lamps,2021-03-12,acme,\"Acme, Inc.; Acme Lamps\",subsidiary affiliate,hardware"
                    + " software,itself white-label,seen,,Lamps,All lamps.,entry 1,list\n";
    private static final String TORCHES =
            "torches,2026-03-23,,,,,,,any torch made abroad,Torches,\"Torches, all.\",entry"
                    + " 2,list\n";

    private static Loaded<List<Order>> read(String yaml, byte[] table) {
        return Entries.read(
                        "orders/lamps.yaml",
                        yaml.getBytes(UTF_8),
                        SUPPLIERS,
                        file -> file.equals("lamps.csv") ? Optional.of(table) : Optional.empty())
                .then(document -> OrderFile.read(document, SUPPLIERS));
    }

    private static List<String> problems(String table) {
        return read(ORDER, table.getBytes(UTF_8)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void eachLineIsASubjectWithItsProhibitions() {
        Order order =
                read(ORDER, (HEAD + LAMPS + TORCHES).getBytes(UTF_8)).orElseThrow().getFirst();
        Subject lamps = order.subjects().getFirst();
        assertEquals("acme", lamps.supplier());
        assertEquals(List.of("Acme, Inc.", "Acme Lamps"), lamps.named());
        assertEquals(Set.of(Subject.Related.SUBSIDIARY, Subject.Related.AFFILIATE), lamps.group());
        assertEquals("All lamps.", lamps.clause().says());
        assertEquals(List.of("acme"), order.suppliers());

        assertEquals(3, order.prohibits().size());
        Prohibition paid = order.prohibits().get(1);
        assertEquals(Set.of("lamps"), paid.subjects());
        assertEquals(Set.of(Act.PROCUREMENT, Act.FUNDING), paid.acts());
        assertEquals(Set.of("hardware", "software"), paid.categories());
        assertEquals(Set.of(Composition.ITSELF, Composition.WHITE_LABEL), paid.compositions());
        assertEquals(List.of("paid", "seen"), paid.provided().stream().map(Condition::id).toList());
        assertEquals(Optional.of(LocalDate.of(2021, 5, 11)), paid.from(), "60 days later");
        assertEquals("lamps", paid.clause().id());
        Prohibition inside = order.prohibits().get(2);
        assertEquals(Set.of(Composition.EMBEDDED), inside.compositions());
        assertEquals("money", inside.clause().id());
        assertEquals(Optional.of(LocalDate.of(2021, 3, 12)), inside.from());

        Subject torches = order.subjects().get(1);
        assertEquals("", torches.supplier());
        assertEquals("any torch made abroad", torches.determined().orElseThrow().ground());
        assertTrue(
                order.prohibits().stream().noneMatch(ban -> ban.subjects().contains("torches")),
                "of whom nobody is named nothing is judged");
    }

    /// A condition may decide alone, such as of services that are of no sort of goods.
    @Test
    void aLineMayLeaveTheSortOfGoodsOpen() {
        String any = LAMPS.replace("hardware software", "");
        Order order = read(ORDER, (HEAD + any).getBytes(UTF_8)).orElseThrow().getFirst();
        Prohibition paid = order.prohibits().get(1);
        assertEquals(Set.of(), paid.categories());
        assertEquals(List.of("paid", "seen"), paid.provided().stream().map(Condition::id).toList());
    }

    @Test
    void theHashIsThatOfBothFiles() {
        String one = read(ORDER, (HEAD + LAMPS).getBytes(UTF_8)).orElseThrow().getFirst().sha256();
        assertEquals(YamlText.sha256((ORDER + HEAD + LAMPS).getBytes(UTF_8)), one);
        String other =
                read(ORDER, (HEAD + LAMPS + TORCHES).getBytes(UTF_8))
                        .orElseThrow()
                        .getFirst()
                        .sha256();
        assertNotEquals(one, other);
    }

    @Test
    void windowsLinesAMarkOfTheOrderAndEmptyLines() {
        String table = "\uFEFF" + (HEAD + "\n" + LAMPS + "\n\n").replace("\n", "\r\n");
        assertEquals(List.of(), problems(table));
    }

    @Test
    void everyProblemOfATableHasItsPlace() {
        assertEquals(
                List.of(
                        "orders/lamps.csv:2:1: \"Lamps!\" is no id; write lower-case letters,"
                                + " digits, \"-\", \"_\" and \".\"",
                        "orders/lamps.csv:2:8: \"2021-02-30\" is no day of the calendar like"
                                + " 2017-09-13",
                        "orders/lamps.csv:2:19: no dossier \"acne\" in suppliers/; did you mean"
                                + " \"acme\"?",
                        "orders/lamps.csv:2:24: a supplier and the names that the order prints go"
                                + " together",
                        "orders/lamps.csv:2:25: no \"sibling\" is known here",
                        "orders/lamps.csv:2:33: no \"hardwear\" is known here; did you mean"
                                + " \"hardware\"?",
                        "orders/lamps.csv:2:42: \"itself\" stands here twice",
                        "orders/lamps.csv:2:56: no \"sene\" is known here; did you mean \"seen\"?",
                        "orders/lamps.csv:2:61: leave this empty: it names a supplier",
                        "orders/lamps.csv:2:65: \"title\" is empty here",
                        "orders/lamps.csv:2:79: no \"lits\" is known here; did you mean"
                                + " \"list\"?"),
                problems(
                        HEAD
                                + "Lamps!,2021-02-30,acne,,sibling,hardwear,itself itself,sene,all"
                                + ",,says,entry 1,lits\n"));
        assertEquals(
                List.of(
                        "orders/lamps.csv:3:1: a second \"lamps\"; give it another id",
                        "orders/lamps.csv:4:1: a second \"money\"; give it another id",
                        "orders/lamps.csv:5:1: 2 values here, 13 columns; a value with a comma"
                                + " stands in double quotes"),
                problems(HEAD + LAMPS + LAMPS + TORCHES.replace("torches,", "money,") + "a,b\n"));
        assertEquals(
                List.of("orders/lamps.csv:2:26: whom does it mean, if no supplier? Say it here"),
                problems(HEAD + TORCHES.replace("any torch made abroad", "")));
    }

    @Test
    void columnsAndQuotes() {
        assertEquals(
                List.of(
                        "orders/lamps.csv:1:1: column \"included\" is missing",
                        "orders/lamps.csv:1:4: no column \"include\"; did you mean"
                                + " \"included\"?"),
                problems(HEAD.replace("included", "include")));
        assertEquals(
                List.of(
                        "orders/lamps.csv:1:1: the table is empty; its first line names the"
                                + " columns"),
                problems(""));
        assertTrue(
                problems(HEAD + LAMPS.replace("All lamps.", "\"All lamps."))
                        .contains("orders/lamps.csv:2:118: this quote is never closed"));
        assertTrue(
                problems(HEAD + LAMPS.replace("All lamps.", "\"All\" lamps."))
                        .getFirst()
                        .endsWith(
                                ": something stands after the closing quote; double quotes"
                                        + " inside"));
        assertTrue(
                problems(HEAD + LAMPS.replace("All lamps.", "All \"lamps\"."))
                        .getFirst()
                        .contains("a quote inside a value"));
    }

    @Test
    void aTableThatIsNotThereOrNoText() {
        assertEquals(
                List.of("orders/lamps.yaml:16:9: no file \"lanterns.csv\" beside this one"),
                read(ORDER.replace("lamps.csv", "lanterns.csv"), new byte[0]).problems().stream()
                        .map(Problem::toString)
                        .toList());
        assertEquals(
                List.of("orders/lamps.csv:1:1: this is not UTF-8; save the file as UTF-8"),
                read(ORDER, new byte[] {(byte) 0xC3, '('}).problems().stream()
                        .map(Problem::toString)
                        .toList());
        byte[] large = new byte[(1 << 20) + 1];
        Arrays.fill(large, (byte) '"');
        assertEquals(1, read(ORDER, large).problems().size());
        for (String file : List.of("../lamps.csv", "/etc/passwd", "lamps.yaml", "a/b.csv", ".csv"))
            assertTrue(
                    read(ORDER.replace("lamps.csv", file), new byte[0]).problems().stream()
                            .anyMatch(p -> p.what().contains("name a .csv file")),
                    file);
    }

    /// Read without its table an order would silently be about nobody.
    @Test
    void anOrderWithoutItsTableIsNoOrder() {
        Loaded<List<Order>> alone =
                Document.parse("lamps.yaml", ORDER.getBytes(UTF_8))
                        .then(document -> OrderFile.read(document, SUPPLIERS));
        assertTrue(
                alone.problems().stream().anyMatch(p -> p.what().equals("the table was not read")));
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 10) : LongStream.of(Long.parseLong(seed));
    }

    /// Cut or damaged anywhere, a table gives an order or problems with places, and nothing else.
    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytesGiveProblemsAndNothingElse(long seed) {
        Random random = new Random(seed);
        byte[] good = (HEAD + LAMPS + TORCHES).getBytes(UTF_8);
        String signs = "\",;\r\n \t\\%$a0é";
        for (int i = 0; i < 40; i++) {
            byte[] bytes = Arrays.copyOf(good, good.length);
            for (int n = 1 + random.nextInt(3); n > 0; n--)
                bytes[random.nextInt(bytes.length)] =
                        (byte) signs.charAt(random.nextInt(signs.length()));
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            for (Problem problem : read(ORDER, bytes).problems()) {
                assertFalse(problem.what().isBlank());
                assertTrue(problem.line() > 0 && problem.column() > 0);
            }
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            assertFalse(read(ORDER, noise).problems().isEmpty());
        }
    }
}
