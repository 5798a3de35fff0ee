package org.interdict.campaign.filing;

import org.interdict.order.Element;
import org.interdict.order.Form;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.store.coverage.Figures;
import org.interdict.store.coverage.ProductFigures;
import org.interdict.supplier.Product;
import org.interdict.sweep.Reach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes a [Filing] of what an order asks, what was found, what was looked at and what people
/// answered.
public final class Draft {
    private final Order order;
    private final Milestone milestone;
    private final Filer filer;
    private final Found found;
    private final Looked looked;
    private final Map<String, String> names;

    /// @param names of organizations, by id
    public Draft(
            Order order,
            Milestone milestone,
            Filer filer,
            Found found,
            Looked looked,
            Map<String, String> names) {
        this.order = order;
        this.milestone = milestone;
        this.filer = filer;
        this.found = found;
        this.looked = looked;
        this.names = Map.copyOf(names);
    }

    /// What of a report nothing is computed for.
    ///
    /// @param time which one, of a milestone that comes back
    /// @param override why "none found" is said although coverage does not bear it; empty if it is
    ///   not to be
    public record Given(
            long time,
            Optional<Instant> due,
            Instant asOf,
            String program,
            String override,
            List<Reply> replies,
            List<Proof> proofs) {}

    /// The report. Its state is [State#NOT_REPORTED] where nothing was found and nothing may be
    /// said.
    public Filing filing(Given given, Answers answers) {
        Totals totals = totals();
        List<Goods> goods = goods(totals);
        List<Unit> units = units();
        List<Method> methods = methods();
        List<String> shortfalls = new ArrayList<>(found.stale());
        shortfalls.addAll(Bearing.shortfalls(filer, totals, goods, units));
        State state = State.FOUND;
        if (totals.tally().total() == 0)
            state =
                    shortfalls.isEmpty() || !given.override().isEmpty()
                            ? State.NONE_FOUND
                            : State.NOT_REPORTED;
        List<Goods> there = goods.stream().filter(one -> one.tally().total() > 0).toList();
        Values values = new Values(filer, state, totals, there, units, methods);
        boolean overridden = state == State.NONE_FOUND && !shortfalls.isEmpty();
        return new Filing(
                Filing.FORM,
                Asked.of(order, milestone, given.time(), given.due()),
                filer,
                given.asOf(),
                looked.since(),
                given.program(),
                state,
                totals,
                goods,
                units,
                methods,
                lines(values, answers),
                shortfalls,
                overridden ? given.override() : "",
                Amendment.NONE,
                given.replies(),
                given.proofs());
    }

    private Totals totals() {
        Figures sum = looked.total();
        return new Totals(
                found.assets(),
                sum.lookedAt(),
                sum.known(),
                sum.older(),
                sum.never(),
                sum.notSeen(),
                sum.cutShort(),
                found.tally());
    }

    /// Those that were found first, then all others that the order can mean.
    private List<Goods> goods(Totals totals) {
        List<Goods> there = new ArrayList<>();
        List<Goods> not = new ArrayList<>();
        Map<String, Found.Count> left = new TreeMap<>(found.products());
        for (ProductFigures one : looked.products()) {
            String id = one.dossier().id() + '/' + one.product().id();
            Found.Count count = left.remove(id);
            if (count == null && !Meant.by(order, one.dossier(), one.product())) continue;
            Goods goods =
                    goods(id, one, count == null ? new Found.Count(List.of(), Tally.NONE) : count);
            (goods.tally().total() > 0 ? there : not).add(goods);
        }
        // The supplier was recognised and no product of it, or a dossier has changed since.
        left.forEach(
                (id, count) ->
                        there.add(
                                new Goods(
                                        id.substring(0, Math.max(0, id.indexOf('/'))),
                                        id,
                                        id.endsWith("/") ? "a product that is not told" : id,
                                        "",
                                        "",
                                        count.versions(),
                                        count.tally(),
                                        0,
                                        totals.expected(),
                                        List.of(),
                                        false)));
        there.addAll(not);
        return there;
    }

    private Goods goods(String id, ProductFigures one, Found.Count count) {
        Product product = one.product();
        String maker =
                one.dossier()
                        .entity(product.maker())
                        .filter(entity -> !entity.names().isEmpty())
                        .map(entity -> entity.names().getFirst())
                        .orElse(product.maker());
        List<String> methods = new ArrayList<>();
        Figures all = looked.total();
        for (String format : one.methods())
            if (all.methods().containsKey(format)) methods.add(format);
        return new Goods(
                one.dossier().name(),
                id,
                product.names().isEmpty() ? product.id() : product.names().getFirst(),
                maker,
                String.join(", ", product.categories().stream().sorted().toList()),
                count.versions(),
                count.tally(),
                one.could(),
                one.known(),
                methods,
                one.bears());
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (String id : filer.within().stream().sorted().toList()) {
            Figures figures = looked.units().getOrDefault(id, Figures.NONE);
            if (figures.known() == 0 && looked.groups().contains(id)) continue;
            units.add(
                    new Unit(
                            id,
                            names.getOrDefault(id, id),
                            found.units().getOrDefault(id, 0L),
                            figures.lookedAt(),
                            figures.known(),
                            figures.never(),
                            figures.older()));
        }
        return units;
    }

    private List<Method> methods() {
        List<Method> methods = new ArrayList<>();
        new TreeMap<>(looked.total().methods())
                .forEach(
                        (format, assets) -> {
                            Reach reach = looked.reaches().get(format);
                            methods.add(
                                    new Method(
                                            format,
                                            reach == null ? format : reach.title(),
                                            assets,
                                            reach == null
                                                    ? ""
                                                    : String.join(", ", reach.scopes())));
                        });
        return methods;
    }

    /// In the order of the text; answers to earlier milestones count where elements depend on them.
    private List<Line> lines(Values values, Answers answers) {
        Map<Element.Ref, String> known = new HashMap<>();
        for (Element element : milestone.elements())
            values.of(element, Optional.empty())
                    .ifPresent(
                            value ->
                                    known.put(
                                            new Element.Ref(milestone.id(), element.id()), value));
        answers.all()
                .forEach(
                        (place, text) ->
                                known.put(
                                        new Element.Ref(place.milestone(), place.element()), text));
        List<Line> lines = new ArrayList<>();
        for (Form.Entry entry : Form.of(order, milestone.id(), known).entries())
            for (Optional<Goods> product : values.rows(entry.element()))
                lines.add(line(entry, product, values, answers));
        return lines;
    }

    private Line line(Form.Entry entry, Optional<Goods> product, Values values, Answers answers) {
        Element element = entry.element();
        String id = product.map(Goods::product).orElse("");
        Line.Origin origin = Line.Origin.NOT_ANSWERED;
        String value = "";
        String because = "";
        if (entry.state() == Form.State.SKIPPED || entry.state() == Form.State.WAITS) {
            origin =
                    entry.state() == Form.State.SKIPPED ? Line.Origin.NOT_ASKED : Line.Origin.WAITS;
            because = entry.because().map(ref -> ref.milestone() + ':' + ref.element()).orElse("");
        } else {
            Optional<String> answer = answers.of(milestone.id(), element.id(), id);
            Optional<String> computed = values.of(element, product);
            if (answer.isPresent()) {
                origin = Line.Origin.ANSWERED;
                value = answer.get();
            } else if (computed.isPresent()) {
                origin = Line.Origin.COMPUTED;
                value = computed.get();
            } else if (element.ifApplicable()) {
                origin = Line.Origin.LEFT_OUT;
            }
        }
        return new Line(
                element.id(), element.title(), id, element.ifApplicable(), origin, value, because);
    }
}
