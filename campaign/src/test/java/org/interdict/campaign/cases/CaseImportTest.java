package org.interdict.campaign.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.campaign.cases.CaseImport.Problem;
import org.interdict.campaign.cases.CaseImport.Wanted;
import org.interdict.campaign.decision.CaseDecision;
import org.interdict.campaign.decision.Decisions;
import org.interdict.campaign.decision.Text;
import org.interdict.order.Order;
import org.interdict.store.StoreException;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

class CaseImportTest {
    private static final Instant NOW = Instant.parse("2017-11-20T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2017, 11, 20);

    private static List<Order> orders() {
        return List.of(Library.carried().order("bod-17-01").orElseThrow());
    }

    private static CaseImport rows(Case... cases) {
        return new CaseImport(
                number -> {
                    for (Case one : cases) if (one.number() == number) return Optional.of(one);
                    return Optional.empty();
                },
                Text::hash,
                orders(),
                NOW);
    }

    private static String table(Case... cases) throws IOException {
        StringWriter out = new StringWriter();
        CaseTable table = new CaseTable(out, Text::hash, DAY);
        for (Case one : cases) table.write(one);
        return out.toString();
    }

    private static void read(String table, CaseImport into) throws IOException {
        CaseReader.read(
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), "t.csv", into);
    }

    private static List<String> decided(CaseImport rows) throws IOException {
        List<String> decided = new ArrayList<>();
        for (Wanted wanted : rows.wanted()) {
            CaseDecision decision =
                    wanted.decision(words -> words.isEmpty() ? Text.NONE : Invented.TEXT);
            decided.add(
                    Decisions.kind(decision)
                            + ' '
                            + Decisions.body(decision).replace(Invented.TEXT.hash(), "…"));
        }
        return decided;
    }

    /// What was written and not edited says nothing.
    @Test
    void asItWas() throws IOException {
        List<Case> all = new ArrayList<>();
        for (CaseState state : CaseState.values()) all.add(Invented.in(state, all.size() + 1));
        Case[] cases = all.toArray(Case[]::new);
        CaseImport rows = rows(cases);
        read(table(cases), rows);
        assertEquals(List.of(), rows.problems());
        assertEquals(List.of(), decided(rows));
        assertEquals(cases.length, rows.same());
    }

    @Test
    void edited() throws IOException {
        Case one = Invented.in(CaseState.FOUND, 1);
        Case two = Invented.in(CaseState.PLANNED, 2);
        CaseImport rows = rows(one, two);
        String table =
                table(one, two)
                        .replace(",found,,,,,", ",planned,desk 4,2017-12-12,by hand,cut off,")
                        .replace(",planned,,2017-12-12,,,,", ",removed,,2017-12-12,,,2017-11-18,");
        read(table, rows);
        assertEquals(List.of(), rows.problems());
        assertEquals(
                List.of(
                        "case-assigned {\"number\":1,\"owner\":\"…\"}",
                        "case-planned {\"number\":1,\"removal\":\"2017-12-12\",\"how\":\"…\","
                                + "\"mitigation\":\"…\"}",
                        "case-removed {\"number\":2,\"removed\":\"2017-11-18T23:59:59.999Z\"}"),
                decided(rows));
    }

    @Test
    void everyWrongRowIsNamed() throws IOException {
        Case one = Invented.in(CaseState.FOUND, 1);
        Case two = Invented.in(CaseState.FOUND, 2);
        Case three = Invented.in(CaseState.DISPUTED, 3);
        Case four = Invented.in(CaseState.FOUND, 4);
        CaseImport rows = rows(one, two, three, four);
        String table =
                table(one, two, three, four, one)
                        .replace("host-2,north", "host-2,south")
                        .replace(",disputed,,2017-12-12", ",verified,,2017-12-12")
                        .replace(
                                "500Z,found,,,,,,,,,,,\r\n1,",
                                "500Z,waived,,,,,,why,bod-17-01:any,,head,2018-01-01,\r\n1,");
        read(table + "99" + ",".repeat(CaseRow.COLUMNS.size() - 1) + "\n", rows);
        assertEquals(
                List.of(
                        new Problem(
                                3,
                                "\"organization\" of case 2 is 'north' and cannot be edited; was"
                                        + " the table sorted by one column alone?"),
                        new Problem(4, "only a look makes a case verified: add a sweep"),
                        new Problem(5, "bod-17-01 allows no waiver: its text speaks of none"),
                        new Problem(6, "case 1 stands here twice"),
                        new Problem(7, "there is no case 99")),
                rows.problems());
    }

    @Test
    void noTable() {
        for (String table :
                List.of(
                        "",
                        "case\n1\n",
                        "case,case\n",
                        String.join(",", CaseRow.COLUMNS) + ",more\n",
                        String.join(",", CaseRow.COLUMNS) + "\n1,2\n",
                        String.join(",", CaseRow.COLUMNS) + "\n1,\"" + "x".repeat(1 << 22) + "\n"))
            assertThrows(StoreException.class, () -> read(table, rows()), table);
        byte[] latin =
                (String.join(",", CaseRow.COLUMNS) + "\n1,Gerät\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(
                StoreException.class,
                () -> CaseReader.read(new ByteArrayInputStream(latin), "t.csv", rows()));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /// Property: no cell reaches a spreadsheet as a formula, and each comes back as it was.
    @ParameterizedTest
    @MethodSource("seeds")
    void formulas(long seed) {
        Random random = new Random(seed);
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--)
            cell.append("'=+-@\t\rx1 ".charAt(random.nextInt(10)));
        String safe = CaseTable.safe(cell.toString());
        assertTrue(safe.isEmpty() || "=+-@\t\r".indexOf(safe.charAt(0)) < 0, safe);
        assertEquals(cell.toString(), CaseTable.plain(safe));
    }
}
