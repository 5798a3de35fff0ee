package org.interdict.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What is demanded, of whom, and how far down.
class DutiesTest {
    private final Order order = Edicts.order("duties");
    private final Order directive = Library.carried().order("bod-17-01").orElseThrow();
    private final Order statute = Library.carried().order("far-52.204-23").orElseThrow();

    /// Row 56, all orders: every kind of act can be demanded, by a clock or without one.
    @Test
    void everyKind() {
        EnumSet<Duty.Kind> kinds = EnumSet.noneOf(Duty.Kind.class);
        for (Duty duty : order.duties()) kinds.addAll(duty.kinds());
        for (Milestone milestone : order.milestones()) kinds.addAll(milestone.duty().kinds());
        assertEquals(EnumSet.allOf(Duty.Kind.class), kinds);
    }

    /// Row 56, BOD 17-01: find and report; plan; begin to remove and to end the use; report again.
    @Test
    void theDirective() {
        assertEquals(
                List.of(
                        Set.of(Duty.Kind.IDENTIFY, Duty.Kind.REPORT),
                        Set.of(Duty.Kind.PLAN),
                        Set.of(Duty.Kind.REMOVE, Duty.Kind.DISCONTINUE),
                        Set.of(Duty.Kind.REPORT)),
                directive.milestones().stream().map(m -> m.duty().kinds()).toList());
    }

    /// Row 58, BOD 17-01: the plan and what follows it end present *and future* use; the first
    /// report does not.
    @Test
    void presentAndFutureUse() {
        Set<Duty.Use> both = Set.of(Duty.Use.PRESENT, Duty.Use.FUTURE);
        assertEquals(both, Edicts.milestone(directive, "plan").duty().uses());
        assertEquals(both, Edicts.milestone(directive, "begin-removal").duty().uses());
        assertEquals(Set.of(), Edicts.milestone(directive, "identify").duty().uses());
    }

    /// Row 12, BOD 17-01: DHS checks by itself and gives guidance; neither has a day.
    @Test
    void theIssuersOwn() {
        assertEquals(
                List.of(Set.of(Duty.Kind.VALIDATE), Set.of(Duty.Kind.GUIDE)),
                directive.duties().stream().map(Duty::kinds).toList());
        for (Duty duty : directive.duties()) assertEquals(Party.Role.ISSUER, duty.by().role());
    }

    /// Row 61, FAR 52.204-23(d): everything, to all subcontracts.
    @Test
    void theWholeClauseFlowsDown() {
        FlowDown flow = statute.flowsDown().getFirst();
        for (Milestone milestone : statute.milestones())
            if (milestone.duty().by().role() == Party.Role.BOUND)
                for (int tier = 1; tier < 5; tier++)
                    assertTrue(flow.reaches(tier, milestone.clause()));
    }

    /// Row 61, FAR 52.204-25 "excluding (b)(2)" and -30 "excluding (c)(1)": paragraphs that stay
    /// with the contractor.
    @Test
    void paragraphsThatStay() {
        Clause words = order.milestones().getFirst().clause();
        Clause ownUse = order.duties().getFirst().clause();
        FlowDown all = order.flowsDown().getFirst();
        FlowDown direct = order.flowsDown().getLast();
        assertTrue(all.reaches(1, words) && all.reaches(7, words));
        assertFalse(all.reaches(1, ownUse) || all.reaches(7, ownUse));
        assertTrue(direct.reaches(1, direct.clause()));
        assertFalse(direct.reaches(2, direct.clause()));
        assertThrows(IllegalArgumentException.class, () -> all.reaches(0, words));
    }
}
