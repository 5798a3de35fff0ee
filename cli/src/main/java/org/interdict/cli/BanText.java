package org.interdict.cli;

import org.interdict.order.Act;
import org.interdict.order.Allowance;
import org.interdict.order.Binding;
import org.interdict.order.Channel;
import org.interdict.order.Clause;
import org.interdict.order.Condition;
import org.interdict.order.Exclusion;
import org.interdict.order.Flow;
import org.interdict.order.Kinship;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.Prohibition;
import org.interdict.order.Subject;
import org.interdict.order.Waiver;
import org.interdict.order.Withheld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an order bans, of whom, what it lets out and whom it binds, for a person. What a clause
/// says is told where the clause first stands; later its title is enough.
final class BanText {
    private final Order order;
    private final LocalDate asOf;
    private final Lines lines;
    private final Set<String> told = new HashSet<>();

    BanText(Order order, LocalDate asOf, Terminal terminal) {
        this.order = order;
        this.asOf = asOf;
        this.lines = new Lines(terminal);
    }

    void print() {
        for (Subject subject : order.subjects()) lines.field("subject", subject(subject));
        for (Prohibition ban : order.prohibits()) lines.field("prohibits", prohibition(ban));
        for (Condition condition : order.conditions())
            lines.field("condition", condition(condition));
        for (Exclusion exclusion : order.excludes()) lines.field("excludes", exclusion(exclusion));
        if (order.excludes().isEmpty()) lines.field("excludes", List.of("nothing"));
        for (Allowance allowance : order.allows())
            lines.field(
                    "leaves alone",
                    List.of(
                            acts(allowance.acts()) + ": " + allowance.reason(),
                            cited(allowance.clause())));
        for (Waiver waiver : order.waivers()) lines.field("waiver", waiver(waiver));
        if (order.waivers().isEmpty()) lines.field("waiver", List.of("none"));
        for (Kinship kinship : order.relations())
            lines.field(
                    kinship.kind().id().replace('-', ' '),
                    List.of(
                            kinship.order()
                                    + (kinship.note().isEmpty() ? "" : ": " + kinship.note()),
                            cited(kinship.clause())));
        for (Withheld withheld : order.withheld())
            lines.field(
                    "withheld",
                    List.of(
                            withheld.what().id() + ": " + withheld.note(),
                            cited(withheld.clause())));
        for (Binding binding : order.binds()) lines.field("systems", List.of(binding(binding)));
    }

    private List<String> subject(Subject subject) {
        List<String> text = new ArrayList<>();
        if (!subject.supplier().isEmpty())
            text.add(subject.supplier() + ": " + String.join("; ", subject.named()));
        if (!subject.products().isEmpty())
            text.add(
                    "only "
                            + sorted(subject.products())
                            + (subject.successors() ? " and what follows upon it" : ""));
        if (!subject.group().isEmpty())
            text.add(
                    "and "
                            + String.join(
                                    ", ",
                                    subject.group().stream().sorted().map(r -> r.id()).toList()));
        subject.determined()
                .ifPresent(
                        whom ->
                                text.add(
                                        whom.by().isEmpty()
                                                ? whom.ground() + "; nobody is named"
                                                : "whom "
                                                        + whom.by()
                                                        + " names: "
                                                        + whom.ground()));
        text.add(cited(subject.clause()));
        return text;
    }

    private List<String> prohibition(Prohibition ban) {
        List<String> text = new ArrayList<>();
        text.add(
                acts(ban.acts())
                        + " of "
                        + goods(ban)
                        + (ban.subjects().isEmpty() ? "" : ", by " + subjects(ban.subjects()))
                        + ", "
                        + channels(ban)
                        + (ban.flow() == Flow.OUTBOUND ? "to the supplier, " : "")
                        + ban.from().map(day -> "since " + day + ", ").orElse("")
                        + ban.until().map(day -> "until " + day + ", ").orElse("")
                        + String.join(
                                " or ",
                                ban.compositions().stream().sorted().map(c -> c.id()).toList()));
        provided(ban.provided(), text);
        text.add(cited(ban.clause()));
        return text;
    }

    /// `any goods`, `information-security, such as shield`, `shield only`.
    private List<String> waiver(Waiver waiver) {
        List<String> text = new ArrayList<>();
        text.add(
                waiver.title()
                        + ": asked for by "
                        + waiver.asked().text()
                        + ", granted by "
                        + waiver.granted().text()
                        + (waiver.until().isEmpty() ? "" : ", not past " + waiver.until().get())
                        + (waiver.caseByCase() ? ", case by case" : ""));
        if (!waiver.covers().isEmpty()) text.add("for " + String.join("; ", waiver.covers()));
        if (!waiver.grounds().isEmpty())
            text.add("only for " + String.join("; ", waiver.grounds()));
        if (!waiver.needs().isEmpty()) text.add("needs " + String.join("; ", waiver.needs()));
        text.add(cited(waiver.clause()));
        return text;
    }

    private static String goods(Prohibition ban) {
        if (ban.categories().isEmpty())
            return ban.products().isEmpty() ? "any goods" : sorted(ban.products()) + " only";
        return sorted(ban.categories())
                + (ban.products().isEmpty() ? "" : ", such as " + sorted(ban.products()));
    }

    /// `direct, `, or nothing for from whomever.
    private static String channels(Prohibition ban) {
        StringBuilder text = new StringBuilder();
        for (Channel channel : Channel.values())
            if (ban.channels().contains(channel)) text.append(channel.id()).append(", ");
        return text.toString();
    }

    private List<String> exclusion(Exclusion exclusion) {
        List<String> text = new ArrayList<>(List.of(cited(exclusion.clause())));
        provided(exclusion.provided(), text);
        return text;
    }

    private static void provided(List<Condition> conditions, List<String> text) {
        if (!conditions.isEmpty())
            text.add("if " + String.join(", ", conditions.stream().map(Condition::id).toList()));
    }

    private List<String> condition(Condition condition) {
        List<String> text = new ArrayList<>();
        text.add(condition.id() + " (" + condition.sort().id() + "): " + condition.question());
        if (!condition.yes().isEmpty()) text.add("yes of " + sorted(condition.yes()));
        if (!condition.no().isEmpty()) text.add("no of " + sorted(condition.no()));
        if (!condition.yesFor().isEmpty()) text.add("yes with a " + kinds(condition.yesFor()));
        if (!condition.noFor().isEmpty()) text.add("no with a " + kinds(condition.noFor()));
        condition.unknown().ifPresent(taken -> text.add("if unknown: " + (taken ? "yes" : "no")));
        text.add(cited(condition.clause()));
        return text;
    }

    private String binding(Binding binding) {
        String effect =
                switch (binding.effect()) {
                    case BINDS -> "bound";
                    case LEAVES_OUT -> "left out";
                    case DEPENDS ->
                            String.join(
                                    " And: ",
                                    binding.conditions().stream()
                                            .map(Condition::question)
                                            .toList());
                };
        return binding.system().id()
                + (binding.organizations().isEmpty() ? "" : " of " + kinds(binding.organizations()))
                + ": "
                + effect
                + " ("
                + binding.clause().citation(asOf)
                + ")";
    }

    /// Ids in the order in which the subjects stand.
    private String subjects(Set<String> ids) {
        return String.join(
                ", ", order.subjects().stream().map(Subject::id).filter(ids::contains).toList());
    }

    private static String acts(Set<Act> acts) {
        return String.join(", ", acts.stream().sorted().map(Act::id).toList());
    }

    private static String kinds(Set<OrganizationKind> kinds) {
        return String.join(", ", kinds.stream().sorted().map(OrganizationKind::id).toList());
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    private String cited(Clause clause) {
        return (told.add(clause.id()) ? clause.says() : clause.title())
                + " ("
                + clause.citation(asOf)
                + ")";
    }
}
