package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Trace;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lists that nobody of this project made, each counted a second time by a regular expression, or
/// by the results that its own project expects.
class ListsCorpusTest {
    private final Path corpus =
            Path.of(System.getProperty("interdict.root", ""), "../shared/corpus").normalize();

    @Test
    void reportsOfSystemProfiler() throws IOException {
        Path folder = folder("inventory/macos-system-profiler");
        for (int i : List.of(1, 3, 4)) expected(folder, "sample" + i + ".SPApplicationsDataType");
        for (int i : List.of(5, 6)) expected(folder, "sample" + i + ".SPApplicationsDataType-xml");
        // Its results leave out the programs of Windows guests, which are what we look for.
        Path guests = folder.resolve("sample2.SPApplicationsDataType");
        assertEquals(count(text(guests), "(?m)^      Location:"), read(guests).names().size());
        Path yaml = folder.resolve("SysProfile/sample1.yaml");
        assertEquals(count(text(yaml), "(?m)^  Location:"), read(yaml).names().size());
    }

    /// An anti-virus of the machine's maker with another's engine, in a Windows guest.
    @Test
    void bundledAntiVirus() throws IOException {
        Path folder = folder("inventory/macos-system-profiler");
        for (String file : List.of("sample2.SPApplicationsDataType", "SysProfile/sample1.yaml")) {
            List<Component> seen = read(folder.resolve(file)).components();
            Component bundled = named(seen, "Parallels Internet Security Powered by Kaspersky");
            assertEquals("6.0", bundled.version());
            String inGuest =
                    "C:\\Program Files\\Parallels\\Parallels Internet Security Powered by"
                            + " Kaspersky\\";
            has(bundled, Kind.PATH, inGuest + "avp.exe");
            has(bundled, Kind.FILE, "avp.exe");
            has(named(seen, "Net configurator"), Kind.PATH, inGuest + "KLIMX86\\netcfg.exe");
        }
    }

    @Test
    void registryExports() throws IOException {
        try (Stream<Path> files = Files.list(folder("inventory/windows-reg"))) {
            for (Path file : files.sorted().toList()) {
                String text = new String(bytes(file), StandardCharsets.UTF_16);
                int expected =
                        count(
                                text,
                                "(?m)^\\[HKEY[^\\r"
                                        + "\\n"
                                        + "]*\\\\CurrentVersion\\\\Uninstall\\\\[^\\\\\\r"
                                        + "\\n"
                                        + "]+\\]");
                Seen seen = read(file);
                long programs =
                        seen.components().stream()
                                .filter(c -> trace(c, Kind.REGISTRY_KEY).contains("\\Uninstall\\"))
                                .count();
                assertEquals(expected, programs, file.getFileName().toString());
                assertEquals(List.of(), seen.gaps(), file.getFileName().toString());
            }
        }
    }

    @Test
    void statusOfDpkg() throws IOException {
        int files = 0;
        for (String folder :
                List.of(
                        "rootfs/claircore/dpkg",
                        "rootfs/debian-inspector/debcon/status",
                        "rootfs/osv-scalibr/extractor/filesystem/os/dpkg/testdata",
                        "rootfs/syft/syft/pkg/cataloger/debian/testdata/var/lib/dpkg"))
            try (Stream<Path> all = Files.walk(folder(folder))) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    byte[] bytes = bytes(file);
                    if (readers(file.toString(), bytes).isEmpty()) continue;
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    int expected =
                            count(text, "(?m)^Package: *\\S")
                                    - count(text, "(?m)^Status:.* not-installed");
                    assertEquals(expected, read(file).names().size(), file.toString());
                    files++;
                }
            }
        assertTrue(files >= 20, files + " files were recognized");
    }

    /// Of thousands of files, most of them of formats that nobody reads here, none has two readers.
    @Test
    void noFileHasTwoReaders() throws IOException {
        List<String> twice = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder("."))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                List<SourceReader> readers = readers(file.toString(), head(file));
                if (readers.size() > 1)
                    twice.add(file + ": " + readers.stream().map(SourceReader::format).toList());
            }
        }
        assertEquals(List.of(), twice);
    }

    private void expected(Path folder, String name) throws IOException {
        String results = text(folder.resolve(name + ".results.txt"));
        int expected = count(results, "'NAME' =>");
        assertEquals(expected, read(folder.resolve(name)).names().size(), name);
    }

    private Path folder(String name) {
        Path folder = corpus.resolve(name);
        assumeTrue(Files.isDirectory(folder), "no corpus beside the checkout");
        return folder;
    }

    private static Seen read(Path file) throws IOException {
        byte[] bytes = bytes(file);
        List<SourceReader> readers = readers(file.toString(), bytes);
        assertEquals(1, readers.size(), file + " is recognized by " + readers);
        Seen seen = new Seen();
        InputStream in = new ByteArrayInputStream(bytes);
        readers.getFirst().read(new Input(file.toString(), in, Limits.DEFAULT, Map.of()), seen);
        seen.ended();
        return seen;
    }

    private static List<SourceReader> readers(String name, byte[] bytes) throws IOException {
        Head head = new Head(name, new ByteArrayInputStream(bytes).readNBytes(Head.LENGTH));
        return Fixtures.readers(head);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!file.toString().endsWith(".zst")) return in.readAllBytes();
            try (InputStream unpacked = new ZstdInputStream(in)) {
                return unpacked.readAllBytes();
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!file.toString().endsWith(".zst")) return in.readNBytes(Head.LENGTH);
            try (InputStream unpacked = new ZstdInputStream(in)) {
                return unpacked.readNBytes(Head.LENGTH);
            }
        }
    }

    private static String text(Path file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static int count(String text, String regex) {
        return (int)
                Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(text).results().count();
    }

    private static Component named(List<Component> components, String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static String trace(Component component, Kind kind) {
        return component.traces().stream()
                .filter(trace -> trace.kind() == kind)
                .map(Trace::value)
                .findFirst()
                .orElse("");
    }

    private static void has(Component component, Kind kind, String value) {
        assertTrue(component.traces().contains(new Trace(kind, value)), component.toString());
    }
}
