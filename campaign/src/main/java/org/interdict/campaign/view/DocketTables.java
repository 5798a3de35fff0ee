package org.interdict.campaign.view;

import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.DecisionException;
import org.interdict.campaign.decision.Decisions;
import org.interdict.campaign.decision.DocketDecision;
import org.interdict.campaign.decision.Text;
import org.interdict.ledger.Entry;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What was filed and what was decided of it, in the order of the ledger. A docket has few entries,
/// so they are kept as they are.
public final class DocketTables implements Tables {
    private final PreparedStatements statements;

    DocketTables(Connection connection) {
        statements = new PreparedStatements(connection);
    }

    /// One entry of the docket.
    ///
    /// @param entry its number in the ledger
    /// @param on when it happened, as said
    /// @param by who wrote it down
    public record Item(long entry, Instant on, Text by, DocketDecision decision) {}

    @Override
    public String[] schema() {
        return new String[] {
            "create table docket (entry integer primary key, at integer, by text, kind text, body"
                    + " text)"
        };
    }

    @Override
    public void apply(Entry entry, Decision decision) throws SQLException {
        if (!(decision instanceof DocketDecision)) return;
        PreparedStatement insert = statements.of("insert into docket values (?, ?, ?, ?, ?)");
        PreparedStatements.fill(
                insert, entry.n(), entry.on(), entry.by(), entry.kind(), entry.body());
        insert.executeUpdate();
    }

    /// All of it, in the order in which it was written.
    public List<Item> items() throws IOException {
        List<Item> items = new ArrayList<>();
        try (ResultSet row =
                statements
                        .of("select entry, at, by, kind, body from docket order by entry")
                        .executeQuery()) {
            while (row.next())
                if (Decisions.of(row.getString(4), row.getString(5)) instanceof DocketDecision of)
                    items.add(
                            new Item(
                                    row.getLong(1),
                                    Instant.ofEpochMilli(row.getLong(2)),
                                    new Text(row.getString(3)),
                                    of));
        } catch (SQLException e) {
            throw View.failed(Path.of(View.FILE), e);
        } catch (DecisionException e) {
            throw new IllegalStateException(e); // it was read when it was taken
        }
        return items;
    }
}
