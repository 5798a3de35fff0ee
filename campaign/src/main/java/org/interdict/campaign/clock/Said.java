package org.interdict.campaign.clock;

import org.interdict.campaign.decision.Text;

import java.time.Instant;
import java.util.List;

/// What was said of parties in a campaign, and counts still.
public sealed interface Said {
    /// The number of the entry that says it.
    long entry();

    /// When it happened, or was decided.
    Instant at();

    /// Something happened from which dates are counted.
    ///
    /// @param party its key; empty for all
    /// @param order without its edition; empty for each that waits for it
    /// @param event as [EventWords] writes it
    record Happened(long entry, Instant at, String party, String order, String event, Text note)
            implements Said {}

    /// A question of an order about who reports was answered.
    record Answered(
            long entry, Instant at, String party, String order, String trait, boolean answer)
            implements Said {}

    /// Dates were moved. The components are those of
    /// [org.interdict.campaign.decision.PartyDecision.Directed].
    record Directed(
            long entry,
            Instant at,
            String id,
            String order,
            List<String> parties,
            List<String> milestones,
            String effect,
            String span,
            Text by,
            Text ground,
            boolean invented)
            implements Said {
        public Directed {
            parties = List.copyOf(parties);
            milestones = List.copyOf(milestones);
        }
    }

    /// A report was signed. The components are those of
    /// [org.interdict.campaign.decision.FilingDecision.ReportSigned].
    record Reported(
            long entry,
            Instant at,
            String order,
            String milestone,
            int time,
            String party,
            String report,
            String amends,
            String state,
            List<String> figures)
            implements Said {
        /// The state of a report that says that nothing was found.
        public static final String NONE = "none";

        public Reported {
            figures = List.copyOf(figures);
        }

        /// A figure by its name; -1 if it has none.
        public long figure(String name) {
            for (String figure : figures)
                if (figure.startsWith(name + "=")) {
                    String number = figure.substring(name.length() + 1);
                    if (number.matches("[0-9]{1,18}")) return Long.parseLong(number);
                }
            return -1;
        }

        public boolean nothing() {
            return state.startsWith(NONE);
        }
    }
}
