package org.interdict.cli;

import org.interdict.name.Entry;
import org.interdict.name.Id;
import org.interdict.name.NameIndex;
import org.interdict.name.NameKind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.yaml.Document;
import org.interdict.yaml.DossierFile;
import org.interdict.yaml.Library;
import org.interdict.yaml.Loaded;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Every company and person of whom there is a dossier, to be found by name.
///
/// @param carried whether the program carries the dossier, so that orders may be on it
record Known(Dossier dossier, Entity entity, boolean carried) {
    /// A dossier of names alone may be large; more is no dossier.
    private static final long LARGEST = 256L << 20;

    /// `--dossiers FILE…`
    static void describe(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("--dossiers")
                        .paramLabel("FILE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "Look through these dossiers too, such as 'supplier import' wrote."
                                        + " Repeatable.")
                        .build());
    }

    static NameIndex<Known> index(ParseResult given, Library library) throws UsageException {
        List<Entry<Known>> entries = new ArrayList<>();
        for (String id : library.dossierIds())
            add(library.dossier(id).orElseThrow(), true, entries);
        for (String file : given.<List<String>>matchedOptionValue("--dossiers", List.of()))
            add(read(file), false, entries);
        return NameIndex.of(entries);
    }

    private static Dossier read(String file) throws UsageException {
        Path path = Path.of(file);
        try {
            if (Files.size(path) > LARGEST)
                throw new UsageException(file + " is larger than a dossier may be (256 MiB)");
            Loaded<Dossier> loaded =
                    Document.parse(file, Files.readAllBytes(path)).then(DossierFile::read);
            if (!loaded.problems().isEmpty())
                throw new UsageException(
                        file
                                + " is no dossier: "
                                + loaded.problems().getFirst()
                                + "; 'interdict supplier lint "
                                + file
                                + "' shows all");
            return loaded.orElseThrow();
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + Failures.reason(e));
        }
    }

    /// The supplier's own companies and people. Makers of other products with its parts inside are
    /// not the supplier.
    private static void add(Dossier dossier, boolean carried, List<Entry<Known>> entries) {
        Set<String> group = dossier.group();
        for (Entity entity : dossier.entities()) {
            if (carried && !group.contains(entity.id())) continue;
            List<String> names = new ArrayList<>(entity.names());
            names.addAll(entity.knownAs());
            List<Id> identifiers = new ArrayList<>();
            entity.identifiers().forEach((kind, number) -> identifiers.add(new Id(kind, number)));
            entries.add(
                    new Entry<>(
                            new Known(dossier, entity, carried),
                            names,
                            switch (entity.kind()) {
                                case PERSON -> NameKind.PERSON;
                                case COMPANY, STATE -> NameKind.ORGANIZATION;
                                case OTHER -> NameKind.UNKNOWN;
                            },
                            entity.country(),
                            identifiers));
        }
    }

    String name() {
        return entity.names().getFirst();
    }

    /// Ids of the orders on it, without edition.
    List<String> orders(Library library) {
        return carried ? library.orderIdsOn(dossier.id()) : List.of();
    }
}
