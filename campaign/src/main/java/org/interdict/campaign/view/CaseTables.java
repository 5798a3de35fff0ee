package org.interdict.campaign.view;

import org.interdict.campaign.cases.CaseState;
import org.interdict.campaign.decision.CaseDecision;
import org.interdict.campaign.decision.CaseDecision.CaseAssigned;
import org.interdict.campaign.decision.CaseDecision.CaseChanged;
import org.interdict.campaign.decision.CaseDecision.CaseDisputed;
import org.interdict.campaign.decision.CaseDecision.CaseFound;
import org.interdict.campaign.decision.CaseDecision.CasePlanned;
import org.interdict.campaign.decision.CaseDecision.CaseRemoved;
import org.interdict.campaign.decision.CaseDecision.CaseReopened;
import org.interdict.campaign.decision.CaseDecision.CaseRetired;
import org.interdict.campaign.decision.CaseDecision.CaseReturned;
import org.interdict.campaign.decision.CaseDecision.CaseVerified;
import org.interdict.campaign.decision.CaseDecision.CaseWaived;
import org.interdict.campaign.decision.CaseDecision.CasesSynced;
import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.Text;
import org.interdict.ledger.Entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The cases as they stand after the entries that were taken. What is asked of them is in
/// [CaseQueries].
final class CaseTables implements Tables {
    private static final int BATCH = 5_000;

    private final PreparedStatements statements;
    private int waiting;

    CaseTables(Connection connection) {
        statements = new PreparedStatements(connection);
    }

    @Override
    public String[] schema() {
        return new String[] {
            "create table cases (number integer primary key, asset text, name text, keys text,"
                    + " organization text, system text, supplier text, product text, versions text,"
                    + " verdicts text, grave text, kinds text, scopes text, formats text, first"
                    + " integer, sweep text, state text, before text, since integer, owner text,"
                    + " removal integer, removed integer, verified text, taken integer, until"
                    + " integer, how text, mitigation text, note text, waiver text, granted text,"
                    + " look_alike text)",
            "create index cases_of on cases (asset, supplier, product)",
            "create index cases_by on cases (organization, grave, state, before, until, supplier,"
                    + " product)",
            "create table synced (entry integer primary key, record text, as_of integer)",
            "create table history (number integer, entry integer, primary key (number, entry))"
                    + " without rowid"
        };
    }

    @Override
    public void apply(Entry entry, Decision decision) throws SQLException {
        if (!(decision instanceof CaseDecision of)) return;
        if (of instanceof CaseFound found) {
            insert(found, entry);
            return;
        }
        flush();
        long on = entry.on().toEpochMilli();
        switch (of) {
            case CaseFound _ -> {}
            case CaseChanged changed -> change(changed);
            case CaseAssigned(long number, Text owner) ->
                    update("update cases set owner = ? where number = ?", owner, number);
            case CasePlanned(long number, LocalDate removal, Text how, Text mitigation) ->
                    move(
                            CaseState.PLANNED,
                            "removal = ?, how = ?, mitigation = ?",
                            on,
                            number,
                            removal,
                            how,
                            mitigation);
            case CaseRemoved(long number, Instant removed, Text note) ->
                    move(CaseState.REMOVED, "removed = ?, note = ?", on, number, removed, note);
            case CaseVerified(long number, String sweep, Instant taken) ->
                    move(CaseState.VERIFIED, "verified = ?, taken = ?", on, number, sweep, taken);
            case CaseReturned(long number, String sweep, Instant taken) ->
                    move(CaseState.RETURNED, "verified = ?, taken = ?", on, number, sweep, taken);
            case CaseWaived waived ->
                    update(
                            "update cases set before = case state when 'waived' then before else"
                                    + " state end, state = 'waived', since = ?, until = ?,"
                                    + " mitigation = ?, note = ?, waiver = ?, granted = ? where"
                                    + " number = ?",
                            on,
                            waived.until(),
                            waived.mitigation(),
                            waived.reason(),
                            waived.order() + ':' + waived.waiver(),
                            waived.granted(),
                            waived.number());
            case CaseDisputed(long number, Text evidence, String lookAlike) ->
                    move(
                            CaseState.DISPUTED,
                            "note = ?, look_alike = ?",
                            on,
                            number,
                            evidence,
                            lookAlike);
            case CaseRetired(long number, Text reason) ->
                    move(CaseState.RETIRED, "note = ?", on, number, reason);
            case CaseReopened(long number, Text reason) ->
                    move(CaseState.FOUND, "note = ?, removed = null", on, number, reason);
            case CasesSynced synced ->
                    update(
                            "insert into synced values (?, ?, ?)",
                            entry.n(),
                            synced.record(),
                            synced.asOf());
        }
        if (of.number() > 0) update("insert into history values (?, ?)", of.number(), entry.n());
    }

    private void insert(CaseFound found, Entry entry) throws SQLException {
        PreparedStatement insert =
                statements.of(
                        "insert into cases (number, asset, name, keys, organization, system,"
                                + " supplier, product, versions, verdicts, grave, kinds, scopes,"
                                + " formats, first, sweep, state, before, since, owner, verified,"
                                + " how, mitigation, note, waiver, granted, look_alike) values (?,"
                                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'found', 'found',"
                                + " ?, '', '', '', '', '', '', '', '')");
        PreparedStatements.fill(
                insert,
                found.number(),
                found.asset(),
                found.name(),
                found.keys(),
                found.organization(),
                found.system(),
                found.supplier(),
                found.product(),
                found.versions(),
                found.verdicts(),
                grave(found.verdicts()),
                found.kinds(),
                found.scopes(),
                found.formats(),
                found.first(),
                found.sweep(),
                entry.on());
        insert.addBatch();
        PreparedStatement history = statements.of("insert into history values (?, ?)");
        PreparedStatements.fill(history, found.number(), entry.n());
        history.addBatch();
        if (++waiting == BATCH) flush();
    }

    @Override
    public void flush() throws SQLException {
        if (waiting == 0) return;
        statements.executeBatches();
        waiting = 0;
    }

    /// What the gravest of the verdicts makes of it: `prohibited`, `review`, or `none`.
    static String grave(List<String> verdicts) {
        boolean review = false;
        for (String verdict : verdicts) {
            if (verdict.endsWith("=prohibited")) return "prohibited";
            review |= verdict.endsWith("=review");
        }
        return review ? "review" : "none";
    }

    private void change(CaseChanged to) throws SQLException {
        update(
                "update cases set organization = ?, system = ?, versions = ?, verdicts = ?, grave ="
                        + " ?, kinds = ?, scopes = ?, formats = ?, sweep = ? where number = ?",
                to.organization(),
                to.system(),
                to.versions(),
                to.verdicts(),
                grave(to.verdicts()),
                to.kinds(),
                to.scopes(),
                to.formats(),
                to.sweep(),
                to.number());
    }

    /// @param sets what else changes, with a place for each of the values
    private void move(CaseState state, String sets, long on, long number, Object... values)
            throws SQLException {
        Object[] all = new Object[values.length + 4];
        all[0] = state.id();
        all[1] = state.id();
        all[2] = on;
        System.arraycopy(values, 0, all, 3, values.length);
        all[all.length - 1] = number;
        update(
                "update cases set state = ?, before = ?, since = ?, " + sets + " where number = ?",
                all);
    }

    private void update(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.of(sql);
        PreparedStatements.fill(statement, values);
        statement.executeUpdate();
    }
}
