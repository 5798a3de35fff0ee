package org.interdict.cli;

import org.interdict.store.Deciding;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.asset.AssetRows;
import org.interdict.store.asset.Machines;
import org.interdict.store.asset.Placement;
import org.interdict.store.asset.Register;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;
import org.interdict.sweep.Asset;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// `interdict assets list`
final class AssetsList implements Command {
    /// Rows that a table shows; JSON has all.
    private static final int MOST = 1_000;

    @Override
    public void describe(CommandSpec spec) {
        Answering.option(
                spec,
                "ID",
                String.class,
                "Only those of this organization and of those below it.",
                "--organization");
        Answering.option(
                spec,
                "DATE",
                LocalDate.class,
                "Where they belong on this day, as in 2026-11-24. Default: today.",
                "--as-of");
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nAll assets that a sweep has shown, a machine once whatever shows it, and"
                                + " those that were imported and that no sweep has shown. A table"
                                + " has the first thousand, JSON all.",
                        "%nExamples:",
                        "  interdict assets list",
                        "  interdict assets list --organization treasury --as-of 2026-06-30",
                        "  interdict assets list -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean inJson = Listing.json(given);
        LocalDate day =
                given.<LocalDate>matchedOptionValue("--as-of", LocalDate.now(terminal.clock()));
        String organization = given.<String>matchedOptionValue("--organization", "");
        try (StoreFolder store = Stores.read(given);
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            Register register =
                    Register.read(
                            store.evidence(),
                            store.records().list(),
                            new SplittableRandom().nextLong());
            Assets assets = new Assets(index, register, organization, day);
            if (inJson) json(assets, terminal);
            else table(assets, terminal);
            if (!organization.isEmpty()
                    && assets.shown == 0
                    && !register.organizations().has(organization))
                throw new UsageException(
                        "no organization '"
                                + organization
                                + "' was imported, and no sweep names it"
                                + Near.question(
                                        organization,
                                        register.organizations().all().stream()
                                                .map(one -> one.id())
                                                .toList()));
        }
        return Exit.CLEAN;
    }

    /// One asset, whatever shows it.
    ///
    /// @param methods that show it; none if no sweep does
    private record Row(
            Asset asset, List<String> keys, TreeSet<String> methods, Placement placement) {}

    @FunctionalInterface
    private interface To {
        void row(Row row) throws IOException;
    }

    /// All of them, one after the other.
    private static final class Assets {
        private final AssetRows rows;
        private final Machines machines;
        private final Register register;
        private final String wanted;
        private final LocalDate day;
        private long shown;
        private long looked;

        Assets(Index index, Register register, String wanted, LocalDate day) throws IOException {
            this.rows = Deciding.rows(index);
            this.machines = Deciding.machines(index);
            this.register = register;
            this.wanted = wanted;
            this.day = day;
        }

        void each(To to) throws IOException {
            BitSet listed = new BitSet();
            for (int i = 0; i < rows.count(); i++) {
                int known = register.find(Sighted.of(rows.row(i)));
                if (known >= 0) listed.set(known);
                if (machines.machine(i) == i) sighted(i, to);
            }
            looked = shown;
            for (int i = listed.nextClearBit(0);
                    i < register.size();
                    i = listed.nextClearBit(i + 1)) {
                Asset asset = register.asset(i);
                Optional<Placement> placement = register.at(i, day);
                if (placement.isPresent())
                    push(
                            new Row(asset, AssetText.keys(asset), new TreeSet<>(), placement.get()),
                            to);
            }
        }

        private void sighted(int machine, To to) throws IOException {
            Sighted first = Sighted.of(rows.row(machine));
            List<String> keys = new ArrayList<>();
            TreeSet<String> methods = new TreeSet<>();
            Placement placement = null;
            for (int member : machines.members(machine)) {
                Sighted one = Sighted.of(rows.row(member));
                methods.add(one.format());
                for (String key : AssetText.keys(one.asset()))
                    if (!keys.contains(key)) keys.add(key);
                int known = register.find(one);
                if (placement == null && known >= 0)
                    placement = register.at(known, day).orElse(null);
            }
            if (placement == null)
                placement = new Placement(first.organization(), "", "", LocalDate.MIN);
            push(new Row(first.asset(), keys, methods, placement), to);
        }

        private void push(Row row, To to) throws IOException {
            if (!wanted.isEmpty()
                    && !register.organizations().within(row.placement.organization(), wanted))
                return;
            shown++;
            to.row(row);
        }
    }

    private static void table(Assets assets, Terminal terminal) throws IOException {
        Listing listing =
                new Listing("name", "kind", "organization", "system", "keys", "looked at by");
        assets.each(
                row -> {
                    if (listing.rows().size() == MOST) return;
                    listing.add(
                            row.asset.name(),
                            row.asset.kind().id(),
                            row.placement.organization(),
                            row.placement.system(),
                            String.join(",", row.keys),
                            row.methods.isEmpty() ? "nothing yet" : String.join(", ", row.methods));
                });
        if (assets.shown > 0) listing.table(terminal);
        terminal.out()
                .println(
                        assets.shown
                                + " assets: "
                                + assets.looked
                                + " looked at, "
                                + (assets.shown - assets.looked)
                                + " known and never looked at"
                                + (assets.shown > MOST ? "; all of them with -o json" : ""));
    }

    private static void json(Assets assets, Terminal terminal) throws IOException {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartArray();
            assets.each(
                    row -> {
                        json.writeStartObject();
                        json.writeStringProperty("name", row.asset.name());
                        json.writeStringProperty("kind", row.asset.kind().id());
                        json.writeStringProperty("organization", row.placement.organization());
                        json.writeStringProperty("system", row.placement.system());
                        json.writeStringProperty("purpose", row.placement.purpose());
                        Json.array(json, "keys", row.keys);
                        Json.array(json, "lookedAtBy", row.methods);
                        json.writeEndObject();
                    });
            json.writeEndArray();
        }
        terminal.out().println();
    }
}
