package org.interdict.order;

import java.util.Locale;
import java.util.Set;

/// What an order demands. A [Milestone] is a duty with a clock; one without stands by itself.
///
/// @param kinds what is to be done
/// @param uses whether use that goes on is meant, or use that is still to come; empty where that is
///   no question
/// @param by whose duty it is
/// @param clause the words that impose it
public record Duty(Set<Kind> kinds, Set<Use> uses, Party by, Clause clause) {
    public Duty {
        kinds = Set.copyOf(kinds);
        uses = Set.copyOf(uses);
    }

    /// What can be demanded.
    public enum Kind {
        /// Find where it is.
        IDENTIFY,
        /// Tell somebody what was found, done or not found.
        REPORT,
        /// Say how and when it will go.
        PLAN,
        /// Take it away.
        REMOVE,
        /// End its use.
        DISCONTINUE,
        /// Keep it from speaking over the network.
        BLOCK_TRAFFIC,
        /// Keep it from coming back.
        PREVENT_RETURN,
        /// Enter no new agreement.
        STOP_AGREEMENTS,
        /// Deliver no update to what is installed.
        STOP_UPDATES,
        /// Run the service no longer.
        STOP_OPERATING,
        /// Sell it on no longer.
        STOP_RESELLING,
        /// Build it into nothing more.
        STOP_INTEGRATING,
        /// Buy it no longer.
        STOP_PROCUREMENT,
        /// Make no contract with whoever uses it.
        STOP_CONTRACTING_WITH_USERS,
        /// Declare, before a contract, that one does or does not.
        REPRESENT,
        /// Declare what one does, so that it can be judged.
        DISCLOSE,
        /// Ask oneself what one has, as far as is reasonable.
        INQUIRE,
        /// Look through a list of orders or of names.
        SEARCH_LIST,
        KEEP_RECORDS,
        /// Put the ban into solicitations, contracts or subcontracts.
        INCLUDE_CLAUSE,
        /// Tell somebody beforehand, or that something was granted.
        NOTIFY,
        /// Check by oneself what others report.
        VALIDATE,
        /// Say how the order is to be carried out.
        GUIDE,
        /// Decide something that is pending.
        DECIDE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// When the use takes place that a duty means.
    public enum Use {
        PRESENT,
        FUTURE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
