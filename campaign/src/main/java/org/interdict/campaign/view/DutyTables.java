package org.interdict.campaign.view;

import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.DutyDecision.DutyDone;
import org.interdict.campaign.decision.Text;
import org.interdict.ledger.Entry;
import org.interdict.store.StoreException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Duties beside removal, as organizations said last that they are done.
public final class DutyTables implements Tables {
    private final PreparedStatements statements;

    DutyTables(Connection connection) {
        statements = new PreparedStatements(connection);
    }

    @Override
    public String[] schema() {
        return new String[] {
            "create table duties (duty text, organization text, order_id text, evidence text, file"
                    + " text, sha256 text, done integer, primary key (duty, organization)) without"
                    + " rowid"
        };
    }

    @Override
    public void apply(Entry entry, Decision decision) throws SQLException {
        if (!(decision instanceof DutyDone done)) return;
        var insert = statements.of("insert or replace into duties values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatements.fill(
                insert,
                done.duty(),
                done.organization(),
                done.order(),
                done.evidence(),
                done.file(),
                done.sha256(),
                entry.on());
        insert.executeUpdate();
    }

    /// What an organization said.
    ///
    /// @param on when it was done
    public record Done(DutyDone said, Instant on) {}

    /// By duty, then by organization.
    public List<Done> done() throws StoreException {
        return statements.ask(
                "select * from duties order by duty, organization",
                row ->
                        new Done(
                                new DutyDone(
                                        row.getString("order_id"),
                                        row.getString("duty"),
                                        row.getString("organization"),
                                        new Text(row.getString("evidence")),
                                        row.getString("file"),
                                        row.getString("sha256")),
                                Instant.ofEpochMilli(row.getLong("done"))));
    }
}
