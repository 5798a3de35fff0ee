package org.interdict.source.spdx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.junit.jupiter.api.Test;

import java.util.List;

class SpdxTagValueReaderTest extends SourceReaderContract {
    SpdxTagValueReaderTest() {
        super(new SpdxTagValueReader());
    }

    @Override
    protected boolean cutShows() {
        return false;
    }

    @Test
    void everyField() {
        golden("every-field.spdx");
    }

    @Test
    void lineEndsOfWindows() {
        String text = "SPDXVersion: SPDX-2.2\r\nPackageName: a\r\nPackageVersion: 1\r\n";
        Seen seen = read(text);
        assertTrue(seen.complete());
        assertEquals(read(text.replace("\r\n", "\n")).components(), seen.components());
    }

    @Test
    void textThatDoesNotEnd() {
        Seen seen = read("SPDXVersion: SPDX-2.2\nPackageName: a\nPackageComment: <text>x\ny\n");
        assertEquals(List.of("a"), seen.names());
        assertEquals(List.of("line 3: the file ends inside a text that begins here"), seen.gaps());
    }

    @Test
    void recognition() {
        SpdxTagValueReader reader = new SpdxTagValueReader();
        assertTrue(reader.recognizes(head("# x\r\nSPDXVersion: SPDX-2.2")));
        assertFalse(reader.recognizes(head("{\"a\": \"\nSPDXVersion: SPDX-2.2")));
        assertFalse(reader.recognizes(head("See SPDXVersion: above")));
    }

    @FuzzTest(maxDuration = "5s")
    void fuzz(byte[] bytes) {
        read(bytes);
    }
}
