package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class NearTest {
    private static final List<String> ORDERS =
            List.of("bod-17-01", "far-52.204-23", "far-52.204-23@2018-07");

    @Test
    void slipsOfTheKeyboard() {
        assertEquals(List.of("bod-17-01"), Near.to("bod-17-10", ORDERS));
        assertEquals(List.of("bod-17-01"), Near.to("BOD1701", ORDERS));
        assertEquals(List.of("far-52.204-23", "far-52.204-23@2018-07"), Near.to("far", ORDERS));
    }

    @Test
    void nothingIsNearToEverything() {
        assertEquals(List.of(), Near.to("", ORDERS));
        assertEquals(List.of(), Near.to("xyz", ORDERS));
        assertEquals(List.of(), Near.to("x".repeat(1_000_000), ORDERS));
    }

    @Test
    void distances() {
        assertEquals(0, Near.distance("order", "order"));
        assertEquals(1, Near.distance("order", "odrer"));
        assertEquals(3, Near.distance("kitten", "sitting"));
        assertEquals(5, Near.distance("", "order"));
    }
}
