package org.interdict.yaml.build;

import org.interdict.yaml.Compiled;
import org.interdict.yaml.Document;
import org.interdict.yaml.Loaded;
import org.interdict.yaml.Problem;
import org.interdict.yaml.ReachFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes the compiled form of YAML files:
///
/// - `reaches FOLDER`: `reach.bin` beside every `reach.yaml` in a folder of classes.
///
/// A file with problems fails the build, which prints all of them.
final class Compile {
    private final List<Problem> problems = new ArrayList<>();

    private Compile() {}

    static void main(String[] args) throws IOException {
        Compile compile = new Compile();
        if (args.length == 2 && args[0].equals("reaches")) compile.reaches(Path.of(args[1]));
        else throw new IllegalArgumentException("usage: reaches FOLDER");
        compile.problems.forEach(System.err::println);
        if (!compile.problems.isEmpty()) System.exit(1);
    }

    private void reaches(Path classes) throws IOException {
        if (!Files.isDirectory(classes)) return;
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path yaml : files.filter(f -> f.endsWith("reach.yaml")).sorted().toList()) {
                String name = classes.relativize(yaml).toString().replace('\\', '/');
                compile(yaml, name, yaml.resolveSibling("reach.bin"), ReachFile::read);
            }
        }
    }

    private <T> void compile(Path yaml, String name, Path bin, Function<Document, Loaded<T>> loader)
            throws IOException {
        Loaded<Document> parsed = Document.parse(name, Files.readAllBytes(yaml));
        problems.addAll(parsed.then(loader).problems());
        if (parsed instanceof Loaded.Good<Document>(var document))
            Files.write(bin, new Compiled(document, Map.of()).bytes());
    }
}
