package org.interdict.store.asset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The organizations, as a tree or several: none is above itself, and none has two above it.
public final class Organizations {
    private final TreeMap<String, Organization> all = new TreeMap<>();

    Organizations() {}

    Organizations(Organizations before) {
        all.putAll(before.all);
    }

    void put(Organization organization) {
        all.put(organization.id(), organization);
    }

    public Optional<Organization> get(String id) {
        return Optional.ofNullable(all.get(id));
    }

    public boolean has(String id) {
        return all.containsKey(id);
    }

    /// By id.
    public List<Organization> all() {
        return List.copyOf(all.values());
    }

    List<String> ids() {
        return List.copyOf(all.keySet());
    }

    /// Whether one is the other or below it.
    public boolean within(String id, String above) {
        String at = id;
        for (int steps = 0; steps <= all.size(); steps++) {
            if (at.equals(above)) return true;
            Organization organization = all.get(at);
            if (organization == null || organization.parent().isEmpty()) return false;
            at = organization.parent();
        }
        return false;
    }

    /// One of each cycle: those above it, and it again; none if this is a tree.
    List<List<String>> cycles() {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String start : all.keySet()) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            String at = start;
            while (!at.isEmpty() && !done.contains(at) && onPath.add(at)) {
                path.add(at);
                Organization organization = all.get(at);
                at = organization == null ? "" : organization.parent();
            }
            if (!at.isEmpty() && onPath.contains(at)) {
                List<String> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
                cycle.add(at);
                cycles.add(cycle);
            }
            done.addAll(path);
        }
        return cycles;
    }
}
