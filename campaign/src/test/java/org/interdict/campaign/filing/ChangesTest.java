package org.interdict.campaign.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Row 75: a later report updates the earlier one, and says what changed.
class ChangesTest {
    private static Filing of(long count) {
        return Drafts.identify(
                count == 0 ? Found.NOTHING : Drafts.found(Drafts.foundOnly(count)),
                Drafts.whole(Drafts.order("bod-17-01")),
                "");
    }

    @Test
    void nothing() {
        assertTrue(Changes.same(of(2), of(2).amending(new Amendment("ab", List.of()))));
        assertEquals(List.of(), Changes.between(of(2), of(2)));
    }

    @Test
    void moreWasFound() {
        assertFalse(Changes.same(of(2), of(3)));
        List<Change> changes = Changes.between(of(2), of(3));
        assertTrue(
                changes.contains(new Change("assets with findings", "2", "3")), changes.toString());
        assertTrue(changes.contains(new Change("remaining", "2", "3")), changes.toString());
        assertTrue(
                changes.contains(
                        new Change("number of endpoints affected of " + Drafts.PRODUCT, "2", "3")),
                changes.toString());
        assertTrue(changes.stream().noneMatch(one -> one.what().equals("expected")));
    }

    @Test
    void somethingWhereNothingWas() {
        List<Change> changes = Changes.between(of(0), of(1));
        assertTrue(
                changes.contains(new Change("state", "none found", "found")), changes.toString());
        assertTrue(
                changes.contains(new Change("number of endpoints affected", "0", "")),
                changes.toString());
    }
}
