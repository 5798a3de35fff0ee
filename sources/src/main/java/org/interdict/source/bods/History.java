package org.interdict.source.bods;

import org.interdict.supplier.PartialDate;
import org.interdict.supplier.Relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One relationship from version to version. A later statement says what is so since it was made,
/// and keeps the day on which the relationship began: read alone it would tell that the newest
/// share was held from the beginning.
final class History {
    /// @param where the place of the interest
    record Part(Relation relation, String where) {}

    private final List<Part> ended = new ArrayList<>();
    private List<Part> now = List.of();

    /// The next version, by the day on which it was told.
    void next(List<Part> told, Statement statement) {
        String day = Values.isMoment(statement.date) ? statement.date.substring(0, 10) : "";
        List<Part> next = new ArrayList<>();
        List<Part> gone = new ArrayList<>(now);
        for (Part part : told) {
            List<Part> before = new ArrayList<>(now);
            before.removeIf(one -> one.relation.link() != part.relation.link());
            if (before.isEmpty()) {
                next.add(part);
                continue;
            }
            Optional<Part> same = before.stream().filter(one -> says(one, part)).findFirst();
            if (same.isPresent()) {
                gone.removeIf(one -> says(one, part));
                next.add(dated(part, same.get().relation.since(), part.relation.until()));
                continue;
            }
            // The day of the change, where the new version has one of its own.
            String since = part.relation.since();
            boolean own = before.stream().allMatch(one -> after(since, one.relation.since()));
            String change = own ? since : day;
            next.add(own || day.isEmpty() ? part : since(part, day));
            for (Part one : before)
                if (gone.remove(one) && !change.isEmpty()) ended.add(until(one, change));
        }
        // Without a day nobody knows when it ended, and the newest counts alone.
        if (!day.isEmpty()) for (Part part : gone) ended.add(until(part, day));
        now = next;
        if (statement.status.equals("closed") && !day.isEmpty()) {
            for (Part part : now) ended.add(until(part, day));
            now = List.of();
        }
    }

    private static boolean says(Part one, Part other) {
        return one.relation.link() == other.relation.link()
                && one.relation.share().equals(other.relation.share());
    }

    List<Part> all() {
        List<Part> all = new ArrayList<>(ended);
        all.addAll(now);
        return all;
    }

    /// From a day on, unless it began later.
    private static Part since(Part part, String day) {
        if (day.isEmpty() || later(part.relation.since(), day)) return part;
        String until = part.relation.until();
        return dated(part, day, until.isEmpty() || later(until, day) ? until : day);
    }

    /// To a day, unless it ended before.
    private static Part until(Part part, String day) {
        String until = part.relation.until();
        if (!until.isEmpty() && !later(until, day)) return part;
        return dated(part, later(part.relation.since(), day) ? day : part.relation.since(), day);
    }

    private static boolean later(String date, String other) {
        Optional<PartialDate> one = PartialDate.of(date);
        Optional<PartialDate> two = PartialDate.of(other);
        return one.isPresent() && two.isPresent() && one.get().first().isAfter(two.get().first());
    }

    /// Whether a day is told, and later than another or the other is not.
    private static boolean after(String date, String other) {
        return !date.isEmpty() && (other.isEmpty() || later(date, other));
    }

    private static Part dated(Part part, String since, String until) {
        Relation was = part.relation;
        return new Part(
                new Relation(
                        was.link(),
                        was.from(),
                        was.to(),
                        was.share(),
                        since,
                        until,
                        was.note(),
                        was.standing(),
                        was.sources()),
                part.where);
    }
}
