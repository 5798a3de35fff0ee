package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.finding.Seen.Whole;
import org.interdict.order.Act;
import org.interdict.order.Order;
import org.interdict.order.SystemKind;
import org.interdict.sweep.Asset.AssetKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers what was found in several inputs, alike with alike, and has it judged. Not for several
/// threads.
public final class Findings {
    private final List<Order> orders;
    private final Judge judge;
    private final Map<Key, Group> groups = new LinkedHashMap<>();

    public Findings(List<Order> orders, SystemKind system) {
        this.orders = List.copyOf(orders);
        this.judge = new Judge(system);
    }

    /// Adds one input's.
    ///
    /// @param input its index in the answer; indexes come in rising order
    public void add(int input, Examined examined) {
        for (Examined.Hit hit : examined.hits()) {
            groups.computeIfAbsent(Key.of(hit.seen()), _ -> new Group(hit, new ArrayList<>()))
                    .sightings
                    .add(new Sighting(input, hit.asset(), hit.place()));
        }
    }

    /// All findings: the gravest first, of equals those that more orders take so, then by product,
    /// name and version.
    public List<Finding> list() {
        return groups.values().stream()
                .map(this::finding)
                .sorted(
                        Comparator.comparingInt((Finding finding) -> finding.gravest().gravity())
                                .thenComparingInt(
                                        finding ->
                                                finding.verdicts().stream()
                                                        .mapToInt(Verdict::gravity)
                                                        .sum())
                                .thenComparing(Finding::product)
                                .thenComparing(finding -> finding.component().name())
                                .thenComparing(finding -> finding.component().version()))
                .toList();
    }

    private Finding finding(Group group) {
        Seen seen = group.first.seen();
        Recognition recognition = seen.recognition();
        List<Verdict> verdicts = new ArrayList<>();
        for (Order order : orders) verdicts.add(judge.judge(seen, order));
        return new Finding(
                recognition.dossier().id(),
                recognition.product().map(Paths::name).orElse(seen.component().name()),
                seen.component(),
                seen.within().stream().map(Whole::name).toList(),
                recognition.strength(),
                recognition.matches(),
                Paths.of(seen, group.first.asset(), orders.getFirst()),
                verdicts,
                group.sightings);
    }

    private record Group(Examined.Hit first, List<Sighting> sightings) {}

    /// What makes two finds alike. The matches follow from component and dossier.
    private record Key(
            Component component,
            String dossier,
            List<Whole> within,
            AssetKind on,
            String maker,
            boolean itself,
            Act shows) {
        static Key of(Seen seen) {
            return new Key(
                    seen.component(),
                    seen.recognition().dossier().id(),
                    seen.within(),
                    seen.on(),
                    seen.maker(),
                    seen.itself(),
                    seen.shows());
        }
    }
}
