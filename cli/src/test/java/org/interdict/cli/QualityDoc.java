package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The figures in `docs/quality.md`, which tests write and hold.
final class QualityDoc {
    private static final Path DOC = Ran.ROOT.resolve("docs/quality.md");

    private QualityDoc() {}

    /// Compares the part between the comments that name the section; `-Dgolden=write` rewrites it
    /// and fails.
    static void hold(String section, String text) throws IOException {
        String begin = "<!-- " + section + " -->\n";
        String end = "<!-- end of " + section + " -->\n";
        String doc = Files.readString(DOC);
        int from = doc.indexOf(begin) + begin.length();
        int to = doc.indexOf(end);
        assertTrue(from >= begin.length() && to >= from, DOC + " has no section " + section);
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(DOC, doc.substring(0, from) + text + doc.substring(to));
            fail("written: " + DOC + "; review it, then run without -Dgolden=write");
        }
        assertEquals(doc.substring(from, to), text);
    }

    /// Lines that begin with a dash, without it: misses that stay, with their reasons below.
    static List<String> known() throws IOException {
        return Files.readAllLines(DOC).stream()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }
}
