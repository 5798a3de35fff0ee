package org.interdict.campaign.cases;

import org.interdict.component.Kind;
import org.interdict.store.trail.Looked;
import org.interdict.store.trail.Sight;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the looks say of a removal.
///
/// Gone is proved by one look alone: all of the asset was looked at, after the removal, by a method
/// that can show every kind of trace by which the goods were recognised and every scope of installs
/// in which they may have been, and it shows nothing of them. Several weaker looks do not add up:
/// what one of them could not see may be where the other did not look. Any later trace, by whatever
/// method, however small a part it looked at, speaks against it.
public sealed interface Proof {
    /// A look shows that it is gone.
    record Gone(Looked by) implements Proof {}

    /// A look shows that it is there.
    record There(Sight by) implements Proof {}

    /// No look can tell.
    ///
    /// @param looks that ran after the removal
    /// @param strongest what the best of them could not show; empty if none looked at all of the
    ///   asset
    record Open(int looks, List<String> strongest) implements Proof {
        public Open {
            strongest = List.copyOf(strongest);
        }
    }

    /// Judges the looks at an asset.
    ///
    /// @param kinds of the traces by which the goods were recognised, in all looks together
    /// @param scopes of the looks that showed them
    /// @param removed when a person says that they were removed
    /// @param sights looks that show them, by time
    /// @param looks at the asset, by time
    static Proof of(
            List<String> kinds,
            List<String> scopes,
            Instant removed,
            List<Sight> sights,
            List<Looked> looks) {
        long time = removed.toEpochMilli();
        for (Sight sight : sights) if (sight.time() > time) return new There(sight);
        Set<Kind> wanted = EnumSet.noneOf(Kind.class);
        for (String kind : kinds) wanted.add(Kind.valueOf(kind));
        int after = 0;
        List<String> least = List.of();
        for (Looked look : looks) {
            if (look.time() <= time) continue;
            after++;
            if (!look.whole()) continue;
            TreeSet<String> lacks = new TreeSet<>();
            for (Kind kind : wanted)
                if (!look.reach().kinds().contains(kind)) lacks.add("kind " + kind.name());
            for (String scope : scopes)
                if (!look.reach().scopes().contains(scope)) lacks.add("scope " + scope);
            if (lacks.isEmpty()) return new Gone(look);
            if (least.isEmpty() || lacks.size() < least.size()) least = List.copyOf(lacks);
        }
        return new Open(after, least);
    }
}
