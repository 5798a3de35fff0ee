package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A list that the user brings becomes a dossier of names, by which others are screened.
class ImportNamesTest {
    @TempDir private Path folder;

    @Test
    void aListAndThenAVendorOnIt() throws IOException {
        Path list = folder.resolve("list.jsonl");
        Files.writeString(
                list,
                """
                {"id": "q1", "schema": "Company", "properties": {"name": ["Fjord Lantern Trading JSC"], "country": ["ru"]}}
                {"id": "q2", "schema": "Person", "properties": {"name": ["Birch Heron"]}}
                {"id": "q3", "schema": "Company", "properties": {}}
                """);
        Path dossier = folder.resolve("list.yaml");
        Ran imported =
                Ran.of("supplier", "import", "names", list.toString(), "-o", dossier.toString());
        assertTrue(
                imported.out().concat(imported.err()).contains("2 entities"), imported::toString);
        assertEquals(0, Ran.of("supplier", "lint", dossier.toString()).exit());
        Path vendors = folder.resolve("vendors.csv");
        Files.writeString(
                vendors, "vendor,country\nLantern Trading Fjord,RU\nOpen Meadow LLC,US\n");
        Ran screened =
                Ran.of("supplier", "screen", vendors.toString(), "--dossiers", dossier.toString());
        assertEquals(4, screened.exit(), screened.err());
        assertTrue(screened.out().contains("Fjord Lantern Trading JSC"), screened.out());
    }
}
