package org.interdict.source.dpkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.source.Head;
import org.interdict.source.SourceReaderContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

class DpkgReaderTest extends SourceReaderContract {
    DpkgReaderTest() {
        super(new DpkgReader());
    }

    /// A status file has no end: paragraphs that are missing leave no trace.
    @Override
    protected boolean cutShows() {
        return false;
    }

    @Test
    void everyField() {
        golden("every-field.status");
    }

    @Test
    void oneFileOfAnImage() {
        golden("one-of-status.d");
    }

    @Test
    void withoutVersionItIsStillThere() {
        assertEquals(
                List.of("kesl"), read("Package: kesl\nStatus: install ok installed\n").names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a repository's index, a package of R, a source package
                "Package: kesl\nVersion: 1\nArchitecture: all\nFilename: pool/k.deb\n",
                "Package: kasper\nType: Package\nTitle: Deep\nVersion: 1\n",
                "Format: 3.0 (quilt)\nSource: kesl\nBinary: kesl\nArchitecture: any\nVersion: 1\n",
                "SPDXVersion: SPDX-2.3\nPackageName: kesl\n",
            })
    void otherParagraphsAreNot(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertFalse(new DpkgReader().recognizes(new Head("status", bytes)));
    }

    @Test
    void aBrokenFirstLineDoesNotHideTheFile() {
        String text = "Package: kesl\n???\nStatus: install ok installed\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertTrue(new DpkgReader().recognizes(new Head("status", bytes)));
        assertEquals(List.of("line 2: expected a field and a colon"), read(text).gaps());
    }
}
