package org.interdict.source.osquery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.interdict.source.Head;
import org.interdict.source.SourceReaderContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class OsqueryReaderTest extends SourceReaderContract {
    OsqueryReaderTest() {
        super(new OsqueryReader());
    }

    /// A log has no end: lines that are missing leave no trace.
    @Override
    protected boolean cutShows() {
        return false;
    }

    @Test
    void programs() {
        golden("programs.json");
    }

    @Test
    void manyTables() {
        golden("many-tables.json");
    }

    @Test
    void logOfTheDaemon() {
        golden("osqueryd.results.log");
    }

    /// What is removed is not there.
    @Test
    void removed() {
        String row = "{'hostIdentifier':'a','columns':{'name':'%s','path':'/x'},'action':'%s'}\n";
        String log = (row.formatted("gone", "removed") + row.formatted("kesl", "added"));
        assertEquals(List.of("kesl"), read(log.replace('\'', '"')).names());
    }

    @Test
    void anArrayThatIsCutOffIsNotWhole() {
        var seen = read("[{\"name\":\"kesl\",\"path\":\"/x\"},{\"name\":\"v");
        assertEquals(List.of("kesl"), seen.names());
        assertFalse(seen.complete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":\"1\",\"title\":\"kesl\"}]",
                "[{\"name\":\"a\",\"version\":\"1\"}]",
                "[[1]]",
                "{\"bomFormat\":\"CycloneDX\",\"components\":[]}",
                "{\"packs\":{\"a\":{\"queries\":{}}}}",
            })
    void otherJsonIsNot(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertFalse(new OsqueryReader().recognizes(new Head("x.json", bytes)));
    }
}
