package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class LoopsTest {
    private final Loops loops = new Loops();

    @Test
    void aDiamondIsNoLoop() {
        loops.add("a", "b", 1);
        loops.add("a", "c", 2);
        loops.add("b", "d", 3);
        assertEquals(Optional.empty(), loops.add("c", "d", 4));
    }

    @Test
    void theShortestWayBack() {
        loops.add("a", "b", 1);
        loops.add("b", "c", 2);
        loops.add("c", "d", 3);
        loops.add("b", "d", 4);
        assertEquals(
                Optional.of("d (line 5) -> a (line 1) -> b (line 4) -> d"), loops.add("d", "a", 5));
    }

    @Test
    void aClosingArrowIsNotKept() {
        loops.add("a", "b", 1);
        loops.add("b", "a", 2);
        assertEquals(Optional.of("b (line 3) -> a (line 1) -> b"), loops.add("b", "a", 3));
    }

    @Test
    void manyInARow() {
        for (int i = 0; i < 10_000; i++)
            assertEquals(Optional.empty(), loops.add("n" + (i + 1), "n" + i, i));
    }
}
