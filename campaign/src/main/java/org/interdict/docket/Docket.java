package org.interdict.docket;

import org.interdict.campaign.decision.DocketDecision;
import org.interdict.campaign.decision.DocketDecision.DocketAsked;
import org.interdict.campaign.decision.DocketDecision.DocketDecided;
import org.interdict.campaign.decision.DocketDecision.FilingReceived;
import org.interdict.campaign.decision.DocketDecision.MitigationProposed;
import org.interdict.campaign.view.DocketTables.Item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The docket of a campaign, in the order in which it was written.
public record Docket(List<Item> items) {
    public Docket {
        items = List.copyOf(items);
    }

    /// The entry with an id: `F1`.
    public Optional<DocketDecision> find(String id) {
        for (Item item : items)
            if (item.decision().id().equals(id)) return Optional.of(item.decision());
        return Optional.empty();
    }

    /// The id that the next entry of a sort gets.
    ///
    /// @param more how many are written together with it, before it
    public String next(char sort, int more) {
        int count = more;
        for (Item item : items) if (item.decision().id().charAt(0) == sort) count++;
        return "" + sort + (count + 1);
    }

    /// Whether a question was answered by a filing.
    public boolean answered(DocketAsked question) {
        for (Item item : items)
            if (item.decision() instanceof FilingReceived filing
                    && filing.answers().equals(question.id())) return true;
        return false;
    }

    /// What was decided of a filing, a question or a mitigation, the last decision first.
    public List<DocketDecided> decided(String id) {
        List<DocketDecided> decided = new ArrayList<>();
        for (Item item : items)
            if (item.decision() instanceof DocketDecided of
                    && (of.about().contains(id) || of.subject().equals(id))) decided.addFirst(of);
        return decided;
    }

    static String orderOf(DocketDecision decision) {
        return switch (decision) {
            case FilingReceived of -> of.order();
            case DocketAsked of -> of.order();
            case MitigationProposed of -> of.order();
            case DocketDecision.ResponseExtended of -> of.order();
            case DocketDecided of -> of.order();
        };
    }

    static String supplierOf(DocketDecision decision) {
        return switch (decision) {
            case FilingReceived of -> of.supplier();
            case DocketAsked of -> of.supplier();
            case MitigationProposed of -> of.supplier();
            case DocketDecision.ResponseExtended of -> of.supplier();
            case DocketDecided of -> of.supplier();
        };
    }
}
