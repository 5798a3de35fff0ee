package org.interdict.campaign.view;

import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.FilingDecision.ReportSigned;
import org.interdict.campaign.decision.Text;
import org.interdict.ledger.Entry;
import org.interdict.store.StoreException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The reports that were signed.
public final class FilingTables implements Tables {
    private static final String COLUMNS =
            "entry, on_, of_order, milestone, time, party, report, amends, state, figures, signer,"
                    + " override";

    private final PreparedStatements statements;

    FilingTables(Connection connection) {
        statements = new PreparedStatements(connection);
    }

    /// One that was signed.
    ///
    /// @param entry its number in the ledger
    /// @param on when it was signed, as the person says
    /// @param signed what the entry says
    public record Signed(long entry, Instant on, ReportSigned signed) {}

    @Override
    public String[] schema() {
        return new String[] {
            "create table filings (entry integer primary key, on_ integer, of_order text, milestone"
                    + " text, time integer, party text, report text, amends text, state text,"
                    + " figures text, signer text, override text)",
            "create index filings_of on filings (party, milestone, time)",
            "create index filings_by on filings (report)"
        };
    }

    @Override
    public void apply(Entry entry, Decision decision) throws SQLException {
        if (!(decision instanceof ReportSigned signed)) return;
        var insert =
                statements.of("insert into filings values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatements.fill(
                insert,
                entry.n(),
                entry.on(),
                signed.order(),
                signed.milestone(),
                signed.time(),
                signed.party(),
                signed.report(),
                signed.amends(),
                signed.state(),
                signed.figures(),
                signed.signer(),
                signed.override());
        insert.executeUpdate();
    }

    /// All, in the order in which they were signed.
    public List<Signed> all() throws StoreException {
        return ask("order by entry");
    }

    /// The one that was signed last of a milestone's n-th time by a party: an amended report
    /// replaces the one before.
    ///
    /// @param party its key
    public Optional<Signed> last(String order, String milestone, long time, String party)
            throws StoreException {
        List<Signed> all =
                ask(
                        "where of_order = ? and milestone = ? and time = ? and party = ? order by"
                                + " entry desc limit 1",
                        order,
                        milestone,
                        time,
                        party);
        return all.stream().findFirst();
    }

    /// How often a party has reported on a milestone that comes back: the highest time; 0 if it has
    /// not yet.
    public long times(String order, String milestone, String party) throws StoreException {
        List<Signed> all =
                ask(
                        "where of_order = ? and milestone = ? and party = ? order by time desc"
                                + " limit 1",
                        order,
                        milestone,
                        party);
        return all.isEmpty() ? 0 : all.getFirst().signed().time();
    }

    /// Those whose report's hash begins so.
    public List<Signed> beginning(String hash) throws StoreException {
        return ask("where substr(report, 1, ?) = ? order by entry", (long) hash.length(), hash);
    }

    private List<Signed> ask(String rest, Object... values) throws StoreException {
        return statements.ask(
                "select " + COLUMNS + " from filings " + rest, FilingTables::signed, values);
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                new ReportSigned(
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        PreparedStatements.split(row.getString(10)),
                        new Text(row.getString(11)),
                        new Text(row.getString(12))));
    }
}
