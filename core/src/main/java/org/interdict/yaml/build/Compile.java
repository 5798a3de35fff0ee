package org.interdict.yaml.build;

import org.interdict.component.Folding;
import org.interdict.order.Order;
import org.interdict.ownership.Graph;
import org.interdict.supplier.Dossier;
import org.interdict.yaml.Compiled;
import org.interdict.yaml.Contradictions;
import org.interdict.yaml.Document;
import org.interdict.yaml.DossierFile;
import org.interdict.yaml.DossierForm;
import org.interdict.yaml.Entries;
import org.interdict.yaml.Library;
import org.interdict.yaml.Loaded;
import org.interdict.yaml.Node;
import org.interdict.yaml.OrderFile;
import org.interdict.yaml.Problem;
import org.interdict.yaml.ReachFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes the compiled form of YAML files:
///
/// - `library ROOT CLASSES`: the repository's `orders/` and `suppliers/`, with their texts, the
///   tables of orders that are lists, and an index, where [Library] finds them;
/// - `reaches CLASSES`: `reach.bin` beside every `reach.yaml` in a folder of classes.
///
/// A file with problems fails the build, which prints all of them.
final class Compile {
    private final List<Problem> problems = new ArrayList<>();

    private Compile() {}

    static void main(String[] args) throws IOException {
        Compile compile = new Compile();
        if (args.length == 3 && args[0].equals("library"))
            compile.library(Path.of(args[1]), Path.of(args[2]));
        else if (args.length == 2 && args[0].equals("reaches")) compile.reaches(Path.of(args[1]));
        else throw new IllegalArgumentException("usage: library ROOT CLASSES | reaches CLASSES");
        compile.problems.forEach(System.err::println);
        if (!compile.problems.isEmpty()) System.exit(1);
    }

    private void library(Path root, Path classes) throws IOException {
        Path to = classes.resolve(Library.class.getPackageName().replace('.', '/'));
        List<Path> suppliers = yaml(root.resolve("suppliers"));
        List<String> index = new ArrayList<>();
        List<String> dossiers = suppliers.stream().map(Compile::id).toList();
        for (Path yaml : yaml(root.resolve("orders"))) {
            Optional<List<Order>> orders =
                    carry(
                            root,
                            yaml,
                            to,
                            (name, bytes) ->
                                    Entries.read(
                                            name,
                                            bytes,
                                            dossiers,
                                            file -> table(root, yaml.resolveSibling(file), to)),
                            document -> OrderFile.read(document, dossiers),
                            (document, _) -> new Compiled(document).bytes());
            for (Order order : orders.orElse(List.of())) {
                named(root, yaml, order.family());
                index.add("order " + order.id() + " " + String.join(" ", order.suppliers()));
            }
        }
        List<Contradictions.Told> told = new ArrayList<>();
        for (Path yaml : suppliers) {
            carry(
                            root,
                            yaml,
                            to,
                            Document::parse,
                            DossierFile::read,
                            (document, dossier) -> {
                                told.add(new Contradictions.Told(document, dossier));
                                return dossier(document, dossier);
                            })
                    .ifPresent(dossier -> named(root, yaml, dossier.id()));
            index.add("dossier " + id(yaml));
        }
        problems.addAll(Contradictions.between(told));
        Graph graph = Graph.of(told.stream().map(Contradictions.Told::dossier).toList());
        for (Set<String> joined : graph.joined()) index.add("joined " + String.join(" ", joined));
        Files.write(to.resolve(Library.INDEX), index);
    }

    /// The table beside an order, which is carried too.
    private static Optional<byte[]> table(Path root, Path table, Path to) {
        if (!Files.isRegularFile(table)) return Optional.empty();
        try {
            byte[] bytes = Files.readAllBytes(table);
            Files.write(to.resolve(root.relativize(table)), bytes);
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reaches(Path classes) throws IOException {
        if (!Files.isDirectory(classes)) return;
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path yaml : files.filter(f -> f.endsWith("reach.yaml")).sorted().toList()) {
                String name = name(classes, yaml);
                byte[] bytes = Files.readAllBytes(yaml);
                compile(
                        name,
                        bytes,
                        yaml.resolveSibling("reach.bin"),
                        Document::parse,
                        ReachFile::read,
                        (document, _) -> new Compiled(document).bytes());
            }
        }
    }

    private <T> Optional<T> carry(
            Path root,
            Path yaml,
            Path to,
            BiFunction<String, byte[], Loaded<Document>> parser,
            Function<Document, Loaded<T>> loader,
            BiFunction<Document, T, byte[]> form)
            throws IOException {
        Path folder = Files.createDirectories(to.resolve(root.relativize(yaml).getParent()));
        byte[] bytes = Files.readAllBytes(yaml);
        Files.write(folder.resolve(yaml.getFileName()), bytes);
        return compile(
                name(root, yaml), bytes, folder.resolve(id(yaml) + ".bin"), parser, loader, form);
    }

    private <T> Optional<T> compile(
            String name,
            byte[] bytes,
            Path bin,
            BiFunction<String, byte[], Loaded<Document>> parser,
            Function<Document, Loaded<T>> loader,
            BiFunction<Document, T, byte[]> form)
            throws IOException {
        Loaded<Document> parsed = parser.apply(name, bytes);
        Loaded<T> loaded = parsed.then(loader);
        problems.addAll(loaded.problems());
        if (loaded instanceof Loaded.Good<T>(var value)
                && parsed instanceof Loaded.Good<Document>(var document))
            Files.write(bin, form.apply(document, value));
        return loaded.ifGood();
    }

    private static byte[] dossier(Document document, Dossier dossier) {
        Map<String, String> foldings = new HashMap<>();
        fold(document.root(), foldings);
        DossierForm form = new DossierForm(dossier, foldings);
        byte[] bytes = form.bytes();
        if (!DossierForm.read(bytes).equals(form))
            throw new IllegalStateException(
                    document.file() + " is not read back as it was written");
        return bytes;
    }

    /// Folds what is not ASCII: doing it at each start would load a transliterator.
    private static void fold(Node node, Map<String, String> foldings) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (scalar.text().chars().anyMatch(c -> c > 0x7f))
                    foldings.computeIfAbsent(scalar.text(), Folding::fold);
            }
            case Node.Sequence sequence -> sequence.items().forEach(item -> fold(item, foldings));
            case Node.Mapping mapping ->
                    mapping.entries().forEach(entry -> fold(entry.value(), foldings));
        }
    }

    private void named(Path root, Path yaml, String id) {
        if (!id.equals(id(yaml)))
            problems.add(
                    new Problem(
                            name(root, yaml),
                            1,
                            1,
                            "the file of \"%s\" must be named %s.yaml".formatted(id, id)));
    }

    private static List<Path> yaml(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static String id(Path yaml) {
        String name = yaml.getFileName().toString();
        return name.substring(0, name.length() - ".yaml".length());
    }

    private static String name(Path root, Path yaml) {
        return root.relativize(yaml).toString().replace('\\', '/');
    }
}
