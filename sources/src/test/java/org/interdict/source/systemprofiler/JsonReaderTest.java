package org.interdict.source.systemprofiler;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.interdict.source.Head;
import org.interdict.source.SourceReaderContract;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class JsonReaderTest extends SourceReaderContract {
    JsonReaderTest() {
        super(new JsonReader());
    }

    @Test
    void severalSections() {
        golden("full.json");
    }

    @Test
    void otherJsonIsNot() {
        byte[] json = "{\"a\":{\"SPApplicationsDataType\":[]}}".getBytes(StandardCharsets.UTF_8);
        assertFalse(new JsonReader().recognizes(new Head("a.json", json)));
    }
}
