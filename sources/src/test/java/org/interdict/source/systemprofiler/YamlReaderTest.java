package org.interdict.source.systemprofiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.interdict.source.Head;
import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class YamlReaderTest extends SourceReaderContract {
    YamlReaderTest() {
        super(new YamlReader());
    }

    /// A mapping has no end: applications that are missing leave no trace.
    @Override
    protected boolean cutShows() {
        return false;
    }

    @Test
    void applications() {
        golden("applications.yaml");
    }

    /// Aliases are not followed, so they cannot multiply.
    @Test
    void aliases() {
        Seen seen = read("a: &x\n  Version: 1\nb: *x\nc:\n  <<: *x\n  Version: 2\n");
        assertEquals(List.of("a", "c"), seen.names());
        assertFalse(seen.complete());
    }

    @Test
    void otherYamlIsNot() {
        byte[] yaml = "a:\n  Location: b\n".getBytes(StandardCharsets.UTF_8);
        assertFalse(new YamlReader().recognizes(new Head("a.yaml", yaml)));
    }
}
