package org.interdict.finding;

import org.interdict.sweep.Asset;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// An answer in numbers, and what it comes to.
///
/// @param complete whether all that was given could be read; independent of what was found
/// @param read inputs of which all was read
/// @param partly inputs of which some was read
/// @param unread inputs of which nothing was read
/// @param components seen in all inputs
/// @param assets distinct ones named in all inputs
/// @param lookAlikes components that only look like the supplier's
/// @param gaps places that could not be read
/// @param findings by their gravest verdict
/// @param findingAssets distinct assets with a finding, each under its gravest verdict; where an
///   input does not say which asset it speaks of, it stands for one
/// @param findingInputs inputs with a finding, each under its gravest verdict
/// @param orders findings by what each order says of them, in the order of the answer's orders
/// @param elsewhere of each order's outside ones, those of suppliers whom it is not about
public record Tally(
        Conclusion conclusion,
        boolean complete,
        long read,
        long partly,
        long unread,
        long components,
        long assets,
        long lookAlikes,
        long gaps,
        Counts findings,
        Counts findingAssets,
        Counts findingInputs,
        List<Counts> orders,
        List<Long> elsewhere) {
    public Tally {
        orders = List.copyOf(orders);
        elsewhere = List.copyOf(elsewhere);
    }

    public static Tally of(Answer answer) {
        long read = count(answer, Look.Outcome.READ);
        long partly = count(answer, Look.Outcome.PARTLY);
        long unread = count(answer, Look.Outcome.UNREAD);
        long components = answer.inputs().stream().mapToLong(Look::components).sum();
        // Inputs that hold no component at all say nothing about any product.
        boolean complete = partly == 0 && unread == 0 && answer.gaps().isEmpty() && components > 0;
        List<Verdict> gravest = answer.findings().stream().map(Finding::gravest).toList();
        Counts findings = Counts.of(gravest);
        return new Tally(
                conclude(findings, complete),
                complete,
                read,
                partly,
                unread,
                components,
                answer.assets(),
                answer.inputs().stream().mapToLong(Look::lookAlikes).sum(),
                answer.gaps().size(),
                findings,
                placed(answer, Tally::identity),
                placed(answer, Sighting::input),
                IntStream.range(0, answer.orders().size())
                        .mapToObj(order -> Counts.of(said(answer, order)))
                        .toList(),
                IntStream.range(0, answer.orders().size())
                        .mapToObj(order -> elsewhere(answer, order))
                        .toList());
    }

    /// Inputs of any outcome.
    public long inputs() {
        return read + partly + unread;
    }

    private static Conclusion conclude(Counts findings, boolean complete) {
        if (findings.prohibited() > 0) return Conclusion.PROHIBITED;
        if (!complete) return Conclusion.INCOMPLETE;
        return findings.review() > 0 ? Conclusion.REVIEW : Conclusion.CLEAN;
    }

    private static long count(Answer answer, Look.Outcome outcome) {
        return answer.inputs().stream().filter(look -> look.outcome() == outcome).count();
    }

    private static List<Verdict> said(Answer answer, int order) {
        return answer.findings().stream().map(finding -> finding.verdicts().get(order)).toList();
    }

    private static long elsewhere(Answer answer, int order) {
        long count = 0;
        for (Finding finding : answer.findings())
            if (!finding.rulings().get(order).about()) count++;
        return count;
    }

    /// What tells one asset from another: all that is known of it. Two machines may bear one name,
    /// so a name alone merges nothing that a key tells apart.
    public static Object identity(Sighting sighting) {
        Asset asset = sighting.asset();
        return asset.name().isEmpty() && asset.keys().isEmpty()
                ? sighting.input()
                : new Known(asset.name(), Set.copyOf(asset.keys()));
    }

    private record Known(String name, Set<Asset.Key> keys) {
        /// By hand, as in [Asset#hashCode()].
        @Override
        public int hashCode() {
            return name.hashCode() * 31 + keys.size();
        }
    }

    private static Counts placed(Answer answer, Function<Sighting, Object> where) {
        Map<Object, Verdict> gravest = new HashMap<>();
        for (Finding finding : answer.findings()) {
            Verdict verdict = finding.gravest();
            Set<Object> places = new HashSet<>();
            for (Sighting sighting : finding.sightings()) places.add(where.apply(sighting));
            for (Object place : places) gravest.merge(place, verdict, Tally::graver);
        }
        return Counts.of(gravest.values());
    }

    private static Verdict graver(Verdict a, Verdict b) {
        return a.gravity() <= b.gravity() ? a : b;
    }

    /// What an answer comes to, the gravest first. The exit code says the same.
    public enum Conclusion {
        /// Something that an order prohibits was found.
        PROHIBITED,
        /// Nothing prohibited in what could be read, and not all could be read.
        INCOMPLETE,
        /// All was read, and a person has to decide something.
        REVIEW,
        /// All was read, and nothing is prohibited or open. Speaks of what these looks could have
        /// shown, and of nothing else.
        CLEAN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How many of each verdict.
    public record Counts(long prohibited, long review, long excluded, long outside) {
        public static Counts of(Collection<Verdict> verdicts) {
            long prohibited = 0;
            long review = 0;
            long excluded = 0;
            long outside = 0;
            for (Verdict verdict : verdicts) {
                switch (verdict.sort()) {
                    case PROHIBITED -> prohibited++;
                    case REVIEW -> review++;
                    case EXCLUDED -> excluded++;
                    case OUTSIDE -> outside++;
                }
            }
            return new Counts(prohibited, review, excluded, outside);
        }

        public long all() {
            return prohibited + review + excluded + outside;
        }
    }
}
