package org.interdict.campaign.view;

import org.interdict.campaign.decision.Text;
import org.interdict.store.StoreException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Statements of a connection, each prepared once, and how values stand in the tables: moments in
/// milliseconds since 1970, days as their number since 1970, texts of persons as their hash, lists
/// joined.
final class PreparedStatements {
    /// Between the items of a list: stands in no text that a source shows.
    private static final String BETWEEN = "\u001f";

    private final Connection connection;
    private final Map<String, PreparedStatement> all = new LinkedHashMap<>();

    PreparedStatements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement of(String sql) throws SQLException {
        PreparedStatement known = all.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            all.put(sql, known);
        }
        return known;
    }

    /// Executes what was added to batches, in the order in which the statements were prepared.
    void executeBatches() throws SQLException {
        for (PreparedStatement statement : all.values()) statement.executeBatch();
    }

    static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case Boolean yes -> statement.setInt(i + 1, yes ? 1 : 0);
                case Instant time -> statement.setLong(i + 1, time.toEpochMilli());
                case LocalDate day -> statement.setLong(i + 1, day.toEpochDay());
                case Text text -> statement.setString(i + 1, text.hash());
                case Enum<?> word -> throw new AssertionError("say how " + word + " is written");
                case List<?> list -> statement.setString(i + 1, join(list));
                default -> statement.setString(i + 1, values[i].toString());
            }
        }
    }

    /// What a row of an answer says.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// All rows of an answer.
    <T> List<T> ask(String sql, Row<T> row, Object... values) throws StoreException {
        try {
            PreparedStatement statement = of(sql);
            fill(statement, values);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) all.add(row.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw View.failed(Path.of(View.FILE), e);
        }
    }

    private static String join(List<?> list) {
        StringBuilder joined = new StringBuilder();
        for (Object one : list) {
            if (!joined.isEmpty()) joined.append(BETWEEN);
            joined.append(one.toString().replace(BETWEEN, " "));
        }
        return joined.toString();
    }

    static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
    }
}
