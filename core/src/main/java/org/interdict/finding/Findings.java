package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.finding.Seen.Whole;
import org.interdict.order.Act;
import org.interdict.order.Order;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Asset.AssetKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers what was found in several inputs, alike with alike, and has it judged. Not for several
/// threads.
public final class Findings {
    private final List<Order> orders;
    private final Judge judge;
    private final Map<Key, Group> groups = new LinkedHashMap<>();

    /// @param asOf the day of the answer
    /// @param dossiers whose relations tell who belongs to whom
    public Findings(List<Order> orders, Scope scope, LocalDate asOf, List<Dossier> dossiers) {
        this.orders = List.copyOf(orders);
        this.judge = new Judge(scope, asOf, dossiers);
    }

    /// Adds one input's.
    ///
    /// @param input its index in the answer; indexes come in rising order
    public void add(int input, Examined examined) {
        for (Examined.Hit hit : examined.hits()) {
            groups.computeIfAbsent(Key.of(hit.seen()), _ -> new Group(hit, new ArrayList<>()))
                    .sightings
                    .add(new Sighting(input, hit.asset(), hit.place(), hit.routes()));
        }
    }

    /// All findings: the gravest first, of equals those that more orders take so, then by product,
    /// name and version.
    public List<Finding> list() {
        return groups.values().stream().map(this::finding).sorted(Findings::order).toList();
    }

    /// By hand: a chain of Comparator.comparing takes Java 5 ms to link at start.
    private static int order(Finding one, Finding other) {
        int order = Integer.compare(one.gravest().gravity(), other.gravest().gravity());
        if (order == 0) order = Integer.compare(gravity(one), gravity(other));
        if (order == 0) order = one.product().compareTo(other.product());
        if (order == 0) order = one.component().name().compareTo(other.component().name());
        if (order == 0) order = one.component().version().compareTo(other.component().version());
        return order;
    }

    private static int gravity(Finding finding) {
        int sum = 0;
        for (Ruling ruling : finding.rulings()) sum += ruling.verdict().gravity();
        return sum;
    }

    private Finding finding(Group group) {
        Seen seen = group.first.seen();
        Recognition recognition = seen.recognition();
        List<Ruling> rulings = new ArrayList<>();
        for (Order order : orders) rulings.add(judge.judge(seen, order));
        return new Finding(
                recognition.dossier().id(),
                recognition.product().map(Paths::name).orElse(seen.component().name()),
                seen.component(),
                seen.within().stream().map(Whole::name).toList(),
                recognition.strength(),
                recognition.matches(),
                Paths.of(seen, group.first.routes(), group.first.asset()),
                rulings,
                group.sightings);
    }

    private record Group(Examined.Hit first, List<Sighting> sightings) {}

    /// What makes two finds alike. The matches follow from component and dossier.
    private record Key(
            Component component,
            String dossier,
            List<Whole> within,
            boolean needed,
            AssetKind on,
            String maker,
            boolean itself,
            Act shows,
            String date) {
        /// By hand: what Java generates for a record is linked at its first use, part by part, and
        /// costs 5 ms at start.
        @Override
        public int hashCode() {
            return component.name().hashCode() * 31 + component.version().hashCode();
        }

        static Key of(Seen seen) {
            return new Key(
                    seen.component(),
                    seen.recognition().dossier().id(),
                    seen.within(),
                    seen.needed(),
                    seen.on(),
                    seen.maker(),
                    seen.itself(),
                    seen.shows(),
                    seen.date());
        }
    }
}
