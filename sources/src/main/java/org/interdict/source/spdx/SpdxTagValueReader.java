package org.interdict.source.spdx;

import org.interdict.component.Kind;
import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Lines;
import org.interdict.source.SaidTime;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Reads SPDX 2.2 and 2.3 in tag-value form: a tag, a colon and a value in a line; a value in
/// `<text>` may have several. A package, a file or a snippet begins with its name and ends where
/// another one does, or another section.
public final class SpdxTagValueReader implements SourceReader {
    @Override
    public String format() {
        return "spdx-tag-value";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(SpdxTagValueReader.class);
    }

    @Override
    public boolean recognizes(Head head) {
        if (head.startsJson()) return false;
        String text = head.text();
        for (int at = text.indexOf(Document.VERSION); at >= 0; ) {
            if (at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r') return true;
            at = text.indexOf(Document.VERSION, at + 1);
        }
        return false;
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        new Document(new Lines(input, sink), sink, input.limits().text()).read();
    }

    private static final class Document {
        private static final String VERSION = "SPDXVersion:";
        private static final String OPEN = "<text>";
        private static final String CLOSE = "</text>";

        private final Lines lines;
        private final Sink sink;
        private final int limit;
        private final Graph graph;
        private @Nullable Part part;
        private long begun; // the line on which it begins
        private String owner = ""; // the package that the files which follow it are in
        private boolean any;

        Document(Lines lines, Sink sink, int limit) {
            this.lines = lines;
            this.sink = sink;
            this.limit = limit;
            this.graph = new Graph(sink);
        }

        void read() throws IOException {
            for (String line; (line = lines.next()) != null; ) {
                String text = line.strip();
                if (text.isEmpty() || text.startsWith("#")) continue;
                int colon = text.indexOf(':');
                if (colon <= 0) {
                    sink.gap(lines.here(), "expected a tag and a colon");
                    continue;
                }
                any = true;
                long number = lines.number();
                String value = text.substring(colon + 1).strip();
                if (value.startsWith(OPEN)) value = text(value.substring(OPEN.length()), number);
                field(text.substring(0, colon).strip(), value, number);
            }
            end();
            if (!any) sink.gap(Lines.at(1), "the file is empty");
            graph.end();
        }

        /// The rest of a value of several lines. What is longer than the limit is passed over.
        private String text(String begin, long number) throws IOException {
            StringBuilder value = new StringBuilder();
            String line = begin;
            for (; ; ) {
                int end = line.indexOf(CLOSE);
                String piece = end < 0 ? line : line.substring(0, end);
                if (value.length() <= limit) value.append(piece);
                if (end >= 0) break;
                if (value.length() <= limit) value.append('\n');
                line = lines.next();
                if (line == null) {
                    sink.gap(Lines.at(number), "the file ends inside a text that begins here");
                    break;
                }
            }
            if (value.length() <= limit) return value.toString().strip();
            sink.gap(Lines.at(number), "a text of more than " + limit + " characters; not read");
            return "";
        }

        private void field(String tag, String value, long number) {
            switch (tag) {
                case "Created" -> SaidTime.text(value, sink);
                case "PackageName" -> begin(false, number).name = value;
                case "FileName" -> begin(true, number).file(value);
                case "SnippetSPDXID", "SnippetSPDXIdentifier", "LicenseID" -> end();
                case "DocumentName" -> graph.name(value);
                case "Relationship" -> relationship(value, number);
                default -> {
                    if (part != null) field(part, tag, value, number);
                }
            }
        }

        private void field(Part of, String tag, String value, long number) {
            switch (tag) {
                case "SPDXID", "SPDXIdentifier" -> of.ref = value;
                case "PackageVersion" -> of.version = value;
                case "PackageFileName" -> of.file(value);
                case "PackageSupplier" -> of.party(Kind.SUPPLIER, value);
                case "PackageOriginator" -> of.party(Kind.ORIGINATOR, value);
                case "PrimaryPackagePurpose" -> of.purpose(value);
                case "PackageCopyrightText", "FileCopyrightText" -> of.add(Kind.DESCRIPTION, value);
                case "FileContributor" -> of.party(Kind.AUTHOR, value);
                case "PackageChecksum", "FileChecksum" ->
                        of.add(Kind.HASH, value.substring(value.indexOf(':') + 1).strip());
                case "ExternalRef" -> {
                    String[] words = value.split("\\s+", 3);
                    if (words.length == 3) of.reference(words[1], words[2]);
                    else sink.gap(Lines.at(number), "expected a category, a type and a locator");
                }
                default -> {
                    // carries no trace
                }
            }
        }

        private void relationship(String value, long number) {
            String[] words = value.split("\\s+", 4);
            if (words.length == 3) graph.relate(words[0], words[1], words[2]);
            else sink.gap(Lines.at(number), "expected an id, a relationship and an id");
        }

        private Part begin(boolean file, long number) {
            end();
            begun = number;
            Part begins = new Part(file);
            part = begins;
            return begins;
        }

        private void end() {
            Part ended = part;
            part = null;
            if (ended == null) return;
            if (ended.isEmpty()) {
                sink.gap(Lines.at(begun), "a component without name or identifier");
                return;
            }
            if (ended.isFull())
                sink.gap(Lines.at(begun), "more than " + Part.MOST + " traces of one component");
            sink.component(ended.component(), ended.ref, Lines.at(begun));
            graph.add(ended);
            if (ended.isFile) graph.relate(owner, "CONTAINS", ended.ref);
            else owner = ended.ref;
        }
    }
}
