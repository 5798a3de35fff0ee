package org.interdict.source.systemprofiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.interdict.source.Head;
import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class PlistReaderTest extends SourceReaderContract {
    private static final String ITEMS =
            """
            <plist><array><dict><key>_dataType</key><string>SPApplicationsDataType</string>
            <key>_items</key><array><dict><key>_name</key><string>a</string></dict>
            """;

    PlistReaderTest() {
        super(new PlistReader());
    }

    @Test
    void severalSections() {
        golden("full.spx");
    }

    /// Nothing is expanded, and nothing outside is read.
    @Test
    void entities() {
        String type =
                "<!DOCTYPE plist [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">"
                        + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>\n";
        for (String entity : List.of("&b;", "&f;")) {
            Seen seen =
                    read(type + ITEMS + "<dict><key>_name</key><string>x" + entity + "</string>");
            assertEquals("a", seen.names().getFirst());
            assertFalse(seen.complete());
            assertFalse(seen.golden().contains("aaaa"), seen.golden());
        }
    }

    @Test
    void anotherPropertyListIsNot() {
        String text = "<?xml version=\"1.0\"?><plist><dict><key>Label</key></dict></plist>";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertFalse(new PlistReader().recognizes(new Head("a.plist", bytes)));
    }
}
