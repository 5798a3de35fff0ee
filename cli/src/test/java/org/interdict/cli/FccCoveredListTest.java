package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The list bars money and authorizations, and nothing else: no other order says the same of the
/// same goods.
class FccCoveredListTest {
    @TempDir private Path folder;

    @Test
    void whatIsOnlyThereIsOutside() throws IOException {
        Ran ran =
                check(
                        """
                        name,publisher,version
                        Kaspersky Endpoint Security,AO Kaspersky Lab,11
                        HiSuite,"Huawei Technologies Co., Ltd.",11
                        """);
        assertEquals(0, ran.exit(), ran.out());
        assertTrue(words(ran).contains("not having or using it"), ran.out());
        assertFalse(ran.out().contains("PROHIBITED"), ran.out());
    }

    @Test
    void whatIsBoughtAsksWithWhoseMoney() throws IOException {
        Ran ran =
                check(
                        """
                        Order Date,Vendor,Manufacturer,Item Description,Unit Price
                        2025-01-02,Birch,AO Kaspersky Lab,Kaspersky Endpoint Security,7
                        """);
        assertEquals(4, ran.exit(), ran.out());
        assertTrue(words(ran).contains("paid with money of the Universal Service Fund"), ran.out());
    }

    /// The directive lets embedded code out; the list, which took over its words in 2022, does not
    /// take over that.
    @Test
    void exclusionsOfTheDirectiveAreNotTakenOver() {
        Ran ran = Ran.of("check", "fcc-covered-list", "../examples/mail-gateway.cdx.json");
        assertEquals(4, ran.exit(), ran.out());
        assertFalse(ran.out().contains("excluded"), ran.out());
        assertTrue(words(ran).contains("equipment authorization"), ran.out());
    }

    private Ran check(String text) throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, text);
        return Ran.of("check", "fcc-covered-list", list.toString());
    }

    private static String words(Ran ran) {
        return ran.out().replaceAll("\\s+", " ");
    }
}
