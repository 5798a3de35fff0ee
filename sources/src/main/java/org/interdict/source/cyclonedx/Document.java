package org.interdict.source.cyclonedx;

import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Type;
import org.interdict.source.Json;
import org.interdict.source.SaidTime;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import java.util.ArrayList;
import java.util.List;

/// One pass through a BOM. Each method starts on the first token of what it reads and ends on the
/// last. A part comes before its whole, between `open` and `close`.
///
/// What is present, and how:
/// - a component or service of the BOM is `listed`; one inside another is `embedded`;
/// - `pedigree.ancestors` and `.variants` are `embedded`: what a component was made from, or shares
///   its code with, is in it. `.descendants` were made from it, and are not in it: passed over;
/// - scope `excluded` ("usage for test and other non-runtime purposes") and `formulation` (how it
///   was built) are `declared`. Scope `optional` stays `listed`: the specification says that it may
///   not be installed, and writers set it for what is;
/// - `metadata.component` is what the BOM speaks of, and a component like the others.
///
/// `metadata.tools`, `.authors` and `.manufacturer` made the BOM, not what it lists: passed over.
final class Document {
    private static final Place ROOT = () -> "/metadata/component";

    private final Json json;
    private final Sink sink;
    private final Fields fields;
    private final int entries;

    /// @param entries of one list of dependencies that is kept until its owner is known
    Document(Json json, Sink sink, int entries) {
        this.json = json;
        this.sink = sink;
        this.fields = new Fields(json);
        this.entries = entries;
    }

    void read() {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "metadata" -> metadata();
                case "components" -> components(Presence.LISTED);
                case "services" -> services(Presence.LISTED);
                case "dependencies" -> dependencies();
                case "formulation" -> formulation();
                case "declarations" -> declarations();
                default -> json.skip();
            }
        }
    }

    /// The company roles that stand beside `metadata.component` are roles of that component.
    private void metadata() {
        if (!json.object()) return;
        Part about = new Part(Presence.LISTED);
        try {
            for (String field; (field = json.field()) != null; ) {
                switch (field) {
                    case "component" -> component(about);
                    case "timestamp" -> SaidTime.text(json.text(), sink);
                    case "supplier" -> fields.organization(about, Kind.SUPPLIER);
                    case "manufacture" -> fields.organization(about, Kind.MANUFACTURER);
                    default -> json.skip();
                }
            }
        } finally {
            if (about.opened) sink.close();
        }
        if (about.isEmpty() && !about.begun) return;
        sink.about(asset(about));
        if (!about.ref.isEmpty()) sink.root(about.ref);
        push(about, ROOT);
    }

    private static Asset asset(Part part) {
        Asset.AssetKind kind =
                switch (part.type) {
                    case CONTAINER -> Asset.AssetKind.IMAGE;
                    case OPERATING_SYSTEM, DEVICE, PLATFORM -> Asset.AssetKind.HOST;
                    case UNKNOWN -> Asset.AssetKind.UNKNOWN;
                    default -> Asset.AssetKind.RELEASE;
                };
        List<Asset.Key> keys = new ArrayList<>();
        if (part.version.startsWith("sha256:"))
            keys.add(new Asset.Key(Asset.KeyKind.DIGEST, part.version));
        return new Asset(part.name, kind, keys, part.maker(), "");
    }

    private void components(Presence presence) {
        if (!json.array()) return;
        while (json.element()) {
            Part part = new Part(presence);
            boolean read;
            try {
                read = component(part);
            } finally {
                if (part.opened) sink.close();
            }
            if (read) push(part, json.here());
        }
    }

    private boolean component(Part part) {
        if (!json.object()) return false;
        part.begun = true;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "type" -> part.type = type(json.text());
                case "name" -> part.name = json.text();
                case "version" -> part.version = json.text();
                case "bom-ref" -> part.ref = json.text();
                case "purl" -> part.add(Kind.PURL, json.text());
                case "hashes" -> fields.hashes(part);
                case "properties" -> fields.properties(part);
                case "cpe" -> part.add(Kind.CPE, json.text());
                case "publisher" -> part.add(Kind.PUBLISHER, json.text());
                case "author" -> part.add(Kind.AUTHOR, json.text());
                case "group", "copyright" -> part.add(Kind.DESCRIPTION, json.text());
                case "supplier" -> fields.organization(part, Kind.SUPPLIER);
                case "manufacturer" -> fields.organization(part, Kind.MANUFACTURER);
                case "authors" -> fields.authors(part);
                case "licenses" -> fields.licenses(part);
                case "swid" -> fields.swid(part);
                case "evidence" -> fields.evidence(part);
                case "data" -> fields.data(part);
                case "cryptoProperties" -> fields.certificate(part);
                case "scope" -> {
                    if (json.text().equals("excluded")) part.presence = Presence.DECLARED;
                }
                case "components" -> {
                    open(part);
                    components(Presence.EMBEDDED);
                }
                case "pedigree" -> pedigree(part);
                default -> json.skip();
            }
        }
        return true;
    }

    private void pedigree(Part part) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "ancestors", "variants" -> {
                    open(part);
                    components(Presence.EMBEDDED);
                }
                default -> json.skip();
            }
        }
    }

    private void services(Presence presence) {
        if (!json.array()) return;
        while (json.element()) {
            Part part = new Part(presence);
            part.type = Type.SERVICE;
            boolean read;
            try {
                read = service(part);
            } finally {
                if (part.opened) sink.close();
            }
            if (read) push(part, json.here());
        }
    }

    private boolean service(Part part) {
        if (!json.object()) return false;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "name" -> part.name = json.text();
                case "version" -> part.version = json.text();
                case "bom-ref" -> part.ref = json.text();
                case "group" -> part.add(Kind.DESCRIPTION, json.text());
                case "provider" -> fields.organization(part, Kind.SUPPLIER);
                case "endpoints" -> fields.domains(part);
                case "data" -> fields.flows(part);
                case "licenses" -> fields.licenses(part);
                case "properties" -> fields.properties(part);
                case "services" -> {
                    open(part);
                    services(Presence.EMBEDDED);
                }
                default -> json.skip();
            }
        }
        return true;
    }

    private void formulation() {
        if (!json.array()) return;
        while (json.element()) {
            if (!json.object()) continue;
            for (String field; (field = json.field()) != null; ) {
                switch (field) {
                    case "components" -> components(Presence.DECLARED);
                    case "services" -> services(Presence.DECLARED);
                    default -> json.skip();
                }
            }
        }
    }

    /// What is attested to may be listed only there.
    private void declarations() {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            if (!field.equals("targets") || !json.object()) continue;
            for (String target; (target = json.field()) != null; ) {
                switch (target) {
                    case "components" -> components(Presence.LISTED);
                    case "services" -> services(Presence.LISTED);
                    default -> json.skip();
                }
            }
        }
    }

    private void dependencies() {
        if (!json.array()) return;
        while (json.element()) {
            if (!json.object()) continue;
            String from = "";
            List<String> waiting = new ArrayList<>(); // for `ref`, where it comes last
            for (String field; (field = json.field()) != null; ) {
                switch (field) {
                    case "ref" -> from = json.text();
                    case "dependsOn", "provides" -> links(from, waiting);
                    default -> json.skip();
                }
            }
            for (String to : waiting) link(from, to);
            if (from.isEmpty() && !waiting.isEmpty())
                sink.gap(json.here(), "dependencies of nothing: a `ref` is missing");
        }
    }

    private void links(String from, List<String> waiting) {
        if (!json.array()) return;
        while (json.element()) {
            String to = json.text();
            if (!from.isEmpty()) {
                link(from, to);
            } else if (waiting.size() < entries) {
                waiting.add(to);
            } else if (waiting.size() == entries) {
                waiting.add("");
                sink.gap(json.here(), "more than " + entries + " dependencies before their `ref`");
            }
        }
    }

    private void link(String from, String to) {
        if (!from.isEmpty() && !to.isEmpty()) sink.link(Link.NEEDS, from, to);
    }

    private void open(Part part) {
        if (part.opened) return;
        part.opened = true;
        sink.open();
    }

    private void push(Part part, Place where) {
        if (part.isEmpty()) {
            sink.gap(where, "a component without name or identifier");
            if (!part.opened) return;
            part.name = part.ref.isEmpty() ? "unnamed" : part.ref; // its parts need a whole
        }
        if (part.isFull()) sink.gap(where, "more than " + Part.MOST + " traces of one component");
        sink.component(part.component(), part.ref, where);
    }

    /// The types that come often are told here without a search.
    private static Type type(String word) {
        return switch (word) {
            case "library" -> Type.LIBRARY;
            case "file" -> Type.FILE;
            case "application" -> Type.APPLICATION;
            default -> Type.of(word);
        };
    }
}
