package org.interdict.cli;

import org.interdict.component.Component;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Difference;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `interdict sweep diff ID ID`
final class SweepDiff implements Command {
    /// Names shown of each sort before `--all-places`.
    private static final int FEW = 20;

    @Override
    public void describe(CommandSpec spec) {
        for (int i = 0; i < 2; i++)
            spec.addPositional(
                    PositionalParamSpec.builder()
                            .index(Integer.toString(i))
                            .paramLabel(i == 0 ? "BEFORE" : "AFTER")
                            .type(String.class)
                            .required(true)
                            .description(
                                    "A sweep's number, as 'interdict sweep list' shows it, or"
                                            + " 'last'.")
                            .build());
        Answering.flag(spec, "Show every asset and every name.", "--all-places");
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nEach method is held against itself. What is on an asset that only one"
                                + " of them reports is not compared; what is missing where"
                                + " something could not be read has not gone.",
                        "%nExamples:",
                        "  interdict sweep diff 3 4",
                        "  interdict sweep diff 3 last -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        try (StoreFolder store = Stores.read(given);
                Arena arena = Arena.ofShared()) {
            List<Recorded> records = store.records().list();
            Recorded before = Stores.sweep(records, given.<String>matchedPositionalValue(0, ""));
            Recorded after = Stores.sweep(records, given.<String>matchedPositionalValue(1, ""));
            Index index = Segments.open(store, arena);
            Difference difference = new Difference(index, before.number(), after.number());
            if (json) json(before, after, index, difference, terminal);
            else
                text(
                        before,
                        after,
                        index,
                        difference,
                        given.hasMatchedOption("--all-places") ? Integer.MAX_VALUE : FEW,
                        terminal);
        }
        return Exit.CLEAN;
    }

    private static void text(
            Recorded before,
            Recorded after,
            Index index,
            Difference difference,
            int most,
            Terminal terminal)
            throws IOException {
        head("before  ", before, terminal);
        head("after   ", after, terminal);
        Lines lines = new Lines(terminal);
        lines.field("assets", List.of(SweepText.number(difference.both()) + " in both"));
        lines.field("  come", shortened(assets(index, difference.assetsCome()), most));
        lines.field("  gone", shortened(assets(index, difference.assetsGone()), most));
        Map<String, long[]> names = new TreeMap<>();
        difference.each(
                (component, format, come, gone) -> {
                    long[] counts =
                            names.computeIfAbsent(
                                    title(index.component(component)), _ -> new long[2]);
                    counts[0] += come.cardinality();
                    counts[1] += gone.cardinality();
                });
        List<String> said = new ArrayList<>();
        for (var entry : names.entrySet())
            said.add(
                    entry.getKey()
                            + ": come on "
                            + SweepText.number(entry.getValue()[0])
                            + ", gone from "
                            + SweepText.number(entry.getValue()[1]));
        lines.field("components", said.isEmpty() ? List.of("no change") : shortened(said, most));
    }

    private static void head(String which, Recorded one, Terminal terminal) {
        SweepRecord sweep = (SweepRecord) one.record();
        terminal.out()
                .println(
                        which
                                + "sweep "
                                + one.number()
                                + ", taken at "
                                + sweep.takenAt()
                                + (sweep.organization().isEmpty()
                                        ? ""
                                        : ", " + sweep.organization()));
    }

    private static List<String> shortened(List<String> all, int most) {
        if (all.size() <= most) return all;
        List<String> few = new ArrayList<>(all.subList(0, most));
        few.add("and " + SweepText.number(all.size() - most) + " more; --all-places shows them");
        return few;
    }

    /// What a person calls it: versions come and go under one name.
    private static String title(Component component) {
        if (!component.name().isEmpty()) return component.name();
        return component.traces().isEmpty() ? "?" : component.traces().getFirst().value();
    }

    private static List<String> assets(Index index, BitSet numbers) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = numbers.nextSetBit(0); i >= 0; i = numbers.nextSetBit(i + 1))
            names.add(Sighted.of(index.asset(i)).asset().name());
        names.sort(null);
        return names;
    }

    private static void json(
            Recorded before, Recorded after, Index index, Difference difference, Terminal terminal)
            throws IOException {
        List<String> come = assets(index, difference.assetsCome());
        List<String> gone = assets(index, difference.assetsGone());
        List<Changed> all = new ArrayList<>();
        difference.each(
                (component, format, on, off) ->
                        all.add(
                                new Changed(
                                        component,
                                        format,
                                        (BitSet) on.clone(),
                                        (BitSet) off.clone())));
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeNumberProperty("before", before.number());
            json.writeNumberProperty("after", after.number());
            json.writeNumberProperty("assetsInBoth", difference.both());
            Json.array(json, "assetsCome", come);
            Json.array(json, "assetsGone", gone);
            json.writeArrayPropertyStart("components");
            for (Changed one : all) {
                Component component = index.component(one.component);
                json.writeStartObject();
                json.writeStringProperty("name", title(component));
                json.writeStringProperty("version", component.version());
                json.writeStringProperty("format", one.format);
                Json.array(json, "come", assets(index, one.come));
                Json.array(json, "gone", assets(index, one.gone));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().println();
    }

    private record Changed(int component, String format, BitSet come, BitSet gone) {}
}
