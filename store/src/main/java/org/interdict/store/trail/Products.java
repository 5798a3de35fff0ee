package org.interdict.store.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The products that were found, by number, in the order of the findings.
final class Products {
    private final Judging judging;
    private final List<Product> products = new ArrayList<>();
    private final Map<Product, Integer> numbers = new HashMap<>();
    private final int[][] ofGroup;

    /// What trails are told apart by, beside the machine.
    private record Product(String supplier, String name) {}

    /// @param judging when it has judged
    Products(Judging judging) {
        this.judging = judging;
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

    int number(Judged judged) {
        return numbers.getOrDefault(new Product(judged.supplier(), judged.product()), -1);
    }

    String supplier(int product) {
        return products.get(product).supplier;
    }

    String name(int product) {
        return products.get(product).name;
    }

    List<Judged> judged(int group) {
        return judging.of(group);
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
