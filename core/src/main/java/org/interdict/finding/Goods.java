package org.interdict.finding;

import org.interdict.order.Act;
import org.interdict.order.Allowance;
import org.interdict.order.Clause;
import org.interdict.order.Composition;
import org.interdict.order.Condition;
import org.interdict.order.Exclusion;
import org.interdict.order.Flow;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Subject;
import org.interdict.supplier.Product;
import org.interdict.supplier.Product.Embedding;
import org.interdict.supplier.Releases;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an order says of such goods of one of its subjects, whoever has them.
record Goods(Seen seen, Order order, Subject subject, Scope scope, LocalDate asOf) {
    /// Where the input does not say whether the goods lie inside another company's product, both
    /// are judged, and a person decides if it matters.
    Ruling judge() {
        Optional<Verdict> without = without();
        if (without.isPresent()) return new Ruling(without.get(), Set.of(), List.of());
        Ruling gravest = null;
        Ruling mildest = null;
        Composition mild = Composition.ITSELF;
        Set<Composition> possible = seen.compositions();
        for (Composition composition : Composition.values()) {
            if (!possible.contains(composition)) continue;
            Ruling ruling = judge(composition);
            if (gravest == null || gravity(ruling) < gravity(gravest)) gravest = ruling;
            if (mildest == null || gravity(ruling) >= gravity(mildest)) {
                mildest = ruling;
                mild = composition;
            }
        }
        if (gravest == null || mildest == null) throw new IllegalStateException("no composition");
        if (!(gravest.verdict() instanceof Verdict.Prohibited prohibited)
                || gravity(mildest) == gravity(gravest)) return gravest;
        String where =
                mild == Composition.ITSELF
                        ? "By itself it is "
                        : "Inside another company's product it is ";
        return new Ruling(
                new Verdict.Review(
                        prohibited.clause(),
                        "who made what it is part of? "
                                + where
                                + mildest.verdict().id()
                                + ": "
                                + mildest.verdict().clause().title()),
                gravest.acts(),
                List.of());
    }

    private static int gravity(Ruling ruling) {
        return ruling.verdict().gravity();
    }

    private Optional<Product> product() {
        return seen.recognition().product();
    }

    /// The supplier's own goods, which the order's words are about: of another company's product,
    /// what lies inside.
    private Optional<Product> own() {
        Optional<Product> inner = Paths.inner(seen.recognition());
        return inner.isPresent() ? inner : product();
    }

    /// A release that surely does not hold the supplier's part is no goods of the supplier.
    private Optional<Verdict> without() {
        Optional<Embedding> embeds = product().flatMap(Product::embeds);
        String version = seen.component().version();
        if (embeds.isEmpty() || version.isEmpty()) return Optional.empty();
        for (Releases releases : embeds.get().without())
            if (releases.contains(version))
                return Optional.of(
                        new Verdict.Outside(
                                subject.clause(),
                                "release " + version + " does not hold the supplier's part"));
        return Optional.empty();
    }

    /// Exclusions first: one that holds beats every prohibition, one that may hold makes a question
    /// of it.
    private Ruling judge(Composition composition) {
        String mayBeLetOut = "";
        for (Exclusion exclusion : order.excludes()) {
            if (!exclusion.isOn(subject) || !names(exclusion, composition)) continue;
            Conditions conditions = conditions(exclusion.provided(), false);
            if (conditions.fails().isPresent()) continue;
            if (conditions.questions().isEmpty()) {
                Prohibition ban = ban();
                return new Ruling(
                        new Verdict.Excluded(exclusion.clause(), ban.clause()),
                        ban.acts(),
                        List.of());
            }
            if (mayBeLetOut.isEmpty())
                mayBeLetOut =
                        String.join(" ", conditions.questions())
                                + " If so it is excluded: "
                                + exclusion.clause().title();
        }
        Ruled ruled = prohibitions(composition);
        if (ruled.verdict instanceof Verdict.Prohibited(Clause clause) && !mayBeLetOut.isEmpty())
            return new Ruling(new Verdict.Review(clause, mayBeLetOut), ruled.acts, List.of());
        return new Ruling(ruled.verdict, ruled.acts, List.of());
    }

    /// The gravest of all prohibitions; of several that do not reach the goods, the one that comes
    /// nearest.
    private Ruled prohibitions(Composition composition) {
        Ruled best = null;
        for (Prohibition ban : order.prohibits()) {
            if (!ban.isOn(subject)) continue;
            Ruled ruled = judge(ban, composition);
            if (best == null || ruled.beats(best)) best = ruled;
        }
        return best != null
                ? best
                : new Ruled(
                        new Verdict.Outside(subject.clause(), "the order forbids nothing of it"),
                        Set.of(),
                        0);
    }

    /// @param reached how many tests it passed before it fell out
    private record Ruled(Verdict verdict, Set<Act> acts, int reached) {
        boolean beats(Ruled other) {
            if (verdict.gravity() != other.verdict.gravity())
                return verdict.gravity() < other.verdict.gravity();
            return reached > other.reached;
        }
    }

    private Ruled judge(Prohibition ban, Composition composition) {
        Clause clause = ban.clause();
        if (ban.flow() == Flow.OUTBOUND)
            return outside(ban, "it is about what goes to the supplier", 0);
        if (!ban.compositions().contains(composition))
            return outside(ban, "the order does not reach what is " + composition.id(), 1);
        boolean any = ban.categories().isEmpty() && ban.products().isEmpty();
        if (!any && own().isEmpty())
            return new Ruled(
                    new Verdict.Review(
                            clause, "which product is it? The order is about " + meant(ban)),
                    ban.acts(),
                    2);
        if (!any && !covers(ban, own().get())) return outside(ban, "not " + meant(ban), 2);
        Set<Act> met = EnumSet.noneOf(Act.class);
        for (Act act : seen.acts()) if (ban.acts().contains(act)) met.add(act);
        if (met.isEmpty()) return otherAct(ban);
        if (!ban.channels().isEmpty() && !ban.channels().contains(seen.channel()))
            return outside(ban, "it came by " + seen.channel().id(), 4);
        Optional<Ruled> time = time(ban, met);
        if (time.isPresent()) return time.get();
        Conditions conditions = conditions(ban.provided(), true);
        if (conditions.fails().isPresent()) return fails(ban, conditions.fails().get(), 6);
        List<String> questions = new ArrayList<>(conditions.questions());
        if (!ban.partly() && product().map(Product::partly).orElse(false))
            questions.add("the supplier made it only in part: is it meant?");
        doubt().ifPresent(questions::add);
        return new Ruled(
                questions.isEmpty()
                        ? new Verdict.Prohibited(clause)
                        : new Verdict.Review(clause, String.join(" And: ", questions)),
                met,
                7);
    }

    private static Ruled fails(Prohibition ban, Condition condition, int reached) {
        return new Ruled(
                new Verdict.Outside(
                        condition.clause(), "this does not hold: " + condition.question()),
                ban.acts(),
                reached);
    }

    private static Ruled outside(Prohibition ban, String reason, int reached) {
        return new Ruled(new Verdict.Outside(ban.clause(), reason), ban.acts(), reached);
    }

    private Ruled otherAct(Prohibition ban) {
        if (ban.from().isPresent() && asOf.isBefore(ban.from().get()))
            return outside(ban, "before " + ban.from().get() + ", when it begins", 3);
        Set<Act> shown = seen.acts();
        if (shown.isEmpty()) shown = Set.of(Act.PRESENCE); // more than presence no leftover shows
        for (Allowance allowance : order.allows())
            if (allowance.acts().containsAll(shown))
                return new Ruled(
                        new Verdict.Outside(allowance.clause(), allowance.reason()), shown, 3);
        Optional<Condition> fails = conditions(ban.provided(), true).fails();
        if (fails.isPresent()) return fails(ban, fails.get(), 3); // whatever the act
        return new Ruled(
                new Verdict.Review(
                        ban.clause(), ban.question().isEmpty() ? unshown() : ban.question()),
                ban.acts(),
                3);
    }

    /// What a day outside the clause's time, or an unknown one, makes of it; nothing if it is
    /// within.
    private Optional<Ruled> time(Prohibition ban, Set<Act> met) {
        if (ban.from().isEmpty() && ban.until().isEmpty()) return Optional.empty();
        Days when = when(met);
        LocalDate from = ban.from().orElse(LocalDate.MIN);
        LocalDate until = ban.until().orElse(LocalDate.MAX);
        if (when.last().isBefore(from))
            return Optional.of(outside(ban, "before " + from + ", when it begins", 5));
        if (when.first().isAfter(until))
            return Optional.of(outside(ban, "after " + until + ", when it ends", 5));
        if (!when.first().isBefore(from) && !when.last().isAfter(until)) return Optional.empty();
        String days = ban.from().map(day -> "since " + day).orElse("until " + until);
        return Optional.of(
                new Ruled(
                        new Verdict.Review(ban.clause(), "when was it? It is forbidden " + days),
                        met,
                        5));
    }

    /// When it came about: as the input says, else of what is there today, and any time of what was
    /// done once.
    private Days when(Set<Act> met) {
        if (!seen.date().isEmpty()) return Days.of(seen.date());
        for (Act act : met) {
            switch (act) {
                case PRESENCE, USE, INTEGRATION -> {
                    return new Days(asOf, asOf);
                }
                case PROCUREMENT, TRANSACTION, FUNDING -> {}
            }
        }
        return new Days(LocalDate.MIN, asOf);
    }

    private Conditions conditions(List<Condition> all, boolean assume) {
        return Conditions.of(all, scope, order, own(), assume);
    }

    /// Why a person must look; of another company's goods, asking whether they are the supplier's
    /// would mislead.
    private Optional<String> doubt() {
        String doubt = seen.recognition().doubt();
        boolean mention = seen.recognition().strength() == Strength.MENTIONED;
        String question = mention ? doubt : weakest().orElse(doubt);
        return question.isEmpty() ? Optional.empty() : Optional.of(question);
    }

    /// A path is judged by its weakest step: what is only reported of a product prohibits nothing.
    private Optional<String> weakest() {
        Optional<Embedding> embeds = product().flatMap(Product::embeds);
        if (embeds.isEmpty()) return Optional.empty();
        Embedding inside = embeds.get();
        if (!inside.releases().isEmpty() && !surely(inside)) {
            return Optional.of(
                    "does this release hold the supplier's part? What is known of releases: "
                            + inside.releases());
        }
        return inside.standing() == Standing.CONFIRMED
                ? Optional.empty()
                : Optional.of("only a third party says that the supplier's part is inside: is it?");
    }

    private boolean surely(Embedding inside) {
        String version = seen.component().version();
        if (version.isEmpty()) return false;
        for (Releases releases : inside.with()) if (releases.contains(version)) return true;
        return false;
    }

    private boolean names(Exclusion exclusion, Composition composition) {
        if (exclusion.compositions().isEmpty()
                && exclusion.products().isEmpty()
                && exclusion.categories().isEmpty()) return true;
        if (exclusion.compositions().contains(composition)) return true;
        return own().isPresent()
                && (exclusion.products().contains(own().get().id())
                        || meets(exclusion.categories(), own().get()));
    }

    private static boolean covers(Prohibition ban, Product product) {
        return (ban.categories().isEmpty() && ban.products().isEmpty())
                || ban.products().contains(product.id())
                || meets(ban.categories(), product);
    }

    private static boolean meets(Set<String> categories, Product product) {
        for (String category : product.categories()) if (categories.contains(category)) return true;
        return false;
    }

    /// The prohibition that an exclusion lets out of: the one for such goods and acts, else the one
    /// for such goods, else the first.
    private Prohibition ban() {
        Prohibition first = null;
        Prohibition such = null;
        for (Prohibition ban : order.prohibits()) {
            if (!ban.isOn(subject)) continue;
            if (first == null) first = ban;
            if (own().isEmpty() || !covers(ban, own().get())) continue;
            if (such == null) such = ban;
            for (Act act : seen.acts()) if (ban.acts().contains(act)) return ban;
        }
        if (such != null) return such;
        return first == null ? order.prohibits().getFirst() : first;
    }

    private String unshown() {
        return switch (seen.component().presence()) {
            case DECLARED -> "a file asks for it: is it there?";
            case RAN -> "it ran at some time: is it still there?";
            case LEFTOVER -> "only a leftover is seen: is the product still there?";
            case INSTALLED, EMBEDDED, LISTED ->
                    "the source shows " + seen.shows().id() + ": " + unshown(seen.shows());
        };
    }

    private static String unshown(Act shown) {
        return switch (shown) {
            case PRESENCE, USE, INTEGRATION -> "was it also bought, or built into something?";
            case PROCUREMENT, TRANSACTION, FUNDING -> "is it also present or used?";
        };
    }

    private static String meant(Prohibition ban) {
        return list(ban.categories().isEmpty() ? ban.products() : ban.categories());
    }

    static String list(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
