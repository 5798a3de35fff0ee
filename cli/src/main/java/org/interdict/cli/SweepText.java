package org.interdict.cli;

import org.interdict.finding.Look.Outcome;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.sweep.Gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A sweep's record, for a person.
///
/// @param all whether to show every gap and every file
record SweepText(Terminal terminal, boolean all) {
    private static final int FEW = 10;

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Which sweep, of what time, whose.
    void head(Recorded recorded) {
        SweepRecord sweep = (SweepRecord) recorded.record();
        terminal.out()
                .println(
                        "sweep "
                                + recorded.number()
                                + ", taken at "
                                + sweep.takenAt()
                                + " ("
                                + known(sweep)
                                + ")"
                                + (sweep.organization().isEmpty()
                                        ? ""
                                        : ", " + sweep.organization())
                                + (sweep.manner() == SweepRecord.Manner.PARTIAL
                                        ? ", in part"
                                        : ""));
    }

    static String known(SweepRecord sweep) {
        return switch (sweep.known()) {
            case SOURCE -> "as the source says";
            case GIVEN -> "as it was given";
            case ASSUMED -> "assumed";
        };
    }

    /// How many of each format, and how far they could be read.
    void inputs(SweepRecord sweep) {
        Lines lines = new Lines(terminal);
        long bytes = 0;
        for (Piece piece : sweep.evidence()) bytes += piece.bytes();
        lines.field(
                "evidence",
                List.of(
                        number(sweep.evidence().size())
                                + (sweep.evidence().size() == 1 ? " file, " : " files, ")
                                + number(bytes)
                                + " bytes"));
        Map<String, int[]> formats = new TreeMap<>();
        for (SweepRecord.Input input : sweep.inputs()) {
            int[] counts = formats.computeIfAbsent(input.format(), _ -> new int[3]);
            counts[
                    input.outcome() == Outcome.READ
                            ? 0
                            : input.outcome() == Outcome.PARTLY ? 1 : 2]++;
        }
        List<String> said = new ArrayList<>();
        for (var entry : formats.entrySet()) {
            int[] counts = entry.getValue();
            if (entry.getKey().isEmpty()) {
                said.add(
                        number(counts[0] + counts[1] + counts[2])
                                + " that no reader knows: kept, not read");
                continue;
            }
            said.add(
                    entry.getKey()
                            + ": "
                            + number(counts[0])
                            + " read"
                            + (counts[1] > 0 ? ", " + number(counts[1]) + " in part" : "")
                            + (counts[2] > 0 ? ", " + number(counts[2]) + " not at all" : ""));
        }
        lines.field("inputs", said);
    }

    void gaps(SweepRecord sweep) {
        List<String> said = new ArrayList<>();
        for (SweepRecord.Input input : sweep.inputs()) {
            if (!input.complete() && input.outcome() != Outcome.UNREAD)
                said.add(input.name() + ": it ends before its end; what is missing was not seen");
            for (Gap gap : input.gaps()) {
                said.add(
                        gap.input()
                                + (gap.where().isEmpty() ? "" : ", " + gap.where())
                                + ": "
                                + gap.what());
            }
        }
        if (said.isEmpty()) return;
        if (!all && said.size() > FEW) {
            int more = said.size() - FEW;
            said = new ArrayList<>(said.subList(0, FEW));
            said.add("and " + number(more) + " more; --all-places shows them");
        }
        new Lines(terminal).field("not read", said);
    }

    void end(SweepRecord sweep) {
        if (!SweepAdded.complete(sweep))
            terminal.out()
                    .println(
                            "Not all of it could be read: what was not read was not looked at,"
                                    + " which is not clean.");
    }
}
