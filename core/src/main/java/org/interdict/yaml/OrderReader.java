package org.interdict.yaml;

import org.interdict.order.Act;
import org.interdict.order.Authority;
import org.interdict.order.Binding;
import org.interdict.order.Clause;
import org.interdict.order.Composition;
import org.interdict.order.Event;
import org.interdict.order.Exclusion;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Response;
import org.interdict.order.Span;
import org.interdict.order.Subject;
import org.interdict.order.SystemKind;
import org.interdict.order.Threshold;
import org.interdict.supplier.Source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads one edition of an order from top to bottom.
final class OrderReader {
    /// Lists without which there is no order.
    static final List<String> DEMANDED = List.of("sources", "clauses", "prohibits", "binds");

    private static final String RECEIVED_BY = "received-by";

    private final Fields file;
    private final References references;
    private final Map<String, Clause> clauses = new HashMap<>();

    OrderReader(Fields file, References references) {
        this.file = file;
        this.references = references;
    }

    /// @param edition which one; empty if the file has no editions
    Order order(String edition, Collection<String> suppliers, String sha256) {
        String family = file.id("id");
        String title = file.text("title");
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        Authority authority =
                file.part(
                        "authority",
                        at ->
                                new Authority(
                                        at.text("issuer"),
                                        at.text("instrument"),
                                        at.text("citation")));
        dates.putAll(file.dates("dates"));
        if (dates.isEmpty()) file.problem("dates", "an order has at least one date");
        for (Edition one : file.some("editions", this::edition))
            if (one.id.equals(edition)) dates.putAll(one.dates);
        for (String date : dates.keySet()) references.declare("date", date, file.here());
        ZoneId zone = file.zone("zone");
        List<Source> sources = file.each("sources", this::source);
        file.each("clauses", this::clause);
        Subject subject = file.part("subject", at -> subject(at, suppliers));
        List<Prohibition> prohibits = file.each("prohibits", this::prohibition);
        List<Exclusion> excludes = file.each("excludes", this::exclusion);
        List<Binding> binds = file.each("binds", this::binding);
        for (String list : DEMANDED)
            if (file.isEmpty(list) && !edition.isEmpty())
                references
                        .problems()
                        .add(
                                file.item(list),
                                "edition \"%s\" has nothing in \"%s\"".formatted(edition, list));
        everySystem(binds);
        ClockReader clocks = new ClockReader(references, dates.values());
        DutyReader duties = new DutyReader(references, this::clauseOf);
        List<Milestone> milestones =
                new MilestoneReader(references, this::clauseOf, clocks, duties).all(file);
        Order order =
                new Order(
                        edition.isEmpty() ? family : family + "@" + edition,
                        title,
                        authority,
                        dates,
                        zone,
                        subject,
                        prohibits,
                        excludes,
                        binds,
                        milestones,
                        duties.all(file),
                        new DirectionReader(references, this::clauseOf, clocks)
                                .all(file, milestones),
                        duties.flowsDown(file),
                        new ContractReader(references, this::clauseOf).all(file),
                        duties.traits(file),
                        file.partIfAny("response", at -> response(at, clocks)),
                        sources,
                        sha256);
        references.check();
        return order;
    }

    private record Edition(String id, Map<String, LocalDate> dates) {}

    private Edition edition(Fields at) {
        Edition edition = new Edition(at.id("id"), at.dates("dates"));
        references.declare("edition", edition.id, at.here());
        return edition;
    }

    private Source source(Fields at) {
        Source source = new Source(at.id("id"), at.text("title"), at.text("address"));
        references.declare("source", source.id(), at.here());
        return source;
    }

    private Clause clause(Fields at) {
        Clause clause =
                new Clause(
                        at.id("id"),
                        at.text("title"),
                        at.text("says"),
                        at.text("citation"),
                        at.each("recited", this::recited),
                        at.text("source"));
        references.declare("clause", clause.id(), at.here());
        references.use("source", clause.source(), at.item("source"));
        for (int i = 1; i < clause.recited().size(); i++)
            if (!clause.recited().get(i).from().isAfter(clause.recited().get(i - 1).from()))
                references
                        .problems()
                        .add(at.item("recited", i), "name each day after the one before it");
        clauses.put(clause.id(), clause);
        return clause;
    }

    private Clause.Recited recited(Fields at) {
        return new Clause.Recited(at.date("from"), at.text("citation"));
    }

    private Clause clauseOf(Fields at) {
        String id = at.text("clause");
        references.use("clause", id, at.item("clause"));
        return clauses.getOrDefault(id, new Clause(id, "", "", "", ""));
    }

    private Subject subject(Fields at, Collection<String> suppliers) {
        String supplier = at.id("supplier");
        if (!supplier.isEmpty() && !suppliers.contains(supplier))
            references
                    .problems()
                    .add(
                            at.item("supplier"),
                            "no dossier \"%s\" in suppliers/%s"
                                    .formatted(supplier, Near.question(supplier, suppliers)));
        Set<String> named = new LinkedHashSet<>();
        Map<String, String> countries = new LinkedHashMap<>();
        for (Named one : at.each("named", Named::new, OrderReader::named)) {
            for (String name : one.names)
                if (!named.add(name))
                    at.problem("named", "\"%s\" stands here twice".formatted(name));
            if (!one.country.isEmpty())
                for (String name : one.names) countries.put(name, one.country);
        }
        if (named.isEmpty()) at.problem("named", "name the supplier as the order does");
        return new Subject(
                supplier,
                List.copyOf(named),
                countries,
                at.words("group", Subject.Related.values(), Subject.Related::id),
                at.partIfAny("ownership", OrderReader::threshold).orElse(Threshold.MAJORITY),
                clauseOf(at));
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

    private Prohibition prohibition(Fields at) {
        Set<Act> acts = at.words("acts", Act.values(), Act::id);
        if (acts.isEmpty()) at.problem("acts", "say which acts it prohibits");
        Set<Composition> compositions = compositions(at);
        if (compositions.isEmpty())
            at.problem(
                    "compositions", "say whether it means goods by themselves, embedded, or both");
        return new Prohibition(clauseOf(at), acts, categories(at), compositions);
    }

    private Exclusion exclusion(Fields at) {
        Exclusion exclusion =
                new Exclusion(
                        clauseOf(at),
                        compositions(at),
                        new TreeSet<>(at.texts("products")),
                        categories(at));
        if (at.isEmpty("compositions") && at.isEmpty("products") && at.isEmpty("categories"))
            at.problem("", "name what it lets out: compositions, products or categories");
        return exclusion;
    }

    private static Set<Composition> compositions(Fields at) {
        return at.words("compositions", Composition.values(), Composition::id);
    }

    private static Set<String> categories(Fields at) {
        return new TreeSet<>(at.texts("categories"));
    }

    private Binding binding(Fields at) {
        SystemKind system = at.word("system", SystemKind.values(), SystemKind::id);
        Binding.Effect effect = at.word("effect", Binding.Effect.values(), Binding.Effect::id);
        boolean depends = effect == Binding.Effect.DEPENDS;
        String question = depends ? at.text("question") : "";
        return new Binding(system, effect, question, clauseOf(at));
    }

    private void everySystem(List<Binding> binds) {
        EnumSet<SystemKind> left = EnumSet.allOf(SystemKind.class);
        for (int i = 0; i < binds.size(); i++)
            if (!left.remove(binds.get(i).system()))
                references
                        .problems()
                        .add(
                                file.item("binds", i),
                                "\"%s\" stands here twice".formatted(binds.get(i).system().id()));
        for (SystemKind system : left)
            references
                    .problems()
                    .add(
                            file.item("binds"),
                            "say what the order does with %s systems; unknown never means outside"
                                    .formatted(system.id()));
    }

    private Response response(Fields at, ClockReader clocks) {
        boolean dated = at.has(RECEIVED_BY);
        Span span =
                dated
                        ? new Span.Day(clocks.inside(at, RECEIVED_BY, at.date(RECEIVED_BY)))
                        : at.part(ClockReader.SPAN, ClockReader::length);
        return new Response(
                at.text("who"),
                dated ? new Event.Fixed() : at.part(ClockReader.AFTER, clocks::event),
                span,
                at.text("form"),
                at.text("purpose"),
                at.text("effect"),
                clauseOf(at));
    }
}
