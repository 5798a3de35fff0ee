package org.interdict.store.coverage;

import org.interdict.component.Kind;
import org.interdict.finding.Advice;
import org.interdict.store.asset.Organization;
import org.interdict.store.asset.Organizations;
import org.interdict.store.asset.Roster;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Product;
import org.interdict.sweep.Reach;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who was looked at, when, by what, and what that could have shown, as of a time. Made by
/// [Looking]. Not for several threads.
public final class Coverage {
    private final Roster roster;
    private final Organizations tree;
    private final Looked looked;
    private final List<Cell> cells;

    Coverage(Roster roster, Organizations tree, Looked looked) {
        this.roster = roster;
        this.tree = tree;
        this.looked = looked;
        this.cells = cells(roster, looked);
    }

    private static List<Cell> cells(Roster roster, Looked looked) {
        long[][] counts = new long[roster.organizations().size()][];
        int sets = looked.ways.sets();
        for (int i = 0; i < looked.set.length; i++) {
            int organization = roster.organizationNumber(i);
            long[] own = counts[organization];
            if (own == null) {
                own = new long[4 * sets];
                counts[organization] = own;
            }
            own[
                    4 * looked.set[i]
                            + (looked.before.get(i) ? 2 : 0)
                            + (looked.missedBy[i] != 0 ? 1 : 0)]++;
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            long[] own = counts[i];
            for (int k = 0; own != null && k < own.length; k++)
                if (own[k] > 0) cells.add(new Cell(i, k / 4, (k & 2) > 0, (k & 1) > 0, own[k]));
        }
        return cells;
    }

    /// The organizations that have assets, and all that are listed; `` stands for nobody's.
    public Set<String> organizations() {
        Set<String> all = new TreeSet<>();
        for (Organization one : tree.all()) all.add(one.id());
        for (Cell cell : cells) all.add(name(cell));
        return all;
    }

    /// An organization that is known, and all below it.
    public Set<String> within(String above) {
        Set<String> within = new TreeSet<>();
        for (String one : organizations()) if (tree.within(one, above)) within.add(one);
        return within;
    }

    private String name(Cell cell) {
        return roster.organizations().get(cell.organization());
    }

    /// Purchases that sweeps reported, which are not counted: nobody looks at one again.
    public int purchases() {
        return roster.purchases();
    }

    /// Lists of what a look was meant to reach whose bytes were deleted: whom it missed cannot be
    /// told any more.
    public int forgottenAims() {
        return looked.forgotten;
    }

    /// The figures of each of these organizations that has assets, by its id.
    public Map<String, Figures> figures(Set<String> organizations) {
        Map<String, Figures> figures = new TreeMap<>();
        for (Cell cell : cells) {
            String name = name(cell);
            if (organizations.contains(name)) figures.merge(name, of(cell), Figures::plus);
        }
        return figures;
    }

    private Figures of(Cell cell) {
        long count = cell.count();
        State state = cell.state();
        Map<String, Long> methods = new HashMap<>();
        for (String format : looked.ways.formats(cell.set())) methods.put(format, count);
        return new Figures(
                count,
                state == State.LOOKED_AT ? count : 0,
                state == State.OLDER ? count : 0,
                state == State.NEVER ? count : 0,
                cell.missed() ? count : 0,
                looked.ways.cutShort(cell.set()).isEmpty() ? 0 : count,
                methods);
    }

    /// Of how many assets of these organizations it can be said whether each product is there, in
    /// the dossiers' order.
    ///
    /// @param all the reaches of every format that is read
    public List<ProductFigures> products(
            List<Dossier> dossiers, Set<String> organizations, Map<String, Reach> all) {
        Map<Set<Kind>, ProductFigures> known = new HashMap<>();
        List<ProductFigures> figures = new ArrayList<>();
        for (Dossier dossier : dossiers)
            for (Product product : dossier.products()) {
                Set<Kind> kinds = Products.kinds(dossier, product);
                ProductFigures same = known.get(kinds);
                if (same == null) {
                    same = product(dossier, product, kinds, organizations, all);
                    known.put(kinds, same);
                }
                figures.add(
                        new ProductFigures(
                                dossier,
                                product,
                                kinds,
                                same.could(),
                                same.couldNot(),
                                same.older(),
                                same.never(),
                                same.methods()));
            }
        return figures;
    }

    private ProductFigures product(
            Dossier dossier,
            Product product,
            Set<Kind> kinds,
            Set<String> organizations,
            Map<String, Reach> all) {
        long could = 0;
        long couldNot = 0;
        long older = 0;
        long never = 0;
        for (Cell cell : cells) {
            if (!organizations.contains(name(cell))) continue;
            State state = cell.state();
            if (state == State.OLDER) older += cell.count();
            else if (state == State.NEVER) never += cell.count();
            else if (Collections.disjoint(kinds, looked.ways.kinds(cell.set())))
                couldNot += cell.count();
            else could += cell.count();
        }
        List<String> methods = Products.methods(kinds, all);
        return new ProductFigures(dossier, product, kinds, could, couldNot, older, never, methods);
    }

    /// What only a stronger look at what was looked at would settle, organization by organization,
    /// that for most assets first.
    ///
    /// @param all the reaches of every format that is read
    public List<Stronger> stronger(
            List<Dossier> dossiers, Set<String> organizations, Map<String, Reach> all) {
        Map<Integer, Optional<Advice.Next>> known = new HashMap<>();
        TreeMap<String, TreeMap<String, Stronger>> found = new TreeMap<>();
        for (Cell cell : cells) {
            String name = name(cell);
            if (cell.set() == Ways.NONE || !organizations.contains(name)) continue;
            Optional<Advice.Next> next =
                    known.computeIfAbsent(cell.set(), set -> looked.ways.next(set, dossiers, all));
            if (next.isEmpty()) continue;
            found.computeIfAbsent(name, _ -> new TreeMap<>())
                    .merge(
                            next.get().format(),
                            new Stronger(name, cell.count(), next.get()),
                            (one, other) ->
                                    new Stronger(
                                            name,
                                            one.assets() + other.assets(),
                                            one.next().more() >= other.next().more()
                                                    ? one.next()
                                                    : other.next()));
        }
        List<Stronger> stronger = new ArrayList<>();
        for (TreeMap<String, Stronger> ofOne : found.values()) {
            List<Stronger> sorted = new ArrayList<>(ofOne.values());
            sorted.sort((one, other) -> Long.compare(other.assets(), one.assets()));
            stronger.addAll(sorted);
        }
        return stronger;
    }

    /// The lists that figures open.
    public enum Which {
        KNOWN,
        LOOKED_AT,
        OLDER,
        NEVER,
        NOT_SEEN,
        CUT_SHORT
    }

    /// Takes one after the other.
    @FunctionalInterface
    public interface To {
        void on(Item item) throws IOException;
    }

    /// Tells of the assets that one of [Figures] counts.
    public void list(Which which, Set<String> organizations, To to) throws IOException {
        for (int i = 0; i < looked.set.length; i++) {
            if (!organizations.contains(roster.organization(i))) continue;
            State state = looked.state(i);
            boolean wanted =
                    switch (which) {
                        case KNOWN -> true;
                        case LOOKED_AT -> state == State.LOOKED_AT;
                        case OLDER -> state == State.OLDER;
                        case NEVER -> state == State.NEVER;
                        case NOT_SEEN -> looked.missedBy[i] != 0;
                        case CUT_SHORT -> !looked.ways.cutShort(looked.set[i]).isEmpty();
                    };
            if (wanted) to.on(item(i));
        }
    }

    /// Tells of the assets of which it cannot be said whether a product is there: all that are not
    /// counted in [ProductFigures#could].
    public void without(ProductFigures product, Set<String> organizations, To to)
            throws IOException {
        Map<Integer, Boolean> could = new HashMap<>();
        for (int i = 0; i < looked.set.length; i++) {
            if (!organizations.contains(roster.organization(i))) continue;
            Boolean shown =
                    could.computeIfAbsent(
                            looked.set[i],
                            set -> !Collections.disjoint(product.kinds(), looked.ways.kinds(set)));
            if (!Objects.requireNonNull(shown)) to.on(item(i));
        }
    }

    private Item item(int one) throws IOException {
        int set = looked.set[one];
        return new Item(
                roster.asset(one),
                roster.organization(one),
                looked.state(one),
                looked.last[one] == Long.MIN_VALUE
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(looked.last[one])),
                List.copyOf(looked.ways.formats(set)),
                List.copyOf(looked.ways.cutShort(set)),
                looked.missedBy[one]);
    }
}
