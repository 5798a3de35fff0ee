package org.interdict.campaign.view;

import org.interdict.campaign.decision.CaseDecision.CaseChanged;
import org.interdict.campaign.decision.CaseDecision.CaseFound;
import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.PartyDecision;
import org.interdict.campaign.decision.PartyDecision.CampaignOpened;
import org.interdict.campaign.decision.PartyDecision.ContractEntered;
import org.interdict.campaign.decision.PartyDecision.Directed;
import org.interdict.campaign.decision.PartyDecision.EventReported;
import org.interdict.campaign.decision.PartyDecision.OrganizationEntered;
import org.interdict.campaign.decision.PartyDecision.SystemEntered;
import org.interdict.campaign.decision.PartyDecision.TraitAnswered;
import org.interdict.campaign.decision.PartyDecision.Withdrawn;
import org.interdict.ledger.Entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who takes part, and what was said of whom. What is asked of it is in [PartyQueries].
final class PartyTables implements Tables {
    private static final String PROHIBITED = "=prohibited";

    private final PreparedStatements statements;

    /// Systems with the orders by which something in them is prohibited, as far as they were
    /// written: a million cases are in few systems.
    private final Set<String> found = new HashSet<>();

    PartyTables(Connection connection) {
        statements = new PreparedStatements(connection);
    }

    @Override
    public String[] schema() {
        return new String[] {
            "create table organizations (place integer primary key, id text unique, name text,"
                    + " parent text, kind text, reports integer, contact text)",
            "create table systems (place integer primary key, id text unique, name text, kind text,"
                    + " owner text, host text)",
            "create table contracts (place integer primary key, number text unique, organization"
                    + " text, contracting text, funding text, solicited integer, awarded integer,"
                    + " ends integer, indefinite integer, states text, changes text, under text,"
                    + " systems text, officer text)",
            "create table answers (entry integer primary key, at integer, party text, law text,"
                    + " trait text, answer integer)",
            "create table directions (entry integer primary key, at integer, id text, law text,"
                    + " parties text, milestones text, effect text, span text, decided_by text,"
                    + " ground text, invented integer)",
            "create table events (entry integer primary key, at integer, party text, law text,"
                    + " event text, note text)",
            "create table system_finds (system text, law text, entry integer, at integer, primary"
                    + " key (system, law)) without rowid"
        };
    }

    @Override
    public void apply(Entry entry, Decision decision) throws SQLException {
        if (decision instanceof PartyDecision of) party(entry, of);
        else if (decision instanceof CaseFound of) find(entry, of.system(), of.verdicts());
        else if (decision instanceof CaseChanged of) find(entry, of.system(), of.verdicts());
    }

    private void party(Entry entry, PartyDecision decision) throws SQLException {
        switch (decision) {
            case CampaignOpened _ -> {} // OpeningTables
            case OrganizationEntered one ->
                    update(
                            "insert into organizations (id, name, parent, kind, reports, contact)"
                                    + " values (?, ?, ?, ?, ?, ?) on conflict (id) do update set"
                                    + " name = excluded.name, parent = excluded.parent, kind ="
                                    + " excluded.kind, reports = excluded.reports, contact ="
                                    + " excluded.contact",
                            one.id(),
                            one.name(),
                            one.parent(),
                            one.kind(),
                            one.reports(),
                            one.contact());
            case SystemEntered one -> system(one);
            case ContractEntered one -> contract(one);
            case TraitAnswered one ->
                    update(
                            "insert into answers values (?, ?, ?, ?, ?, ?)",
                            entry.n(),
                            entry.on(),
                            one.party(),
                            one.order(),
                            one.trait(),
                            one.answer());
            case Directed one ->
                    update(
                            "insert into directions values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            entry.n(),
                            entry.on(),
                            one.id(),
                            one.order(),
                            one.parties(),
                            one.milestones(),
                            one.effect(),
                            one.span(),
                            one.by(),
                            one.ground(),
                            one.invented());
            case EventReported one ->
                    update(
                            "insert into events values (?, ?, ?, ?, ?, ?)",
                            entry.n(),
                            entry.on(),
                            one.party(),
                            one.order(),
                            one.event(),
                            one.note());
            case Withdrawn one -> {
                for (String table : List.of("answers", "directions", "events"))
                    update("delete from " + table + " where entry = ?", one.entry());
            }
        }
    }

    private void system(SystemEntered one) throws SQLException {
        update(
                "insert into systems (id, name, kind, owner, host) values (?, ?, ?, ?, ?) on"
                        + " conflict (id) do update set name = excluded.name, kind ="
                        + " excluded.kind, owner = excluded.owner, host = excluded.host",
                one.id(),
                one.name(),
                one.kind(),
                one.owner(),
                one.host());
        // Only where somebody hosts for others are cases asked for by system.
        if (!one.host().isEmpty())
            update(
                    "create index if not exists cases_in on cases (system, organization, grave,"
                            + " state, before, until)");
    }

    private void contract(ContractEntered one) throws SQLException {
        update(
                "insert into contracts (number, organization, contracting, funding, solicited,"
                        + " awarded, ends, indefinite, states, changes, under, systems, officer)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do"
                        + " update set organization = excluded.organization, contracting ="
                        + " excluded.contracting, funding = excluded.funding, solicited ="
                        + " excluded.solicited, awarded = excluded.awarded, ends = excluded.ends,"
                        + " indefinite = excluded.indefinite, states = excluded.states, changes ="
                        + " excluded.changes, under = excluded.under, systems = excluded.systems,"
                        + " officer = excluded.officer",
                one.number(),
                one.organization(),
                one.contracting(),
                one.funding(),
                one.solicited(),
                one.awarded(),
                one.ends(),
                one.indefinite(),
                one.states(),
                one.changes(),
                one.under(),
                one.systems(),
                one.officer());
    }

    /// The first find in a system counts: a discovery starts a clock once.
    private void find(Entry entry, String system, List<String> verdicts) throws SQLException {
        if (system.isEmpty()) return;
        for (String verdict : verdicts) {
            if (!verdict.endsWith(PROHIBITED)) continue;
            String law = family(verdict.substring(0, verdict.length() - PROHIBITED.length()));
            if (!found.add(system + '\n' + law)) continue;
            update(
                    "insert or ignore into system_finds values (?, ?, ?, ?)",
                    system,
                    law,
                    entry.n(),
                    entry.on());
        }
    }

    static String family(String order) {
        int at = order.indexOf('@');
        return at < 0 ? order : order.substring(0, at);
    }

    private void update(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.of(sql);
        Object[] there = values.clone();
        for (int i = 0; i < there.length; i++)
            if (there[i] instanceof Optional<?> optional)
                there[i] = optional.isPresent() ? optional.get() : "";
        PreparedStatements.fill(statement, there);
        for (int i = 0; i < values.length; i++)
            if (values[i] instanceof Optional<?> optional && optional.isEmpty())
                statement.setNull(i + 1, Types.INTEGER);
        statement.executeUpdate();
    }
}
