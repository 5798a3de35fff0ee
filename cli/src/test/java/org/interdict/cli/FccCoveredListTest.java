package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The list bars subsidies and authorizations, and nothing else: no other order says the same of
/// the same goods.
class FccCoveredListTest {
    @TempDir private Path folder;

    @Test
    void whatIsOnlyThereIsOutside() throws IOException {
        String there =
                """
                name,publisher,version
                Kaspersky Endpoint Security,AO Kaspersky Lab,11
                NE40E,"Huawei Technologies Co., Ltd.",11
                """;
        Ran ran = check(there);
        assertEquals(0, ran.exit(), ran.out());
        assertTrue(words(ran).contains("is it maintained with a subsidy"), ran.out());
        assertFalse(ran.out().contains("PROHIBITED"), ran.out());
        assertEquals(1, check(there, "maintained=yes").exit());
    }

    @Test
    void whatIsBoughtAsksWithWhoseMoney() throws IOException {
        Ran ran = check(bought("2025-01-02", "AO Kaspersky Lab", "Kaspersky Endpoint Security"));
        assertEquals(4, ran.exit(), ran.out());
        assertTrue(words(ran).contains("paid for with a subsidy of the Commission"), ran.out());
        assertEquals(
                0,
                check(
                                bought(
                                        "2025-01-02",
                                        "AO Kaspersky Lab",
                                        "Kaspersky Endpoint Security"),
                                "subsidy=no")
                        .exit());
    }

    /// It holds from the 60th day after an entry came onto the list, which is day 0 (47 U.S.C.
    /// 1602(a)(2)): 2021-03-12 for the first entries, 2022-03-25 for the first one on Kaspersky.
    @ParameterizedTest(name = "{0}: {1} of {2} ends with {3}")
    @CsvSource({
        "2021-03-12, 'Huawei Technologies Co., Ltd.', NE40E, 0",
        "2021-05-10, 'Huawei Technologies Co., Ltd.', NE40E, 0",
        "2021-05-11, 'Huawei Technologies Co., Ltd.', NE40E, 1",
        "2021-05, 'Huawei Technologies Co., Ltd.', NE40E, 4",
        "2022-05-23, AO Kaspersky Lab, Kaspersky Endpoint Security, 0",
        "2022-05-24, AO Kaspersky Lab, Kaspersky Endpoint Security, 1",
    })
    void theSixtiethDay(String day, String maker, String item, int exit) throws IOException {
        Ran ran = check(bought(day, maker, item), "subsidy=yes");
        assertEquals(exit, ran.exit(), ran.out());
    }

    /// The list says of all entries that subsidiaries and affiliates are meant.
    @Test
    void anAffiliateIsMeant() throws IOException {
        String phone = bought("2025-01-02", "Huawei Device Co., Ltd.", "Huawei Mate 20");
        Ran ran = check(phone, "subsidy=yes");
        assertEquals(1, ran.exit(), ran.out());
        assertTrue(ran.out().contains("Huawei Device Co., Ltd."), ran.out());

        Ran reported =
                check(
                        bought(
                                "2025-01-02",
                                "HiSilicon Technologies Co., Ltd.",
                                "HiSilicon Hi3516"),
                        "subsidy=yes telecommunications=yes capable=yes");
        assertEquals(4, reported.exit(), "who is only said to be one is a question");
        assertTrue(words(reported).contains("it is only reported"), reported.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Honor Device Co., Ltd.|Phone",
                "DAHUA ELECTRONICS|IP camera",
                "ZTEX GmbH|ZTEX Board",
                "Contoso|Mount for Hikvision cameras",
                "China Mobile Homes Inc.|Mobile home",
            })
    void lookAlikesAreNot(String line) throws IOException {
        String[] parts = line.split("\\|", -1);
        Ran ran =
                check(
                        bought("2025-01-02", parts[0], parts[1]),
                        "subsidy=yes purpose=yes capable=yes telecommunications=yes"
                                + " telecommunications-or-surveillance=yes section-214=yes");
        assertFalse(ran.out().contains("PROHIBITED"), ran.out());
    }

    @Test
    void camerasForSomePurposes() throws IOException {
        String camera =
                bought(
                        "2025-01-02",
                        "Hangzhou Hikvision Digital Technology Co., Ltd.",
                        "DS-2CD2142FWD-I");
        Ran ran = check(camera, "subsidy=yes");
        assertEquals(4, ran.exit(), ran.out());
        assertTrue(words(ran).contains("purpose of national security"), ran.out());
        assertEquals(1, check(camera, "subsidy=yes purpose=yes").exit());
        assertEquals(0, check(camera, "subsidy=yes purpose=no").exit());
    }

    /// Carriers are listed for services only that are subject to section 214.
    @Test
    void servicesOfCarriers() throws IOException {
        String transit = bought("2025-01-02", "ComNet (USA) LLC", "IP transit");
        Ran ran = check(transit, "subsidy=yes");
        assertEquals(4, ran.exit(), ran.out());
        assertTrue(words(ran).contains("section 214"), ran.out());
        assertEquals(1, check(transit, "subsidy=yes section-214=yes").exit());
        assertEquals(0, check(transit, "subsidy=yes section-214=no").exit());
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

    private static String bought(String day, String maker, String item) {
        return "Order Date,Vendor,Manufacturer,Item Description,Unit Price\n%s,Birch,\"%s\",%s,7\n"
                .formatted(day, maker, item);
    }

    private Ran check(String text, String... given) throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, text);
        List<String> arguments = new ArrayList<>(List.of("check", "fcc-covered-list"));
        for (String some : given)
            for (String one : some.split(" ", -1)) arguments.addAll(List.of("--given", one));
        arguments.add(list.toString());
        return Ran.of(arguments.toArray(String[]::new));
    }

    private static String words(Ran ran) {
        return ran.out().replaceAll("\\s+", " ");
    }
}
