package org.interdict.campaign.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a report says otherwise than the one that it replaces.
final class Changes {
    private Changes() {}

    /// Whether both say the same of the same time, whatever each replaces.
    static boolean same(Filing one, Filing other) {
        return one.amending(Amendment.NONE).equals(other.amending(Amendment.NONE));
    }

    static List<Change> between(Filing before, Filing now) {
        Map<String, String> was = flat(before);
        Map<String, String> is = flat(now);
        List<Change> changes = new ArrayList<>();
        is.forEach(
                (what, value) -> {
                    String old = was.getOrDefault(what, "");
                    if (!old.equals(value)) changes.add(new Change(what, old, value));
                });
        was.forEach(
                (what, value) -> {
                    if (!is.containsKey(what) && !value.isEmpty())
                        changes.add(new Change(what, value, ""));
                });
        return changes;
    }

    private static Map<String, String> flat(Filing filing) {
        Map<String, String> flat = new LinkedHashMap<>();
        flat.put("as of", filing.asOf().toString());
        flat.put("state", filing.state().text());
        Totals totals = filing.totals();
        flat.put("assets with findings", Long.toString(totals.assets()));
        flat.put("looked at", Long.toString(totals.lookedAt()));
        flat.put("expected", Long.toString(totals.expected()));
        flat.put("findings", Long.toString(totals.tally().total()));
        flat.put("remaining", Long.toString(totals.tally().remaining()));
        totals.tally()
                .states()
                .forEach((state, count) -> flat.put("findings " + state, "" + count));
        flat.put("questions", Long.toString(totals.tally().review()));
        for (Goods one : filing.goods())
            if (one.tally().total() > 0) {
                flat.put(one.product() + ": endpoints", "" + one.tally().total());
                flat.put(one.product() + ": remaining", "" + one.tally().remaining());
                flat.put(one.product() + ": versions", String.join(", ", one.versions()));
            }
        for (Line line : filing.lines())
            flat.put(
                    line.title() + (line.product().isEmpty() ? "" : " of " + line.product()),
                    line.value());
        flat.put("override", filing.override());
        flat.put("not borne because", String.join("; ", filing.shortfalls()));
        return flat;
    }
}
