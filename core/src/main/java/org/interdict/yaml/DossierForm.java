package org.interdict.yaml;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;
import org.interdict.supplier.Product;
import org.interdict.supplier.Product.Embedding.How;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Releases;
import org.interdict.supplier.Share;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A dossier as it is read at each start: the values that [DossierFile] found good, without places
/// and without checks, which cost four times the rest. The build writes it, and compares what is
/// read back.
///
/// @param folded what names that are not ASCII become when they are compared, worked out ahead
public record DossierForm(Dossier dossier, Map<String, String> folded) {
    // Constants are known by their number: form and program come from one build.
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Strength> STRENGTHS = List.of(Strength.values());
    private static final List<Standing> STANDINGS = List.of(Standing.values());
    private static final List<Entity.Kind> ENTITIES = List.of(Entity.Kind.values());
    private static final List<How> HOWS = List.of(How.values());
    private static final List<Relation.Link> LINKS = List.of(Relation.Link.values());

    public DossierForm {
        folded = Map.copyOf(folded);
    }

    public byte[] bytes() {
        Writing writing = new Writing(new FormWriter());
        writing.dossier(dossier);
        writing.to.strings(new TreeMap<>(folded));
        return writing.to.bytes();
    }

    /// What [#bytes] wrote.
    ///
    /// @throws IllegalStateException if this program did not write it
    public static DossierForm read(byte[] bytes) {
        return FormReader.read(
                bytes, from -> new DossierForm(new Made(from).dossier(), from.pairs()));
    }

    private record Writing(FormWriter to) {
        void dossier(Dossier dossier) {
            to.string(dossier.id());
            to.string(dossier.name());
            to.string(dossier.checked().toString());
            to.string(dossier.sha256());
            to.number(dossier.sources().size());
            for (Source source : dossier.sources())
                to.strings(
                        List.of(
                                source.id(),
                                source.title(),
                                source.address(),
                                source.secondary() ? "secondary" : ""));
            to.number(dossier.entities().size());
            dossier.entities().forEach(this::entity);
            to.number(dossier.relations().size());
            dossier.relations().forEach(this::relation);
            to.number(dossier.products().size());
            dossier.products().forEach(this::product);
            to.number(dossier.indicators().size());
            dossier.indicators().forEach(this::indicator);
            to.number(dossier.lookAlikes().size());
            dossier.lookAlikes().forEach(this::lookAlike);
        }

        private void entity(Entity entity) {
            to.string(entity.id());
            to.number(ENTITIES.indexOf(entity.kind()));
            to.strings(entity.names());
            to.strings(entity.knownAs());
            to.string(entity.country());
            to.strings(new TreeMap<>(entity.identifiers()));
            to.string(entity.note());
            ground(entity.standing(), entity.sources());
        }

        private void relation(Relation relation) {
            to.number(LINKS.indexOf(relation.link()));
            to.string(relation.from());
            to.string(relation.to());
            to.number(relation.share().least());
            to.number(relation.share().most());
            to.string(relation.since());
            to.string(relation.until());
            to.string(relation.note());
            ground(relation.standing(), relation.sources());
        }

        private void product(Product product) {
            to.string(product.id());
            to.strings(product.names());
            to.strings(new ArrayList<>(new TreeSet<>(product.categories())));
            to.string(product.maker());
            to.number(product.partly() ? 1 : 0);
            to.string(product.follows());
            to.number(product.embeds().isPresent() ? 1 : 0);
            product.embeds()
                    .ifPresent(
                            inside -> {
                                to.string(inside.product());
                                to.number(HOWS.indexOf(inside.how()));
                                to.string(inside.releases());
                                releases(inside.with());
                                releases(inside.without());
                                ground(inside.standing(), inside.sources());
                            });
            to.string(product.note());
            ground(product.standing(), product.sources());
        }

        private void releases(List<Releases> all) {
            to.strings(all.stream().map(Releases::text).toList());
        }

        private void indicator(Indicator indicator) {
            to.number(KINDS.indexOf(indicator.kind()));
            to.string(indicator.pattern());
            to.string(indicator.product());
            to.number(STRENGTHS.indexOf(indicator.strength()));
            to.number(indicator.legal() ? 1 : 0);
            to.string(indicator.note());
            ground(indicator.standing(), indicator.sources());
        }

        private void lookAlike(LookAlike alike) {
            to.number(KINDS.indexOf(alike.kind()));
            to.string(alike.pattern());
            to.string(alike.reason());
            to.strings(alike.sources());
        }

        private void ground(Standing standing, List<String> sources) {
            to.number(STANDINGS.indexOf(standing));
            to.strings(sources);
        }
    }

    /// Arguments are read in the order in which they stand, as Java evaluates them.
    private record Made(FormReader from) {
        Dossier dossier() {
            return new Dossier(
                    from.string(),
                    from.string(),
                    LocalDate.parse(from.string()),
                    from.string(),
                    from.each(this::source),
                    from.each(this::entity),
                    from.each(this::relation),
                    from.each(this::product),
                    from.each(this::indicator),
                    from.each(this::lookAlike));
        }

        private Source source() {
            List<String> texts = from.strings();
            return new Source(texts.get(0), texts.get(1), texts.get(2), !texts.get(3).isEmpty());
        }

        private Entity entity() {
            return new Entity(
                    from.string(),
                    ENTITIES.get(from.number()),
                    from.strings(),
                    from.strings(),
                    from.string(),
                    from.pairs(),
                    from.string(),
                    standing(),
                    from.strings());
        }

        private Relation relation() {
            return new Relation(
                    LINKS.get(from.number()),
                    from.string(),
                    from.string(),
                    new Share(from.number(), from.number()),
                    from.string(),
                    from.string(),
                    from.string(),
                    standing(),
                    from.strings());
        }

        private Product product() {
            return new Product(
                    from.string(),
                    from.strings(),
                    Set.copyOf(from.strings()),
                    from.string(),
                    from.number() == 1,
                    from.string(),
                    from.number() == 1 ? Optional.of(embedding()) : Optional.empty(),
                    from.string(),
                    standing(),
                    from.strings());
        }

        private Product.Embedding embedding() {
            return new Product.Embedding(
                    from.string(),
                    HOWS.get(from.number()),
                    from.string(),
                    releases(),
                    releases(),
                    standing(),
                    from.strings());
        }

        private List<Releases> releases() {
            List<Releases> all = new ArrayList<>();
            for (String text : from.strings()) all.add(Releases.of(text));
            return all;
        }

        private Indicator indicator() {
            Kind kind = KINDS.get(from.number());
            String pattern = from.string();
            String product = from.string();
            Strength strength = STRENGTHS.get(from.number());
            boolean legal = from.number() == 1;
            String note = from.string();
            return new Indicator(
                    kind, pattern, product, strength, standing(), legal, note, from.strings());
        }

        private LookAlike lookAlike() {
            return new LookAlike(
                    KINDS.get(from.number()), from.string(), from.string(), from.strings());
        }

        private Standing standing() {
            return STANDINGS.get(from.number());
        }
    }
}
