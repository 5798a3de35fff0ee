package org.interdict.report;

import org.interdict.component.Presence;
import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Routes;
import org.interdict.finding.Ruling;
import org.interdict.finding.Sighting;
import org.interdict.finding.Tally;
import org.interdict.finding.Verdict;
import org.interdict.watch.Match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Findings that a person reads as one: the same product and version, there in the same way, of
/// which every order says the same.
///
/// @param version of the component; empty if the source names none
/// @param rulings one for each order of the answer
/// @param findings at least one
public record Group(
        String product,
        String version,
        Presence presence,
        List<Ruling> rulings,
        List<Finding> findings) {
    public Group {
        rulings = List.copyOf(rulings);
        findings = List.copyOf(findings);
    }

    private record Key(
            String supplier,
            String product,
            String version,
            Presence presence,
            List<Ruling> rulings) {
        /// By hand: what Java generates for a record is linked at its first use, part by part, and
        /// costs 5 ms at start.
        @Override
        public int hashCode() {
            return product.hashCode() * 31 + version.hashCode();
        }
    }

    /// The answer's findings, the gravest group first.
    public static List<Group> of(Answer answer) {
        Map<Key, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : answer.findings()) {
            Key key =
                    new Key(
                            finding.supplier(),
                            finding.product(),
                            finding.component().version(),
                            finding.component().presence(),
                            finding.rulings());
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(finding);
        }
        List<Group> all = new ArrayList<>();
        groups.forEach(
                (key, findings) ->
                        all.add(
                                new Group(
                                        key.product,
                                        key.version,
                                        key.presence,
                                        key.rulings,
                                        findings)));
        all.sort((a, b) -> Integer.compare(a.gravest().gravity(), b.gravest().gravity()));
        return all;
    }

    public Verdict gravest() {
        return findings.getFirst().gravest();
    }

    /// Product and version.
    public String title() {
        return version.isEmpty() ? product + " (no version)" : product + " " + version;
    }

    public List<Sighting> sightings() {
        return findings.stream().flatMap(finding -> finding.sightings().stream()).toList();
    }

    /// Distinct ones, counted as [Tally] does.
    public long assets() {
        return sightings().stream().map(Tally::identity).distinct().count();
    }

    /// `2 places on 1 asset, installed, identified`
    public String measure() {
        long places = sightings().size();
        LinkedHashSet<String> strengths = new LinkedHashSet<>();
        for (Finding finding : findings) strengths.add(finding.strength().id());
        return Words.count(places, "place")
                + " on "
                + Words.count(assets(), "asset")
                + ", "
                + presence.id()
                + ", "
                + String.join(" or ", strengths);
    }

    /// What it lies in, each way once, the nearest first.
    public List<String> within() {
        LinkedHashSet<String> all = new LinkedHashSet<>();
        for (Finding finding : findings)
            if (!finding.within().isEmpty()) all.add(String.join(", in ", finding.within()));
        return List.copyOf(all);
    }

    /// How it comes into each release, each way once.
    ///
    /// @param all every way that is known; else the shortest into each, with how many more there
    ///   are
    public List<String> ways(boolean all) {
        LinkedHashSet<String> ways = new LinkedHashSet<>();
        for (Finding finding : findings)
            for (Sighting sighting : finding.sightings())
                ways(sighting.routes(), finding.component().name(), all, ways);
        return List.copyOf(ways);
    }

    private static void ways(Routes routes, String component, boolean all, Set<String> ways) {
        if (routes.shown().isEmpty()) return;
        if (!all) {
            ways.add(Words.ways(routes, component));
            return;
        }
        for (int i = 0; i < routes.shown().size(); i++) {
            boolean last = i == routes.shown().size() - 1 && routes.others() > 0;
            String more = last ? "; and " + Words.count(routes.others(), "other way") : "";
            ways.add(Words.way(routes.shown().get(i), component) + more);
        }
    }

    /// Each reason once, in words.
    public List<String> why() {
        LinkedHashSet<String> all = new LinkedHashSet<>();
        for (Finding finding : findings)
            for (Match match : finding.matches()) all.add(Words.why(match));
        return List.copyOf(all);
    }

    /// The supply path of the first of them, down to what the orders say, which is the same of all.
    public Branch tree(Answer answer) {
        return Branch.of(findings.getFirst(), answer);
    }

    /// The paths of the others down to the maker, each once. What differs only in the asset is one
    /// path.
    public List<List<Point>> otherTrunks() {
        Map<List<Point>, List<Point>> all = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Point> trunk = Point.trunk(finding);
            boolean placed = trunk.getFirst().kind() == Point.Kind.ASSET;
            all.putIfAbsent(placed ? trunk.subList(1, trunk.size()) : trunk, trunk);
        }
        List<List<Point>> trunks = new ArrayList<>(all.values());
        return List.copyOf(trunks.subList(1, trunks.size()));
    }
}
