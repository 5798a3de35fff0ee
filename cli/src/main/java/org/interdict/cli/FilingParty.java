package org.interdict.cli;

import org.interdict.campaign.clock.ContractTerms;
import org.interdict.campaign.clock.Dates;
import org.interdict.campaign.clock.Deadline;
import org.interdict.campaign.clock.Party;
import org.interdict.campaign.clock.Tree;
import org.interdict.campaign.filing.Filer;
import org.interdict.campaign.filing.Gathering;
import org.interdict.order.Order;
import org.interdict.store.asset.Organization;
import org.interdict.store.asset.Organizations;
import org.interdict.store.coverage.Coverage;
import org.interdict.yaml.Near;

import picocli.CommandLine.ParseResult;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whose report a user means, and what it speaks of: a contract; or an organization with all below
/// it that do not report for themselves, as the campaign's tree has them, and the store's where the
/// campaign has none.
///
/// @param party nothing where there are no organizations at all
/// @param names of organizations, by id
/// @param groups organizations that hold others
record FilingParty(
        Optional<Party> party,
        Filer filer,
        Gathering.Whose whose,
        Map<String, String> names,
        Set<String> groups) {

    static FilingParty of(
            ParseResult given,
            Tree tree,
            Map<String, ContractTerms> contracts,
            Coverage coverage,
            Organizations listed)
            throws UsageException {
        String contract = given.matchedOptionValue("--contract", "");
        String organization = given.matchedOptionValue("--organization", "");
        if (!contract.isEmpty() && !organization.isEmpty())
            throw new UsageException("a report is an organization's or a contract's, not both");
        if (!contract.isEmpty()) return contract(contract, contracts);
        Map<String, String> names = new HashMap<>();
        Set<String> groups = new HashSet<>();
        Set<String> tops = new TreeSet<>();
        for (Organization one : listed.all()) {
            if (!one.name().isEmpty()) names.put(one.id(), one.name());
            if (one.parent().isEmpty()) tops.add(one.id());
            else groups.add(one.parent());
        }
        for (var one : tree.organizations().values()) {
            if (!one.name().isEmpty()) names.put(one.id(), one.name());
            if (!one.parent().isEmpty()) groups.add(one.parent());
        }
        Set<String> known = new TreeSet<>(coverage.organizations());
        known.remove("");
        for (String one : known) if (!listed.has(one)) tops.add(one);
        known.addAll(tree.organizations().keySet());
        if (!tree.organizations().isEmpty()) {
            tops.clear();
            for (var one : tree.reporting()) tops.add(one.id());
        }
        String id = organization;
        if (id.isEmpty() && tops.size() == 1) id = tops.iterator().next();
        if (id.isEmpty() && !tops.isEmpty())
            throw new UsageException("say whose report it is, with --organization: " + few(tops));
        if (!id.isEmpty() && !known.contains(id))
            throw new UsageException(
                    "there is no organization '" + id + "'" + Near.question(id, known));
        if (id.isEmpty()) {
            List<String> all = List.copyOf(coverage.organizations());
            Filer filer = new Filer(Filer.Kind.CAMPAIGN, "", "the campaign", all);
            return new FilingParty(
                    Optional.empty(),
                    filer,
                    finding -> Optional.of(finding.organization()),
                    names,
                    groups);
        }
        Set<String> within = within(id, tree, coverage);
        return new FilingParty(
                Optional.of(Party.organization(id)),
                new Filer(
                        Filer.Kind.ORGANIZATION,
                        id,
                        names.getOrDefault(id, id),
                        List.copyOf(within)),
                whose(id, within, tree),
                names,
                groups);
    }

    private static String few(Set<String> ids) {
        List<String> all = List.copyOf(ids);
        return all.size() <= 20
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, 20)) + " and " + (all.size() - 20) + " more";
    }

    /// Those below that report for themselves are not in it; those that only the store knows belong
    /// to the one above.
    private static Set<String> within(String id, Tree tree, Coverage coverage) {
        Set<String> within = new TreeSet<>();
        Set<String> others = new HashSet<>();
        var top = tree.organizations().get(id);
        for (String one : tree.within(id))
            if (top == null || !top.reports() || isReporter(tree, one, id)) within.add(one);
            else others.add(one);
        within.add(id);
        for (String one : List.copyOf(within))
            for (String below : coverage.within(one))
                if (!tree.organizations().containsKey(below)) within.add(below);
        within.removeAll(others);
        return within;
    }

    private static boolean isReporter(Tree tree, String of, String id) {
        return tree.reporter(of).map(one -> one.id().equals(id)).orElse(false);
    }

    /// A finding in a system that one runs for another counts once, for whom the tree says.
    private static Gathering.Whose whose(String id, Set<String> within, Tree tree) {
        return finding -> {
            boolean mine = within.contains(finding.organization());
            var system = tree.systems().get(finding.system());
            if (system != null) {
                var reporter = tree.reporterOfSystem(finding.system());
                boolean reports = isReporter(tree, id, id);
                if (reporter.isPresent())
                    mine =
                            reports
                                    ? reporter.get().id().equals(id)
                                    : within.contains(system.owner());
            }
            if (!mine) return Optional.empty();
            return Optional.of(
                    within.contains(finding.organization()) ? finding.organization() : id);
        };
    }

    private static FilingParty contract(String number, Map<String, ContractTerms> contracts)
            throws UsageException {
        ContractTerms terms = contracts.get(number);
        if (terms == null)
            throw new UsageException(
                    "there is no contract '"
                            + number
                            + "'"
                            + Near.question(number, contracts.keySet())
                            + "; 'interdict campaign open … --contracts FILE' enters them");
        Set<String> systems = Set.copyOf(terms.systems());
        String organization = terms.organization();
        return new FilingParty(
                Optional.of(Party.contract(number)),
                new Filer(Filer.Kind.CONTRACT, number, number, List.of()),
                finding ->
                        (systems.isEmpty()
                                        ? organization.isEmpty()
                                                || organization.equals(finding.organization())
                                        : systems.contains(finding.system()))
                                ? Optional.of(finding.organization())
                                : Optional.empty(),
                Map.of(),
                Set.of());
    }

    /// The orders that hold for the party, in the edition that does; those of the campaign, where
    /// nobody said which do.
    List<Order> orders(Dates dates, List<Order> all) {
        List<Order> held = new ArrayList<>();
        for (Dates.Held one : dates.held())
            if (party.map(one.party()::equals).orElse(false)) held.add(one.order());
        return held.isEmpty() ? all : held;
    }

    /// When the report is due, if that is known.
    Optional<Instant> due(Dates dates, FilingAsked asked, long time) {
        for (Deadline one : dates.deadlines())
            if (party.map(one.party()::equals).orElse(false)
                    && one.order().id().equals(asked.order().id())
                    && one.milestone().id().equals(asked.milestone().id())
                    && one.time() == time) return one.due();
        return Optional.empty();
    }
}
