package org.interdict.campaign.clock;

import org.interdict.campaign.decision.Text;
import org.interdict.order.Applicability;
import org.interdict.order.Clause;
import org.interdict.order.Direction;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.Party.Role;
import org.interdict.order.Span;
import org.interdict.store.StoreException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All deadlines of a campaign as of a moment, and what has to be asked before more can be told.
public final class Dates {
    /// What nobody can answer but a person.
    ///
    /// @param order without its edition
    public record Question(Party party, String order, String question) {}

    /// Which edition of an order holds for a party, and why.
    ///
    /// @param reason empty for an organization
    public record Held(Party party, Order order, String reason) {}

    /// Gives the words of a text that names a person.
    @FunctionalInterface
    public interface Words {
        String of(Text text) throws StoreException;
    }

    private final List<List<Order>> orders;
    private final Tree tree;
    private final Map<String, ContractTerms> contracts;

    /// By the party's key; empty for what is said of all.
    private final Map<String, List<Said>> said = new HashMap<>();

    private final List<Said.Happened> finds;
    private final Instant asOf;
    private final Map<Said.Directed, Direction> directions = new HashMap<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    private Dates(
            List<List<Order>> orders,
            Tree tree,
            Map<String, ContractTerms> contracts,
            List<Said> said,
            List<Said.Happened> finds,
            Instant asOf) {
        this.orders = orders;
        this.tree = tree;
        this.contracts = contracts;
        this.finds = finds;
        this.asOf = asOf;
        for (Said one : said) {
            List<String> keys =
                    switch (one) {
                        case Said.Happened event -> List.of(event.party());
                        case Said.Answered answer -> List.of(answer.party());
                        case Said.Reported report -> List.of(report.party());
                        case Said.Directed directed ->
                                directed.parties().isEmpty() ? List.of("") : directed.parties();
                    };
            for (String key : keys) this.said.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
        }
    }

    /// In the order of the ledger.
    private List<Said> said(Party party) {
        List<Said> all = new ArrayList<>(said.getOrDefault("", List.of()));
        all.addAll(said.getOrDefault(party.key(), List.of()));
        all.sort(Comparator.comparingLong(Said::entry));
        return all;
    }

    /// Counts everything.
    ///
    /// @param orders of the campaign, each with all its editions, the oldest first
    /// @param said up to `asOf`
    /// @param finds in systems, up to `asOf`: a find in a system of a contract is a discovery
    public static Dates of(
            List<List<Order>> orders,
            Tree tree,
            Map<String, ContractTerms> contracts,
            List<Said> said,
            List<Said.Happened> finds,
            Words words,
            Instant asOf)
            throws StoreException {
        Dates dates = new Dates(orders, tree, contracts, said, finds, asOf);
        for (Said one : said)
            if (one instanceof Said.Directed directed)
                dates.directions.put(directed, dates.direction(directed, words));
        for (Organization organization : tree.reporting()) dates.organization(organization);
        for (ContractTerms terms : contracts.values()) dates.contract(terms);
        dates.deadlines.sort(BY_DATE);
        return dates;
    }

    private static final Comparator<Deadline> BY_DATE =
            Comparator.comparing((Deadline one) -> one.due().orElse(Instant.MAX))
                    .thenComparing(Deadline::party)
                    .thenComparing(one -> one.order().id());

    private void organization(Organization organization) {
        Party party = Party.organization(organization.id());
        for (List<Order> editions : orders) {
            Order order = editions.getLast();
            if (!Holding.holds(order, organization)) continue;
            if (organization.kind().isEmpty())
                questions.add(
                        new Question(
                                party,
                                order.family(),
                                "of which kind is it? An agency is taken for granted; write"
                                        + " \"kind\" into the tree: "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(OrganizationKind.values())
                                                        .map(OrganizationKind::id)
                                                        .toList())));
            held.add(new Held(party, order, ""));
            Facts facts = facts(party, editions, List.of());
            deadlines.addAll(Deadlines.of(party, order, facts, asOf));
        }
    }

    private void contract(ContractTerms terms) {
        Party party = Party.contract(terms.number());
        for (List<Order> editions : orders) {
            if (!Holding.asks(editions, terms)) continue;
            Facts facts = facts(party, editions, terms.systems());
            Order newest = editions.getLast();
            // What was found was found under the text of that day, whatever it was changed to.
            LocalDate day = LocalDate.ofInstant(facts.discovered().orElse(asOf), newest.zone());
            switch (Holding.of(terms, contracts, editions, day)) {
                case Applicability.Bound(Order order, String reason, Optional<Clause> _) -> {
                    held.add(new Held(party, order, reason));
                    deadlines.addAll(Deadlines.of(party, order, facts, asOf));
                }
                case Applicability.Open(String question, Optional<Clause> _) ->
                        questions.add(new Question(party, newest.family(), question));
                case Applicability.Free _ -> {}
            }
        }
    }

    private Facts facts(Party party, List<Order> editions, List<String> systems) {
        String family = editions.getFirst().family();
        Set<String> known = new HashSet<>();
        for (Order edition : editions) known.addAll(EventWords.known(edition));
        List<Facts.Happened> events = new ArrayList<>();
        List<Facts.Reported> reports = new ArrayList<>();
        Map<String, Boolean> traits = new HashMap<>();
        List<Direction> moved = new ArrayList<>();
        for (Said one : said(party)) {
            switch (one) {
                case Said.Happened event -> {
                    if ((event.order().isEmpty() || event.order().equals(family))
                            && known.contains(event.event()))
                        events.add(new Facts.Happened(event.event(), event.at()));
                }
                case Said.Answered answer -> {
                    if (answer.order().equals(family)) traits.put(answer.trait(), answer.answer());
                }
                case Said.Directed directed -> {
                    if (directed.order().equals(family)) moved.add(directions.get(directed));
                }
                case Said.Reported report -> {
                    if (isOf(report.order(), family))
                        reports.add(
                                new Facts.Reported(
                                        report.milestone(),
                                        Math.max(1, report.time()),
                                        report.at(),
                                        report.report(),
                                        report.nothing()));
                }
            }
        }
        for (Said.Happened find : finds)
            if (find.order().equals(family)
                    && systems.contains(find.party().substring("system:".length())))
                events.add(new Facts.Happened(find.event(), find.at()));
        return new Facts(events, reports, traits, moved);
    }

    private static boolean isOf(String order, String family) {
        return order.equals(family) || order.startsWith(family + "@");
    }

    private Direction direction(Said.Directed directed, Words words) throws StoreException {
        Direction.Effect effect = Direction.Effect.LIFTS;
        for (Direction.Effect one : Direction.Effect.values())
            if (one.id().equals(directed.effect())) effect = one;
        Optional<Span> span =
                effect == Direction.Effect.MOVES
                        ? Optional.of(SpanWords.named(directed.span()))
                        : effect.takesSpan()
                                ? Optional.of(SpanWords.span(directed.span()))
                                : Optional.empty();
        Order order = order(directed.order());
        String ground = words.of(directed.ground()) + (directed.invented() ? " (invented)" : "");
        return new Direction(
                directed.id(),
                LocalDate.ofInstant(directed.at(), order.zone()),
                new HashSet<>(directed.milestones()),
                effect,
                span,
                new org.interdict.order.Party(Role.OTHER, words.of(directed.by())),
                ground,
                new Clause(
                        directed.id(),
                        effect.id(),
                        ground,
                        "entry " + directed.entry() + " of the campaign's ledger",
                        ""));
    }

    private Order order(String family) {
        for (List<Order> editions : orders)
            if (editions.getFirst().family().equals(family)) return editions.getLast();
        return orders.getFirst().getLast(); // of an order that the campaign was about before
    }

    /// By date; what has none stands last.
    public List<Deadline> deadlines() {
        return List.copyOf(deadlines);
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /// Which edition holds for whom.
    public List<Held> held() {
        return List.copyOf(held);
    }

    public Tree tree() {
        return tree;
    }

    public Instant asOf() {
        return asOf;
    }
}
