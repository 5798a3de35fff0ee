package org.interdict.source.systemprofiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.interdict.source.Head;
import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class TextReaderTest extends SourceReaderContract {
    TextReaderTest() {
        super(new TextReader());
    }

    /// A report has no end: items that are missing leave no trace.
    @Override
    protected boolean cutShows() {
        return false;
    }

    @Test
    void severalSections() {
        golden("full.txt");
    }

    /// A report on the hardware alone shows no software, and says so.
    @Test
    void hardwareAlone() {
        Seen seen = read("Hardware:\n\n    Hardware Overview:\n\n      Serial Number: S1\n");
        assertEquals(List.of(), seen.names());
        assertEquals(1, seen.gaps().size());
        assertEquals("S1", seen.assets().getFirst().keys().getFirst().value());
    }

    @Test
    void yamlIsNot() {
        byte[] yaml = "Applications:\n  a:\n    b: c\n".getBytes(StandardCharsets.UTF_8);
        assertFalse(new TextReader().recognizes(new Head("a.yaml", yaml)));
    }
}
