package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;

import org.interdict.component.Component;
import org.interdict.source.cyclonedx.CycloneDxJsonReader;
import org.interdict.source.spdx.SpdxJsonReader;
import org.interdict.source.spdx.SpdxTagValueReader;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// As many components come out of each SBOM of the corpus as a count says that knows nothing of our
/// readers: over Jackson's tree, or over lines. Holds `docs/sources-counts.md`; `-Dgolden=write`
/// rewrites it.
class CountsTest {
    private static final String INTRODUCTION =
            """
            # How many components are read of the corpus's SBOMs

            Each file of the corpus's folder `sbom/` in CycloneDX JSON, SPDX 2 JSON or SPDX 2 tag-value. *Counted* is
            counted without our readers: over Jackson's tree, or over the lines that begin a package or a file. *Read* is
            what the reader pushed, *gaps* what it named. What is counted: components and services, nested ones too,
            `metadata.component`, ancestors and variants, formulation, targets of declarations; packages and files.

            This table is held by `CountsTest`; `mvn -pl sources -am test -Dtest=CountsTest -Dgolden=write` rewrites it.

            | folder | format | version | files | counted | read | gaps |
            | --- | --- | --- | ---: | ---: | ---: | ---: |
            """;

    /// What a person found in each file that is named under "where the numbers differ".
    private static final Map<String, String> WHY =
            Map.of(
                    "guac/small-spdx.json",
                            "Its packages say `packageName`, which SPDX in JSON does not know.",
                    "spdx/in-the-wild/istio-source.spdx.zst",
                            "It ends in the middle of a license text.",
                    "spdx/in-the-wild/powershell-2.2.6.spdx.json",
                            "Two documents stand in one file; the second is not counted either.",
                    "spdx/tools-java/BadJSON.spdx.json", "A package without a name, on purpose.");

    private static final Pattern TEXT = Pattern.compile("(?s)<text>.*?(</text>|$)");
    private static final Pattern BEGIN = Pattern.compile("(?m)^(PackageName|FileName):\\s*\\S");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Path corpus =
            Path.of(System.getProperty("interdict.root", "."), "../shared/corpus/sbom");
    private final List<SourceReader> readers =
            List.of(new CycloneDxJsonReader(), new SpdxJsonReader(), new SpdxTagValueReader());
    private final Map<String, int[]> rows = new TreeMap<>();
    private final Map<String, int[]> invalid = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> unread = new TreeMap<>();

    @Test
    void asManyAsCounted() throws IOException {
        assumeTrue(Files.isDirectory(corpus), "no corpus beside the checkout");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(corpus)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) look(file);
        Path doc = Path.of(System.getProperty("interdict.root", "."), "docs/sources-counts.md");
        if (System.getProperty("golden", "").equals("write")) {
            Files.createDirectories(doc.getParent());
            Files.writeString(doc, document());
            fail("written: " + doc + "; review it, then run without -Dgolden=write");
        }
        assertTrue(Files.exists(doc), doc + " is missing; -Dgolden=write writes it");
        assertEquals(Files.readString(doc), document());
    }

    private String document() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        int[] sum = new int[4];
        rows.forEach(
                (row, counts) -> {
                    text.append(row).append(cells(counts));
                    for (int i = 0; i < 4; i++) sum[i] += counts[i];
                });
        text.append("| all | | ").append(cells(sum));
        text.append("\n## Where the numbers differ, or a gap was named\n\n");
        for (String difference : differences) text.append("- ").append(difference).append('\n');
        text.append("\n## Refused by name: SPDX 3\n\n| folder | files |\n| --- | ---: |\n");
        unread.forEach((folder, count) -> text.append("| `%s` | %d |\n".formatted(folder, count)));
        text.append("\n## Files that are wrong on purpose\n\n");
        text.append(
                "None ends the program. Most are wrong in what carries no trace (a scope or a ");
        text.append("licence that the schema does not know), which is no gap.\n\n");
        text.append("| folder | files | components read | files with a gap |\n");
        text.append("| --- | ---: | ---: | ---: |\n");
        invalid.forEach(
                (folder, counts) ->
                        text.append(
                                "| `%s` | %d | %d | %d |\n"
                                        .formatted(folder, counts[0], counts[1], counts[2])));
        return text.toString();
    }

    private static String cells(int[] counts) {
        StringBuilder cells = new StringBuilder("|");
        for (int count : counts) cells.append(' ').append(count).append(" |");
        return cells.append('\n').toString();
    }

    private void look(Path file) throws IOException {
        String name = corpus.relativize(file).toString().replace('\\', '/');
        if (!name.matches(".*\\.(json|spdx|cdx|sbom)(\\.zst)?")) return;
        byte[] bytes = bytes(file);
        Head head = new Head(name, Arrays.copyOf(bytes, Math.min(bytes.length, Head.LENGTH)));
        for (SourceReader reader : readers) if (reader.recognizes(head)) look(name, reader, bytes);
    }

    private void look(String name, SourceReader reader, byte[] bytes) throws IOException {
        Seen seen = new Seen();
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            reader.read(new Input(name, in, Limits.DEFAULT, Map.of()), seen);
            seen.ended();
        } catch (UnreadableException e) {
            seen.broken(e);
        }
        List<Component> read = seen.components();
        String folder = name.substring(0, name.lastIndexOf('/'));
        if (name.contains("/invalid/") || name.contains("/invalid-")) {
            int[] counts = invalid.computeIfAbsent(folder, key -> new int[3]);
            counts[0]++;
            counts[1] += read.size();
            if (!seen.gaps().isEmpty()) counts[2]++;
            return;
        }
        if (seen.gaps().stream().anyMatch(gap -> gap.startsWith("this is SPDX 3"))) {
            unread.merge(group(folder), 1, Integer::sum);
            return;
        }
        Count count = count(reader, bytes);
        String row = "| `%s` | %s | %s ".formatted(group(folder), reader.format(), count.version());
        int[] counts = rows.computeIfAbsent(row, key -> new int[4]);
        counts[0]++;
        counts[1] += count.components();
        counts[2] += read.size();
        counts[3] += seen.gaps().size();
        if (count.components() != read.size() || !seen.gaps().isEmpty())
            differences.add(
                    "`%s`: counted %d, read %d; %s. %s"
                            .formatted(
                                    name,
                                    count.components(),
                                    read.size(),
                                    first(seen.gaps()),
                                    WHY.getOrDefault(name, "Not explained.")));
    }

    private static String first(List<String> gaps) {
        if (gaps.isEmpty()) return "no gap";
        return "`"
                + gaps.get(0)
                + "`"
                + (gaps.size() > 1 ? " and " + (gaps.size() - 1) + " more" : "");
    }

    /// Versions stand in rows of their own; deeper folders of examples do not.
    private static String group(String folder) {
        String[] parts = folder.split("/", -1);
        boolean versions = folder.startsWith("cyclonedx/valid");
        return String.join("/", Arrays.copyOf(parts, Math.min(parts.length, versions ? 3 : 2)));
    }

    private byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return file.toString().endsWith(".zst")
                    ? new ZstdInputStream(in).readAllBytes()
                    : in.readAllBytes();
        }
    }

    private record Count(String version, int components) {}

    private static Count count(SourceReader reader, byte[] bytes) {
        if (reader instanceof SpdxTagValueReader) return lines(new Head("", bytes).text());
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException e) {
            return new Count("not JSON", 0);
        }
        if (reader instanceof SpdxJsonReader) {
            int named = 0;
            for (JsonNode one : root.path("packages"))
                if (named(one, "name") || one.path("externalRefs").size() > 0) named++;
            for (JsonNode one : root.path("files")) if (named(one, "fileName")) named++;
            return new Count(root.path("spdxVersion").asString("none"), named);
        }
        int count = tree(root);
        JsonNode about = root.path("metadata").path("component");
        if (about.isObject()) count += one(about);
        else if (named(root.path("metadata").path("supplier"), "name")
                || named(root.path("metadata").path("manufacture"), "name")) count++;
        for (JsonNode formula : root.path("formulation")) count += tree(formula);
        count += tree(root.path("declarations").path("targets"));
        return new Count(root.path("specVersion").asString("none"), count);
    }

    private static int tree(JsonNode whole) {
        int count = 0;
        for (String list : List.of("components", "services"))
            for (JsonNode one : whole.path(list)) count += one(one);
        for (String list : List.of("ancestors", "variants"))
            for (JsonNode one : whole.path("pedigree").path(list)) count += one(one);
        return count;
    }

    private static int one(JsonNode component) {
        return tree(component) + (named(component, "name") ? 1 : 0);
    }

    private static boolean named(JsonNode one, String field) {
        return !one.path(field).asString("").isBlank();
    }

    private static Count lines(String text) {
        String bare = TEXT.matcher(text).replaceAll("x");
        var version = Pattern.compile("(?m)^SPDXVersion:\\s*(\\S+)").matcher(bare);
        int count = (int) BEGIN.matcher(bare).results().count();
        return new Count(version.find() ? version.group(1) : "none", count);
    }
}
