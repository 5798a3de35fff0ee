package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the argument ORDERS means: which orders judge, and whose goods are looked for.
class OrdersTest {
    @TempDir private Path folder;

    /// The list of the FCC names several suppliers; who asks of one is not answered of the others.
    @Test
    void aSuppliersIdMeansEveryOrderOnItAndNobodyElsesGoods() throws IOException {
        String list = goodsOfThree();
        String orders = String.join(",", Library.carried().orderIdsOn("kaspersky"));
        assertTrue(orders.contains("bod-17-01,far-52.204-23"), orders);
        assertTrue(orders.contains("fcc-covered-list"), orders);

        Ran of = Ran.of("check", "kaspersky", list);
        assertTrue(of.out().contains("Kaspersky Endpoint Security for Windows 11"), of.out());
        assertFalse(of.out().contains("NE40E"), of.out());
        assertTrue(
                words(of)
                        .contains(
                                "Only goods of Kaspersky were looked for, and not of the others"
                                        + " that fcc-covered-list names."),
                of.out());
        Ran by = Ran.of("check", orders, list);
        assertTrue(by.out().contains("NE40E"), by.out());
        assertFalse(by.out().contains("were looked for"), by.out());
        assertEquals(found(by), found(of), "of the same goods each order says the same");
    }

    /// Each order that is named, or meant by a supplier, judges all that is looked for: a column
    /// never passes over goods of which its order speaks.
    @Test
    void aSupplierAndAnOrder() throws IOException {
        String list = goodsOfThree();
        Ran ran = Ran.of("check", "huawei,bod-17-01", list);
        assertTrue(ran.out().contains("NE40E"), ran.out());
        assertFalse(ran.out().contains("DS-2CD"), ran.out());
        assertTrue(
                ran.out().contains("·              outside           PROHIBITED  Kaspersky"),
                ran.out());
        assertTrue(
                words(ran)
                        .contains(
                                "and not of the others that far-52.204-25, fcc-covered-list name."),
                ran.out());
        Ran whole = Ran.of("check", "kaspersky,fcc-covered-list", list);
        assertTrue(whole.out().contains("NE40E"), "an order that is named is asked whole");
        assertTrue(whole.out().contains("DS-2CD"), whole.out());
    }

    private String goodsOfThree() throws IOException {
        Path list = folder.resolve("three.csv");
        Files.writeString(
                list,
                """
                name,publisher,version
                Kaspersky Endpoint Security,AO Kaspersky Lab,11
                NE40E,"Huawei Technologies Co., Ltd.",11
                DS-2CD2142FWD-I,"Hangzhou Hikvision Digital Technology Co., Ltd.",5
                """);
        return list.toString();
    }

    /// The part of an answer on what is Kaspersky's.
    private static String found(Ran ran) {
        int from = ran.out().indexOf("Kaspersky Endpoint Security for Windows 11");
        return ran.out().substring(from, ran.out().indexOf("\n\n", from));
    }

    private static String words(Ran ran) {
        return ran.out().replaceAll("\\s+", " ");
    }
}
