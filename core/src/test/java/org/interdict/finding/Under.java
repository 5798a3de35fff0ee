package org.interdict.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;
import org.interdict.supplier.Product;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
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
import java.util.Set;
import java.util.function.Consumer;

/// Components as lists show them, recognised by a dossier and judged by an order, as an answer
/// would have them.
///
/// @param scope of which system and organization the answer speaks
/// @param asOf the day of the answer
record Under(Order order, Dossier dossier, Watchlist watchlist, Scope scope, LocalDate asOf) {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /// An order and the dossier that the program carries.
    static Under of(String order, String dossier) {
        return of(
                Library.carried().order(order).orElseThrow(),
                Library.carried().dossier(dossier).orElseThrow());
    }

    static Under of(Order order, Dossier dossier) {
        return new Under(order, dossier, Watchlist.compile(List.of(dossier)), Scope.ASSUMED, TODAY);
    }

    /// The same with a product of another company that the dossier does not have, recognised by a
    /// CPE of its own id.
    ///
    /// @param maker an entity of the dossier
    /// @param inner what it holds
    Under with(String id, String maker, Product.Embedding.How how, String inner) {
        return with(
                new Product(
                        id,
                        List.of(),
                        Set.of("hardware"),
                        maker,
                        false,
                        "",
                        Optional.of(
                                new Product.Embedding(
                                        inner,
                                        how,
                                        "",
                                        List.of(),
                                        List.of(),
                                        Standing.CONFIRMED,
                                        List.of())),
                        "",
                        Standing.CONFIRMED,
                        List.of()));
    }

    private Under with(Product product) {
        List<Product> products = new ArrayList<>(dossier.products());
        products.add(product);
        List<Indicator> indicators = new ArrayList<>(dossier.indicators());
        indicators.add(
                new Indicator(
                        Kind.CPE,
                        cpe(product.id()),
                        product.id(),
                        Strength.IDENTIFIED,
                        Standing.CONFIRMED,
                        false,
                        "",
                        List.of()));
        return of(
                order,
                new Dossier(
                        dossier.id(),
                        dossier.name(),
                        dossier.checked(),
                        dossier.sha256(),
                        dossier.sources(),
                        dossier.entities(),
                        dossier.relations(),
                        products,
                        indicators,
                        dossier.lookAlikes()));
    }

    /// The same with a product that follows upon another, recognised as with [#with].
    Under succeeding(String id, String maker, String follows) {
        return with(
                new Product(
                        id,
                        List.of(),
                        Set.of("software"),
                        maker,
                        false,
                        follows,
                        Optional.empty(),
                        "",
                        Standing.CONFIRMED,
                        List.of()));
    }

    /// Of a product that [#with] added.
    static Component other(String id) {
        return listed(id, Kind.CPE, cpe(id) + ":1");
    }

    private static String cpe(String id) {
        return "cpe:2.3:a:contoso:" + id;
    }

    Under on(SystemKind system) {
        return in(new Scope(Optional.of(system), scope.organization(), scope.given()));
    }

    Under by(OrganizationKind organization) {
        return in(new Scope(scope.system(), Optional.of(organization), scope.given()));
    }

    Under given(Map<String, Boolean> given) {
        return in(new Scope(scope.system(), scope.organization(), given));
    }

    Under on(String day) {
        return new Under(order, dossier, watchlist, scope, LocalDate.parse(day));
    }

    private Under in(Scope said) {
        return new Under(order, dossier, watchlist, said, asOf);
    }

    /// An application of a list of what is installed, with a publisher.
    static Component app(String name, String version, String publisher) {
        return new Component(
                Type.APPLICATION,
                Presence.INSTALLED,
                name,
                version,
                publisher.isEmpty() ? List.of() : List.of(new Trace(Kind.PUBLISHER, publisher)));
    }

    /// A component that a list names, with one trace.
    static Component listed(String name, Kind kind, String value) {
        return new Component(
                Type.APPLICATION, Presence.LISTED, name, "", List.of(new Trace(kind, value)));
    }

    /// Of a component on a host's inventory.
    Ruling installed(Component component) {
        return ruling(Act.PRESENCE, sink -> push(sink, component)).orElseThrow();
    }

    /// Of a line of a list of purchases.
    ///
    /// @param date a year, month or day, or empty
    Ruling bought(Component component, String date) {
        return ruling(
                        Act.PROCUREMENT,
                        sink -> {
                            sink.on(new Asset("line", AssetKind.PURCHASE, List.of(), "", date));
                            push(sink, component);
                        })
                .orElseThrow();
    }

    /// Of a component in the SBOM of a release.
    ///
    /// @param maker of the release; may be empty
    Ruling released(Component component, String maker) {
        return ruling(
                        Act.INTEGRATION,
                        sink -> {
                            sink.about(
                                    new Asset("Gateway", AssetKind.RELEASE, List.of(), maker, ""));
                            push(sink, component);
                        })
                .orElseThrow();
    }

    /// What only looks like the supplier's goods, installed, bought and built in: none may be
    /// prohibited.
    ///
    /// @return how many were tried
    int lookAlikes() {
        int tried = 0;
        for (LookAlike lookAlike : dossier.lookAlikes()) {
            String like = lookAlike.pattern().replace("*", "some").strip();
            boolean name = lookAlike.kind() == Kind.NAME;
            if (!name && lookAlike.kind() != Kind.PURL) continue;
            Component component =
                    new Component(
                            Type.APPLICATION,
                            Presence.LISTED,
                            name ? like : like.substring(like.lastIndexOf('/') + 1),
                            "1",
                            name
                                    ? List.of(new Trace(Kind.PUBLISHER, "Somebody Else"))
                                    : List.of(new Trace(Kind.PURL, like)));
            tried++;
            for (Act shows : List.of(Act.PRESENCE, Act.PROCUREMENT, Act.INTEGRATION))
                ruling(shows, sink -> push(sink, component))
                        .ifPresent(
                                ruling ->
                                        assertNotEquals("prohibited", ruling.verdict().id(), like));
        }
        return tried;
    }

    private static void push(Sink sink, Component component) {
        sink.component(component, "", () -> "here");
    }

    private Optional<Ruling> ruling(Act shows, Consumer<Sink> list) {
        Examined examined = Looked.at(list, shows, Asset.host("host"), watchlist, List.of(dossier));
        List<Ruling> rulings = new ArrayList<>();
        Judge judge = new Judge(scope, asOf, List.of(dossier));
        for (Examined.Hit hit : examined.hits()) rulings.add(judge.judge(hit.seen(), order));
        return rulings.stream().findFirst();
    }

    /// @param expected `prohibited by resale`; after a colon the reason or the question: `outside
    ///   by end-users: no updates since 2024-09-29`
    static void assertRuling(String expected, Ruling ruling) {
        Verdict verdict = ruling.verdict();
        String said = verdict.id() + " by " + verdict.clause().id();
        if (expected.contains(": ")) said += ": " + words(verdict);
        assertEquals(expected, said, verdict::toString);
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Review review -> review.question();
            case Verdict.Outside outside -> outside.reason();
            case Verdict.Excluded excluded -> excluded.ban().id();
            case Verdict.Prohibited _ -> "";
        };
    }
}
