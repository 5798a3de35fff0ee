package org.interdict.cli;

import org.interdict.finding.Look.Outcome;
import org.interdict.store.Sweeping;
import org.interdict.store.asset.Covers;
import org.interdict.store.record.SweepRecord;
import org.interdict.sweep.Asset;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What came of adding a sweep, for a person and for a program.
///
/// @param covers the assets that it was meant to reach, if somebody says, and which it did
/// @param all whether to show every gap
record SweepAdded(Sweeping.Added added, Optional<Covers> covers, Terminal terminal, boolean all) {
    private static final int FEW = 10;

    /// Whether all that was received could be read.
    static boolean complete(SweepRecord sweep) {
        for (SweepRecord.Input input : sweep.inputs())
            if (input.outcome() != Outcome.READ) return false;
        return true;
    }

    void text() throws IOException {
        SweepRecord sweep = added.sweep();
        SweepText text = new SweepText(terminal, all);
        text.head(added.recorded());
        if (added.again()) {
            terminal.out()
                    .println(
                            "The same bytes of the same time are there already: nothing was"
                                    + " added.");
        } else {
            List<String> lines = new ArrayList<>();
            lines.add(
                    "assets: "
                            + SweepText.number(assets())
                            + " reported, "
                            + SweepText.number(added.newAssets())
                            + " of them new to the store");
            lines.add(
                    "seen: "
                            + SweepText.number(added.taken().pairs())
                            + " components on assets: "
                            + SweepText.number(added.taken().come())
                            + " that were not there at the method's last look, "
                            + SweepText.number(unchanged())
                            + " unchanged; "
                            + SweepText.number(added.taken().gone())
                            + " gone");
            lines.add(
                    "distinct: "
                            + SweepText.number(added.taken().newComponents())
                            + " components that the store had not seen before");
            if (added.unnamed() > 0)
                lines.add(
                        "no asset: "
                                + SweepText.number(added.unnamed())
                                + " components of which the source does not say on what they are;"
                                + " they stand under the file's name (--asset-name says it)");
            if (added.clashes() > 0)
                lines.add(
                        "conflicts: "
                                + SweepText.number(added.clashes())
                                + " keys that more than one asset has; those assets stay apart");
            for (String line : lines) new Lines(terminal).field(name(line), List.of(rest(line)));
        }
        if (covers.isPresent()) new Lines(terminal).field("covers", covered());
        text.inputs(sweep);
        text.gaps(sweep);
        text.end(sweep);
    }

    private List<String> covered() throws IOException {
        List<String> missing = missing();
        int size = covers.orElseThrow().size();
        List<String> said = new ArrayList<>();
        said.add(
                SweepText.number(size - missing.size())
                        + " of the "
                        + SweepText.number(size)
                        + " assets listed were reported"
                        + (missing.isEmpty() ? "" : "; not seen, which is not clean:"));
        int most = all ? missing.size() : Math.min(FEW, missing.size());
        said.addAll(missing.subList(0, most));
        if (most < missing.size())
            said.add(
                    "and "
                            + SweepText.number(missing.size() - most)
                            + " more; --all-places shows them");
        return said;
    }

    private List<String> missing() throws IOException {
        List<String> missing = new ArrayList<>();
        Covers list = covers.orElseThrow();
        BitSet notSeen = list.notSeen();
        for (int i = notSeen.nextSetBit(0); i >= 0; i = notSeen.nextSetBit(i + 1)) {
            Asset asset = list.get(i).asset();
            String name =
                    asset.name().isEmpty() && !asset.keys().isEmpty()
                            ? asset.keys().getFirst().value()
                            : asset.name();
            missing.add(name + " (" + list.where(i) + ")");
        }
        return missing;
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    private static String rest(String line) {
        return line.substring(line.indexOf(':') + 2);
    }

    private long assets() {
        long sum = 0;
        for (SweepRecord.Input input : added.sweep().inputs()) sum += input.assets();
        return sum;
    }

    private long unchanged() {
        return added.taken().pairs() - added.taken().come();
    }

    void json() throws IOException {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeBooleanProperty("again", added.again());
            json.writeNumberProperty("newAssets", added.newAssets());
            json.writeNumberProperty("seen", added.taken().pairs());
            json.writeNumberProperty("come", added.taken().come());
            json.writeNumberProperty("unchanged", unchanged());
            json.writeNumberProperty("gone", added.taken().gone());
            json.writeNumberProperty("newComponents", added.taken().newComponents());
            json.writeNumberProperty("withoutAsset", added.unnamed());
            json.writeNumberProperty("conflicts", added.clashes());
            if (covers.isPresent()) {
                json.writeNumberProperty("covers", covers.get().size());
                Json.array(json, "notSeen", missing());
            }
            json.writeName("sweep");
            SweepJson.write(json, added.recorded());
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
