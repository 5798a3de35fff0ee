package org.interdict.ownership;

import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Entities by number: entries of dossiers, those that are one entity under one number.
final class Nodes {
    /// An entity as one dossier has it.
    ///
    /// @param index among the dossier's entities
    record Entry(Dossier dossier, int index) {
        Entity entity() {
            return dossier.entities().get(index);
        }

        boolean isSame(Entry other) {
            return index == other.index && dossier.id().equals(other.dossier.id());
        }
    }

    /// Two entries that are one entity.
    ///
    /// @param because what makes them one, for a person
    record Join(Entry one, Entry other, String because) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Join> joins = new ArrayList<>();

    /// Places among the entries, by `dossier:entity`.
    private final Map<String, Integer> places = new HashMap<>();

    /// By entry: another of the same entity, nearer to the one that stands for all; itself there.
    private final List<Integer> nearer = new ArrayList<>();

    /// By entry: the number of its entity.
    private final int[] numbers;

    private final List<List<Entry>> byNumber = new ArrayList<>();

    Nodes(List<Dossier> dossiers) {
        for (Dossier dossier : dossiers) enter(dossier);
        for (Dossier dossier : dossiers) aliases(dossier);
        identifiers();
        numbers = new int[entries.size()];
        for (int entry = 0; entry < numbers.length; entry++) {
            int head = head(entry);
            // The one that stands for all is the first of them.
            if (head == entry) {
                numbers[entry] = byNumber.size();
                byNumber.add(new ArrayList<>());
            } else {
                numbers[entry] = numbers[head];
            }
            byNumber.get(numbers[entry]).add(entries.get(entry));
        }
    }

    private void enter(Dossier dossier) {
        for (int i = 0; i < dossier.entities().size(); i++) {
            places.putIfAbsent(dossier.id() + ':' + dossier.entities().get(i).id(), entries.size());
            nearer.add(entries.size());
            entries.add(new Entry(dossier, i));
        }
    }

    private void aliases(Dossier dossier) {
        for (Relation relation : dossier.relations()) {
            if (!joins(relation)) continue;
            int from = place(dossier, relation.from());
            int to = place(dossier, relation.to());
            if (from >= 0 && to >= 0) join(from, to, "one is an alias of the other");
        }
    }

    /// Whether it makes two entries one.
    static boolean joins(Relation relation) {
        return relation.link() == Relation.Link.ALIAS_OF
                && relation.standing() == Standing.CONFIRMED
                && relation.since().isEmpty()
                && relation.until().isEmpty();
    }

    private void identifiers() {
        Map<String, Integer> bearers = new HashMap<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            for (var identifier : entries.get(entry).entity().identifiers().entrySet()) {
                String key = Identifiers.key(identifier.getKey(), identifier.getValue());
                if (key.isEmpty() || !Identifiers.isStrong(identifier.getKey())) continue;
                Integer first = bearers.putIfAbsent(key, entry);
                if (first != null) join(first, entry, "both carry " + key);
            }
        }
    }

    private void join(int one, int other, String because) {
        joins.add(new Join(entries.get(one), entries.get(other), because));
        int first = head(one);
        int second = head(other);
        nearer.set(Math.max(first, second), Math.min(first, second));
    }

    private int head(int entry) {
        int at = entry;
        while (nearer.get(at) != at) {
            nearer.set(at, nearer.get(nearer.get(at)));
            at = nearer.get(at);
        }
        return at;
    }

    private int place(Dossier dossier, String end) {
        String key = end.indexOf(':') < 0 ? dossier.id() + ':' + end : end;
        return places.getOrDefault(key, -1);
    }

    int size() {
        return byNumber.size();
    }

    /// The number of what a relation of a dossier names, or -1 if it is not here.
    int of(Dossier dossier, String end) {
        int place = place(dossier, end);
        return place < 0 ? -1 : numbers[place];
    }

    /// One entry or more, in the order of the dossiers.
    List<Entry> entries(int number) {
        return byNumber.get(number);
    }

    List<Join> joins() {
        return joins;
    }
}
