package org.interdict.source.spdx;

import org.interdict.component.Kind;
import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.SaidTime;
import org.interdict.source.SourceReader;
import org.interdict.source.UnreadableException;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;

import java.io.IOException;

/// Reads SPDX 2.2 and 2.3 in JSON. SPDX 3 is another format with the same name: it is recognised,
/// and refused.
public final class SpdxJsonReader implements SourceReader {
    @Override
    public String format() {
        return "spdx-json";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(SpdxJsonReader.class);
    }

    /// By `SPDXID`, which every element has; writers put `spdxVersion` anywhere.
    @Override
    public boolean recognizes(Head head) {
        if (!head.startsJson() || head.contains("\"bomFormat\"")) return false;
        return head.contains("\"SPDXID\"")
                || head.contains("\"spdxVersion\"")
                || head.contains("spdx.org/rdf/3");
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        var document = new JsonDocument[1];
        Json.read(
                input,
                sink,
                json -> {
                    document[0] = new JsonDocument(json, sink);
                    document[0].read();
                });
        if (document[0].isVersion3)
            throw new UnreadableException(
                    "this is SPDX 3, which is not read", "", "export SPDX 2.3 or CycloneDX 1.6");
    }

    /// One pass. Each method starts on the first token of what it reads and ends on the last.
    private static final class JsonDocument {
        private final Json json;
        private final Sink sink;
        private final Graph graph;
        private boolean isVersion3;

        JsonDocument(Json json, Sink sink) {
            this.json = json;
            this.sink = sink;
            this.graph = new Graph(sink);
        }

        void read() {
            if (!json.object()) return;
            for (String field; (field = json.field()) != null; ) {
                switch (field) {
                    case "name" -> graph.name(json.text());
                    case "creationInfo" -> created();
                    case "packages" -> parts(false);
                    case "files" -> parts(true);
                    case "relationships" -> relationships();
                    case "documentDescribes" -> {
                        if (json.array()) while (json.element()) graph.describes(json.text());
                    }
                    case "@graph", "@context" -> isVersion3 = true;
                    default -> json.skip();
                }
            }
            graph.end();
        }

        private void created() {
            if (!json.object()) return;
            for (String field; (field = json.field()) != null; ) {
                if (field.equals("created")) SaidTime.text(json.text(), sink);
                else json.skip();
            }
        }

        private void parts(boolean files) {
            if (!json.array()) return;
            while (json.element()) {
                if (!json.object()) continue;
                Part part = new Part(files);
                for (String field; (field = json.field()) != null; ) field(part, field);
                push(part, json.here());
            }
        }

        private void push(Part part, Place where) {
            if (part.isEmpty()) {
                sink.gap(where, "a component without name or identifier");
                return;
            }
            if (part.isFull())
                sink.gap(where, "more than " + Part.MOST + " traces or files of one component");
            sink.component(part.component(), part.ref, where);
            graph.add(part);
        }

        private void field(Part part, String field) {
            switch (field) {
                case "SPDXID" -> part.ref = json.text();
                case "name" -> {
                    if (!part.isFile) part.name = json.text();
                }
                case "fileName", "packageFileName" -> part.file(json.text());
                case "versionInfo" -> part.version = json.text();
                case "supplier" -> part.party(Kind.SUPPLIER, json.text());
                case "originator" -> part.party(Kind.ORIGINATOR, json.text());
                case "primaryPackagePurpose" -> part.purpose(json.text());
                case "copyrightText" -> part.add(Kind.DESCRIPTION, json.text());
                case "checksums" -> checksums(part);
                case "externalRefs" -> references(part);
                case "fileContributors" -> {
                    if (json.array()) while (json.element()) part.party(Kind.AUTHOR, json.text());
                }
                case "hasFiles" -> {
                    if (json.array()) while (json.element()) part.has(json.text());
                }
                default -> json.skip();
            }
        }

        private void checksums(Part part) {
            if (!json.array()) return;
            while (json.element()) {
                if (!json.object()) continue;
                for (String field; (field = json.field()) != null; )
                    if (field.equals("checksumValue")) part.add(Kind.HASH, json.text());
            }
        }

        private void references(Part part) {
            if (!json.array()) return;
            while (json.element()) {
                if (!json.object()) continue;
                String type = "";
                String locator = "";
                for (String field; (field = json.field()) != null; ) {
                    switch (field) {
                        case "referenceType" -> type = json.text();
                        case "referenceLocator" -> locator = json.text();
                        default -> json.skip();
                    }
                }
                part.reference(type, locator);
            }
        }

        private void relationships() {
            if (!json.array()) return;
            while (json.element()) {
                if (!json.object()) continue;
                String from = "";
                String type = "";
                String to = "";
                for (String field; (field = json.field()) != null; ) {
                    switch (field) {
                        case "spdxElementId" -> from = json.text();
                        case "relationshipType" -> type = json.text();
                        case "relatedSpdxElement" -> to = json.text();
                        default -> json.skip();
                    }
                }
                graph.relate(from, type, to);
            }
        }
    }
}
