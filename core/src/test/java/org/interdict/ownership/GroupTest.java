package org.interdict.ownership;

import static org.interdict.ownership.Told.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.order.Threshold;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;
import org.junit.jupiter.api.Test;

/// Each rule of belonging, by itself.
class GroupTest {
    private static final Subject MAJORITY = order(Related.MAJORITY_OWNED);
    private static final Subject HALF_TOGETHER =
            order(new Threshold(50, true, true), Related.MAJORITY_OWNED);
    private static final Subject CONTROL = order(Related.CONTROL);

    @Test
    void moreThanHalfByOneOwner() {
        Told told =
                new Told().owns("a", "more", 50.000001).owns("a", "half", 50).owns("a", "less", 49);
        assertEquals("more a", told.chain(MAJORITY, "more"));
        assertEquals("no", told.chain(MAJORITY, "half"));
        assertEquals("no", told.chain(MAJORITY, "less"));
        assertEquals("half a", told.chain(HALF_TOGETHER, "half"));
    }

    @Test
    void whoIsHeldPassesItOnAndNothingIsMultiplied() {
        Told told = new Told().owns("a", "b", 51).owns("b", "c", 51).owns("c", "d", 51);
        assertEquals("d c b a", told.chain(MAJORITY, "d"), "0.51³ is 13 %");
    }

    @Test
    void ownersTogether() {
        Told told =
                new Told()
                        .owns("a", "b", 100)
                        .owns("a", "joint", 25)
                        .owns("b", "joint", 30)
                        .owns("other", "joint", 45);
        assertEquals("no", told.chain(MAJORITY, "joint"));
        assertEquals("joint b a", told.chain(HALF_TOGETHER, "joint"));
    }

    @Test
    void whatAnotherOwnerHasIsNotHeld() {
        Told told = new Told().owns("a", "b", 60).owns("stranger", "b", 40);
        assertEquals("no", told.chain(CONTROL, "stranger"), "a minority owner of what is held");
    }

    @Test
    void commonControl() {
        Told told =
                new Told().owns("top", "a", 80).owns("top", "sister", 80).owns("sister", "x", 60);
        assertEquals("top a", told.chain(CONTROL, "top"));
        assertEquals("x sister top a", told.chain(CONTROL, "x"));
        assertEquals("no", told.chain(MAJORITY, "sister"), "downward only");
        assertEquals("no", told.chain(order(Related.PARENT, Related.SUBSIDIARY), "sister"));
    }

    @Test
    void controlWithoutAShare() {
        Told told = new Told().says(Link.CONTROLS, "a", "b").says(Link.CONTROLS, "b", "c");
        assertEquals("c b a", told.chain(CONTROL, "c"));
        assertEquals("no", told.chain(MAJORITY, "c"));
        assertEquals("c b a?", told.chain(order(Related.OWNED), "c"), "owned by contract?");
    }

    @Test
    void shareThatIsNotKnownWellEnough() {
        Told told =
                new Told()
                        .owns("a", "wide", Share.between(25, 75), Standing.CONFIRMED)
                        .owns("a", "low", Share.between(25, 50), Standing.CONFIRMED)
                        .owns("a", "unsaid", Share.UNKNOWN, Standing.CONFIRMED)
                        .owns("a", "over", new Share(50_000_001, Share.WHOLE), Standing.CONFIRMED);
        assertEquals("wide a?", told.chain(MAJORITY, "wide"));
        assertEquals("no", told.chain(MAJORITY, "low"));
        assertEquals("low a?", told.chain(HALF_TOGETHER, "low"));
        assertEquals("unsaid a?", told.chain(MAJORITY, "unsaid"));
        assertEquals("over a", told.chain(MAJORITY, "over"));
    }

    @Test
    void theBestStandingWinsThenTheShortest() {
        Told told =
                new Told()
                        .owns("a", "far", Share.exactly(90), Standing.REPORTED)
                        .owns("a", "b", 100)
                        .owns("b", "c", 100)
                        .owns("c", "far", 100)
                        .owns("b", "short", 60)
                        .owns("c", "short", Share.exactly(40), Standing.CONFIRMED)
                        .owns("a", "denied", Share.exactly(90), Standing.DISPUTED);
        assertEquals("far c b a", told.chain(MAJORITY, "far"));
        assertEquals("short b a", told.chain(HALF_TOGETHER, "short"));
        assertEquals("denied a~", told.chain(MAJORITY, "denied"));
    }

    @Test
    void asOfADay() {
        Told told =
                new Told()
                        .owns("a", "left", 100, "2010", "2016")
                        .owns("a", "came", 100, "2016-05", "")
                        .owns("a", "always", 100);
        assertEquals("left a", told.chain(MAJORITY, "left", "2010-01-01"));
        assertEquals("left a", told.chain(MAJORITY, "left", "2016-12-31"), "a year to its end");
        assertEquals("no", told.chain(MAJORITY, "left", "2017-01-01"));
        assertEquals("no", told.chain(MAJORITY, "left"));
        assertEquals("no", told.chain(MAJORITY, "came", "2016-04-30"));
        assertEquals("came a", told.chain(MAJORITY, "came", "2016-05-01"));
        assertEquals("always a", told.chain(MAJORITY, "always", "1900-01-01"));
    }

    @Test
    void ownershipInACircle() {
        Told told =
                new Told()
                        .owns("a", "b", 100)
                        .owns("b", "c", 100)
                        .owns("c", "a", 100)
                        .owns("c", "c", 100);
        assertEquals("c b a", told.chain(MAJORITY, "c"));
        assertEquals("b c a", told.chain(order(Related.PARENT), "b"));
    }

    @Test
    void aChainOfAHundredThousand() {
        Told told = new Told();
        String before = "a";
        for (int i = 0; i < 100_000; i++) {
            told.owns(before, "n" + i, 51);
            before = "n" + i;
        }
        assertEquals(100_001, told.chain(MAJORITY, before).split(" ").length);
        assertEquals(100_001, told.chain(HALF_TOGETHER, before).split(" ").length);
    }
}
