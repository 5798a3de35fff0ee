package org.interdict.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import org.interdict.finding.Answer;
import org.interdict.report.Report.Style;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;

/// Compares what a report writes with a file that a person has read. `-Dgolden=write` rewrites the
/// file and fails the run.
public final class Golden {
    public static final Style PLAIN = new Style(false, 100, false, false);

    private Golden() {}

    /// The report of that name, as the program finds it.
    public static Report report(String format) {
        for (Report report : ServiceLoader.load(Report.class))
            if (report.format().equals(format)) return report;
        return fail("no report is registered as " + format);
    }

    public static String written(String format, Answer answer, Style style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report(format).write(answer, style, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Fails with the difference.
    ///
    /// @param name of the golden file, in the folder of its format, without `.golden`
    public static void compare(String format, String name, String written) throws IOException {
        String file = format + "/" + name + ".golden";
        if (System.getProperty("golden", "").equals("write")) {
            Path folder =
                    Path.of(System.getProperty("interdict.root"), "report/src/test/resources");
            Path path = folder.resolve("org/interdict/report").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, written);
            fail("rewrote " + path + "; read it, then run again without -Dgolden=write");
        }
        try (InputStream in = Golden.class.getResourceAsStream(file)) {
            assertNotNull(in, "no golden file " + file + "; -Dgolden=write makes it");
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), written);
        }
    }
}
