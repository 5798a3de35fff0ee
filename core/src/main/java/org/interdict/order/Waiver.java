package org.interdict.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A way in which an order lets what it bans stay for a time. An order that has none allows none:
/// BOD 17-01 and section 1634 of Pub. L. 115-91 do not speak of any. Notices that go with it are
/// milestones of the order. To disclose something so that a waiver may be sought is not one.
///
/// @param id unique in its order
/// @param asked who asks for it
/// @param granted who grants it
/// @param covers what it may be for: an agency, certain actions, a class of acquisitions, a period;
///   empty where the text does not say
/// @param grounds on which alone it may be granted; empty where the text leaves them open
/// @param needs what has to be there first
/// @param until the last day that it may reach; nothing if the text sets none
/// @param caseByCase whether it is for one case only, and never for all that somebody has
public record Waiver(
        String id,
        String title,
        Party asked,
        Party granted,
        List<String> covers,
        List<String> grounds,
        List<String> needs,
        Optional<LocalDate> until,
        boolean caseByCase,
        Clause clause) {
    public Waiver {
        covers = List.copyOf(covers);
        grounds = List.copyOf(grounds);
        needs = List.copyOf(needs);
    }

    /// Why it cannot be granted so; nothing if it can.
    ///
    /// @param ground as the order names it; empty where it leaves that open
    /// @param last the last day that is asked for
    public Optional<String> refusal(String ground, LocalDate last) {
        if (until.isPresent() && last.isAfter(until.get()))
            return Optional.of(
                    clause.citation()
                            + " lets it reach until "
                            + until.get()
                            + ", and not "
                            + last);
        if (!grounds.isEmpty() && !grounds.contains(ground))
            return Optional.of(
                    clause.citation()
                            + " allows it only on these grounds: "
                            + String.join("; ", grounds));
        return Optional.empty();
    }
}
