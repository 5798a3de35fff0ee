package org.interdict.campaign.view;

import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.DecisionException;
import org.interdict.campaign.decision.Decisions;
import org.interdict.ledger.Entry;
import org.interdict.ledger.Ledger;
import org.interdict.store.StoreException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What follows from a ledger, as tables. It remembers how much of the ledger it has taken, and the
/// hash of the last entry of that; opened on a ledger that is longer it takes the rest, opened on
/// one that it does not fit it is made anew. Not for several threads.
public final class View implements Closeable {

    public static final String FILE = "view.db";

    private final Connection connection;
    private final CaseQueries cases;
    private final OpeningTables opening;
    private final PartyQueries parties;
    private final DocketTables docket;
    private final DutyTables duties;
    private final TextTables texts;
    private final FilingTables filings;
    private final FindingQueries findings;
    private final List<Tables> all;

    private View(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma synchronous=normal");
            statement.execute("pragma temp_store=memory");
            statement.execute("pragma cache_size=-65536");
        }
        connection.setAutoCommit(false);
        cases = new CaseQueries(connection);
        opening = new OpeningTables(connection);
        parties = new PartyQueries(connection);
        texts = new TextTables(connection);
        filings = new FilingTables(connection);
        findings = new FindingQueries(connection);
        docket = new DocketTables(connection);
        duties = new DutyTables(connection);
        all =
                List.of(
                        opening,
                        new PartyTables(connection),
                        new CaseTables(connection),
                        docket,
                        duties,
                        texts,
                        filings);
    }

    /// Opens the view in a campaign's folder, and brings it up to the ledger. Where the folder
    /// cannot be written, or another program holds the view, it is made in memory.
    public static View open(Path folder, Ledger ledger) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            if (Files.isWritable(folder)) {
                Optional<View> view = attempt(file, ledger);
                if (view.isPresent()) return view.get();
                // Of another version, of another ledger, or damaged: nothing is lost with it.
                delete(folder);
                view = attempt(file, ledger);
                if (view.isPresent()) return view.get();
            }
            return inMemory(ledger, Instant.MAX);
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /// Deletes what is there, to be made again.
    public static void delete(Path folder) throws IOException {
        for (String end : new String[] {"", "-wal", "-shm", "-journal"})
            Files.deleteIfExists(folder.resolve(FILE + end));
    }

    /// The view as of a time, in memory: of what happened later, as people said, it knows nothing.
    public static View asOf(Ledger ledger, Instant time) throws IOException {
        try {
            return inMemory(ledger, time);
        } catch (SQLException e) {
            throw failed(Path.of(FILE), e);
        }
    }

    private static View inMemory(Ledger ledger, Instant until) throws SQLException, IOException {
        View view = new View(DriverManager.getConnection("jdbc:sqlite::memory:"));
        view.make();
        view.take(ledger, 0, until);
        return view;
    }

    /// Nothing if what is there cannot be used.
    private static Optional<View> attempt(Path file, Ledger ledger) throws IOException {
        View view = null;
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma busy_timeout=60000");
                statement.execute("pragma journal_mode=wal");
            }
            view = new View(connection);
            if (view.version() == 0) view.make();
            if (view.version() != view.tables() || !view.fits(ledger)) {
                view.close();
                return Optional.empty();
            }
            view.catchUp(ledger);
            return Optional.of(view);
        } catch (SQLException e) {
            if (view != null) view.close();
            return Optional.empty();
        }
    }

    /// Changes with the tables: a view with others is made anew.
    private int tables() {
        int hash = 2; // of those below and of `taken`
        for (Tables one : all) for (String sql : one.schema()) hash = 31 * hash + sql.hashCode();
        return hash == 0 ? 1 : hash; // 0 is a file without tables
    }

    private int version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("pragma user_version")) {
            return version.next() ? version.getInt(1) : 0;
        }
    }

    private void make() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists taken (entries integer, hash text, latest"
                            + " integer)");
            statement.execute(
                    "insert into taken select 0, '', -9223372036854775808 where not exists (select"
                            + " 1 from taken)");
            for (Tables tables : all) for (String sql : tables.schema()) statement.execute(sql);
            statement.execute("pragma user_version=" + tables());
        }
        connection.commit();
    }

    /// Whether something that it has taken happened after a time, as people said.
    public boolean knowsLater(Instant time) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select latest from taken")) {
            return row.next() && row.getLong(1) > time.toEpochMilli();
        } catch (SQLException e) {
            throw failed(Path.of(FILE), e);
        }
    }

    /// How many entries it has taken.
    public long entries() throws IOException {
        try {
            return taken().entries;
        } catch (SQLException e) {
            throw failed(Path.of(FILE), e);
        }
    }

    private record Taken(long entries, String hash) {}

    private Taken taken() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select entries, hash from taken")) {
            if (!row.next()) throw new SQLException("the view says nothing of the ledger");
            return new Taken(row.getLong(1), row.getString(2));
        }
    }

    private boolean fits(Ledger ledger) throws SQLException, IOException {
        Taken taken = taken();
        if (taken.entries == 0) return true;
        if (taken.entries > ledger.size()) return false;
        String[] hash = {""};
        ledger.each(taken.entries - 1, taken.entries, entry -> hash[0] = entry.hash());
        return hash[0].equals(taken.hash);
    }

    /// Takes what the ledger has more.
    public void catchUp(Ledger ledger) throws IOException {
        try {
            long entries = taken().entries;
            if (entries < ledger.size()) take(ledger, entries, Instant.MAX);
            else connection.rollback();
        } catch (SQLException e) {
            throw failed(Path.of(FILE), e);
        }
    }

    /// @param until what happened later is left out
    private void take(Ledger ledger, long from, Instant until) throws SQLException, IOException {
        boolean taken = false;
        try {
            String[] hash = {""};
            long[] latest = {Long.MIN_VALUE};
            ledger.each(
                    from,
                    ledger.size(),
                    entry -> {
                        hash[0] = entry.hash();
                        latest[0] = Math.max(latest[0], entry.on().toEpochMilli());
                        if (!entry.on().isAfter(until)) apply(entry);
                    });
            for (Tables tables : all) tables.flush();
            try (PreparedStatement mark =
                    connection.prepareStatement(
                            "update taken set entries = ?, hash = ?, latest = max(latest, ?)")) {
                mark.setLong(1, ledger.size());
                mark.setString(2, hash[0]);
                mark.setLong(3, latest[0]);
                mark.executeUpdate();
            }
            connection.commit();
            taken = true;
        } finally {
            if (!taken) connection.rollback();
        }
    }

    private void apply(Entry entry) throws IOException {
        Decision decision;
        try {
            decision = Decisions.of(entry.kind(), entry.body());
        } catch (DecisionException e) {
            throw new StoreException(
                    "entry " + entry.n() + " cannot be read: " + e.getMessage(),
                    "the ledger",
                    "`interdict ledger verify` says whether it was changed; if not, a later version"
                            + " of interdict wrote it");
        }
        try {
            for (Tables tables : all) tables.apply(entry, decision);
        } catch (SQLException e) {
            throw failed(Path.of(FILE), e);
        }
    }

    static StoreException failed(Path file, SQLException e) {
        return new StoreException(
                "the view of the campaign failed: " + e.getMessage(),
                file.toString(),
                "delete that file; it is made again from the ledger");
    }

    public CaseQueries cases() {
        return cases;
    }

    /// Who takes part, and what was said of whom.
    public PartyQueries parties() {
        return parties;
    }

    public OpeningTables opening() {
        return opening;
    }

    public DutyTables duties() {
        return duties;
    }

    public DocketTables docket() {
        return docket;
    }

    public TextTables texts() {
        return texts;
    }

    public FilingTables filings() {
        return filings;
    }

    public FindingQueries findings() {
        return findings;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(Path.of(FILE), e);
        }
    }
}
