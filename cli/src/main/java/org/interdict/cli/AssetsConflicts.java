package org.interdict.cli;

import org.interdict.store.Deciding;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.asset.AssetRows;
import org.interdict.store.asset.Conflict;
import org.interdict.store.asset.Conflicts;
import org.interdict.store.asset.Contradiction;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// `interdict assets conflicts`
final class AssetsConflicts implements Command {
    /// Machines of one conflict that a table names.
    private static final int MOST = 10;

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("--all")
                        .type(boolean.class)
                        .arity("0")
                        .description("Those that a person settled, too.")
                        .build());
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nA conflict is a key that names one machine, and that more than one has:"
                                + " clones, a board that was changed, a value that its maker left"
                                + " in. They are kept apart until 'assets join' says that they are"
                                + " one; 'assets part' settles that they are not.",
                        "%nExamples:",
                        "  interdict assets conflicts",
                        "  interdict assets conflicts --all -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean inJson = Listing.json(given);
        boolean all = given.hasMatchedOption("--all");
        List<Conflict> conflicts = new ArrayList<>();
        try (StoreFolder store = Stores.read(given);
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            AssetRows rows = Deciding.rows(index);
            Conflicts.find(
                    rows,
                    Deciding.machines(index),
                    new SplittableRandom().nextLong(),
                    one -> {
                        if (all || !one.settled()) conflicts.add(one);
                    });
            if (inJson) json(conflicts, rows, terminal);
            else text(conflicts, rows, terminal);
        }
        return Exit.CLEAN;
    }

    private static void text(List<Conflict> conflicts, AssetRows rows, Terminal terminal)
            throws IOException {
        for (Conflict conflict : conflicts) {
            terminal.out()
                    .println(
                            AssetText.of(conflict.key())
                                    + "  "
                                    + conflict.machines().size()
                                    + " machines: "
                                    + why(conflict)
                                    + (conflict.settled() ? " (settled: they are not one)" : ""));
            int shown = 0;
            for (List<Integer> machine : conflict.machines()) {
                if (shown++ == MOST) {
                    terminal.out()
                            .println("  and " + (conflict.machines().size() - MOST) + " more");
                    break;
                }
                for (int number : machine) {
                    Sighted sighted = Sighted.of(rows.row(number));
                    terminal.out()
                            .println(
                                    (number == machine.getFirst() ? "  " : "    = ")
                                            + AssetText.of(sighted)
                                            + "  "
                                            + sighted.format()
                                            + (sighted.organization().isEmpty()
                                                    ? ""
                                                    : " of " + sighted.organization()));
                }
            }
        }
        terminal.out()
                .println(
                        conflicts.isEmpty()
                                ? "no conflicts"
                                : conflicts.size()
                                        + (conflicts.size() == 1 ? " conflict" : " conflicts")
                                        + "; settle one with 'interdict assets join' or 'interdict"
                                        + " assets part'");
    }

    private static String why(Conflict conflict) {
        List<String> why = new ArrayList<>();
        for (Contradiction one : conflict.why()) why.add(one.words);
        return why.isEmpty() ? "a person said that they are not one" : String.join("; ", why);
    }

    private static void json(List<Conflict> conflicts, AssetRows rows, Terminal terminal)
            throws IOException {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartArray();
            for (Conflict conflict : conflicts) {
                json.writeStartObject();
                json.writeStringProperty("key", AssetText.of(conflict.key()));
                json.writeBooleanProperty("settled", conflict.settled());
                json.writeArrayPropertyStart("why");
                for (Contradiction one : conflict.why())
                    json.writeString(one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                json.writeEndArray();
                json.writeArrayPropertyStart("machines");
                for (List<Integer> machine : conflict.machines()) {
                    json.writeStartArray();
                    for (int number : machine) {
                        Sighted sighted = Sighted.of(rows.row(number));
                        json.writeStartObject();
                        json.writeNumberProperty("number", number);
                        json.writeStringProperty("name", sighted.asset().name());
                        json.writeStringProperty("format", sighted.format());
                        json.writeStringProperty("organization", sighted.organization());
                        Json.array(json, "keys", AssetText.keys(sighted.asset()));
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        terminal.out().println();
    }
}
