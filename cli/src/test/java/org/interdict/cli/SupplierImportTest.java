package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SupplierImportTest {
    private static final String STATEMENTS =
            """
            [
              {"statementId": "s1", "declarationSubject": "c1", "statementDate": "2020-01-01", "recordId": "c1",
               "recordType": "entity", "recordDetails": {"isComponent": false,
               "entityType": {"type": "registeredEntity"}, "name": "Lantern Works Ltd"}},
              {"statementId": "s2", "declarationSubject": "c1", "statementDate": "2020-01-01", "recordId": "c2",
               "recordType": "entity", "recordDetails": {"isComponent": false,
               "entityType": {"type": "registeredEntity"}, "name": "Lantern Holding Ltd"}},
              {"statementId": "s3", "declarationSubject": "c1", "statementDate": "2020-01-01", "recordId": "r1",
               "recordType": "relationship", "recordDetails": {"isComponent": false, "subject": "c1",
               "interestedParty": "c2", "interests": [{"type": "shareholding", "share": {"exact": 60}}%s]}}
            ]
            """;

    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("Lantern Works.json"), text);
    }

    @Test
    void whatIsWrittenHolds() throws IOException {
        Path dossier = folder.resolve("lantern.yaml");
        Ran ran =
                Ran.of(
                        "supplier",
                        "import",
                        "bods",
                        file(STATEMENTS.formatted("")).toString(),
                        "-o",
                        dossier.toString(),
                        "--name",
                        "Lantern");
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("", ran.out());
        assertTrue(Files.readString(dossier).startsWith("id: lantern\nname: Lantern\n"));
        assertEquals(0, Ran.of("supplier", "lint", dossier.toString()).exit());
        Ran again =
                Ran.of(
                        "supplier",
                        "import",
                        "bods",
                        file("[]").toString(),
                        "-o",
                        dossier.toString());
        assertEquals(2, again.exit(), "a file that is there is not written over");
        assertTrue(again.err().contains("is there already"), again.err());
    }

    @Test
    void whatIsNotTakenIsTold() throws IOException {
        Ran ran =
                Ran.of(
                        "supplier",
                        "import",
                        "bods",
                        file(STATEMENTS.formatted(", {\"type\": \"settlor\"}")).toString());
        assertEquals(3, ran.exit());
        assertTrue(ran.out().startsWith("id: lantern-works\n"), ran.out());
        assertTrue(
                ran.err()
                        .contains(
                                "Lantern Works.json /2/recordDetails/interests/1: an interest of"
                                        + " the type \"settlor\""),
                ran.err());
    }

    @Test
    void standardInputThatBreaksOff() {
        Ran ran =
                Ran.with(
                        STATEMENTS.substring(0, STATEMENTS.indexOf("{\"statementId\": \"s3\"")),
                        "supplier",
                        "import",
                        "bods",
                        "-");
        assertEquals(3, ran.exit());
        assertTrue(ran.out().contains("Lantern Holding Ltd"), "what came before is kept");
        assertTrue(ran.err().contains("export it again"), ran.err());
    }

    @Test
    void nobodyToWriteOf() throws IOException {
        Ran ran = Ran.of("supplier", "import", "bods", file("[]").toString(), "-o", "x.yaml");
        assertEquals(2, ran.exit());
        assertFalse(Files.exists(Path.of("x.yaml")));
        assertTrue(ran.err().contains("nobody is told of"), ran.err());
        Ran unknown = Ran.of("supplier", "import", "bodz", "x.json");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("did you mean \"bods\"?"), unknown.err());
        assertEquals(2, Ran.of("supplier", "import", "bods", "no-such-file").exit());
    }
}
