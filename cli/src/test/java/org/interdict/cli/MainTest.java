package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;

class MainTest {
    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        String pom = Files.readString(Ran.ROOT.resolve("cli/pom.xml"));
        assertTrue(
                pom.contains(
                        "<artifactId>interdict</artifactId><version>"
                                + Main.VERSION
                                + "</version></parent>"),
                "write the version of pom.xml into Main.VERSION; there it is " + Main.VERSION);
    }
}
