package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.clock.ContractTerms;
import org.interdict.campaign.clock.Organization;
import org.interdict.campaign.clock.Party;
import org.interdict.campaign.clock.Tree;
import org.interdict.order.Order;
import org.interdict.yaml.Library;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Of whom a command speaks in a campaign, and the campaign's orders with all their editions.
final class Parties {
    private Parties() {}

    static void describe(CommandSpec spec) {
        Answering.option(
                spec,
                "ID",
                List.class,
                "Of this organization; repeatable. It must report for itself.",
                "--organization");
        Answering.option(spec, "NUMBER", List.class, "Of this contract; repeatable.", "--contract");
        Answering.option(
                spec,
                "ID",
                List.class,
                "Of every contract that is carried out with this system; repeatable.",
                "--system");
        Answering.flag(spec, "Of all organizations and contracts.", "--all");
    }

    /// Their keys; `""` alone for all.
    ///
    /// @throws UsageException if nobody is named, or somebody whom the campaign does not know
    static List<String> keys(ParseResult given, Campaign campaign)
            throws UsageException, IOException {
        List<String> keys = new ArrayList<>();
        Tree tree = campaign.view().parties().tree();
        Map<String, ContractTerms> contracts = campaign.view().parties().contracts();
        for (String id : given.matchedOptionValue("--organization", List.<String>of())) {
            Organization organization = tree.organizations().get(id);
            if (organization == null)
                throw new UsageException(
                        "the campaign has no organization '"
                                + id
                                + "'"
                                + Near.question(id, tree.organizations().keySet()));
            if (!organization.reports())
                throw new UsageException(
                        "'"
                                + id
                                + "' does not report for itself; name "
                                + tree.reporter(id).map(Organization::id).orElse("another"));
            keys.add(Party.organization(id).key());
        }
        for (String number : given.matchedOptionValue("--contract", List.<String>of())) {
            if (!contracts.containsKey(number))
                throw new UsageException(
                        "the campaign has no contract '"
                                + number
                                + "'"
                                + Near.question(number, contracts.keySet()));
            keys.add(Party.contract(number).key());
        }
        for (String system : given.matchedOptionValue("--system", List.<String>of())) {
            int before = keys.size();
            for (ContractTerms terms : contracts.values())
                if (terms.systems().contains(system))
                    keys.add(Party.contract(terms.number()).key());
            if (keys.size() == before)
                throw new UsageException("no contract names the system '" + system + "'");
        }
        boolean all = given.hasMatchedOption("--all");
        if (keys.isEmpty() != all)
            throw new UsageException(
                    "say of whom: --organization, --contract or --system, or --all alone");
        return all ? List.of("") : keys.stream().distinct().toList();
    }

    /// The campaign's orders, each with all its editions, the oldest first.
    static List<List<Order>> orders(Campaign campaign) throws UsageException, IOException {
        Library library = Library.carried();
        List<List<Order>> orders = new ArrayList<>();
        List<String> families = new ArrayList<>();
        for (String id : campaign.view().opening().orders().keySet()) {
            List<Order> editions = library.editions(id);
            if (editions.isEmpty())
                throw new UsageException(
                        "the campaign is about '" + id + "', and this program has no such order");
            if (families.contains(editions.getFirst().family())) continue;
            families.add(editions.getFirst().family());
            orders.add(editions);
        }
        if (orders.isEmpty())
            throw new UsageException(
                    "the campaign has no orders; 'interdict campaign open ORDERS' names them");
        return orders;
    }

    /// All editions of the one that is meant.
    ///
    /// @param id empty for the only one
    static List<Order> order(String id, List<List<Order>> orders) throws UsageException {
        List<String> families = new ArrayList<>();
        for (List<Order> editions : orders) {
            String family = editions.getFirst().family();
            if (id.equals(family) || (id.isEmpty() && orders.size() == 1)) return editions;
            families.add(family);
        }
        throw new UsageException(
                id.isEmpty()
                        ? "the campaign is about several orders; name one with --order: "
                                + String.join(", ", families)
                        : "the campaign is not about '"
                                + id
                                + "'"
                                + Near.question(id, families)
                                + "; it is about "
                                + String.join(", ", families));
    }
}
