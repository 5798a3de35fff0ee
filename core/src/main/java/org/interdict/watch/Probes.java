package org.interdict.watch;

import org.interdict.component.Kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// By which keys of [Beginnings] the components that a watchlist could match are found, so that an
/// order costs its own words and not a look at everything that was ever seen.
///
/// Whatever [Matching#match] finds something in, and whatever then is a [Matching#lookAlike], has a
/// key in one of the ranges, or a trace of one of the loose kinds. Not the other way round: what is
/// found so is only a candidate, and is matched.
///
/// @param ranges rising, none overlaps another
/// @param loose kinds of traces whose every value is a candidate, because a pattern has no literal
///   beginning: `*agent.exe`. [Kind#NAME] stands for each component's own name as well, so that
///   every component is a candidate
/// @param looseIndicators the patterns that are the reason, as written; they may come from several
///   dossiers
public record Probes(List<Range> ranges, Set<Kind> loose, List<String> looseIndicators) {
    /// Keys from one to another, both included.
    public record Range(long from, long to) {}

    public Probes {
        ranges = List.copyOf(ranges);
        loose = Collections.unmodifiableSet(EnumSet.copyOf(loose));
        looseIndicators = List.copyOf(looseIndicators);
    }

    /// Whether one of the keys lies in one of the ranges.
    public boolean meet(Beginnings component) {
        long[] keys = component.keys();
        for (int i = 0; i < component.size(); i++) if (holds(keys[i])) return true;
        return false;
    }

    /// Whether a key lies in one of the ranges.
    public boolean holds(long key) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = ranges.get(middle);
            if (key > range.to) low = middle + 1;
            else if (key < range.from) high = middle - 1;
            else return true;
        }
        return false;
    }

    static Probes of(Watchlist watchlist) {
        Making making = new Making();
        for (NamePattern pattern : watchlist.names().patterns()) {
            making.add(Literal.ofName(pattern.joined));
        }
        for (Kind kind : Kind.values()) {
            for (Glob glob : watchlist.index(kind).patterns()) making.add(kind, glob);
        }
        return making.made();
    }

    /// Ranges of beginnings are apart, or one holds the other; only the wider ones are kept.
    private static final class Making {
        private final TreeMap<Long, Long> ranges = new TreeMap<>();
        private final Set<Kind> loose = EnumSet.noneOf(Kind.class);
        private final List<String> looseIndicators = new ArrayList<>();

        void add(Literal literal) {
            if (covers(literal)) return;
            ranges.subMap(literal.from(), true, literal.to(), true).clear();
            ranges.put(literal.from(), literal.to());
        }

        /// One of a pattern's literals is enough: one that is looked for anyhow, else the one that
        /// tells most.
        void add(Kind kind, Glob glob) {
            String pattern = glob.text();
            Literal best = null;
            for (int at = Literal.next(kind, pattern, 0);
                    at >= 0;
                    at = Literal.next(kind, pattern, at + 1)) {
                Literal literal = Literal.at(pattern, at);
                if (covers(literal)) return;
                if (best == null || literal.telling() >= best.telling()) best = literal;
            }
            if (best != null) {
                add(best);
            } else {
                looseIndicators.add(glob.target().pattern());
                addLoose(kind);
            }
        }

        /// The traces of which [Matching] asks the patterns of a kind.
        private void addLoose(Kind kind) {
            loose.add(kind);
            switch (kind) {
                case FILE, DRIVER -> Collections.addAll(loose, Kind.FILE, Kind.PATH, Kind.NAME);
                case PATH -> loose.add(Kind.NAME);
                case PACKAGE -> Collections.addAll(loose, Kind.PURL, Kind.NAME);
                default -> {}
            }
        }

        private boolean covers(Literal literal) {
            Map.Entry<Long, Long> before = ranges.floorEntry(literal.from());
            return before != null && before.getValue() >= literal.to();
        }

        Probes made() {
            List<Range> made = new ArrayList<>(ranges.size());
            ranges.forEach((from, to) -> made.add(new Range(from, to)));
            return new Probes(made, loose, looseIndicators);
        }
    }
}
