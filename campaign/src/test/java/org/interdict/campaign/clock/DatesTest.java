package org.interdict.campaign.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.campaign.decision.Text;
import org.interdict.order.Order;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class DatesTest {
    private static final String HEAD =
            "number,orders,awarded,ends,indefinite,under,changes,systems";

    private final List<Said> said = new ArrayList<>();
    private final List<Said.Happened> finds = new ArrayList<>();

    private static List<List<Order>> orders(String... ids) {
        List<List<Order>> orders = new ArrayList<>();
        for (String id : ids) orders.add(Library.carried().editions(id));
        return orders;
    }

    private static Map<String, ContractTerms> contracts(String... lines) throws IOException {
        String csv = HEAD + "\n" + String.join("\n", lines) + "\n";
        ContractFile.Read read =
                ContractFile.read(
                        new Input(
                                "contracts.csv",
                                new ByteArrayInputStream(csv.getBytes(UTF_8)),
                                Limits.DEFAULT,
                                Map.of()),
                        Library.carried().orderIds());
        assertEquals(List.of(), read.problems());
        return read.contracts();
    }

    private Dates dates(
            List<List<Order>> orders, Tree tree, Map<String, ContractTerms> contracts, String asOf)
            throws IOException {
        return Dates.of(orders, tree, contracts, said, finds, Text::hash, Told.at(asOf));
    }

    private static List<String> held(Dates dates) {
        return dates.held().stream()
                .map(one -> one.party().key() + " " + one.order().id())
                .toList();
    }

    private static List<String> questions(Dates dates) {
        return dates.questions().stream()
                .map(one -> one.party().key() + " " + one.order() + ": " + one.question())
                .toList();
    }

    private void happened(String party, String event, String at) {
        said.add(new Said.Happened(said.size(), Told.at(at), party, "", event, Text.NONE));
    }

    /// An agency owes what binds its systems, a contractor what its contracts hold, a firm nothing.
    @Test
    void whoOwesWhat() throws IOException {
        Tree tree =
                TreeFileTest.tree(
                        """
                        organizations:
                          - {id: agency, kind: civilian-agency}
                          - {id: part, parent: agency}
                          - {id: works, kind: contractor}
                          - {id: shop, kind: private}
                          - {id: who}
                        """);
        Dates dates =
                dates(
                        orders("bod-17-01", "far-52.204-23"),
                        tree,
                        contracts("N-1,far-52.204-23@2018-07,2019-03-04"),
                        "2026-01-05");
        assertEquals(
                List.of(
                        "organization:agency bod-17-01",
                        "organization:who bod-17-01",
                        "contract:N-1 far-52.204-23@2018-07"),
                held(dates));
        assertTrue(questions(dates).getFirst().startsWith("organization:who bod-17-01: of which"));
    }

    /// The text of the day of the find counts, whatever it was changed to later.
    @Test
    void aChangeAfterTheFind() throws IOException {
        Map<String, ContractTerms> contracts =
                contracts(
                        "N-1,far-52.204-23@2018-07,2019-03-04,,,,\"modification 2026-03-01:"
                                + " far-52.240-91, not far-52.204-23\",");
        List<List<Order>> orders = orders("far-52.204-23", "far-52.240-91");
        // The new clause is a question until the contract's text says something of it.
        assertEquals(
                List.of("contract:N-1 far-52.204-23@2018-07"),
                held(dates(orders, Tree.EMPTY, contracts, "2026-02-01")));
        assertEquals(
                List.of("contract:N-1 far-52.240-91"),
                held(dates(orders, Tree.EMPTY, contracts, "2026-03-02")));
        happened("contract:N-1", "discovery", "2026-02-20");
        assertEquals(
                List.of("contract:N-1 far-52.204-23@2018-07"),
                held(dates(orders, Tree.EMPTY, contracts, "2026-03-02")));
    }

    /// By the rules of the order where its text says nothing; an order under a contract is bound by
    /// when it was placed; questions stay questions.
    @Test
    void byRules() throws IOException {
        Map<String, ContractTerms> contracts =
                contracts(
                        "V-1,,2015-01-05,2030-01-04,yes,,,",
                        "V-1-7,,2020-01-05,,,V-1,,",
                        "N-2,,2016-01-05,,,,extension 2019-01-05 by 12 months,");
        Dates dates = dates(orders("far-52.204-23"), Tree.EMPTY, contracts, "2026-01-05");
        assertEquals(List.of("contract:V-1-7 far-52.204-23@2018-07"), held(dates));
        assertEquals(
                List.of(
                        "contract:N-2 far-52.204-23: does it hold far-52.204-23@2018-07? It was"
                                + " extended on 2019-01-05, and the rule counts from 2018-07-16, so"
                                + " it should be there"),
                questions(dates));
    }

    /// A find in a system starts a clock for each contract with it, and a notice before it goes
    /// first.
    @Test
    void aFindInASystem() throws IOException {
        Map<String, ContractTerms> contracts =
                contracts(
                        "N-1,far-52.204-23@2018-07,2019-03-04,,,,,build; mail",
                        "N-2,far-52.204-23@2023-12,2024-03-04,,,,,build",
                        "N-3,far-52.204-23@2023-12,2024-03-04,,,,,other");
        finds.add(
                new Said.Happened(
                        9,
                        Told.at("2026-10-09T15:40"),
                        "system:build",
                        "far-52.204-23",
                        "discovery",
                        Text.NONE));
        happened("contract:N-2", "notice", "2026-10-05T09:00");
        Map<String, String> due = new TreeMap<>();
        for (Deadline one :
                dates(orders("far-52.204-23"), Tree.EMPTY, contracts, "2026-10-10").deadlines())
            if (one.milestone().id().equals("first-report"))
                due.put(one.party().id(), Told.line(one));
        assertEquals(
                Map.of(
                        "N-1", "first-report 1 due 2026-10-13T23:59:59",
                        "N-2", "first-report 1 late 2026-10-08T23:59:59",
                        "N-3", "first-report 1 waiting"),
                due);
    }

    /// Row 77: who has not reported, who found; and of whom it is thin that they found nothing.
    @Test
    void aggregateQuestions() throws IOException {
        Tree tree =
                TreeFileTest.tree(
                        """
                        organizations:
                          - {id: a, kind: civilian-agency}
                          - {id: b, kind: civilian-agency}
                          - {id: c, kind: civilian-agency}
                          - {id: d, kind: civilian-agency}
                          - {id: e, kind: civilian-agency}
                        """);
        reported("b", "found", "found=3", "looked-at=90", "expected=90");
        reported("c", "none-found", "found=0", "looked-at=80", "expected=90");
        reported("d", "none-found", "found=0", "looked-at=90", "expected=90");
        reported("e", "none-found", "found=0", "looked-at=90", "expected=90");
        // Row 75: an amended report replaces what it amends.
        reported("e", "found", "found=1", "looked-at=90", "expected=90");
        Dates dates = dates(orders("bod-17-01"), tree, Map.of(), "2017-11-14");
        Status status = Status.of("x", dates, said, Map.of("d", 2L, "", 5L));
        assertEquals(List.of("a"), ids(status.in(Standing.State.NOT_REPORTED)));
        assertEquals(List.of("b", "e"), ids(status.in(Standing.State.FOUND)));
        assertEquals(List.of("c", "d"), ids(status.in(Standing.State.NONE_FOUND)));
        assertEquals(List.of("c"), ids(status.thin()));
        assertEquals(List.of("d"), ids(status.contradicted()));
        assertEquals(5, status.strays());
        assertEquals("identify", status.next().orElseThrow().milestone().id());
        assertEquals(
                List.of("identify", "plan"),
                status.late().stream().map(row -> row.milestone().id()).toList());
    }

    private void reported(String party, String state, String... figures) {
        said.add(
                new Said.Reported(
                        said.size(),
                        Told.at("2017-10-12"),
                        "bod-17-01",
                        "identify",
                        1,
                        "organization:" + party,
                        "ab",
                        "",
                        state,
                        List.of(figures)));
    }

    private static List<String> ids(List<Standing> standings) {
        return standings.stream().map(one -> one.party().id()).toList();
    }
}
