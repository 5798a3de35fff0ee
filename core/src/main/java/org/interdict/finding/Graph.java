package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.sweep.Link;

import java.util.Arrays;

/// Which thing of an input has which, as numbers: what is read may be found at its end, so all of
/// it is kept, up to a limit beyond which the answer says so. Links may come before what they link,
/// after it, or without it.
final class Graph {
    /// Links, things, and bytes of their names that are kept of one input: together at most 55 MB.
    static final int MOST_LINKS = 2_000_000;

    static final int MOST_THINGS = 1_000_000;
    static final int MOST_BYTES = 16 << 20;

    /// Bits that hold a [Link] beside a number.
    static final int LINK_BITS = 2;

    /// Things that an input may say it speaks of.
    private static final int MOST_ROOTS = 1_000;

    private static final int FIRST = 64;

    private final Refs refs;
    private final Labels labels;
    private int[] from = {};
    private int[] to = {}; // with the link
    private int links;
    private int[] roots = {};
    private boolean full;
    private String lastRef = "";
    private int last = Refs.NONE;

    /// @param seed unknown to whoever made the input
    Graph(long seed) {
        refs = new Refs(MOST_THINGS, seed);
        labels = new Labels(MOST_BYTES);
    }

    /// A component that other things may be linked with.
    ///
    /// @param ref empty if it has none
    /// @return its number, or [Refs#NONE] if it has no ref or there is no room
    int component(Component component, String ref) {
        if (ref.isEmpty()) return Refs.NONE;
        int number = numbered(refs.of(ref));
        if (number >= 0) labels.describe(number, component);
        return number;
    }

    /// The same for one without a ref, which another will hold.
    int component(Component component) {
        int number = numbered(refs.fresh());
        if (number >= 0) labels.describe(number, component);
        return number;
    }

    void link(Link link, String parent, String child) {
        // Formats list what one thing needs in a row, and give the same string for it.
        int one = parent.equals(lastRef) ? last : mentioned(parent);
        lastRef = parent;
        last = one;
        int other = mentioned(child);
        if (one >= 0 && other >= 0) link(link, one, other);
    }

    /// @param parent a number, and so is `child`; [Refs#NONE] links nothing
    void link(Link link, int parent, int child) {
        if (parent == child || parent < 0 || child < 0) return;
        if (links == MOST_LINKS) {
            full = true;
            return;
        }
        if (links == from.length) {
            int room = Math.min(MOST_LINKS, Math.max(FIRST, links * 2));
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
        }
        from[links] = parent;
        to[links++] = coded(child, link);
    }

    void root(String ref) {
        int number = mentioned(ref);
        if (number < 0 || roots.length == MOST_ROOTS) return;
        roots = Arrays.copyOf(roots, roots.length + 1);
        roots[roots.length - 1] = number;
    }

    private int mentioned(String ref) {
        int things = refs.size();
        int number = numbered(refs.of(ref));
        if (number == things) labels.mention(number, ref); // it is new
        return number;
    }

    private int numbered(int number) {
        if (number < 0) full = true;
        return number;
    }

    /// Whether something was left out.
    boolean isFull() {
        return full || labels.isFull();
    }

    int things() {
        return refs.size();
    }

    int links() {
        return links;
    }

    int from(int link) {
        return from[link];
    }

    /// A [#number] and a [#link].
    int to(int link) {
        return to[link];
    }

    /// What the input says that it speaks of.
    int[] roots() {
        return roots;
    }

    Labels labels() {
        return labels;
    }

    static int coded(int number, Link link) {
        return number << LINK_BITS
                | switch (link) {
                    case HOLDS -> 0;
                    case NEEDS -> 1;
                    case STEMS_FROM -> 2;
                };
    }

    static int number(int coded) {
        return coded >> LINK_BITS;
    }

    static Link link(int coded) {
        return switch (coded & (1 << LINK_BITS) - 1) {
            case 0 -> Link.HOLDS;
            case 1 -> Link.NEEDS;
            default -> Link.STEMS_FROM;
        };
    }
}
