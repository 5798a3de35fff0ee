package org.interdict.campaign.view;

import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.Text;
import org.interdict.campaign.decision.TextErased;
import org.interdict.ledger.Entry;
import org.interdict.store.StoreException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Which texts were forgotten, and when.
public final class TextTables implements Tables {
    private final Connection connection;

    TextTables(Connection connection) {
        this.connection = connection;
    }

    @Override
    public String[] schema() {
        return new String[] {
            "create table erased (hash text primary key, at integer not null) without rowid"
        };
    }

    @Override
    public void apply(Entry entry, Decision decision) throws SQLException {
        if (!(decision instanceof TextErased erased)) return;
        try (PreparedStatement insert =
                connection.prepareStatement("insert or ignore into erased values (?, ?)")) {
            insert.setString(1, erased.text().hash());
            insert.setLong(2, entry.at().toEpochMilli());
            insert.executeUpdate();
        }
    }

    /// When a text was deleted, if it was.
    public Optional<Instant> erased(Text text) throws StoreException {
        try (PreparedStatement select =
                connection.prepareStatement("select at from erased where hash = ?")) {
            select.setString(1, text.hash());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Instant.ofEpochMilli(row.getLong(1)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw View.failed(Path.of(View.FILE), e);
        }
    }
}
