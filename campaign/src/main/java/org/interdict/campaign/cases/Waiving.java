package org.interdict.campaign.cases;

import org.interdict.order.Order;
import org.interdict.order.Waiver;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether orders let something stay for a time.
public final class Waiving {
    private Waiving() {}

    /// Why it cannot be waived so; nothing if it can. Where several orders ban a thing, each has to
    /// be waived by itself: a waiver of one is none of another.
    ///
    /// @param orders of the campaign
    /// @param id of the order
    /// @param waiver an id in its file
    /// @param ground as the order names it; empty where it leaves that open
    /// @param last the last day that is asked for
    public static Optional<String> refusal(
            List<Order> orders, String id, String waiver, String ground, LocalDate last) {
        for (Order order : orders) {
            if (!order.id().equals(id)) continue;
            if (order.waivers().isEmpty())
                return Optional.of(id + " allows no waiver: its text speaks of none");
            for (Waiver one : order.waivers())
                if (one.id().equals(waiver)) return one.refusal(ground, last);
            return Optional.of(
                    id
                            + " knows no waiver '"
                            + waiver
                            + "'; it has: "
                            + String.join(", ", order.waivers().stream().map(Waiver::id).toList()));
        }
        return Optional.of("the campaign has no order '" + id + "'");
    }
}
