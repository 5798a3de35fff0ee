package org.interdict.yaml;

import org.interdict.order.Allowance;
import org.interdict.order.Authority;
import org.interdict.order.Binding;
import org.interdict.order.Clause;
import org.interdict.order.Condition;
import org.interdict.order.Event;
import org.interdict.order.Exclusion;
import org.interdict.order.Kinship;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Response;
import org.interdict.order.Span;
import org.interdict.order.Subject;
import org.interdict.order.Waiver;
import org.interdict.order.Withheld;
import org.interdict.supplier.Source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one edition of an order from top to bottom.
final class OrderReader {
    /// Lists without which there is no order.
    static final List<String> DEMANDED =
            List.of("sources", "clauses", "subjects", "prohibits", "binds");

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
        BanReader ban = new BanReader(references, this::clauseOf);
        List<Condition> conditions = file.each("conditions", ban::condition);
        if (file.has(Entries.KEY)) { // else nothing of Entries is loaded, at each start
            file.part(Entries.KEY, Entries::form);
            references.problems().add(file.item(Entries.KEY), "the table was not read");
        }
        List<Subject> subjects = file.each("subjects", at -> ban.subject(at, suppliers));
        List<Prohibition> prohibits = file.each("prohibits", ban::prohibition);
        List<Exclusion> excludes = file.each("excludes", ban::exclusion);
        List<Allowance> allows = file.each("allows", ban::allowance);
        List<Waiver> waivers = file.each("waivers", ban::waiver);
        List<Binding> binds = file.each("binds", ban::binding);
        List<Kinship> relations = file.each("relations", this::kinship);
        List<Withheld> withheld = file.each("withheld", this::withheld);
        for (String list : DEMANDED)
            if (file.isEmpty(list) && !edition.isEmpty())
                references
                        .problems()
                        .add(
                                file.item(list),
                                "edition \"%s\" has nothing in \"%s\"".formatted(edition, list));
        ban.everySystem(binds, file);
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
                        subjects,
                        prohibits,
                        excludes,
                        allows,
                        waivers,
                        conditions,
                        binds,
                        relations,
                        withheld,
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
        Source source = DossierFile.cited(at);
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

    private Kinship kinship(Fields at) {
        return new Kinship(
                at.word("is", Kinship.Kind.values(), Kinship.Kind::id),
                at.id("order"),
                at.text("note", ""),
                clauseOf(at));
    }

    private Withheld withheld(Fields at) {
        return new Withheld(
                at.word("what", Withheld.What.values(), Withheld.What::id),
                at.text("note"),
                clauseOf(at));
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
