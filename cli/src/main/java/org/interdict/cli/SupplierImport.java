package org.interdict.cli;

import org.interdict.source.DossierReader;
import org.interdict.source.Draft;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.UnreadableException;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Gap;
import org.interdict.yaml.DossierText;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;

/// `interdict supplier import FORMAT FILE`: a list that somebody else publishes, as a dossier. The
/// formats are those that a [DossierReader] reads.
final class SupplierImport implements Command {
    @Override
    public void describe(CommandSpec spec) {
        List<String> formats = new ArrayList<>();
        for (DossierReader reader : readers())
            formats.add(reader.format() + " (" + reader.summary() + ")");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("FORMAT")
                        .type(String.class)
                        .required(true)
                        .description("Of the file: " + String.join(", ", formats) + ".")
                        .build());
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("1")
                        .paramLabel("FILE")
                        .type(String.class)
                        .required(true)
                        .description("What is imported; - is standard input.")
                        .build());
        spec.addOption(
                OptionSpec.builder("-o", "--output")
                        .paramLabel("DOSSIER")
                        .type(String.class)
                        .description(
                                "The YAML file to write, which must not be there yet; standard"
                                        + " output if it is left out.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--id")
                        .paramLabel("ID")
                        .type(String.class)
                        .description("Of the dossier; else after the name of the output or input.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--name")
                        .paramLabel("NAME")
                        .type(String.class)
                        .description("What the dossier calls itself; else its id.")
                        .build());
        spec.usageMessage()
                .footer(
                        "%nExample:",
                        "  interdict supplier import bods statements.json -o holding.yaml",
                        "%nWhat could not be taken is told on standard error, with its place. Ends"
                                + " with 0 if all was taken, with 3 if not, and with 2 if there is"
                                + " nobody to write of.");
    }

    private static List<DossierReader> readers() {
        List<DossierReader> readers = new ArrayList<>();
        for (DossierReader reader : ServiceLoader.load(DossierReader.class)) readers.add(reader);
        readers.sort((one, other) -> one.format().compareTo(other.format()));
        return readers;
    }

    private static DossierReader reader(String format) throws UsageException {
        List<String> known = new ArrayList<>();
        for (DossierReader reader : readers()) {
            if (reader.format().equals(format)) return reader;
            known.add(reader.format());
        }
        throw new UsageException(
                "no list of the format '"
                        + format
                        + "' can be imported"
                        + Near.question(format, known)
                        + "; known are "
                        + String.join(", ", known));
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        DossierReader reader = reader(given.matchedPositionalValue(0, ""));
        String file = given.matchedPositionalValue(1, "");
        String output = given.matchedOptionValue("-o", "");
        if (!output.isEmpty() && Files.exists(Path.of(output)))
            throw new UsageException(output + " is there already; give another file to -o");
        String id = given.matchedOptionValue("--id", "");
        if (id.isEmpty()) id = id(output.isEmpty() ? file : output);
        Draft draft = new Draft(file, Limits.DEFAULT);
        boolean whole = read(reader, file, draft, terminal);
        if (draft.isEmpty()) {
            gaps(draft, terminal);
            throw new UsageException("nobody is told of in " + file + "; nothing was written");
        }
        Dossier dossier =
                draft.dossier(
                        id,
                        given.matchedOptionValue("--name", id),
                        LocalDate.now(terminal.clock()));
        String text = DossierText.of(dossier);
        if (output.isEmpty()) terminal.out().print(text);
        else Files.writeString(Path.of(output), text);
        gaps(draft, terminal);
        terminal.err()
                .println(
                        dossier.entities().size()
                                + " entities and "
                                + dossier.relations().size()
                                + " relations"
                                + (output.isEmpty() ? "" : " written to " + output)
                                + (draft.gaps().isEmpty()
                                        ? ""
                                        : "; what could not be taken stands above"));
        return whole && draft.gaps().isEmpty() ? Exit.CLEAN : Exit.INCOMPLETE;
    }

    /// @return whether it could be read to its end
    private static boolean read(DossierReader reader, String file, Draft draft, Terminal terminal)
            throws UsageException {
        try (InputStream in = terminal.open(file)) {
            reader.read(new Input(file, in, Limits.DEFAULT, Map.of()), draft);
            return true;
        } catch (UnreadableException e) {
            draft.gap(e::where, e.what());
            return false;
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + Failures.reason(e));
        }
    }

    private static void gaps(Draft draft, Terminal terminal) {
        for (Gap gap : draft.gaps())
            terminal.err()
                    .println(
                            gap.input()
                                    + (gap.where().isEmpty() ? "" : " " + gap.where())
                                    + ": "
                                    + gap.what());
    }

    /// A dossier's id after the name of a file.
    private static String id(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        String id =
                (dot > 0 ? name.substring(0, dot) : name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "imported" : id;
    }
}
