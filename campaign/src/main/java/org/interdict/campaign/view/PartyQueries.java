package org.interdict.campaign.view;

import org.interdict.campaign.clock.ContractTerms;
import org.interdict.campaign.clock.ContractWords;
import org.interdict.campaign.clock.HostedSystem;
import org.interdict.campaign.clock.Organization;
import org.interdict.campaign.clock.Said;
import org.interdict.campaign.clock.Tree;
import org.interdict.campaign.decision.Text;
import org.interdict.order.Agency;
import org.interdict.order.Contract;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.store.StoreException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is asked of parties. Texts of persons come as hashes: [org.interdict.campaign.Campaign]
/// knows the words.
public final class PartyQueries {
    private final PreparedStatements statements;

    PartyQueries(Connection connection) {
        statements = new PreparedStatements(connection);
    }

    /// The organizations and systems; a contact is the hash of its text.
    public Tree tree() throws StoreException {
        List<Organization> organizations =
                statements.ask(
                        "select * from organizations order by place",
                        row ->
                                new Organization(
                                        row.getString("id"),
                                        row.getString("name"),
                                        row.getString("parent"),
                                        word(
                                                row.getString("kind"),
                                                OrganizationKind.values(),
                                                OrganizationKind::id),
                                        row.getBoolean("reports"),
                                        row.getString("contact")));
        List<HostedSystem> systems =
                statements.ask(
                        "select * from systems order by place",
                        row ->
                                new HostedSystem(
                                        row.getString("id"),
                                        row.getString("name"),
                                        word(
                                                row.getString("kind"),
                                                SystemKind.values(),
                                                SystemKind::id),
                                        row.getString("owner"),
                                        row.getString("host").isEmpty()
                                                ? row.getString("owner")
                                                : row.getString("host")));
        return Tree.of(organizations, systems);
    }

    /// The contracts by number; an officer is the hash of a text.
    public Map<String, ContractTerms> contracts() throws StoreException {
        Map<String, ContractTerms> contracts = new LinkedHashMap<>();
        for (ContractTerms terms :
                statements.ask("select * from contracts order by place", PartyQueries::contract))
            contracts.put(terms.number(), terms);
        return contracts;
    }

    private static ContractTerms contract(ResultSet row) throws SQLException {
        Contract contract =
                new Contract(
                        row.getString("number"),
                        agency(row.getString("contracting")),
                        agency(row.getString("funding")),
                        day(row, "solicited"),
                        LocalDate.ofEpochDay(row.getLong("awarded")),
                        day(row, "ends"),
                        row.getBoolean("indefinite"),
                        list(row, "states").stream().map(ContractWords::stated).toList(),
                        list(row, "changes").stream().map(ContractWords::change).toList(),
                        Optional.empty());
        return new ContractTerms(
                contract,
                row.getString("organization"),
                row.getString("under"),
                list(row, "systems"),
                row.getString("officer"));
    }

    /// Everything that was said up to a moment, in the order of the ledger.
    public List<Said> said(Instant until) throws StoreException {
        List<Said> said = new ArrayList<>();
        said.addAll(
                statements.ask(
                        "select * from answers where at <= ? order by entry",
                        row ->
                                new Said.Answered(
                                        row.getLong("entry"),
                                        at(row),
                                        row.getString("party"),
                                        row.getString("law"),
                                        row.getString("trait"),
                                        row.getBoolean("answer")),
                        until));
        said.addAll(
                statements.ask(
                        "select * from directions where at <= ? order by entry",
                        row ->
                                new Said.Directed(
                                        row.getLong("entry"),
                                        at(row),
                                        row.getString("id"),
                                        row.getString("law"),
                                        list(row, "parties"),
                                        list(row, "milestones"),
                                        row.getString("effect"),
                                        row.getString("span"),
                                        new Text(row.getString("decided_by")),
                                        new Text(row.getString("ground")),
                                        row.getBoolean("invented")),
                        until));
        said.addAll(
                statements.ask(
                        "select * from events where at <= ? order by entry",
                        row ->
                                new Said.Happened(
                                        row.getLong("entry"),
                                        at(row),
                                        row.getString("party"),
                                        row.getString("law"),
                                        row.getString("event"),
                                        new Text(row.getString("note"))),
                        until));
        said.addAll(
                statements.ask(
                        "select entry, on_ at, of_order law, milestone, time, party, report,"
                            + " amends, state, figures from filings where on_ <= ? order by entry",
                        row ->
                                new Said.Reported(
                                        row.getLong("entry"),
                                        at(row),
                                        row.getString("law"),
                                        row.getString("milestone"),
                                        row.getInt("time"),
                                        row.getString("party"),
                                        row.getString("report"),
                                        row.getString("amends"),
                                        row.getString("state"),
                                        list(row, "figures")),
                        until));
        return said;
    }

    /// The first find in each system that an order prohibits, as a discovery of nobody yet: its
    /// party is `system:` and the system's id.
    public List<Said.Happened> finds(Instant until) throws StoreException {
        return statements.ask(
                "select * from system_finds where at <= ? order by system, law",
                row ->
                        new Said.Happened(
                                row.getLong("entry"),
                                at(row),
                                "system:" + row.getString("system"),
                                row.getString("law"),
                                "discovery",
                                Text.NONE),
                until);
    }

    private static final String OPEN =
            "c.grave = 'prohibited' and (c.state in ('found', 'planned', 'removed', 'returned') or"
                    + " c.state = 'waived' and c.until < ? and c.before in ('found', 'planned',"
                    + " 'removed', 'returned'))";

    /// Cases that an order prohibits and that have to go still, by who reports them: `""` for those
    /// of an organization that nobody entered. What somebody else hosts counts for who reports it.
    ///
    /// @param day on which waivers that ended count no longer
    public Map<String, Long> open(Tree tree, LocalDate day) throws StoreException {
        Map<String, Long> open = new HashMap<>();
        String sql = "select c.organization, '', count(*) from cases c where ";
        for (Open one :
                statements.ask(sql + OPEN + " group by c.organization", PartyQueries::open, day))
            open.merge(by(tree.reporter(one.organization)), one.cases, Long::sum);
        sql =
                "select c.organization, c.system, count(*) from systems s cross join cases c on"
                        + " c.system = s.id where s.host <> '' and ";
        for (Open one :
                statements.ask(
                        sql + OPEN + " group by c.organization, c.system",
                        PartyQueries::open,
                        day)) {
            open.merge(by(tree.reporter(one.organization)), -one.cases, Long::sum);
            open.merge(by(tree.reporterOfSystem(one.system)), one.cases, Long::sum);
        }
        return open;
    }

    private record Open(String organization, String system, long cases) {}

    private static Open open(ResultSet row) throws SQLException {
        return new Open(row.getString(1), row.getString(2), row.getLong(3));
    }

    private static String by(Optional<Organization> reporter) {
        return reporter.map(Organization::id).orElse("");
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Instant.ofEpochMilli(row.getLong("at"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return PreparedStatements.split(row.getString(column));
    }

    private static Agency agency(String id) throws SQLException {
        return word(id, Agency.values(), Agency::id)
                .orElseThrow(() -> new SQLException("no agency is called " + id));
    }

    private static <E> Optional<E> word(
            String id, E[] values, java.util.function.Function<E, String> known) {
        return Arrays.stream(values).filter(one -> known.apply(one).equals(id)).findFirst();
    }
}
