package org.interdict.yaml;

import org.interdict.order.Act;
import org.interdict.order.Allowance;
import org.interdict.order.Binding;
import org.interdict.order.Channel;
import org.interdict.order.Clause;
import org.interdict.order.Composition;
import org.interdict.order.Condition;
import org.interdict.order.Exclusion;
import org.interdict.order.Flow;
import org.interdict.order.OrganizationKind;
import org.interdict.order.Prohibition;
import org.interdict.order.Subject;
import org.interdict.order.SystemKind;
import org.interdict.order.Threshold;
import org.interdict.order.Waiver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Reads what an order bans, of whom, and whom it binds.
final class BanReader {
    private final References references;
    private final Function<Fields, Clause> clauseOf;
    private final Map<String, Condition> conditions = new HashMap<>();

    /// @param clauseOf the clause that a mapping names
    BanReader(References references, Function<Fields, Clause> clauseOf) {
        this.references = references;
        this.clauseOf = clauseOf;
    }

    /// To be read before all that names one.
    Condition condition(Fields at) {
        Optional<Boolean> unknown =
                at.has("unknown") ? Optional.of(at.flag("unknown", false)) : Optional.empty();
        Condition condition =
                new Condition(
                        at.id("id"),
                        at.word("sort", Condition.Sort.values(), Condition.Sort::id),
                        at.text("question"),
                        words(at, "yes"),
                        words(at, "no"),
                        organizations(at, "yes-for"),
                        organizations(at, "no-for"),
                        unknown,
                        clauseOf.apply(at));
        contradicted(at, "no", condition.yes(), condition.no(), word -> word);
        contradicted(at, "no-for", condition.yesFor(), condition.noFor(), OrganizationKind::id);
        references.declare("condition", condition.id(), at.here());
        conditions.put(condition.id(), condition);
        return condition;
    }

    private <T> void contradicted(
            Fields at, String key, Set<T> yes, Set<T> no, Function<T, String> id) {
        for (T both : no)
            if (yes.contains(both))
                references
                        .problems()
                        .add(
                                at.item(key),
                                "\"%s\" stands in both; it is either yes or no"
                                        .formatted(id.apply(both)));
    }

    private List<Condition> conditions(Fields at, String key) {
        List<Condition> named = new ArrayList<>();
        List<String> ids = at.texts(key);
        for (int i = 0; i < ids.size(); i++) {
            references.use("condition", ids.get(i), at.item(key, i));
            Condition known = conditions.get(ids.get(i));
            if (known != null) named.add(known);
        }
        return named;
    }

    Subject subject(Fields at, Collection<String> suppliers) {
        Optional<Subject.Determined> determined =
                at.partIfAny(
                        "determined",
                        by -> new Subject.Determined(by.text("by", ""), by.text("ground")));
        String supplier = determined.isPresent() && !at.has("supplier") ? "" : at.id("supplier");
        if (!supplier.isEmpty() && !suppliers.contains(supplier))
            references
                    .problems()
                    .add(
                            at.item("supplier"),
                            "no dossier \"%s\" in suppliers/%s"
                                    .formatted(supplier, Near.question(supplier, suppliers)));
        Set<String> named = new LinkedHashSet<>();
        Map<String, String> countries = new LinkedHashMap<>();
        for (Named one : at.each("named", Named::new, BanReader::named)) {
            for (String name : one.names)
                if (!named.add(name))
                    at.problem("named", "\"%s\" stands here twice".formatted(name));
            if (!one.country.isEmpty())
                for (String name : one.names) countries.put(name, one.country);
        }
        if (named.isEmpty() && determined.isEmpty())
            at.problem("named", "name the supplier as the order does");
        Subject subject =
                new Subject(
                        at.id("id"),
                        supplier,
                        List.copyOf(named),
                        countries,
                        words(at, "products"),
                        at.flag("successors", false),
                        at.words("group", Subject.Related.values(), Subject.Related::id),
                        at.partIfAny("ownership", BanReader::threshold).orElse(Threshold.MAJORITY),
                        determined,
                        clauseOf.apply(at));
        references.declare("subject", subject.id(), at.here());
        return subject;
    }

    /// One whom the order names: its name, the order's other spellings of it, its country.
    private record Named(List<String> names, String country) {
        Named(String name) {
            this(List.of(name), "");
        }
    }

    private static Named named(Fields at) {
        List<String> names = new ArrayList<>(List.of(at.text("name")));
        names.addAll(at.texts("also"));
        String country = at.text("country", "");
        if (!country.isEmpty() && !Country.isCode(country)) at.problem("country", Country.WANTED);
        return new Named(names, country);
    }

    private static Threshold threshold(Fields at) {
        return new Threshold(
                at.number("percent", 0, 100),
                at.flag("or-more", false),
                at.flag("together", false));
    }

    Prohibition prohibition(Fields at) {
        Set<Act> acts = at.words("acts", Act.values(), Act::id);
        if (acts.isEmpty()) at.problem("acts", "say which acts it prohibits");
        Set<Composition> compositions = compositions(at);
        if (compositions.isEmpty())
            at.problem(
                    "compositions", "say whether it means goods by themselves, embedded, or both");
        Prohibition prohibition =
                new Prohibition(
                        clauseOf.apply(at),
                        subjects(at),
                        acts,
                        words(at, "categories"),
                        words(at, "products"),
                        compositions,
                        at.flag("partly", false),
                        at.words("channels", Channel.values(), Channel::id),
                        at.word("flow", Flow.values(), Flow::id, Flow.INBOUND),
                        at.dateIfAny("from"),
                        at.dateIfAny("until"),
                        conditions(at, "provided"),
                        at.text("question", ""));
        if (prohibition.from().isPresent()
                && prohibition.until().isPresent()
                && prohibition.until().get().isBefore(prohibition.from().get()))
            at.problem("until", "it ends before it begins");
        return prohibition;
    }

    Exclusion exclusion(Fields at) {
        Exclusion exclusion =
                new Exclusion(
                        clauseOf.apply(at),
                        subjects(at),
                        compositions(at),
                        words(at, "products"),
                        words(at, "categories"),
                        conditions(at, "provided"));
        if (at.isEmpty("compositions")
                && at.isEmpty("products")
                && at.isEmpty("categories")
                && at.isEmpty("provided"))
            at.problem(
                    "", "name what it lets out: compositions, products, categories or conditions");
        return exclusion;
    }

    Allowance allowance(Fields at) {
        Set<Act> acts = at.words("acts", Act.values(), Act::id);
        if (acts.isEmpty()) at.problem("acts", "say which acts it leaves alone");
        return new Allowance(acts, at.text("reason"), clauseOf.apply(at));
    }

    Waiver waiver(Fields at) {
        String id = at.id("id");
        references.declare("waiver", id, at.here());
        return new Waiver(
                id,
                at.text("title"),
                at.part("asked-by", DutyReader::party),
                at.part("granted-by", DutyReader::party),
                at.texts("covers"),
                at.texts("grounds"),
                at.texts("needs"),
                at.dateIfAny("until"),
                at.flag("case-by-case", false),
                clauseOf.apply(at));
    }

    Binding binding(Fields at) {
        SystemKind system = at.word("system", SystemKind.values(), SystemKind::id);
        Binding.Effect effect = at.word("effect", Binding.Effect.values(), Binding.Effect::id);
        List<Condition> on = conditions(at, "conditions");
        if (effect == Binding.Effect.DEPENDS && at.isEmpty("conditions"))
            at.problem("conditions", "say on which conditions it depends");
        if (effect != Binding.Effect.DEPENDS && !at.isEmpty("conditions"))
            at.problem("conditions", "only what \"depends\" has conditions");
        return new Binding(
                system, organizations(at, "organizations"), effect, on, clauseOf.apply(at));
    }

    /// Each kind of system has one binding that holds for all organizations; others name
    /// organizations, each of them once.
    void everySystem(List<Binding> binds, Fields file) {
        EnumSet<SystemKind> left = EnumSet.allOf(SystemKind.class);
        Map<SystemKind, Set<OrganizationKind>> named = new HashMap<>();
        for (int i = 0; i < binds.size(); i++) {
            Binding binding = binds.get(i);
            Set<OrganizationKind> organizations =
                    named.computeIfAbsent(
                            binding.system(), _ -> EnumSet.noneOf(OrganizationKind.class));
            boolean fresh =
                    binding.organizations().isEmpty()
                            ? left.remove(binding.system())
                            : binding.organizations().stream().noneMatch(organizations::contains);
            organizations.addAll(binding.organizations());
            if (!fresh)
                references
                        .problems()
                        .add(
                                file.item("binds", i),
                                "\"%s\" stands here twice".formatted(binding.system().id()));
        }
        for (SystemKind system : left)
            references
                    .problems()
                    .add(
                            file.item("binds"),
                            "say what the order does with %s systems; unknown never means outside"
                                    .formatted(system.id()));
    }

    private Set<String> subjects(Fields at) {
        List<String> ids = at.texts("subjects");
        for (int i = 0; i < ids.size(); i++)
            references.use("subject", ids.get(i), at.item("subjects", i));
        return new TreeSet<>(ids);
    }

    private static Set<Composition> compositions(Fields at) {
        return at.words("compositions", Composition.values(), Composition::id);
    }

    private static Set<OrganizationKind> organizations(Fields at, String key) {
        return at.words(key, OrganizationKind.values(), OrganizationKind::id);
    }

    private static Set<String> words(Fields at, String key) {
        return new TreeSet<>(at.texts(key));
    }
}
