package org.interdict.campaign.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.order.Agency;
import org.interdict.order.Contract;
import org.interdict.order.Contract.Change;
import org.interdict.order.Contract.Stated;
import org.interdict.order.Span;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ContractFileTest {
    private static final List<String> ORDERS =
            List.of("far-52.204-23", "far-52.204-23@2018-07", "far-52.204-25", "far-52.240-91");

    static final String GOOD =
            """
            number,organization,orders,contracting,funding,solicited,awarded,ends,indefinite,under,changes,systems,officer
            N-1,works,far-52.204-23@2018-07; not far-52.204-25,defense,civilian,2019-01-02,2019-03-04,2024-03-03,yes,,"modification 2026-03-01: far-52.240-91, not far-52.204-23; extension 2023-06-30 by 12 months","build; mail",A. Example
            N-1-7,,,,,,2020-01-05,,,N-1,,,
            """;

    private static ContractFile.Read read(byte[] csv) throws IOException {
        return ContractFile.read(
                new Input("contracts.csv", new ByteArrayInputStream(csv), Limits.DEFAULT, Map.of()),
                ORDERS);
    }

    static ContractFile.Read read(String csv) throws IOException {
        return read(csv.getBytes(UTF_8));
    }

    @Test
    void everyColumn() throws IOException {
        ContractFile.Read read = read(GOOD);
        assertEquals(List.of(), read.problems());
        Contract contract =
                new Contract(
                        "N-1",
                        Agency.DEFENSE,
                        Agency.CIVILIAN,
                        Optional.of(LocalDate.of(2019, 1, 2)),
                        LocalDate.of(2019, 3, 4),
                        Optional.of(LocalDate.of(2024, 3, 3)),
                        true,
                        List.of(
                                new Stated("far-52.204-23@2018-07", true),
                                new Stated("far-52.204-25", false)),
                        List.of(
                                new Change(
                                        Change.Kind.MODIFICATION,
                                        LocalDate.of(2026, 3, 1),
                                        Optional.empty(),
                                        List.of(
                                                new Stated("far-52.240-91", true),
                                                new Stated("far-52.204-23", false))),
                                new Change(
                                        Change.Kind.EXTENSION,
                                        LocalDate.of(2023, 6, 30),
                                        Optional.of(new Span.Months(12)),
                                        List.of())),
                        Optional.empty());
        assertEquals(
                new ContractTerms(contract, "works", "", List.of("build", "mail"), "A. Example"),
                read.contracts().get("N-1"));
        assertEquals(
                List.of("", "N-1"),
                read.contracts().values().stream().map(ContractTerms::under).toList());
        for (Stated stated : contract.states())
            assertEquals(stated, ContractWords.stated(ContractWords.text(stated)));
        for (Change change : contract.changes())
            assertEquals(change, ContractWords.change(ContractWords.text(change)));
    }

    @Test
    void everythingThatIsWrongIsTold() throws IOException {
        assertEquals(
                List.of(
                        "contracts.csv, line 2: say on which day it was awarded",
                        "contracts.csv, line 3: there is no order \"far-52.204-2\"; did you mean"
                                + " \"far-52.204-23\" or \"far-52.204-23@2018-07\" or"
                                + " \"far-52.204-25\"?",
                        "contracts.csv, line 3: awarded: \"03/04/2019\" is no day; write it as"
                                + " 2023-12-04",
                        "contracts.csv, line 4: changes: \"cancelled\" does not happen to a"
                                + " contract; write extension, option, order or modification",
                        "contracts.csv, line 4: it is at its end before it was awarded",
                        "contracts.csv, line 5: contracting: \"navy\" is no kind of agency; write"
                                + " one of civilian, defense, intelligence",
                        "contracts.csv, line 5: indefinite: write yes or no, not \"often\"",
                        "contracts.csv, line 7: the contract \"N-5\" stands in line 6 already",
                        "contracts.csv, line 8: more cells than the header has",
                        "contracts.csv, line 6: there is no contract \"N-9\" in this file to stand"
                                + " under",
                        "contracts.csv, line 9: \"N-6\" is an order itself, and no order is placed"
                                + " under one"),
                read("""
                number,orders,awarded,ends,changes,contracting,indefinite,under
                N-1
                N-2,far-52.204-2,03/04/2019
                N-3,,2019-03-04,2018-01-01,cancelled 2019-05-05
                N-4,,2019-03-04,,,navy,often
                N-5,,2019-03-04,,,,,N-9
                N-5,,2019-03-04
                N-8,,2019-03-04,,,,,,x
                N-6,,2019-03-04,,,,,N-6
                """)
                        .problems());
        assertEquals(
                List.of(
                        "contracts.csv, line 1: there is no column \"oficer\"; did you mean"
                                + " \"officer\"?"),
                read("number,awarded,oficer\nN-1,2019-03-04,x\n").problems());
        assertEquals(
                List.of("contracts.csv, line 1: the column \"awarded\" is missing"),
                read("number\nN-1\n").problems());
        assertEquals(List.of("contracts.csv, line 1: there is nothing in it"), read("").problems());
    }

    /// Property: a file that breaks off inside a quote is not taken; nothing ends in another way
    /// than with contracts or with problems.
    @Test
    void cutAnywhere() throws IOException {
        byte[] whole = GOOD.getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            ContractFile.Read read = read(Arrays.copyOf(whole, length));
            if (length <= GOOD.indexOf('\n') + 1) assertTrue(read.contracts().isEmpty());
            else assertEquals(read.problems().isEmpty(), !read.contracts().isEmpty());
        }
        int quote = GOOD.indexOf('"') + 5;
        assertFalse(read(Arrays.copyOf(whole, quote)).problems().isEmpty());
        assertTrue(read("number,awarded\n\"" + "x".repeat(9_000_000)).contracts().isEmpty());
        assertTrue(read("number,awarded\n\0\0,\0\n").contracts().isEmpty());
    }

    @Test
    void otherEncodingsAreRead() throws IOException {
        byte[] utf16 = ("\uFEFF" + GOOD).getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        assertEquals(2, read(utf16).contracts().size());
        assertEquals(2, read("\uFEFF" + GOOD.replace("\n", "\r\n")).contracts().size());
    }
}
