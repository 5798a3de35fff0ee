package org.interdict.yaml;

import org.interdict.component.Kind;
import org.interdict.supplier.Category;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;
import org.interdict.supplier.PartialDate;
import org.interdict.supplier.Product;
import org.interdict.supplier.Product.Embedding.How;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Releases;
import org.interdict.supplier.Share;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a supplier: `suppliers/*.yaml`. `docs/suppliers.md` says what the keys mean, and
/// `suppliers/schema.json` says the same to editors.
public final class DossierFile {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    /// Of a share, in percent.
    private static final double LEAST = 0.01;

    /// The address of a source that somebody read and did not note. A `reported` fact may stand on
    /// it until the address is found.
    private static final String UNRECORDED = "public file, address not recorded";

    /// Addresses by source.
    private final Map<String, String> addresses = new LinkedHashMap<>();

    private final Set<String> cited = new HashSet<>();

    private DossierFile() {}

    public static Loaded<Dossier> read(Document document) {
        return Fields.read(document, fields -> new DossierFile().dossier(document, fields));
    }

    /// A value and where it stands, for checks across the file.
    record At<T>(T value, Fields fields) {}

    private Dossier dossier(Document document, Fields file) {
        String id = file.id("id");
        String name = file.text("name");
        var checked = file.date("checked");
        List<At<Source>> sources = file.each("sources", at -> new At<>(source(at), at));
        List<At<Entity>> entities = file.each("entities", at -> new At<>(entity(at), at));
        List<At<Relation>> relations = file.each("relations", at -> new At<>(relation(at), at));
        List<At<Product>> products = file.each("products", at -> new At<>(product(at), at));
        List<At<Indicator>> indicators = file.each("indicators", at -> new At<>(indicator(at), at));
        List<At<LookAlike>> alikes = file.each("look-alikes", at -> new At<>(lookAlike(at), at));
        if (entities.isEmpty()) file.problem("entities", "a dossier names at least one entity");
        for (At<Source> at : sources)
            if (!at.value().id().isEmpty() && !cited.contains(at.value().id()))
                at.fields().problem("id", "nothing cites this source; cite it or remove it");
        DossierChecks checks =
                new DossierChecks(sources, entities, relations, products, indicators, alikes);
        checks.check();
        Dossier dossier =
                new Dossier(
                        id,
                        name,
                        checked,
                        document.sha256(),
                        values(sources),
                        values(entities),
                        values(relations),
                        values(products),
                        values(indicators),
                        values(alikes));
        checks.contradictions(dossier);
        return dossier;
    }

    private static <T> List<T> values(List<At<T>> placed) {
        return placed.stream().map(At::value).toList();
    }

    /// A source, as orders and dossiers both write it.
    static Source cited(Fields at) {
        return new Source(
                at.id("id"), at.text("title"), at.text("address"), at.flag("secondary", false));
    }

    private Source source(Fields at) {
        Source source = cited(at);
        addresses.putIfAbsent(source.id(), source.address());
        return source;
    }

    private Entity entity(Fields at) {
        Ground ground = ground(at);
        Entity entity =
                new Entity(
                        at.id("id"),
                        at.word("kind", Entity.Kind.values(), Entity.Kind::id, Entity.Kind.COMPANY),
                        some(at, "names"),
                        at.texts("known-as"),
                        at.text("country", ""),
                        at.pairs("identifiers"),
                        at.text("note", ""),
                        ground.standing(),
                        ground.sources());
        if (!entity.country().isEmpty() && !Country.isCode(entity.country()))
            at.problem("country", Country.WANTED);
        return entity;
    }

    private Relation relation(Fields at) {
        Ground ground = ground(at);
        Relation.Link link = at.word("link", Relation.Link.values(), Relation.Link::id);
        Relation relation =
                new Relation(
                        link,
                        at.reference("from"),
                        at.reference("to"),
                        share(at),
                        day(at, "since"),
                        day(at, "until"),
                        at.text("note", ""),
                        ground.standing(),
                        ground.sources());
        if (at.has("share") && link != Relation.Link.OWNS)
            at.problem("share", "only \"owns\" has a share");
        Optional<PartialDate> since = PartialDate.of(relation.since());
        Optional<PartialDate> until = PartialDate.of(relation.until());
        if (since.isPresent()
                && until.isPresent()
                && until.get().last().isBefore(since.get().first()))
            at.problem("until", "it ends before it begins");
        return relation;
    }

    /// One number, or the bounds of it. `over` is for "more than".
    private static Share share(Fields relation) {
        if (!relation.isPart("share")) {
            double percent = relation.number("share", LEAST, 100, 0);
            return percent == 0 ? Share.UNKNOWN : Share.exactly(percent);
        }
        return relation.part(
                "share",
                at -> {
                    int least = Math.max(1, Share.units(at.number("min", 0, 100, 0)));
                    if (at.has("over")) {
                        if (at.has("min"))
                            at.problem("over", "\"min\" and \"over\" are two; keep one of them");
                        least = Share.units(at.number("over", 0, 99.99, 0)) + 1;
                    }
                    int most = Share.units(at.number("max", LEAST, 100, 100));
                    if (least <= most) return new Share(least, most);
                    at.problem("max", "the share ends before its least");
                    return Share.UNKNOWN;
                });
    }

    private static String day(Fields at, String key) {
        String day = at.text(key, "");
        if (!day.isEmpty() && !DAY.matcher(day).matches())
            at.problem(key, "write \"2016\", \"2016-05\" or \"2016-05-31\", in quotes");
        else if (!day.isEmpty() && PartialDate.of(day).isEmpty())
            at.problem(key, "the calendar has no \"%s\"".formatted(day));
        return day;
    }

    private Product product(Fields at) {
        Ground ground = ground(at);
        Set<Category> categories = at.words("categories", Category.values(), Category::id);
        if (categories.isEmpty()) at.problem("categories", "say what sort of goods it is");
        return new Product(
                at.id("id"),
                at.texts("names"),
                categories.stream().map(Category::id).collect(Collectors.toUnmodifiableSet()),
                at.id("maker"),
                at.flag("partly", false),
                at.has("follows") ? at.id("follows") : "",
                embedding(at),
                at.text("note", ""),
                ground.standing(),
                ground.sources());
    }

    private Optional<Product.Embedding> embedding(Fields product) {
        return product.partIfAny(
                "embeds",
                at -> {
                    Ground ground = ground(at);
                    return new Product.Embedding(
                            at.id("product"),
                            at.word("how", How.values(), How::id, How.PART),
                            at.text("releases", ""),
                            releases(at, "with"),
                            releases(at, "without"),
                            ground.standing(),
                            ground.sources());
                });
    }

    private static List<Releases> releases(Fields at, String key) {
        List<Releases> all = new ArrayList<>();
        List<String> texts = at.texts(key);
        for (int i = 0; i < texts.size(); i++) {
            Releases releases = Releases.of(texts.get(i));
            if (releases.first().isEmpty() && releases.last().isEmpty())
                at.problems()
                        .add(
                                at.item(key, i),
                                "write releases as \"9.5..12.1\", \"..8\", \"9..\" or \"8.5\"");
            all.add(releases);
        }
        if (!all.isEmpty() && !at.has("releases"))
            at.problem("releases", "say in words what is known of releases, too");
        return all;
    }

    private Indicator indicator(Fields at) {
        Kind kind = at.word("kind", Kind.values(), Kind::id);
        Ground ground = ground(at);
        Indicator indicator =
                new Indicator(
                        kind,
                        pattern(at, kind),
                        at.has("product") ? at.id("product") : "",
                        at.word("strength", Strength.values(), Strength::id),
                        ground.standing(),
                        at.flag("legal", false),
                        at.text("note", ""),
                        ground.sources());
        strength(at, indicator);
        if (indicator.legal() && !kind.isParty())
            at.problem("legal", "only the name of a company can be a legal name");
        return indicator;
    }

    private static void strength(Fields at, Indicator indicator) {
        Kind kind = indicator.kind();
        if (indicator.strength() == Strength.SIGNED && !PatternForm.isSignature(kind))
            at.problem(
                    "strength",
                    "only signer, certificate and team-id can be \"signed\"; " + other());
        boolean words = kind.isParty() || kind == Kind.NAME || kind == Kind.DESCRIPTION;
        if (indicator.strength() == Strength.IDENTIFIED && words)
            at.problem("strength", "words are never \"identified\"; " + other());
    }

    private static String other() {
        return "see the table of strengths in docs/suppliers.md";
    }

    private LookAlike lookAlike(Fields at) {
        Kind kind = at.word("kind", Kind.values(), Kind::id);
        return new LookAlike(kind, pattern(at, kind), at.text("reason"), sources(at));
    }

    private static String pattern(Fields at, Kind kind) {
        String pattern = at.text("pattern");
        if (!pattern.isEmpty())
            PatternForm.wrong(kind, pattern).ifPresent(what -> at.problem("pattern", what));
        return pattern;
    }

    /// What a fact rests on: one source or more, each of them known.
    private List<String> sources(Fields at) {
        List<String> ids = some(at, "sources");
        cited.addAll(ids);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (addresses.containsKey(id)) continue;
            String near = Near.question(id, addresses.keySet());
            at.problems()
                    .add(
                            at.item("sources", i),
                            "no source has the id \"%s\"%s".formatted(id, near));
        }
        return ids;
    }

    /// The standing and the sources of a fact: they belong together.
    private Ground ground(Fields at) {
        Standing standing = at.word("standing", Standing.values(), Standing::id);
        List<String> ids = sources(at);
        boolean unrecorded =
                !ids.isEmpty() && ids.stream().allMatch(id -> UNRECORDED.equals(addresses.get(id)));
        if (standing == Standing.CONFIRMED && unrecorded)
            at.problem(
                    "standing",
                    "nothing is confirmed by a source without an address; write \"reported\"");
        return new Ground(standing, ids);
    }

    private record Ground(Standing standing, List<String> sources) {}

    /// A list that holds something.
    private static List<String> some(Fields at, String key) {
        if (!at.has(key)) at.problem(key, "\"%s\" is missing here".formatted(key));
        List<String> texts = at.texts(key);
        if (texts.isEmpty() && at.has(key))
            at.problem(key, "\"%s\" must hold something".formatted(key));
        return texts;
    }
}
