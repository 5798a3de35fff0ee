package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class SmallestReaderTest extends SourceReaderContract {
    SmallestReaderTest() {
        super(new SmallestReader());
    }

    @Test
    void twoNamesAndAGap() {
        golden("two.names");
    }

    @Test
    void aLineWithoutPublisherIsAGap() {
        Seen seen = read("names 1\nkesl\nkata=AO Kaspersky Lab\n.\n");
        assertEquals(List.of("kata"), seen.names());
        assertEquals(List.of("line 2: expected name=publisher"), seen.gaps());
    }
}
