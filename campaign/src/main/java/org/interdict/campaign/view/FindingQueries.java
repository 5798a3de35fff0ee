package org.interdict.campaign.view;

import org.interdict.campaign.cases.CaseState;
import org.interdict.store.StoreException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a report needs of the cases, one after the other, so that a million take no memory.
public final class FindingQueries {
    private final PreparedStatements statements;

    FindingQueries(Connection connection) {
        statements = new PreparedStatements(connection);
    }

    /// A case, as far as a report counts it.
    ///
    /// @param asset the same for all cases of one asset
    /// @param verdicts one an order of the campaign: `bod-17-01=prohibited`
    /// @param state on the day that was asked for
    public record Finding(
            String asset,
            String organization,
            String system,
            String supplier,
            String product,
            List<String> versions,
            List<String> verdicts,
            CaseState state) {}

    /// Takes one after the other.
    @FunctionalInterface
    public interface To {
        void on(Finding finding) throws IOException;
    }

    /// Tells of all cases, those of one asset after each other.
    public void each(LocalDate day, To to) throws IOException {
        try {
            var select =
                    statements.of(
                            "select asset, organization, system, supplier, product, versions,"
                                    + " verdicts, case when state = 'waived' and until < ? then"
                                    + " before else state end from cases order by asset, number");
            PreparedStatements.fill(select, day);
            try (ResultSet row = select.executeQuery()) {
                while (row.next())
                    to.on(
                            new Finding(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    PreparedStatements.split(row.getString(6)),
                                    PreparedStatements.split(row.getString(7)),
                                    state(row.getString(8))));
            }
        } catch (SQLException e) {
            throw View.failed(Path.of(View.FILE), e);
        }
    }

    private static CaseState state(String id) throws SQLException {
        return CaseState.of(id).orElseThrow(() -> new SQLException("no state is called " + id));
    }

    /// Up to where the store was compared with the cases, last.
    ///
    /// @param record number and hash of the store's last record then: `12-ab…`
    /// @param asOf looks after it did not count
    public record Synced(String record, Instant asOf) {
        /// The number of that record; 0 if there was none.
        public int number() {
            int dash = record.indexOf('-');
            return dash < 0 ? 0 : Integer.parseInt(record.substring(0, dash));
        }
    }

    /// Nothing if it never was.
    public Optional<Synced> synced() throws StoreException {
        try {
            var select =
                    statements.of("select record, as_of from synced order by entry desc limit 1");
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Synced(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw View.failed(Path.of(View.FILE), e);
        }
    }
}
