package org.interdict.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.order.Act;
import org.interdict.order.Authority;
import org.interdict.order.Binding;
import org.interdict.order.Clause;
import org.interdict.order.Composition;
import org.interdict.order.Condition;
import org.interdict.order.Exclusion;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Product;
import org.interdict.supplier.Product.Embedding.How;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Releases;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.watch.Match;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Invented goods of an invented supplier, Vesna, who makes Shield and Draw; Acme's products hold
/// its engine. Two orders on it, a narrow one and a wide one.
final class Invented {
    private Invented() {}

    static final Clause SUBJECT = clause("subject");
    static final Clause BAN = clause("ban");
    static final Condition BEHALF =
            new Condition(
                    "behalf",
                    Condition.Sort.NEXUS,
                    "on whose behalf?",
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    clause("who"));
    static final Dossier DOSSIER =
            new Dossier(
                    "vesna",
                    "Vesna",
                    LocalDate.of(2026, 1, 1),
                    "",
                    List.of(),
                    List.of(
                            entity("vesna", "AO Vesna"),
                            entity("vesna-us", "Vesna, Inc."),
                            entity("sister", "Sister Ltd."),
                            entity("rumoured", "Rumoured Ltd."),
                            entity("acme", "Acme, Inc.")),
                    List.of(
                            relation(
                                    Relation.Link.OWNS,
                                    "vesna",
                                    "vesna-us",
                                    100,
                                    Standing.CONFIRMED),
                            relation(Relation.Link.OWNS, "vesna", "sister", 40, Standing.CONFIRMED),
                            relation(
                                    Relation.Link.OWNS,
                                    "vesna",
                                    "rumoured",
                                    80,
                                    Standing.REPORTED)),
                    List.of(
                            product("shield", "vesna", "security", Optional.empty()),
                            product("draw", "vesna-us", "drawing", Optional.empty()),
                            product("engine", "vesna", "security", Optional.empty()),
                            product("training", "vesna", "training", Optional.empty()),
                            product("sisterware", "sister", "security", Optional.empty()),
                            product("rumour", "rumoured", "security", Optional.empty()),
                            product(
                                    "gateway",
                                    "acme",
                                    "security",
                                    Optional.of(embedding("", Standing.CONFIRMED))),
                            product(
                                    "router",
                                    "acme",
                                    "security",
                                    Optional.of(embedding("", Standing.REPORTED))),
                            product(
                                    "old-box",
                                    "acme",
                                    "security",
                                    Optional.of(embedding("3.0 to 3.9", Standing.CONFIRMED))),
                            follows("shield-2", "shield"),
                            joint("joint"),
                            product("both", "vesna", "security drawing", Optional.empty()),
                            product(
                                    "label",
                                    "acme",
                                    "security",
                                    Optional.of(embedding(How.WHITE_LABEL))),
                            product("cloud", "acme", "service", Optional.of(embedding(How.HOSTED))),
                            product(
                                    "box",
                                    "acme",
                                    "security",
                                    Optional.of(
                                            new Product.Embedding(
                                                    "engine",
                                                    How.ENGINE,
                                                    "2 to 3, not from 5 on",
                                                    List.of(Releases.of("2..3")),
                                                    List.of(Releases.of("5..")),
                                                    Standing.CONFIRMED,
                                                    List.of())))),
                    List.of(),
                    List.of());

    /// Security goods only, whoever sold them; the engine inside others' products and training are
    /// let out.
    static final Order NARROW =
            order(
                    Prohibition.of(
                            BAN,
                            Set.of(Act.PRESENCE, Act.USE),
                            Set.of("security", "training"),
                            Set.of(Composition.values())),
                    List.of(
                            new Exclusion(
                                    clause("embedded"),
                                    Set.of(),
                                    Set.of(Composition.EMBEDDED, Composition.IN_COMPONENT),
                                    Set.of(),
                                    Set.of(),
                                    List.of()),
                            new Exclusion(
                                    clause("training"),
                                    Set.of(),
                                    Set.of(),
                                    Set.of("training"),
                                    Set.of(),
                                    List.of())),
                    Set.of(Related.AFFILIATE, Related.SUBSIDIARY));

    /// Anything, embedded too; what the supplier owns by more than half.
    static final Order WIDE =
            order(
                    Prohibition.of(
                            BAN,
                            Set.of(Act.PRESENCE, Act.INTEGRATION),
                            Set.of(),
                            Set.of(Composition.values())),
                    List.of(),
                    Set.of(Related.MAJORITY_OWNED));

    static Seen seen(String product, Match... matches) {
        Recognition recognition = Recognition.of(DOSSIER, List.of(matches)).orElseThrow();
        assertEquals(product, recognition.product().map(Product::id).orElse(""));
        Component component =
                new Component(Type.APPLICATION, Presence.INSTALLED, product, "1", List.of());
        return new Seen(
                component,
                recognition,
                List.of(),
                false,
                Asset.AssetKind.HOST,
                "",
                false,
                Act.PRESENCE,
                "");
    }

    static Seen in(Seen seen, Asset.AssetKind on, String maker) {
        return new Seen(
                as(Presence.LISTED, seen).component(),
                seen.recognition(),
                List.of(),
                false,
                on,
                maker,
                false,
                Act.INTEGRATION,
                "");
    }

    static Seen as(Presence presence, Seen seen) {
        Component was = seen.component();
        Component now =
                new Component(was.type(), presence, was.name(), was.version(), was.traces());
        return new Seen(
                now,
                seen.recognition(),
                seen.within(),
                seen.needed(),
                seen.on(),
                seen.maker(),
                seen.itself(),
                seen.shows(),
                seen.date());
    }

    static Match identified(String product) {
        return match(
                Kind.CPE,
                "cpe:2.3:a:vesna:" + product,
                product,
                Strength.IDENTIFIED,
                Standing.CONFIRMED,
                false);
    }

    static Match named(Kind kind, String value, String product) {
        return match(kind, value, product, Strength.NAMED, Standing.CONFIRMED, false);
    }

    static Match mention() {
        return match(
                Kind.DESCRIPTION,
                "works with Vesna",
                "",
                Strength.MENTIONED,
                Standing.CONFIRMED,
                false);
    }

    static Match match(
            Kind kind,
            String value,
            String product,
            Strength strength,
            Standing standing,
            boolean legal) {
        return new Match(
                DOSSIER,
                new Indicator(kind, value, product, strength, standing, legal, "", List.of()),
                new Trace(kind, value));
    }

    static Order order(Prohibition prohibition, List<Exclusion> exclusions, Set<Related> group) {
        return new Order(
                "invented",
                "",
                new Authority("", "", ""),
                Map.of(),
                ZoneId.of("UTC"),
                List.of(Subject.of("vesna", List.of("AO Vesna"), group, SUBJECT)),
                List.of(prohibition),
                exclusions,
                List.of(),
                List.of(BEHALF),
                List.of(
                        new Binding(
                                SystemKind.FEDERAL,
                                Set.of(),
                                Binding.Effect.BINDS,
                                List.of(),
                                clause("who")),
                        new Binding(
                                SystemKind.NATIONAL_SECURITY,
                                Set.of(),
                                Binding.Effect.LEAVES_OUT,
                                List.of(),
                                clause("who")),
                        new Binding(
                                SystemKind.CONTRACTOR,
                                Set.of(),
                                Binding.Effect.DEPENDS,
                                List.of(BEHALF),
                                clause("who"))),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "");
    }

    static Clause clause(String id) {
        return new Clause(id, id, "", "", "");
    }

    static Entity entity(String id, String name) {
        return new Entity(
                id, List.of(name), List.of(), "", Map.of(), "", Standing.CONFIRMED, List.of());
    }

    static Relation relation(
            Relation.Link link, String from, String to, double share, Standing standing) {
        return new Relation(link, from, to, Share.exactly(share), "", "", "", standing, List.of());
    }

    static Product product(
            String id, String maker, String categories, Optional<Product.Embedding> embeds) {
        return new Product(
                id,
                List.of(id),
                Set.of(categories.split(" ")),
                maker,
                false,
                "",
                embeds,
                "",
                Standing.CONFIRMED,
                List.of());
    }

    private static Product follows(String id, String before) {
        return new Product(
                id,
                List.of(id),
                Set.of("security"),
                "vesna",
                false,
                before,
                Optional.empty(),
                "",
                Standing.CONFIRMED,
                List.of());
    }

    private static Product joint(String id) {
        return new Product(
                id,
                List.of(id),
                Set.of("security"),
                "vesna",
                true,
                "",
                Optional.empty(),
                "",
                Standing.CONFIRMED,
                List.of());
    }

    private static Product.Embedding embedding(How how) {
        return new Product.Embedding(
                "engine", how, "", List.of(), List.of(), Standing.CONFIRMED, List.of());
    }

    static Product.Embedding embedding(String releases, Standing standing) {
        return new Product.Embedding(
                "engine", How.ENGINE, releases, List.of(), List.of(), standing, List.of());
    }
}
