package org.interdict.campaign.view;

import org.interdict.campaign.cases.Case;
import org.interdict.campaign.cases.CaseState;
import org.interdict.campaign.cases.Cases;
import org.interdict.campaign.decision.Text;
import org.interdict.store.StoreException;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked of the cases.
public final class CaseQueries implements Cases {
    private final PreparedStatements statements;

    CaseQueries(Connection connection) {
        statements = new PreparedStatements(connection);
    }

    /// Which cases are meant. What is empty means all.
    ///
    /// @param organizations ids
    /// @param product its id in a dossier
    /// @param asset the name of one, or the start of it before a `*`
    public record Which(
            List<String> organizations,
            String product,
            String asset,
            Optional<CaseState> state,
            LocalDate day) {
        public Which {
            organizations = List.copyOf(organizations);
        }

        public static Which all(LocalDate day) {
            return new Which(List.of(), "", "", Optional.empty(), day);
        }
    }

    /// How many cases there are of one sort.
    ///
    /// @param grave `prohibited`, `review` or `none`: what the gravest verdict says
    /// @param state on the day that was asked for
    public record Count(
            String organization,
            String grave,
            CaseState state,
            String supplier,
            String product,
            long cases) {}

    /// Takes one after the other.
    @FunctionalInterface
    public interface To {
        void on(Case one) throws IOException;
    }

    private static final String STATE =
            "case when state = 'waived' and until < ? then before else state end";

    /// By organization, gravity, state and product.
    public List<Count> counts(LocalDate day) throws StoreException {
        return statements.ask(
                "select organization, grave, "
                        + STATE
                        + " s, supplier, product, count(*) from cases group by organization, grave,"
                        + " s, supplier, product order by organization, grave, s, supplier,"
                        + " product",
                row ->
                        new Count(
                                row.getString(1),
                                row.getString(2),
                                state(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6)),
                day);
    }

    /// The case of a number.
    public Optional<Case> get(long number) throws StoreException {
        return first(
                statements.ask("select * from cases where number = ?", CaseQueries::read, number));
    }

    @Override
    public Optional<Case> find(String asset, String supplier, String product)
            throws StoreException {
        return first(
                statements.ask(
                        "select * from cases where asset = ? and supplier = ? and product = ?",
                        CaseQueries::read,
                        asset,
                        supplier,
                        product));
    }

    @Override
    public long last() throws StoreException {
        return statements
                .ask("select coalesce(max(number), 0) from cases", row -> row.getLong(1))
                .getFirst();
    }

    /// The entries of the ledger that speak of a case.
    public List<Long> history(long number) throws StoreException {
        return statements.ask(
                "select entry from history where number = ? order by entry",
                row -> row.getLong(1),
                number);
    }

    /// When the store was compared last, and up to which time of it.
    public Optional<Instant> synced() throws StoreException {
        return first(
                statements.ask(
                        "select as_of from synced order by entry desc limit 1",
                        row -> Instant.ofEpochMilli(row.getLong(1))));
    }

    /// Whether the store was compared up to just this record and time, last.
    public boolean syncedTo(String record, Instant asOf) throws StoreException {
        return first(
                        statements.ask(
                                "select record || ' ' || as_of from synced order by entry desc"
                                        + " limit 1",
                                row -> row.getString(1)))
                .equals(Optional.of(record + ' ' + asOf.toEpochMilli()));
    }

    /// Tells of cases, by number.
    public void each(Which which, To to) throws IOException {
        StringBuilder sql = new StringBuilder("select * from cases where 1 = 1");
        List<Object> values = new ArrayList<>();
        if (!which.organizations.isEmpty()) {
            sql.append(" and organization in (");
            for (int i = 0; i < which.organizations.size(); i++) sql.append(i == 0 ? "?" : ", ?");
            sql.append(')');
            values.addAll(which.organizations);
        }
        if (!which.product.isEmpty()) {
            sql.append(" and product = ?");
            values.add(which.product);
        }
        if (which.asset.endsWith("*")) {
            sql.append(" and substr(name, 1, ?) = ?");
            values.add(which.asset.length() - 1);
            values.add(which.asset.substring(0, which.asset.length() - 1));
        } else if (!which.asset.isEmpty()) {
            sql.append(" and name = ?");
            values.add(which.asset);
        }
        if (which.state.isPresent()) {
            sql.append(" and ").append(STATE).append(" = ?");
            values.add(which.day);
            values.add(which.state.get().id());
        }
        sql.append(" order by number");
        try {
            PreparedStatement statement = statements.of(sql.toString());
            PreparedStatements.fill(statement, values.toArray());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) to.on(read(rows));
            }
        } catch (SQLException e) {
            throw View.failed(Path.of(View.FILE), e);
        }
    }

    private static <T> Optional<T> first(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    private static CaseState state(String id) throws SQLException {
        return CaseState.of(id).orElseThrow(() -> new SQLException("no state is called " + id));
    }

    private static Case read(ResultSet row) throws SQLException {
        return new Case(
                row.getLong("number"),
                new Case.Goods(
                        row.getString("asset"),
                        row.getString("name"),
                        PreparedStatements.split(row.getString("keys")),
                        row.getString("organization"),
                        row.getString("system"),
                        row.getString("supplier"),
                        row.getString("product"),
                        PreparedStatements.split(row.getString("versions")),
                        PreparedStatements.split(row.getString("verdicts")),
                        PreparedStatements.split(row.getString("kinds")),
                        PreparedStatements.split(row.getString("scopes")),
                        PreparedStatements.split(row.getString("formats")),
                        Instant.ofEpochMilli(row.getLong("first")),
                        row.getString("sweep")),
                state(row.getString("state")),
                state(row.getString("before")),
                Instant.ofEpochMilli(row.getLong("since")),
                new Text(row.getString("owner")),
                day(row, "removal"),
                time(row, "removed"),
                row.getString("verified"),
                time(row, "taken"),
                day(row, "until"),
                new Case.Words(
                        new Text(row.getString("how")),
                        new Text(row.getString("mitigation")),
                        new Text(row.getString("note")),
                        row.getString("waiver"),
                        new Text(row.getString("granted")),
                        row.getString("look_alike")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long time = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
    }
}
