package org.interdict.cli;

import org.interdict.order.Order;
import org.interdict.supplier.Dossier;
import org.interdict.yaml.Contradictions;
import org.interdict.yaml.Document;
import org.interdict.yaml.DossierFile;
import org.interdict.yaml.Entries;
import org.interdict.yaml.Library;
import org.interdict.yaml.Loaded;
import org.interdict.yaml.OrderFile;
import org.interdict.yaml.Problem;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `interdict order lint FILE…` and `interdict supplier lint FILE…`: the loader itself, and all
/// that it says.
record Lint(What what) implements Command {
    /// More than any such file needs.
    private static final int MAX_BYTES = 16 << 20;

    enum What {
        ORDER("orders/bod-17-01.yaml"),
        SUPPLIER("suppliers/kaspersky.yaml");

        private final String example;

        What(String example) {
            this.example = example;
        }
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("1..*")
                        .paramLabel("FILE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .required(true)
                        .description(
                                "YAML files; each problem is told with line and column. Dossiers"
                                    + " are also compared with each other and with those that are"
                                    + " carried.")
                        .build());
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExample:",
                        "  " + spec.name() + " " + what.example,
                        "%nEnds with 0 if all hold, with 1 if one does not.");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        List<Problem> problems = new ArrayList<>();
        List<String> files = given.<List<String>>matchedPositionalValue(0, List.of());
        List<Contradictions.Told> dossiers = new ArrayList<>();
        for (String file : files) problems.addAll(problems(file, dossiers));
        problems.addAll(between(dossiers));
        if (Listing.json(given)) {
            Listing listing = new Listing("file", "line", "column", "problem");
            for (Problem problem : problems) {
                listing.add(
                        problem.file(),
                        String.valueOf(problem.line()),
                        String.valueOf(problem.column()),
                        problem.what());
            }
            listing.print(given, terminal);
        } else {
            problems.forEach(problem -> terminal.out().println(problem));
            if (problems.isEmpty())
                terminal.err()
                        .println(files.size() == 1 ? "holds" : "all " + files.size() + " hold");
        }
        return problems.isEmpty() ? Exit.CLEAN : Exit.PROHIBITED;
    }

    /// @param dossiers to which one that is good by itself is added
    private List<Problem> problems(String file, List<Contradictions.Told> dossiers)
            throws UsageException {
        byte[] bytes;
        try {
            bytes = read(Path.of(file));
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + Failures.reason(e));
        }
        return switch (what) {
            case ORDER -> order(file, bytes).problems();
            case SUPPLIER ->
                    Document.parse(file, bytes)
                            .then(document -> dossier(document, dossiers))
                            .problems();
        };
    }

    private static Loaded<List<Order>> order(String file, byte[] bytes) {
        List<String> suppliers = Library.carried().dossierIds();
        return Entries.read(file, bytes, suppliers, table -> beside(file, table))
                .then(document -> OrderFile.read(document, suppliers));
    }

    private static Optional<byte[]> beside(String file, String table) {
        try {
            return Optional.of(read(Path.of(file).resolveSibling(table)));
        } catch (IOException e) {
            return Optional.empty(); // the order's problem, which is told with its place
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES);
        }
    }

    private static Loaded<Dossier> dossier(Document document, List<Contradictions.Told> dossiers) {
        Loaded<Dossier> loaded = DossierFile.read(document);
        loaded.ifGood()
                .ifPresent(dossier -> dossiers.add(new Contradictions.Told(document, dossier)));
        return loaded;
    }

    /// What the given dossiers owe to each other and to those that the program carries. A given one
    /// stands for the carried one of its id.
    private static List<Problem> between(List<Contradictions.Told> given) {
        if (given.isEmpty()) return List.of();
        Library library = Library.carried();
        List<Contradictions.Told> all = new ArrayList<>();
        for (String id : library.dossierIds()) {
            if (given.stream().anyMatch(told -> told.dossier().id().equals(id))) continue;
            Document document = library.document(id).orElseThrow();
            dossier(document, all).orElseThrow();
        }
        all.addAll(given);
        return Contradictions.between(all);
    }
}
