package org.interdict.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.order.Contract.Change;
import org.interdict.order.Contract.Stated;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Row 65: which edition of which order a contract holds, and why.
class ApplicabilityTest {
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 24);
    private static final String FIRST = "edict-contracts@first";
    private static final String SECOND = "edict-contracts@second";

    private final List<Order> clause = Library.carried().editions("far-52.204-23");
    private final List<Order> edict = Edicts.editions("contracts");

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Contract contract(String solicited, String awarded, Change... changes) {
        return new Contract(
                "N-1",
                Agency.CIVILIAN,
                Agency.CIVILIAN,
                Optional.of(day(solicited)),
                day(awarded),
                Optional.empty(),
                false,
                List.of(),
                List.of(changes),
                Optional.empty());
    }

    private static Contract vehicle(String solicited, String awarded, Stated... states) {
        return new Contract(
                "V-1",
                Agency.CIVILIAN,
                Agency.CIVILIAN,
                Optional.of(day(solicited)),
                day(awarded),
                Optional.empty(),
                true,
                List.of(states),
                List.of(),
                Optional.empty());
    }

    private static Contract order(
            Contract under, String placed, Agency contracting, Agency funding, Stated... states) {
        return new Contract(
                "O-1",
                contracting,
                funding,
                Optional.empty(),
                day(placed),
                Optional.empty(),
                false,
                List.of(states),
                List.of(),
                Optional.of(under));
    }

    private static Change change(Change.Kind kind, String on, int months, Stated... states) {
        return new Change(
                kind,
                day(on),
                months == 0 ? Optional.empty() : Optional.of(new Span.Months(months)),
                List.of(states));
    }

    private static String text(Applicability applicability) {
        String by = applicability.clause().map(clause -> " [" + clause.id() + "]").orElse("");
        return switch (applicability) {
            case Applicability.Bound(Order order, String reason, _) ->
                    order.id() + ": " + reason + by;
            case Applicability.Free(String reason, _) -> "free: " + reason + by;
            case Applicability.Open(String question, _) -> question + by;
        };
    }

    private String edict(Contract contract) {
        return text(Applicability.of(contract, edict, ASKED));
    }

    private String clause(Contract contract) {
        return text(Applicability.of(contract, clause, ASKED));
    }

    /// FAR 52.204-23, 83 FR 28141: by the solicitation, else by the award.
    @Test
    void solicitedOrAwardedSince() {
        assertEquals(
                "far-52.204-23@2018-07: solicited on 2018-07-16, and the rule counts from"
                        + " 2018-07-16 [new-contracts]",
                clause(contract("2018-07-16", "2018-09-01")));
        assertEquals(
                "far-52.204-23@2018-07: awarded on 2018-07-16, and the rule counts from"
                        + " 2018-07-16 [new-contracts]",
                clause(contract("2018-07-15", "2018-07-16")));
        assertEquals(
                "free: nothing that brings the clause in has happened to it",
                clause(contract("2018-05-01", "2018-07-15")));
    }

    /// FAR 52.204-23 since 2023-12-04, 1.108(d): solicited since then, the new text; solicited
    /// before and awarded after, either, so a person looks.
    @Test
    void theChangedClause() {
        assertEquals(
                "far-52.204-23@2023-12: solicited on 2023-12-04, and the rule counts from"
                        + " 2023-12-04 [new-contracts]",
                clause(contract("2023-12-04", "2024-02-01")));
        assertEquals(
                "does it hold far-52.204-23@2023-12? It was awarded on 2024-02-01, and the rule"
                        + " counts from 2023-12-04, so it may be there; if not, it holds"
                        + " far-52.204-23@2018-07 [new-contracts]",
                clause(contract("2023-12-03", "2024-02-01")));
        assertEquals(
                "far-52.204-23@2018-07: solicited on 2023-09-01, and the rule counts from"
                        + " 2018-07-16 [new-contracts]",
                clause(contract("2023-09-01", "2023-12-03")));
    }

    /// FAR 52.204-23, 83 FR 28141: an older contract of indefinite delivery holds it before its
    /// next order; one that is made longer by more than six months should hold it.
    @Test
    void olderContracts() {
        Contract old = vehicle("2016-01-01", "2016-06-01");
        assertEquals(
                "far-52.204-23@2018-07: ordered on 2018-08-01, and the rule counts from"
                        + " 2018-07-16 [standing-contracts]",
                clause(order(old, "2018-08-01", Agency.CIVILIAN, Agency.CIVILIAN)));
        assertEquals(
                "free: nothing that brings the clause in has happened to it",
                clause(order(old, "2018-07-15", Agency.CIVILIAN, Agency.CIVILIAN)));
        assertEquals(
                "does it hold far-52.204-23@2018-07? It was extended on 2019-01-10, and the rule"
                        + " counts from 2018-07-16, so it should be there [extensions]",
                clause(
                        contract(
                                "2017-01-01",
                                "2017-03-01",
                                change(Change.Kind.EXTENSION, "2019-01-10", 7))));
        assertEquals(
                "free: nothing that brings the clause in has happened to it",
                clause(
                        contract(
                                "2017-01-01",
                                "2017-03-01",
                                change(Change.Kind.EXTENSION, "2019-01-10", 6))));
    }

    /// FASCSA (FAR 4.2304, 88 FR 69503) and the FAR overhaul: a standing contract must hold it by a
    /// day; one that is over by then need not.
    @Test
    void standingContractsByADay() {
        assertEquals(
                SECOND + ": in-force on 2024-06-04, and the rule counts from 2024-06-04 [within]",
                edict(vehicle("2017-01-01", "2017-06-01")));
        Contract over =
                new Contract(
                        "V-2",
                        Agency.CIVILIAN,
                        Agency.CIVILIAN,
                        Optional.of(day("2017-01-01")),
                        day("2017-06-01"),
                        Optional.of(day("2024-06-03")),
                        true,
                        List.of(),
                        List.of(change(Change.Kind.ORDER, "2018-07-20", 0)),
                        Optional.empty());
        assertEquals(
                FIRST + ": ordered on 2018-07-20, and the rule counts from 2018-07-16 [standing]",
                edict(over));
        assertEquals(
                "free: nothing that brings the clause in has happened to it",
                text(
                        Applicability.of(
                                vehicle("2017-01-01", "2017-06-01"), edict, day("2024-06-03"))));
    }

    /// An option that is used.
    @Test
    void options() {
        assertEquals(
                SECOND + ": optioned on 2024-03-01, and the rule counts from 2023-12-04 [longer]",
                edict(
                        contract(
                                "2019-01-01",
                                "2019-03-01",
                                change(Change.Kind.OPTION, "2024-03-01", 12))));
    }

    /// FAR 4.2304, between agencies: the one that pays decides, not the one that buys.
    @Test
    void theFundingAgencyDecides() {
        Contract vehicle = vehicle("2019-01-01", "2019-06-01");
        assertEquals(
                "free: the funding agency is defense, and the order is on others [whose]",
                edict(order(vehicle, "2024-01-01", Agency.CIVILIAN, Agency.DEFENSE)));
        assertEquals(
                SECOND + ": in-force on 2024-06-04, and the rule counts from 2024-06-04 [within]",
                edict(order(vehicle, "2024-01-01", Agency.DEFENSE, Agency.CIVILIAN)));
    }

    /// The contract's words go before the rules: a modification brought the new text in, the tick
    /// of Alternate I let an order of another department in or this one out.
    @Test
    void whatTheContractSays() {
        Contract modified =
                contract(
                        "2018-08-01",
                        "2018-10-01",
                        change(Change.Kind.MODIFICATION, "2025-01-15", 0, new Stated(SECOND, true)),
                        change(Change.Kind.MODIFICATION, "2024-01-15", 0, new Stated(FIRST, true)));
        assertEquals(SECOND + ": its text says so", edict(modified));
        assertEquals(
                FIRST + ": its text says so",
                text(Applicability.of(modified, edict, day("2025-01-14"))));
        Contract ticked = vehicle("2024-08-01", "2024-10-01", new Stated("edict-contracts", false));
        assertEquals("free: its text says so", edict(ticked));
        Contract yes = vehicle("2024-08-01", "2024-10-01", new Stated("edict-contracts", true));
        assertEquals(
                SECOND
                        + ": its text says so; the edition by: solicited on 2024-08-01, and the"
                        + " rule counts from 2023-12-04 [new]",
                edict(yes));
        assertEquals(
                "which edition of edict-contracts does it hold?",
                edict(
                        contract(
                                "2010-01-01",
                                "2010-02-01",
                                change(
                                        Change.Kind.MODIFICATION,
                                        "2011-01-01",
                                        0,
                                        new Stated("edict-contracts", true)))));
        assertEquals(
                "it names edict-contracts@third, which is not known here; what does it say?",
                edict(
                        vehicle(
                                "2024-08-01",
                                "2024-10-01",
                                new Stated("edict-contracts@third", true))));
    }

    /// FAR 4.2304: where an order and its basic contract list different things, the order's list
    /// counts; an order without such a rule leaves it to a person.
    @Test
    void theOrdersListGoesFirst() {
        Contract vehicle = vehicle("2024-08-01", "2024-10-01", new Stated(FIRST, true));
        assertEquals(
                SECOND + ": the order's own list says so and goes before the contract's [lists]",
                edict(
                        order(
                                vehicle,
                                "2025-01-01",
                                Agency.CIVILIAN,
                                Agency.CIVILIAN,
                                new Stated(SECOND, true))));
        assertEquals(
                FIRST + ": its text says so",
                edict(order(vehicle, "2025-01-01", Agency.CIVILIAN, Agency.CIVILIAN)));
        Contract other =
                vehicle("2024-08-01", "2024-10-01", new Stated("far-52.204-23@2018-07", true));
        assertEquals(
                "the order says not far-52.204-23 and the contract far-52.204-23@2018-07; which"
                        + " counts?",
                clause(
                        order(
                                other,
                                "2025-01-01",
                                Agency.CIVILIAN,
                                Agency.CIVILIAN,
                                new Stated("far-52.204-23", false))));
    }

    /// An order that says nothing of contracts is no all-clear.
    @Test
    void anOrderWithoutRules() {
        assertEquals(
                "the order does not say which contracts it binds",
                text(
                        Applicability.of(
                                contract("2018-01-01", "2018-02-01"),
                                Library.carried().editions("bod-17-01"),
                                ASKED)));
    }
}
