package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.interdict.yaml.Compiled;
import org.interdict.yaml.Document;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The compiled form of every `reach.yaml` is its text's tree.
class CompiledReachTest {
    private static final Path CLASSES =
            Path.of(System.getProperty("interdict.root", ".."), "sources/target/classes");

    @Test
    void everyReach() throws IOException {
        List<Path> reaches;
        try (Stream<Path> files = Files.walk(CLASSES)) {
            reaches = files.filter(file -> file.endsWith("reach.yaml")).toList();
        }
        assertFalse(reaches.isEmpty());
        for (Path yaml : reaches) {
            Document compiled =
                    Compiled.read(Files.readAllBytes(yaml.resolveSibling("reach.bin"))).document();
            assertEquals(
                    Document.parse(compiled.file(), Files.readAllBytes(yaml)).orElseThrow(),
                    compiled);
        }
    }
}
