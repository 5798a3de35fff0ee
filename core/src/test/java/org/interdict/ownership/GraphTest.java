package org.interdict.ownership;

import static org.interdict.ownership.Told.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.order.Threshold;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Several dossiers as one graph.
class GraphTest {
    private static final Subject MAJORITY = order(Related.MAJORITY_OWNED);

    @Test
    void aChainThroughThreeDossiers() {
        Dossier one = new Told("one").owns("a", "b", 100).dossier();
        Dossier two = new Told("two").owns("one:b", "c", 100).dossier();
        Dossier three = new Told("three").owns("two:c", "d", 100).dossier();
        Graph graph = Graph.of(List.of(three, two, one));
        Membership of = graph.group(MAJORITY, LocalDate.MAX).of(three, "d").orElseThrow();
        assertEquals(
                List.of("c", "b", "a"), of.steps().stream().map(step -> step.to().id()).toList());
        assertTrue(of.isSure());
        assertEquals(List.of(Set.of("one", "two", "three")), graph.joined());
    }

    @Test
    void anEndThatIsNotHereIsLeftOut() {
        Dossier two = new Told("two").owns("one:b", "c", 100).owns("a", "x", 60).dossier();
        Graph graph = Graph.of(List.of(two));
        assertTrue(graph.group(MAJORITY, LocalDate.MAX).of(two, "c").isEmpty());
        assertTrue(graph.group(MAJORITY, LocalDate.MAX).of(two, "x").isPresent());
        assertTrue(graph.group(MAJORITY, LocalDate.MAX).of(two, "one:b").isEmpty());
        assertEquals(List.of(), graph.joined());
    }

    /// A confirmed alias makes one entity of two; one that is only reported is a step.
    @Test
    void aliases() {
        Told one = new Told("one").owns("a", "b", 100);
        Told two = new Told("two").says(Link.ALIAS_OF, "same", "one:b").owns("same", "c", 51);
        Graph graph = Graph.of(List.of(one.dossier(), two.dossier()));
        Membership sure = graph.group(MAJORITY, LocalDate.MAX).of(two.dossier(), "c").orElseThrow();
        assertEquals(List.of("b", "a"), sure.steps().stream().map(step -> step.to().id()).toList());
        Told rumour =
                new Told("two")
                        .says(
                                Link.ALIAS_OF,
                                "same",
                                "one:b",
                                Share.UNKNOWN,
                                "",
                                "",
                                Standing.REPORTED)
                        .owns("same", "c", 51);
        Graph other = Graph.of(List.of(one.dossier(), rumour.dossier()));
        Membership of =
                other.group(MAJORITY, LocalDate.MAX).of(rumour.dossier(), "c").orElseThrow();
        assertEquals(
                List.of("same", "b", "a"),
                of.steps().stream().map(step -> step.to().id()).toList());
        assertEquals(Standing.REPORTED, of.standing());
    }

    /// Told by two dossiers, a share is counted once.
    @Test
    void aShareThatIsToldTwice() {
        Dossier one = new Told("one").owns("a", "b", 30).dossier();
        Dossier two = new Told("two").owns("one:a", "one:b", 30).dossier();
        Subject together = order(new Threshold(50, true, true), Related.MAJORITY_OWNED);
        assertTrue(
                Graph.of(List.of(one, two)).group(together, LocalDate.MAX).of(one, "b").isEmpty());
    }

    @Test
    void aNameIsBorneBeforeItsChange() {
        Told told =
                new Told()
                        .says(
                                Link.RENAMED_TO,
                                "a",
                                "later",
                                Share.UNKNOWN,
                                "2016",
                                "",
                                Standing.CONFIRMED)
                        .owns("later", "b", 100);
        assertEquals("b later a", told.chain(MAJORITY, "b", "2010-01-01"));
    }
}
