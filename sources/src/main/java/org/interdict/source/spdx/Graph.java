package org.interdict.source.spdx;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;
import org.interdict.sweep.Sink;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a document says of its packages and files together: which depends on or contains which, and
/// which of them it is about. That may stand last, so the first packages are remembered; how many
/// there are does not matter.
final class Graph {
    /// Packages that may turn out to be what the document is about.
    static final int REMEMBERED = 1_000;

    private static final String DOCUMENT = "SPDXRef-DOCUMENT";

    private final Sink sink;
    private final List<Part> first = new ArrayList<>();
    private final Set<String> described = new HashSet<>();
    private String name = "";

    Graph(Sink sink) {
        this.sink = sink;
    }

    /// The document's own name.
    void name(String text) {
        name = Words.isNothing(text) ? "" : text;
    }

    void describes(String ref) {
        if (!Words.isNothing(ref) && described.size() < REMEMBERED && described.add(ref))
            sink.root(ref);
    }

    /// A package or file that was read.
    void add(Part part) {
        if (first.size() < REMEMBERED) first.add(part);
        if (!part.files().isEmpty())
            for (String file : part.files()) link(Link.HOLDS, part.ref, file);
    }

    /// One relationship, as it is written. What holds the other is apart from what needs it (a
    /// program that is linked with a library when it starts), and from what was made from it. What
    /// says none of that (a document amends another, a specification is for it) is no link.
    void relate(String from, String type, String to) {
        switch (type) {
            case "DESCRIBES" -> describes(to);
            case "DESCRIBED_BY" -> describes(from);
            case "CONTAINS", "STATIC_LINK" -> link(Link.HOLDS, from, to);
            case "CONTAINED_BY",
                    "PACKAGE_OF",
                    "OPTIONAL_COMPONENT_OF",
                    "DATA_FILE_OF",
                    "FILE_ADDED",
                    "PATCH_APPLIED",
                    "EXPANDED_FROM_ARCHIVE" ->
                    link(Link.HOLDS, to, from);
            case "DEPENDS_ON", "DYNAMIC_LINK", "HAS_PREREQUISITE", "DISTRIBUTION_ARTIFACT" ->
                    link(Link.NEEDS, from, to);
            case "DEPENDENCY_OF",
                    "DEPENDENCY_MANIFEST_OF",
                    "BUILD_DEPENDENCY_OF",
                    "DEV_DEPENDENCY_OF",
                    "OPTIONAL_DEPENDENCY_OF",
                    "PROVIDED_DEPENDENCY_OF",
                    "RUNTIME_DEPENDENCY_OF",
                    "TEST_DEPENDENCY_OF",
                    "PREREQUISITE_FOR",
                    "BUILD_TOOL_OF",
                    "DEV_TOOL_OF",
                    "TEST_TOOL_OF",
                    "TEST_CASE_OF",
                    "TEST_OF",
                    "DOCUMENTATION_OF",
                    "EXAMPLE_OF",
                    "METAFILE_OF",
                    "PATCH_FOR" ->
                    link(Link.NEEDS, to, from);
            case "GENERATED_FROM", "DESCENDANT_OF", "VARIANT_OF", "COPY_OF", "FILE_MODIFIED" ->
                    link(Link.STEMS_FROM, from, to);
            case "GENERATES", "ANCESTOR_OF" -> link(Link.STEMS_FROM, to, from);
            default -> {
                // AMENDS, FILE_DELETED, SPECIFICATION_FOR, REQUIREMENT_DESCRIPTION_FOR, OTHER
            }
        }
    }

    /// Says what the document is about: the one thing that it describes; of several or none, what
    /// its own name says.
    void end() {
        @Nullable Asset only = null;
        if (described.size() == 1)
            for (Part part : first)
                if (only == null && described.contains(part.ref)) only = part.asset();
        if (only != null) sink.about(only);
        else if (!name.isEmpty())
            sink.about(new Asset(name, Asset.AssetKind.UNKNOWN, Asset.UNKNOWN.keys(), "", ""));
    }

    private void link(Link link, String from, String to) {
        if (Words.isNothing(from) || Words.isNothing(to)) return;
        if (from.equals(DOCUMENT)) describes(to); // "contains", where "describes" was meant
        else if (!to.equals(DOCUMENT)) sink.link(link, from, to);
    }
}
