package org.interdict.campaign.cases;

import org.interdict.campaign.decision.CaseDecision;
import org.interdict.campaign.decision.CaseDecision.CaseAssigned;
import org.interdict.campaign.decision.CaseDecision.CaseDisputed;
import org.interdict.campaign.decision.CaseDecision.CasePlanned;
import org.interdict.campaign.decision.CaseDecision.CaseRemoved;
import org.interdict.campaign.decision.CaseDecision.CaseReopened;
import org.interdict.campaign.decision.CaseDecision.CaseRetired;
import org.interdict.campaign.decision.CaseDecision.CaseWaived;
import org.interdict.campaign.decision.Text;
import org.interdict.order.Order;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Takes rows that people edited, compares each with its case, and says what has to be decided. It
/// decides nothing: whoever asked does, all of it or nothing, if there is no [#problems].
public final class CaseImport {
    /// Problems that are told; more are counted.
    static final int MOST = 1_000;

    private final Numbered cases;
    private final CaseRow.Words words;
    private final List<Order> orders;
    private final Instant on;
    private final LocalDate day;
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final BitSet met = new BitSet();
    private long wrong;
    private long same;

    /// The cases by number.
    public interface Numbered {
        Optional<Case> get(long number) throws IOException;
    }

    /// Keeps a text that a decision names.
    public interface Keeping {
        Text text(String words) throws IOException;
    }

    /// A decision whose texts are not kept yet.
    @FunctionalInterface
    public interface Wanted {
        CaseDecision decision(Keeping keeping) throws IOException;
    }

    /// What is wrong with a row.
    ///
    /// @param line of the file, from 1
    public record Problem(long line, String what) {}

    /// @param orders of the campaign
    /// @param on when what the rows say happened
    public CaseImport(Numbered cases, CaseRow.Words words, List<Order> orders, Instant on) {
        this.cases = cases;
        this.words = words;
        this.orders = List.copyOf(orders);
        this.on = on;
        this.day = LocalDate.ofInstant(on, ZoneOffset.UTC);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// How many there are, those that are not told too.
    public long wrong() {
        return wrong;
    }

    /// Rows that say what their case says.
    public long same() {
        return same;
    }

    /// What has to be decided, in the order of the rows.
    public List<Wanted> wanted() {
        return List.copyOf(wanted);
    }

    /// Takes a row.
    ///
    /// @param line of the file, from 1
    public void row(long line, CaseRow row) throws IOException {
        long number;
        try {
            number = Long.parseLong(row.get("case"));
        } catch (NumberFormatException e) {
            problem(line, "'" + row.get("case") + "' is no number of a case");
            return;
        }
        Optional<Case> found = number > 0 ? cases.get(number) : Optional.empty();
        if (found.isEmpty()) {
            problem(line, "there is no case " + number);
            return;
        }
        if (number <= Integer.MAX_VALUE && met.get((int) number)) {
            problem(line, "case " + number + " stands here twice");
            return;
        }
        met.set((int) number);
        CaseRow before = CaseRow.of(found.get(), found.get().state(day), words);
        for (int i = 1; i < CaseRow.EDITED; i++)
            if (!row.cells().get(i).equals(before.cells().get(i))) {
                problem(
                        line,
                        "\""
                                + CaseRow.COLUMNS.get(i)
                                + "\" of case "
                                + number
                                + " is '"
                                + before.cells().get(i)
                                + "' and cannot be edited; was the table sorted by one column"
                                + " alone?");
                return;
            }
        int already = wanted.size();
        try {
            compare(line, found.get(), before, row);
        } catch (DateTimeException e) {
            problem(line, "no day or moment: " + e.getMessage());
        }
        if (wanted.size() == already) same++;
    }

    private void compare(long line, Case one, CaseRow before, CaseRow row) {
        if (differs(before, row, "owner")) {
            String owner = row.get("owner");
            long number = one.number();
            wanted.add(keeping -> new CaseAssigned(number, keeping.text(owner)));
        }
        Optional<CaseState> state = CaseState.of(row.get("state"));
        if (state.isEmpty()) {
            problem(line, "there is no state '" + row.get("state") + "'");
            return;
        }
        boolean moves = differs(before, row, "state");
        switch (state.get()) {
            case FOUND -> {
                if (moves) reopened(line, one, row);
            }
            case PLANNED -> {
                if (moves || differs(before, row, "removal", "how", "mitigation"))
                    planned(line, one, row);
            }
            case REMOVED -> {
                if (moves || differs(before, row, "removed", "note")) removed(line, one, row);
            }
            case WAIVED -> {
                if (moves || differs(before, row, "waiver", "granted by", "until", "note"))
                    waived(line, one, row);
            }
            case DISPUTED -> {
                if (moves || differs(before, row, "note", "look-alike")) disputed(line, one, row);
            }
            case RETIRED -> {
                if (moves || differs(before, row, "note")) retired(line, one, row);
            }
            case VERIFIED, RETURNED -> {
                if (moves)
                    problem(line, "only a look makes a case " + state.get().id() + ": add a sweep");
            }
        }
    }

    private static boolean differs(CaseRow before, CaseRow row, String... columns) {
        for (String column : columns) if (!before.get(column).equals(row.get(column))) return true;
        return false;
    }

    private void reopened(long line, Case one, CaseRow row) {
        String note = row.get("note");
        if (needs(line, row, "note") && may(line, one, new CaseReopened(one.number(), Text.NONE)))
            wanted.add(keeping -> new CaseReopened(one.number(), keeping.text(note)));
    }

    private void planned(long line, Case one, CaseRow row) {
        if (!needs(line, row, "removal", "how")) return;
        LocalDate removal = LocalDate.parse(row.get("removal"));
        String how = row.get("how");
        String mitigation = row.get("mitigation");
        if (may(line, one, new CasePlanned(one.number(), removal, Text.NONE, Text.NONE)))
            wanted.add(
                    keeping ->
                            new CasePlanned(
                                    one.number(),
                                    removal,
                                    keeping.text(how),
                                    keeping.text(mitigation)));
    }

    private void removed(long line, Case one, CaseRow row) {
        if (!needs(line, row, "removed")) return;
        String text = row.get("removed");
        // A day is all of it: a look of that day may have come before.
        Instant removed =
                text.contains("T")
                        ? Instant.parse(text)
                        : LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusMillis(1);
        Instant at = text.contains("T") || removed.isBefore(on) ? removed : on;
        String note = row.get("note");
        if (may(line, one, new CaseRemoved(one.number(), at, Text.NONE)))
            wanted.add(keeping -> new CaseRemoved(one.number(), at, keeping.text(note)));
    }

    private void waived(long line, Case one, CaseRow row) {
        if (!needs(line, row, "waiver", "granted by", "until", "note")) return;
        String[] waiver = row.get("waiver").split(":", 2);
        if (waiver.length < 2) {
            problem(line, "\"waiver\" names an order and its waiver: far-52.204-25:part-a");
            return;
        }
        LocalDate until = LocalDate.parse(row.get("until"));
        String ground = row.get("ground");
        Optional<String> refusal = Waiving.refusal(orders, waiver[0], waiver[1], ground, until);
        if (refusal.isPresent()) {
            problem(line, refusal.get());
            return;
        }
        String granted = row.get("granted by");
        String mitigation = row.get("mitigation");
        String note = row.get("note");
        Wanted waived =
                keeping ->
                        new CaseWaived(
                                one.number(),
                                waiver[0],
                                waiver[1],
                                ground,
                                keeping.text(granted),
                                until,
                                keeping.text(mitigation),
                                keeping.text(note));
        CaseWaived sample =
                new CaseWaived(
                        one.number(),
                        waiver[0],
                        waiver[1],
                        ground,
                        Text.NONE,
                        until,
                        Text.NONE,
                        Text.NONE);
        if (may(line, one, sample)) wanted.add(waived);
    }

    private void disputed(long line, Case one, CaseRow row) {
        String note = row.get("note");
        String lookAlike = row.get("look-alike");
        if (needs(line, row, "note")
                && may(line, one, new CaseDisputed(one.number(), Text.NONE, lookAlike)))
            wanted.add(keeping -> new CaseDisputed(one.number(), keeping.text(note), lookAlike));
    }

    private void retired(long line, Case one, CaseRow row) {
        String note = row.get("note");
        if (needs(line, row, "note") && may(line, one, new CaseRetired(one.number(), Text.NONE)))
            wanted.add(keeping -> new CaseRetired(one.number(), keeping.text(note)));
    }

    private boolean needs(long line, CaseRow row, String... columns) {
        for (String column : columns)
            if (row.get(column).isBlank()) {
                problem(line, "a case that is " + row.get("state") + " needs \"" + column + "\"");
                return false;
            }
        return true;
    }

    private boolean may(long line, Case one, CaseDecision next) {
        Optional<String> refusal = Moves.refusal(one, next, on);
        refusal.ifPresent(what -> problem(line, "case " + one.number() + ": " + what));
        return refusal.isEmpty();
    }

    private void problem(long line, String what) {
        wrong++;
        if (problems.size() < MOST) problems.add(new Problem(line, what));
    }
}
