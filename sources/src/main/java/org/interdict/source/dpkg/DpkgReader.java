package org.interdict.source.dpkg;

import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Lines;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

/// Reads dpkg's status file and the files of `status.d`: paragraphs of fields, as deb-control(5)
/// has them. A field that carries no trace is stepped over; [Paragraph] says what the others mean.
public final class DpkgReader implements SourceReader {
    @Override
    public String format() {
        return "dpkg-status";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(DpkgReader.class);
    }

    /// A repository's index has the same fields and a `Filename`, a package of R has `Package` and
    /// `Version`: neither says what is installed.
    @Override
    public boolean recognizes(Head head) {
        if (head.startsJson()) return false;
        Set<String> fields = new HashSet<>();
        for (Iterator<String> lines = head.text().stripLeading().lines().iterator();
                lines.hasNext(); ) {
            String line = lines.next();
            if (line.isBlank()) break;
            if (continues(line)) continue;
            int colon = colon(line);
            if (colon > 0) fields.add(line.substring(0, colon).toLowerCase(Locale.ROOT));
            else if (fields.isEmpty()) return false;
        }
        boolean described = fields.contains("architecture") && fields.contains("version");
        return fields.contains("package")
                && !fields.contains("filename")
                && (fields.contains("status") || described);
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        Lines lines = new Lines(input, sink);
        Paragraph current = new Paragraph(input.limits().text());
        for (String line; (line = lines.next()) != null; ) {
            if (line.isBlank()) {
                current.push(sink);
                continue;
            }
            current.begin(lines.number());
            if (continues(line)) {
                current.more(line.strip());
                continue;
            }
            int colon = colon(line);
            if (colon > 0)
                current.field(line.substring(0, colon), line.substring(colon + 1).strip());
            else sink.gap(lines.here(), "expected a field and a colon");
        }
        current.push(sink);
        if (current.none()) sink.gap(lines.here(), "no package; is this all of the file?");
    }

    private static boolean continues(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    /// Where the colon after a field's name stands; -1 if the line does not begin with a name.
    private static int colon(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':') return i;
            if (c <= ' ' || c > '~') return -1;
        }
        return -1;
    }
}
