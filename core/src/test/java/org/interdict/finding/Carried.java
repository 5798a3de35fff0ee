package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.order.Act;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Sink;
import org.interdict.watch.Watchlist;
import org.interdict.yaml.Library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// An order that the program carries, with its dossiers, asked about goods: the whole way from the
/// traces of a component to the verdict.
final class Carried {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final Order order;
    private final List<Dossier> dossiers;
    private final Watchlist watchlist;

    Carried(String id) {
        Library library = Library.carried();
        order = library.order(id).orElseThrow();
        dossiers =
                order.suppliers().stream()
                        .map(supplier -> library.dossier(supplier).orElseThrow())
                        .toList();
        watchlist = Watchlist.compile(dossiers);
    }

    Order order() {
        return order;
    }

    /// Goods as a list of hardware or software shows them.
    static Component goods(String name, Kind kind, String value) {
        return goods(name, new Trace(kind, value));
    }

    static Component goods(String name, Trace... traces) {
        return new Component(Type.UNKNOWN, Presence.LISTED, name, "", List.of(traces));
    }

    /// Something of another maker, to hold goods.
    static Component made(Type type, String name, String maker) {
        return new Component(
                type, Presence.LISTED, name, "", List.of(new Trace(Kind.MANUFACTURER, maker)));
    }

    /// On a host, on the last day that these tests know.
    Answered there(Component goods) {
        return new Answered(Act.PRESENCE, Asset.host("host"), push(goods));
    }

    /// On a host, inside other things, the nearest first.
    Answered within(Component goods, Component... wholes) {
        return new Answered(
                Act.PRESENCE,
                Asset.host("host"),
                sink -> {
                    for (int i = 0; i < wholes.length; i++) sink.open();
                    sink.component(goods, "", () -> "");
                    for (Component whole : wholes) {
                        sink.close();
                        sink.component(whole, "", () -> "");
                    }
                });
    }

    /// A line of a purchase.
    ///
    /// @param date as the list gives it; may be empty
    Answered bought(String date, Component goods) {
        return new Answered(
                Act.PROCUREMENT,
                new Asset("purchase", AssetKind.PURCHASE, List.of(), "", date),
                push(goods));
    }

    /// In the SBOM of a release of another maker.
    Answered released(Component goods) {
        return new Answered(
                Act.INTEGRATION,
                new Asset("Mail Gateway", AssetKind.RELEASE, List.of(), "Contoso", ""),
                push(goods));
    }

    private static Consumer<Sink> push(Component goods) {
        return sink -> sink.component(goods, "", () -> "");
    }

    /// What was shown, and who asks.
    final class Answered {
        private final Act shows;
        private final Asset asset;
        private final Consumer<Sink> input;
        private Scope scope = Scope.ASSUMED;

        private Answered(Act shows, Asset asset, Consumer<Sink> input) {
            this.shows = shows;
            this.asset = asset;
            this.input = input;
        }

        Answered on(SystemKind system) {
            scope = new Scope(Optional.of(system), scope.organization(), scope.given());
            return this;
        }

        Answered of(OrganizationKind organization) {
            scope = new Scope(scope.system(), Optional.of(organization), scope.given());
            return this;
        }

        /// @param given `purpose=yes essential=no`
        Answered given(String given) {
            Map<String, Boolean> answers = new java.util.HashMap<>();
            for (String one : given.split(" ", -1))
                answers.put(one.substring(0, one.indexOf('=')), one.endsWith("=yes"));
            scope = new Scope(scope.system(), scope.organization(), answers);
            return this;
        }

        /// The gravest of all findings; nothing if nothing was found.
        Optional<Verdict> verdict() {
            Consumer<Sink> about = sink -> sink.about(asset);
            Examined examined = Looked.at(about.andThen(input), shows, asset, watchlist, dossiers);
            Findings findings = new Findings(List.of(order), scope, TODAY, dossiers);
            findings.add(0, examined);
            List<Verdict> verdicts = new ArrayList<>();
            for (Finding finding : findings.list()) verdicts.add(finding.gravest());
            return verdicts.stream().findFirst();
        }

        /// `prohibited by part-b`, `review by part-a: was it obtained?`, `nothing`.
        String text() {
            return verdict()
                    .map(
                            verdict ->
                                    verdict.id()
                                            + " by "
                                            + verdict.clause().id()
                                            + (verdict instanceof Verdict.Review review
                                                    ? ": " + review.question()
                                                    : ""))
                    .orElse("nothing");
        }
    }
}
