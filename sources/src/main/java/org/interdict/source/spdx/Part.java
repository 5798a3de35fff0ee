package org.interdict.source.spdx;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.sweep.Asset;

import java.util.ArrayList;
import java.util.List;

/// What is gathered of one package or file until its end: the same from JSON and from tag-value.
/// `NOASSERTION` and `NONE` say nothing. A package is of type `package` unless its purpose says
/// more; a file is a component of type `file`, by its last name.
final class Part {
    /// Traces, and files, of one package that are believed.
    static final int MOST = 10_000;

    private static final List<Kind> MAKERS =
            List.of(Kind.MANUFACTURER, Kind.SUPPLIER, Kind.ORIGINATOR, Kind.AUTHOR);

    final boolean isFile;
    String name = "";
    String version = "";
    String ref = "";
    private Type type;
    private final List<Trace> traces = new ArrayList<>();
    private List<String> files = List.of();
    private boolean full;

    Part(boolean isFile) {
        this.isFile = isFile;
        this.type = isFile ? Type.FILE : Type.PACKAGE;
    }

    void add(Kind kind, String value) {
        if (Words.isNothing(value)) return;
        if (traces.size() < MOST) traces.add(new Trace(kind, value));
        else full = true;
    }

    /// `Organization: Some Company (mail@company.example)`.
    void party(Kind role, String value) {
        add(role, Words.party(value));
    }

    /// The path of a file, or the file that a package came in.
    void file(String path) {
        if (Words.isNothing(path)) return;
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (isFile) name = last.isEmpty() ? path : last;
        add(Kind.FILE, last);
        if (last.length() < path.length()) add(Kind.PATH, path);
    }

    /// An external reference; types that no indicator has are passed over.
    ///
    /// @param type a word, or the address that defines it and ends in that word
    void reference(String type, String locator) {
        switch (type.substring(type.lastIndexOf('/') + 1)) {
            case "cpe22Type", "cpe23Type" -> add(Kind.CPE, locator);
            case "purl" -> add(Kind.PURL, locator);
            case "swid" -> add(Kind.SWID, locator);
            default -> {
                // advisories, contents in an archive of sources, another program's own
            }
        }
    }

    /// What a package is for; whether it is sources, an archive or to be installed is no type.
    void purpose(String word) {
        Type purpose = Type.of(word);
        if (purpose != Type.UNKNOWN) type = purpose;
    }

    /// A file that is in it.
    void has(String file) {
        if (Words.isNothing(file)) return;
        if (files.isEmpty()) files = new ArrayList<>();
        if (files.size() < MOST) files.add(file);
        else full = true;
    }

    List<String> files() {
        return files;
    }

    /// Whether more was said of it than is believed.
    boolean isFull() {
        return full;
    }

    boolean isEmpty() {
        return Words.isNothing(name) && traces.isEmpty();
    }

    Component component() {
        String shown = Words.isNothing(name) ? "" : name;
        String of = Words.isNothing(version) ? "" : version;
        return new Component(type, Presence.LISTED, shown, of, traces);
    }

    /// The thing that a document describes, if it is this.
    Asset asset() {
        Asset.AssetKind kind =
                switch (type) {
                    case CONTAINER -> Asset.AssetKind.IMAGE;
                    case OPERATING_SYSTEM, DEVICE, PLATFORM -> Asset.AssetKind.HOST;
                    default -> Asset.AssetKind.RELEASE;
                };
        List<Asset.Key> keys = new ArrayList<>();
        if (version.startsWith("sha256:")) keys.add(new Asset.Key(Asset.KeyKind.DIGEST, version));
        return new Asset(name, kind, keys, maker(), "");
    }

    private String maker() {
        for (Kind role : MAKERS)
            for (Trace trace : traces) if (trace.kind() == role) return trace.value();
        return "";
    }
}
