package org.interdict.campaign.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.order.OrganizationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

/// Row 73: a hosted system is counted once.
class HostingTest {
    @Test
    void byItself() {
        assertEquals("roads", Hosting.reporter("roads", "", Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void byKindOfProvider(OrganizationKind kind) {
        boolean agency = kind.id().endsWith("-agency");
        assertEquals(
                agency ? "cloud" : "roads", Hosting.reporter("roads", "cloud", Optional.of(kind)));
    }

    /// Else nobody might report it.
    @Test
    void unknownProvider() {
        assertEquals("roads", Hosting.reporter("roads", "cloud", Optional.empty()));
    }
}
