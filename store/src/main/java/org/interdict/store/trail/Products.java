package org.interdict.store.trail;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.finding.Verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The products that were found, by number, in the order of the findings.
final class Products {
    /// Sets of judgements of which what they come to is kept.
    private static final int MANY = 1 << 16;

    private final Judging judging;
    private final int orders;
    private final List<Product> products = new ArrayList<>();
    private final Map<Product, Integer> numbers = new HashMap<>();
    private final int[][] ofGroup;
    private final Map<Found, Sum> sums = new HashMap<>();

    /// What trails are told apart by, beside the machine.
    private record Product(String supplier, String name) {}

    /// Judgements that were found together, in the order in which they came.
    private record Found(int product, List<Integer> groups) {}

    /// What they come to.
    ///
    /// @param verdicts of each order the gravest
    record Sum(List<Component> components, List<Verdict.Sort> verdicts, Set<Kind> kinds) {}

    /// @param judging when it has judged
    Products(Judging judging, int orders) {
        this.judging = judging;
        this.orders = orders;
        ofGroup = new int[judging.size()][];
        for (int i = 0; i < ofGroup.length; i++) {
            List<Judged> all = judging.of(i);
            ofGroup[i] = new int[all.size()];
            for (int j = 0; j < ofGroup[i].length; j++) ofGroup[i][j] = add(all.get(j));
        }
    }

    private int add(Judged judged) {
        Product product = new Product(judged.supplier(), judged.product());
        int number = numbers.computeIfAbsent(product, _ -> products.size());
        if (number == products.size()) products.add(product);
        return number;
    }

    String supplier(int product) {
        return products.get(product).supplier;
    }

    String name(int product) {
        return products.get(product).name;
    }

    /// Whether a judgement has something of a product.
    boolean has(int group, int product) {
        for (int one : ofGroup[group]) if (one == product) return true;
        return false;
    }

    /// The number of the component that was judged.
    int component(int group) {
        return judging.component(group);
    }

    /// What judgements of one product come to. The same is made once.
    Sum sum(int product, List<Integer> groups) {
        Found found = new Found(product, groups);
        Sum known = sums.get(found);
        if (known != null) return known;
        Set<Component> components = new LinkedHashSet<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Verdict.Sort[] gravest = new Verdict.Sort[orders];
        Arrays.fill(gravest, Verdict.Sort.OUTSIDE);
        for (int group : groups) {
            List<Judged> all = judging.of(group);
            for (int i = 0; i < all.size(); i++)
                if (ofGroup[group][i] == product) add(all.get(i), components, kinds, gravest);
        }
        if (sums.size() == MANY) sums.clear();
        Sum sum = new Sum(List.copyOf(components), List.of(gravest), Set.copyOf(kinds));
        sums.put(found, sum);
        return sum;
    }

    private static void add(
            Judged one, Set<Component> components, Set<Kind> kinds, Verdict.Sort[] gravest) {
        components.add(one.component());
        kinds.addAll(one.kinds());
        for (int i = 0; i < gravest.length; i++) {
            Verdict.Sort said = one.verdicts().get(i).sort();
            if (said.gravity() < gravest[i].gravity()) gravest[i] = said;
        }
    }

    /// Where a history shows products: the number of the product, and in the lower half the place.
    /// In the order of the products, then of time.
    long[] uses(History history) {
        long[] uses = new long[history.size()];
        int count = 0;
        for (int i = 0; i < history.size(); i++) {
            if (!history.isThere(i)) continue;
            for (int product : ofGroup[history.group(i)]) {
                if (count == uses.length) uses = Arrays.copyOf(uses, 2 * count);
                uses[count++] = (long) product << 32 | i;
            }
        }
        uses = Arrays.copyOf(uses, count);
        Arrays.sort(uses);
        return uses;
    }
}
