package org.interdict.campaign.view;

import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.PartyDecision.CampaignOpened;
import org.interdict.ledger.Entry;
import org.interdict.store.StoreException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which orders a campaign carries out, as it was opened last.
public final class OpeningTables implements Tables {
    private final Connection connection;
    private final PreparedStatements statements;

    OpeningTables(Connection connection) {
        this.connection = connection;
        statements = new PreparedStatements(connection);
    }

    @Override
    public String[] schema() {
        return new String[] {
            "create table orders (place integer primary key, id text, sha256 text)"
        };
    }

    @Override
    public void apply(Entry entry, Decision decision) throws SQLException {
        if (!(decision instanceof CampaignOpened opened)) return;
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from orders");
        }
        for (int i = 0; i < opened.orders().size(); i++) {
            String[] order = opened.orders().get(i).split(" ", 2);
            var insert = statements.of("insert into orders values (?, ?, ?)");
            PreparedStatements.fill(insert, i, order[0], order.length > 1 ? order[1] : "");
            insert.executeUpdate();
        }
    }

    /// The orders' ids, each with the SHA-256 of its file as it was then, in the order in which
    /// they were named.
    public Map<String, String> orders() throws StoreException {
        Map<String, String> orders = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id, sha256 from orders order by place")) {
            while (row.next()) orders.put(row.getString(1), row.getString(2));
        } catch (SQLException e) {
            throw View.failed(Path.of(View.FILE), e);
        }
        return orders;
    }
}
