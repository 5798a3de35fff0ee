package org.interdict.order;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A later decision that changes when milestones are due. One that changes what they demand is a
/// new edition of the order.
///
/// @param id unique in its order
/// @param decided the day from which it holds
/// @param milestones their ids; empty for all
/// @param span the new day for [Effect#MOVES], the time added for [Effect#EXTENDS], the new cadence
///   for [Effect#TIGHTENS]; nothing for the others
/// @param by who decided
/// @param ground why: `new information from the supplier`
public record Direction(
        String id,
        LocalDate decided,
        Set<String> milestones,
        Effect effect,
        Optional<Span> span,
        Party by,
        String ground,
        Clause clause) {
    public Direction {
        milestones = Set.copyOf(milestones);
        if (span.isPresent() != effect.takesSpan())
            throw new IllegalArgumentException(
                    effect.id() + (span.isPresent() ? " takes no span" : " needs a span"));
    }

    public enum Effect {
        /// Nothing is due until it resumes. The date stays as it was: no order says that time
        /// stands still meanwhile, and one that does extends too.
        SUSPENDS,
        RESUMES,
        /// Due on another day; what comes back is counted on from there.
        MOVES,
        /// Due so much later, each time that is not over yet.
        EXTENDS,
        /// Comes back more often.
        TIGHTENS,
        /// No longer due at all.
        LIFTS;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it needs a [Span].
        public boolean takesSpan() {
            return this == MOVES || this == EXTENDS || this == TIGHTENS;
        }
    }
}
