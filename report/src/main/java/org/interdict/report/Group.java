package org.interdict.report;

import org.interdict.component.Presence;
import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Sighting;
import org.interdict.finding.Step;
import org.interdict.finding.Tally;
import org.interdict.finding.Verdict;
import org.interdict.watch.Match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Findings that a person reads as one: the same product and version, there in the same way, of
/// which every order says the same.
///
/// @param version of the component; empty if the source names none
/// @param verdicts one for each order of the answer
/// @param findings at least one
public record Group(
        String product,
        String version,
        Presence presence,
        List<Verdict> verdicts,
        List<Finding> findings) {
    public Group {
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
    }

    private record Key(
            String supplier,
            String product,
            String version,
            Presence presence,
            List<Verdict> verdicts) {
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
                            finding.verdicts());
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
                                        key.verdicts,
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
    public List<String> ways() {
        LinkedHashSet<String> all = new LinkedHashSet<>();
        for (Finding finding : findings)
            for (Sighting sighting : finding.sightings())
                if (!sighting.routes().shown().isEmpty())
                    all.add(Words.ways(sighting.routes(), finding.component().name()));
        return List.copyOf(all);
    }

    /// Each reason once, in words.
    public List<String> why() {
        LinkedHashSet<String> all = new LinkedHashSet<>();
        for (Finding finding : findings)
            for (Match match : finding.matches()) all.add(Words.why(match));
        return List.copyOf(all);
    }

    /// Each supply path once. What differs only in where it was seen, the first step, is one path.
    public List<List<Step>> paths() {
        Map<List<Step>, List<Step>> all = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Step> path = finding.path(finding.gravestOrder());
            boolean placed = !path.isEmpty() && path.getFirst().how() == Step.How.ON;
            all.putIfAbsent(placed ? path.subList(1, path.size()) : path, path);
        }
        return List.copyOf(all.values());
    }
}
