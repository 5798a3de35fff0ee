package org.interdict.campaign.clock;

import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.PartyDecision.CampaignOpened;
import org.interdict.campaign.decision.PartyDecision.ContractEntered;
import org.interdict.campaign.decision.PartyDecision.OrganizationEntered;
import org.interdict.campaign.decision.PartyDecision.SystemEntered;
import org.interdict.campaign.decision.Text;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What opening a campaign, or opening it again with other files, has to write: what is new or
/// changed, and nothing else.
///
/// @param said for a person, what it is
public record Entering(List<Decision> decisions, String said) {
    public Entering {
        decisions = List.copyOf(decisions);
    }

    /// Keeps a text that names a person.
    @FunctionalInterface
    public interface Keeping {
        Text text(String words) throws IOException;
    }

    /// Gives the words of such a text.
    @FunctionalInterface
    public interface Reading {
        String words(Text text) throws IOException;
    }

    /// Compares.
    ///
    /// @param tree as it is to be; empty to leave all as it is
    /// @param contracts likewise
    /// @param openedBefore ids of orders with the hashes of their files
    /// @param before with the hash of a text where `tree` has a contact
    /// @param contractsBefore with the hash of a text where `contracts` have an officer
    public static Entering of(
            String name,
            List<Order> orders,
            Tree tree,
            Map<String, ContractTerms> contracts,
            Map<String, String> openedBefore,
            Tree before,
            Map<String, ContractTerms> contractsBefore,
            Keeping keeping,
            Reading reading)
            throws IOException {
        List<Decision> decisions = new ArrayList<>();
        Map<String, String> opened = new LinkedHashMap<>();
        for (Order order : orders) opened.put(order.id(), order.sha256());
        String about = "nothing changed of its orders";
        if (!List.copyOf(opened.entrySet()).equals(List.copyOf(openedBefore.entrySet()))) {
            List<String> lines = new ArrayList<>();
            opened.forEach((id, hash) -> lines.add(id + ' ' + hash));
            decisions.add(new CampaignOpened(name, lines));
            about =
                    (openedBefore.isEmpty() ? "opened on " : "from now on on ")
                            + String.join(", ", opened.keySet());
        }
        Count organizations = new Count();
        for (Organization one : tree.organizations().values()) {
            Organization old = before.organizations().get(one.id());
            String contact = old == null ? "" : reading.words(new Text(old.contact()));
            if (!organizations.isNews(old != null, old != null && one.equals(with(old, contact))))
                continue;
            decisions.add(
                    new OrganizationEntered(
                            one.id(),
                            one.name(),
                            one.parent(),
                            one.kind().map(OrganizationKind::id).orElse(""),
                            one.reports(),
                            keeping.text(one.contact())));
        }
        Count systems = new Count();
        for (HostedSystem one : tree.systems().values()) {
            HostedSystem old = before.systems().get(one.id());
            if (!systems.isNews(old != null, one.equals(old))) continue;
            decisions.add(
                    new SystemEntered(
                            one.id(),
                            one.name(),
                            one.kind().map(SystemKind::id).orElse(""),
                            one.owner(),
                            one.host().equals(one.owner()) ? "" : one.host()));
        }
        Count held = new Count();
        for (ContractTerms one : contracts.values()) {
            ContractTerms old = contractsBefore.get(one.number());
            String officer = old == null ? "" : reading.words(new Text(old.officer()));
            if (!held.isNews(old != null, old != null && one.equals(with(old, officer)))) continue;
            decisions.add(entered(one, keeping));
        }
        return new Entering(
                decisions,
                about
                        + organizations.text("organization")
                        + systems.text("system")
                        + held.text("contract"));
    }

    private static Organization with(Organization old, String contact) {
        return new Organization(
                old.id(), old.name(), old.parent(), old.kind(), old.reports(), contact);
    }

    private static ContractTerms with(ContractTerms old, String officer) {
        return new ContractTerms(
                old.contract(), old.organization(), old.under(), old.systems(), officer);
    }

    private static ContractEntered entered(ContractTerms one, Keeping keeping) throws IOException {
        return new ContractEntered(
                one.number(),
                one.organization(),
                one.contract().contracting().id(),
                one.contract().funding().id(),
                one.contract().solicited(),
                one.contract().awarded(),
                one.contract().ends(),
                one.contract().indefinite(),
                one.contract().states().stream().map(ContractWords::text).toList(),
                one.contract().changes().stream().map(ContractWords::text).toList(),
                one.under(),
                one.systems(),
                keeping.text(one.officer()));
    }

    private static final class Count {
        private int fresh;
        private int changed;
        private int same;

        /// Counts one, and says whether it has to be written.
        boolean isNews(boolean known, boolean equal) {
            if (equal) same++;
            else if (known) changed++;
            else fresh++;
            return !equal;
        }

        /// `; organizations: 3 new, 1 changed, 98 as before`.
        String text(String what) {
            if (fresh + changed + same == 0) return "";
            return "; "
                    + what
                    + "s: "
                    + fresh
                    + " new, "
                    + changed
                    + " changed, "
                    + same
                    + " as before";
        }
    }
}
