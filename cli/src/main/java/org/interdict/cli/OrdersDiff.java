package org.interdict.cli;

import org.interdict.finding.Comparison;
import org.interdict.finding.Comparison.Alike;
import org.interdict.finding.Comparison.Companies;
import org.interdict.finding.Comparison.Way;
import org.interdict.finding.Verdict;
import org.interdict.order.Binding;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.SystemKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Two orders side by side, for a person.
///
/// @param all whether to show what they judge alike, and every name
record OrdersDiff(Order one, Order other, Comparison comparison, LocalDate asOf, boolean all) {
    /// Names that are shown of many.
    private static final int FEW = 6;

    void print(Terminal terminal) {
        Lines lines = new Lines(terminal);
        terminal.out().println("A  " + one.id() + ": " + one.title());
        terminal.out().println("B  " + other.id() + ": " + other.title());
        terminal.out().println("as of " + asOf + ", on whom and on what each binds");
        goods(terminal, lines);
        companies(terminal, lines);
        systems(terminal, lines);
        duties(terminal, lines);
    }

    private void goods(Terminal terminal, Lines lines) {
        terminal.out().println();
        terminal.out().println("Goods");
        long differ = comparison.goods().stream().filter(Alike::differs).count();
        if (comparison.goods().isEmpty())
            lines.field("", List.of("They are about different suppliers."));
        else if (differ == 0) lines.field("", List.of("They judge all goods alike."));
        for (Alike alike : comparison.goods()) {
            if (!all && !alike.differs()) continue;
            lines.field(
                    alike.differs() ? "differ" : "alike",
                    List.of(names(alike.products()) + ": " + ways(alike.ways())));
            lines.field("  A", List.of(said(alike.one())));
            lines.field("  B", List.of(said(alike.other())));
        }
    }

    private void companies(Terminal terminal, Lines lines) {
        terminal.out().println();
        terminal.out().println("Companies, as makers");
        boolean differ = false;
        for (Companies companies : comparison.companies()) {
            differ |= companies.differs();
            if (!all && !companies.differs()) continue;
            lines.field(
                    companies.differs() ? "differ" : "alike", List.of(names(companies.names())));
            lines.field("  A", List.of(said(companies.one())));
            lines.field("  B", List.of(said(companies.other())));
        }
        if (!differ) lines.field("", List.of("Nobody is covered by one and not by the other."));
    }

    private void systems(Terminal terminal, Lines lines) {
        terminal.out().println();
        terminal.out().println("Systems");
        for (SystemKind system : SystemKind.values()) {
            String a = bound(one, system);
            String b = bound(other, system);
            boolean alike = effects(one, system).equals(effects(other, system));
            if (!all && alike) continue;
            lines.field(alike ? "alike" : "differ", List.of(system.id()));
            lines.field("  A", List.of(a));
            lines.field("  B", List.of(b));
        }
    }

    private void duties(Terminal terminal, Lines lines) {
        terminal.out().println();
        terminal.out().println("Deadlines");
        Map<String, List<Optional<Milestone>>> byId = new LinkedHashMap<>();
        for (Milestone milestone : one.milestones())
            byId.put(milestone.id(), List.of(Optional.of(milestone), Optional.empty()));
        for (Milestone milestone : other.milestones()) {
            List<Optional<Milestone>> known =
                    byId.getOrDefault(milestone.id(), List.of(Optional.empty(), Optional.empty()));
            byId.put(milestone.id(), List.of(known.getFirst(), Optional.of(milestone)));
        }
        byId.forEach(
                (_, two) -> {
                    String a = two.getFirst().map(OrdersDiff::deadline).orElse("none");
                    String b = two.getLast().map(OrdersDiff::deadline).orElse("none");
                    boolean alike = Objects.equals(a, b);
                    if (!all && alike) return;
                    Milestone milestone = two.getFirst().or(() -> two.getLast()).orElseThrow();
                    lines.field(alike ? "alike" : "differ", List.of(milestone.title()));
                    lines.field("  A", List.of(a));
                    lines.field("  B", List.of(b));
                });
    }

    static String deadline(Milestone milestone) {
        return milestone.limit().id()
                + " "
                + milestone.span().map(span -> span.text() + " after ").orElse("")
                + milestone.after().text()
                + " ("
                + milestone.clause().citation()
                + ")";
    }

    static String bound(Order order, SystemKind system) {
        List<String> told = new ArrayList<>();
        for (Binding binding : order.binds()) {
            if (binding.system() != system) continue;
            Set<String> of = new LinkedHashSet<>();
            binding.organizations().stream().sorted().forEach(kind -> of.add(kind.id()));
            told.add(
                    binding.effect().id().replace('-', ' ')
                            + (of.isEmpty() ? "" : " those of " + String.join(", ", of))
                            + " ("
                            + binding.clause().citation()
                            + ")");
        }
        return String.join("; ", told);
    }

    private static Set<String> effects(Order order, SystemKind system) {
        Set<String> effects = new LinkedHashSet<>();
        for (Binding binding : order.binds())
            if (binding.system() == system)
                effects.add(binding.effect() + " " + binding.organizations());
        return effects;
    }

    private String names(List<String> names) {
        if (all || names.size() <= FEW) return String.join(", ", names);
        return String.join(", ", names.subList(0, FEW)) + " and " + (names.size() - FEW) + " more";
    }

    /// `embedded or in-component: presence, use`
    private static String ways(List<Way> ways) {
        Map<String, List<String>> byActs = new LinkedHashMap<>();
        Map<String, List<String>> acts = new LinkedHashMap<>();
        for (Way way : ways)
            acts.computeIfAbsent(way.composition().id(), _ -> new ArrayList<>())
                    .add(way.act().id());
        acts.forEach(
                (composition, of) ->
                        byActs.computeIfAbsent(String.join(", ", of), _ -> new ArrayList<>())
                                .add(composition));
        List<String> told = new ArrayList<>();
        byActs.forEach(
                (of, compositions) -> told.add(String.join(" or ", compositions) + ": " + of));
        return String.join("; ", told);
    }

    /// `excluded by CLAUSE (citation), else prohibited by CLAUSE (citation)`
    static String said(Verdict verdict) {
        String by = verdict.id() + ", " + cited(verdict);
        return switch (verdict) {
            case Verdict.Prohibited _ -> by;
            case Verdict.Excluded(_, var ban) ->
                    by + ", else prohibited, " + ban.title() + " (" + ban.citation() + ")";
            case Verdict.Review(_, String question) -> by + ": " + question;
            case Verdict.Outside(_, String reason) -> by + ": " + reason;
        };
    }

    private static String cited(Verdict verdict) {
        return verdict.clause().title() + " (" + verdict.clause().citation() + ")";
    }
}
