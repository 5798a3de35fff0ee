package org.interdict.store.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A number for each name, in the order in which they came.
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int of(String name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) return known;
        names.add(name);
        return names.size() - 1;
    }

    String get(int number) {
        return names.get(number);
    }

    List<String> all() {
        return List.copyOf(names);
    }
}
