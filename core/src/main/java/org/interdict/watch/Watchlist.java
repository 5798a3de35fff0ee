package org.interdict.watch;

import org.interdict.component.Folding;
import org.interdict.component.Kind;
import org.interdict.component.LegalForm;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;
import org.interdict.supplier.Product;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The dossiers that one or more orders name, compiled for matching. Immutable, shared by threads.
/// Compiled at each start of the program, so without lambdas and `+` between strings: a cold JVM
/// takes longer to link the first of these than to compile a dossier.
public final class Watchlist {
    private final List<Dossier> dossiers;
    private final Map<Kind, IdentifierIndex> identifiers = new EnumMap<>(Kind.class);
    private final NameIndex names = new NameIndex();
    private final Texts texts;

    private Watchlist(List<Dossier> dossiers, Map<String, String> foldings) {
        this.dossiers = List.copyOf(dossiers);
        for (Kind kind : Kind.values()) identifiers.put(kind, new IdentifierIndex(kind));
        Map<String, List<Named>> rests = new HashMap<>();
        for (Dossier dossier : dossiers) add(dossier, foldings, rests);
        names.seal();
        texts = new Texts(names, rests);
    }

    public static Watchlist compile(List<Dossier> dossiers) {
        return new Watchlist(dossiers, Map.of());
    }

    /// The same with what [#foldings] once gave for these dossiers, so that no transliterator has
    /// to be loaded.
    public static Watchlist compile(List<Dossier> dossiers, Map<String, String> foldings) {
        return new Watchlist(dossiers, foldings);
    }

    /// The texts of the dossiers that are not ASCII, and their words.
    public static Map<String, String> foldings(List<Dossier> dossiers) {
        Map<String, String> foldings = new LinkedHashMap<>();
        for (Dossier dossier : dossiers) {
            for (Entity entity : dossier.entities()) {
                for (String name : entity.names()) fold(name, foldings);
                for (String name : entity.knownAs()) fold(name, foldings);
            }
            for (Product product : dossier.products()) {
                for (String name : product.names()) fold(name, foldings);
            }
        }
        return foldings;
    }

    /// One thread's way through the list.
    ///
    /// @param seed of the table of values already found clean, so that nobody can craft a collision
    public Matching matching(long seed) {
        return new Matching(this, seed);
    }

    /// By which keys a component that this list could match is found among many. Made anew at each
    /// call.
    public Probes probes() {
        return Probes.of(this);
    }

    public List<Dossier> dossiers() {
        return dossiers;
    }

    IdentifierIndex index(Kind kind) {
        return Objects.requireNonNull(identifiers.get(kind)); // one for each, from the start
    }

    NameIndex names() {
        return names;
    }

    Texts texts() {
        return texts;
    }

    private static void fold(String name, Map<String, String> foldings) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                foldings.put(name, Folding.fold(name));
                return;
            }
        }
    }

    /// `name` folded, unless that is known.
    static String folded(String name, Map<String, String> foldings) {
        String known = foldings.get(name);
        return known == null ? Folding.fold(name) : known;
    }

    private void add(
            Dossier dossier, Map<String, String> foldings, Map<String, List<Named>> rests) {
        Set<String> own = new HashSet<>();
        Set<String> group = dossier.group();
        for (Entity entity : dossier.entities()) {
            // The others only hold a part of the supplier; their names identify nothing.
            if (!group.contains(entity.id())) continue;
            for (String name : entity.names()) {
                own.add(add(Named.Role.LEGAL, dossier, entity, name, folded(name, foldings)));
            }
            for (String name : entity.knownAs()) {
                own.add(add(Named.Role.BRAND, dossier, entity, name, folded(name, foldings)));
            }
        }
        for (Product product : dossier.products()) {
            for (String name : product.names()) {
                add(dossier, product, name, folded(name, foldings), own, rests);
            }
        }
        for (Indicator indicator : dossier.indicators()) {
            add(new Target.Wanted(dossier, indicator), foldings);
        }
        for (LookAlike lookAlike : dossier.lookAlikes()) {
            add(new Target.Resembling(dossier, lookAlike), foldings);
        }
    }

    /// @return the words by which the company is known
    private String add(
            Named.Role role, Dossier dossier, Entity entity, String name, String folded) {
        String words = role == Named.Role.LEGAL ? LegalForm.strip(folded) : folded;
        names.pattern(words)
                .add(
                        new Named(
                                role,
                                dossier,
                                name,
                                folded,
                                "",
                                entity.standing(),
                                entity.sources()));
        return words;
    }

    private void add(
            Dossier dossier,
            Product product,
            String name,
            String folded,
            Set<String> own,
            Map<String, List<Named>> rests) {
        Named named =
                new Named(
                        Named.Role.PRODUCT,
                        dossier,
                        name,
                        folded,
                        product.id(),
                        product.standing(),
                        product.sources());
        names.pattern(folded).add(named);
        for (int end = folded.indexOf(' '); end > 0; end = folded.indexOf(' ', end + 1)) {
            if (!own.contains(folded.substring(0, end))) continue;
            String rest = folded.substring(end + 1).replace(" ", "");
            List<Named> same = rests.get(rest);
            if (same == null) {
                same = new ArrayList<>(2);
                rests.put(rest, same);
            }
            // It may stand here already, for another name of the company.
            boolean again =
                    !same.isEmpty()
                            && same.getLast().name().equals(name)
                            && same.getLast().dossier().id().equals(dossier.id());
            if (!again) same.add(named);
        }
    }

    private void add(Target target, Map<String, String> foldings) {
        switch (target.kind()) {
            case NAME,
                    DESCRIPTION,
                    SUPPLIER,
                    MANUFACTURER,
                    PUBLISHER,
                    ORIGINATOR,
                    AUTHOR,
                    MAINTAINER,
                    SELLER,
                    SIGNER -> {
                Phrase phrase = Phrase.of(target, foldings);
                names.pattern(phrase.key()).phrases.add(phrase);
            }
            case CERTIFICATE,
                    TEAM_ID,
                    CPE,
                    PURL,
                    HASH,
                    SWID,
                    PACKAGE,
                    STORE_ID,
                    BUNDLE_ID,
                    PRODUCT_CODE,
                    REGISTRY_KEY,
                    SERVICE,
                    DRIVER,
                    FILE,
                    PATH,
                    DOMAIN,
                    EXTENSION_ID,
                    HARDWARE_ID ->
                    index(target.kind()).add(target);
        }
    }
}
