package org.interdict.name;

import java.util.ArrayList;
import java.util.List;

/// Compares two names as a person would who reads both scripts: the same words in another order,
/// spelling or legal form are the same name; another word or another number makes another one. A
/// buffer of one thread; time and memory for a pair are bounded, whatever the names hold.
public final class NameComparer {
    private final Weights weights;
    private final Scorer scorer;
    private final NameReader reader = new NameReader();

    public NameComparer() {
        this(Weights.TUNED);
    }

    NameComparer(Weights weights) {
        this.weights = weights;
        this.scorer = new Scorer(weights);
    }

    /// Compares names of the same kind.
    public Comparison compare(String name, String other, NameKind kind) {
        return compare(new Query(name, kind, "", List.of()), new Query(other, kind, "", List.of()));
    }

    /// Compares two names and what else is known of their bearers.
    public Comparison compare(Query one, Query other) {
        Reading a = reader.read(one.name(), one.kind());
        Reading b = reader.read(other.name(), other.kind());
        return compare(
                a, b, one.country(), one.identifiers(), other.country(), other.identifiers());
    }

    Reading read(String name, NameKind kind) {
        return reader.read(name, kind);
    }

    double score(Reading a, Reading b) {
        return scorer.score(a.tokens, a.forms, a.kind, b.tokens, b.forms, b.kind);
    }

    Comparison compare(
            Reading a,
            Reading b,
            String country,
            List<Id> ids,
            String otherCountry,
            List<Id> otherIds) {
        double score = score(a, b);
        List<Feature> features = new ArrayList<>();
        Explanation explanation = new Explanation(a, b, scorer);
        explanation.write(features);
        boolean kindDiffers = kindDiffers(a.kind, b.kind);
        if (kindDiffers)
            features.add(
                    new Feature(
                            Sign.KIND_DIFFERS, "one is a person's name, one an organization's"));
        String code = Countries.code(country);
        String otherCode = Countries.code(otherCountry);
        if (!code.isEmpty() && !otherCode.isEmpty()) {
            boolean agrees = code.equals(otherCode);
            if (!agrees) score *= weights.countryDiffers();
            features.add(
                    agrees
                            ? new Feature(Sign.COUNTRY_AGREES, "country agrees: " + code)
                            : new Feature(
                                    Sign.COUNTRY_DIFFERS,
                                    "country differs: " + code + " and " + otherCode));
        }
        Decision decision = decision(score);
        if (decision == Decision.MATCH && (explanation.doubtful() || kindDiffers))
            decision = Decision.PROBABLE;
        decision = identified(ids, otherIds, decision, features);
        features.addAll(a.notes);
        for (Feature note : b.notes) if (!features.contains(note)) features.add(note);
        return new Comparison(score, decision, features);
    }

    private Decision decision(double score) {
        if (score >= weights.match()) return Decision.MATCH;
        return score >= weights.probable() ? Decision.PROBABLE : Decision.NO;
    }

    /// A register's number outweighs a name: the same makes a person look whatever the names are,
    /// another one does so even if the names are the same.
    private static Decision identified(
            List<Id> ids, List<Id> others, Decision decision, List<Feature> features) {
        for (Id id : ids) {
            for (Id other : others) {
                if (id.agrees(other)) {
                    String said = id.scheme().isEmpty() ? other.scheme() : id.scheme();
                    features.addFirst(
                            new Feature(
                                    Sign.ID_AGREES,
                                    "identifier agrees: "
                                            + (said.isEmpty() ? "" : said + " ")
                                            + other.value()));
                    return decision == Decision.NO ? Decision.PROBABLE : Decision.MATCH;
                }
            }
        }
        for (Id id : ids) {
            for (Id other : others) {
                if (!id.contradicts(other)) continue;
                features.add(
                        new Feature(
                                Sign.ID_DIFFERS,
                                "identifier differs: "
                                        + id.scheme()
                                        + " "
                                        + id.value()
                                        + " and "
                                        + other.value()));
                return decision == Decision.MATCH ? Decision.PROBABLE : decision;
            }
        }
        return decision;
    }

    private static boolean kindDiffers(NameKind a, NameKind b) {
        return a != b && a != NameKind.UNKNOWN && b != NameKind.UNKNOWN;
    }
}
