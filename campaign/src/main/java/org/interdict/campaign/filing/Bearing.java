package org.interdict.campaign.filing;

import java.util.ArrayList;
import java.util.List;

/// Whether "none found" may be said: only where each product that the order means could have been
/// seen on each asset that is expected, of each organization that the report speaks of.
final class Bearing {
    private static final int FEW = 5;

    private Bearing() {}

    /// Why it may not be said; empty if it may. Of what was found the same is told, as what was
    /// found is not all there is.
    static List<String> shortfalls(
            Filer filer, Totals totals, List<Goods> goods, List<Unit> units) {
        List<String> why = new ArrayList<>();
        if (filer.kind() == Filer.Kind.CONTRACT)
            why.add("what was looked at is not counted by contract");
        if (goods.isEmpty()) why.add("the order means no product that a dossier knows");
        List<String> unknown = new ArrayList<>();
        for (Unit unit : units) if (unit.expected() == 0) unknown.add(unit.id());
        if (filer.kind() != Filer.Kind.CONTRACT && units.isEmpty()) unknown.add(filer.id());
        if (!unknown.isEmpty())
            why.add("of " + few(unknown) + " no asset is known, so none was looked at");
        if (totals.never() > 0)
            why.add("at " + assets(totals.never(), "expected") + " nobody looked");
        if (totals.older() > 0)
            why.add("at " + assets(totals.older(), "expected") + " nobody looked lately enough");
        List<String> unseen = new ArrayList<>();
        long most = 0;
        for (Goods one : goods) {
            if (one.bears() || one.expected() == 0) continue;
            long dark = totals.lookedAt() - one.lookedAt();
            if (dark > 0) unseen.add(one.product());
            most = Math.max(most, dark);
        }
        if (!unseen.isEmpty())
            why.add(
                    "no look at "
                            + (unseen.size() > 1 ? "up to " : "")
                            + assets(most, "looked at")
                            + " could have shown "
                            + few(unseen));
        if (totals.tally().review() > 0)
            why.add(
                    totals.tally().review()
                            + (totals.tally().review() == 1
                                    ? " finding waits for a person to decide whether the order"
                                            + " means it"
                                    : " findings wait for a person to decide whether the order"
                                            + " means them"));
        if (why.isEmpty() && !goods.stream().allMatch(Goods::bears))
            why.add("what was looked at does not bear it");
        return why;
    }

    private static String assets(long count, String which) {
        return count + (count == 1 ? " asset " : " assets ") + which;
    }

    private static String few(List<String> ids) {
        if (ids.size() <= FEW) return String.join(", ", ids);
        return String.join(", ", ids.subList(0, FEW)) + " and " + (ids.size() - FEW) + " more";
    }
}
