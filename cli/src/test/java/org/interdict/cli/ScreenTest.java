package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `interdict supplier lookup` and `interdict supplier screen`
class ScreenTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "AO Kaspersky Lab, kaspersky",
        "ЛАБОРАТОРИЯ КАСПЕРСКОГО, kaspersky",
        "Hangzhou Hikvision Digital Technology Company, hikvision",
        "华为技术有限公司, huawei",
        "ZTE Corp, zte",
    })
    void anyNameInAnyScript(String name, String dossier) {
        Ran ran = Ran.of("supplier", "lookup", name);
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().startsWith("match"), ran.out());
        assertTrue(ran.out().contains("dossier     " + dossier), ran.out());
        assertTrue(ran.out().contains("why"), ran.out());
    }

    @ParameterizedTest
    @CsvSource({"Dahua Lin", "Dahua Electronics Corporation", "Birchwood Works", "Honor Society"})
    void othersOfAName(String name) {
        Ran ran = Ran.of("supplier", "lookup", name);
        assertFalse(ran.out().startsWith("match"), ran.out());
    }

    @Test
    void aListOfVendors() throws IOException {
        Ran ran =
                screen(
                        """
                        Vendor,Country
                        "Huawei Technologies Co., Ltd.",CN
                        Birchwood Works,US
                        Kaspersky Lab Inc,US
                        """);
        assertEquals(4, ran.exit(), ran.err());
        assertTrue(ran.out().contains("Huawei Technologies Co., Ltd. (line 2)"), ran.out());
        assertFalse(ran.out().contains("Birchwood"), ran.out());
        assertTrue(ran.out().contains("3 screened: 2 match, 0 probable, 1 no."), ran.out());
        assertTrue(screen("Vendor\nBirchwood Works\n", "--all").out().contains("Birchwood"));
    }

    @Test
    void nobodyIsClean() throws IOException {
        assertEquals(0, screen("name\nBirchwood Works\nThe Fjord Authors\n").exit());
    }

    @Test
    void whatCouldNotBeReadIsNotClean() throws IOException {
        Ran ran = screen("{\"name\": \"Birchwood Works\"}\n{\"name\": \n{\"name\": \"x y\"}\n");
        assertEquals(3, ran.exit(), ran.err());
        assertTrue(ran.out().contains("not read  line 2"), ran.out());
        assertEquals(3, screen("name\n").exit());
    }

    @Test
    void aListWithoutNames() throws IOException {
        Ran ran = screen("price,count\n7,8\n");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("no column holds names"), ran.err());
    }

    @Test
    void asJson() throws IOException {
        String out = screen("name\nAO Kaspersky Lab\n", "-o", "json").out();
        assertTrue(out.contains("\"decision\" : \"match\""), out);
        assertTrue(out.contains("\"bod-17-01\""), out);
        assertTrue(out.contains("\"gaps\" : [ ]"), out);
    }

    private Ran screen(String text, String... options) throws IOException {
        Path list = folder.resolve("vendors.txt");
        Files.writeString(list, text);
        String[] all = new String[options.length + 3];
        all[0] = "supplier";
        all[1] = "screen";
        all[2] = list.toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return Ran.of(all);
    }
}
