package org.interdict.report.json;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Trace;
import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Look;
import org.interdict.finding.Route;
import org.interdict.finding.Ruling;
import org.interdict.finding.Scope;
import org.interdict.finding.Sighting;
import org.interdict.finding.Step;
import org.interdict.finding.Tally;
import org.interdict.finding.Tally.Counts;
import org.interdict.finding.Verdict;
import org.interdict.order.Act;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Source;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Reach;
import org.interdict.watch.Match;

import tools.jackson.core.JsonGenerator;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Writes one answer. Each method writes one value, after its name if it has one.
record Document(JsonGenerator json, Answer answer) {
    void write() {
        Tally tally = Tally.of(answer);
        json.writeStartObject();
        text("schema", JsonReport.SCHEMA);
        text("program", answer.program());
        text("organization", answer.organization());
        text("asOf", answer.asOf().toString());
        text("conclusion", tally.conclusion().id());
        json.writeBooleanProperty("complete", tally.complete());
        Scope scope = answer.scope();
        text("system", scope.system().map(SystemKind::id).orElse(""));
        text("organizationKind", scope.organization().map(OrganizationKind::id).orElse(""));
        json.writeObjectPropertyStart("given");
        new TreeMap<>(scope.given()).forEach(json::writeBooleanProperty);
        json.writeEndObject();
        text("advice", answer.advice());
        counts(tally);
        array("orders", answer.orders(), this::order);
        array("dossiers", answer.dossiers(), this::dossier);
        array("inputs", answer.inputs(), this::input);
        json.writeArrayPropertyStart("reaches");
        new TreeMap<>(answer.reaches()).forEach(this::reach);
        json.writeEndArray();
        array("findings", answer.findings(), this::finding);
        array("gaps", answer.gaps(), this::gap);
        json.writeEndObject();
    }

    private void counts(Tally tally) {
        json.writeObjectPropertyStart("counts");
        json.writeObjectPropertyStart("inputs");
        number("read", tally.read());
        number("partly", tally.partly());
        number("unread", tally.unread());
        json.writeEndObject();
        number("components", tally.components());
        number("assets", tally.assets());
        number("lookAlikes", tally.lookAlikes());
        number("gaps", tally.gaps());
        counts("findings", tally.findings());
        counts("findingAssets", tally.findingAssets());
        counts("findingInputs", tally.findingInputs());
        json.writeArrayPropertyStart("orders");
        for (int i = 0; i < tally.orders().size(); i++) {
            json.writeStartObject();
            text("order", answer.orders().get(i).id());
            each(tally.orders().get(i));
            number("elsewhere", tally.elsewhere().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(String name, Counts counts) {
        json.writeObjectPropertyStart(name);
        each(counts);
        json.writeEndObject();
    }

    private void each(Counts counts) {
        number("prohibited", counts.prohibited());
        number("review", counts.review());
        number("excluded", counts.excluded());
        number("outside", counts.outside());
    }

    private void order(Order order) {
        json.writeStartObject();
        text("id", order.id());
        text("title", order.title());
        json.writeObjectPropertyStart("authority");
        text("issuer", order.authority().issuer());
        text("instrument", order.authority().instrument());
        text("citation", order.authority().citation());
        json.writeEndObject();
        json.writeObjectPropertyStart("dates");
        new TreeMap<>(order.dates()).forEach((name, date) -> text(name, date.toString()));
        json.writeEndObject();
        text("zone", order.zone().getId());
        texts("suppliers", order.suppliers());
        array("sources", order.sources(), this::source);
        text("sha256", order.sha256());
        json.writeEndObject();
    }

    private void dossier(Dossier dossier) {
        json.writeStartObject();
        text("id", dossier.id());
        text("name", dossier.name());
        text("checked", dossier.checked().toString());
        text("sha256", dossier.sha256());
        json.writeEndObject();
    }

    private void input(Look look) {
        json.writeStartObject();
        text("name", look.name());
        number("bytes", look.bytes());
        text("sha256", look.sha256());
        text("format", look.format());
        text("outcome", look.outcome().id());
        number("components", look.components());
        number("assets", look.assets());
        number("lookAlikes", look.lookAlikes());
        json.writeEndObject();
    }

    private void reach(String format, Reach reach) {
        json.writeStartObject();
        text("format", format);
        text("title", reach.title());
        text("recognized", reach.recognized());
        text("shows", reach.shows().id());
        texts("kinds", reach.kinds().stream().sorted().map(Kind::id).toList());
        texts("platforms", reach.platforms());
        texts("scopes", reach.scopes());
        texts("blind", reach.blind());
        texts("made", reach.made());
        json.writeEndObject();
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        text("supplier", finding.supplier());
        text("product", finding.product());
        component(finding.component());
        texts("within", finding.within());
        text("strength", finding.strength().id());
        json.writeArrayPropertyStart("verdicts");
        for (int i = 0; i < finding.rulings().size(); i++)
            ruling(answer.orders().get(i), finding.rulings().get(i));
        json.writeEndArray();
        array("matches", finding.matches(), this::match);
        array("path", finding.path(), this::step);
        array("sightings", finding.sightings(), this::sighting);
        json.writeEndObject();
    }

    private void component(Component component) {
        json.writeObjectPropertyStart("component");
        text("type", component.type().id());
        text("presence", component.presence().id());
        text("name", component.name());
        text("version", component.version());
        array("traces", component.traces(), this::trace);
        json.writeEndObject();
    }

    private void trace(Trace trace) {
        json.writeStartObject();
        traced(trace);
        json.writeEndObject();
    }

    private void traced(Trace trace) {
        text("kind", trace.kind().id());
        text("value", trace.value());
    }

    private void ruling(Order order, Ruling ruling) {
        Verdict verdict = ruling.verdict();
        json.writeStartObject();
        text("order", order.id());
        text("verdict", verdict.id());
        json.writeBooleanProperty("about", ruling.about());
        clause("clause", verdict.clause());
        switch (verdict) {
            case Verdict.Prohibited _ -> {}
            case Verdict.Excluded(_, Clause ban) -> clause("ban", ban);
            case Verdict.Review(_, String question) -> text("question", question);
            case Verdict.Outside(_, String reason) -> text("reason", reason);
        }
        texts("acts", ruling.acts().stream().sorted().map(Act::id).toList());
        array("owners", ruling.owners(), this::step);
        json.writeEndObject();
    }

    private void clause(String name, Clause clause) {
        json.writeObjectPropertyStart(name);
        text("id", clause.id());
        text("title", clause.title());
        text("says", clause.says());
        text("citation", clause.citation());
        array("recited", clause.recited(), this::recited);
        text("source", clause.source());
        json.writeEndObject();
    }

    private void recited(Clause.Recited recited) {
        json.writeStartObject();
        text("from", recited.from().toString());
        text("citation", recited.citation());
        json.writeEndObject();
    }

    private void match(Match match) {
        Indicator indicator = match.indicator();
        json.writeStartObject();
        text("dossier", match.dossier().id());
        json.writeObjectPropertyStart("trace");
        traced(match.trace());
        json.writeEndObject();
        json.writeObjectPropertyStart("indicator");
        text("kind", indicator.kind().id());
        text("pattern", indicator.pattern());
        text("product", indicator.product());
        text("strength", indicator.strength().id());
        text("standing", indicator.standing().id());
        json.writeBooleanProperty("legal", indicator.legal());
        text("note", indicator.note());
        texts("sources", indicator.sources());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void step(Step step) {
        json.writeStartObject();
        text("how", step.how().id());
        text("from", step.from());
        text("to", step.to());
        text("standing", step.standing().id());
        array("sources", step.sources(), this::source);
        json.writeEndObject();
    }

    private void source(Source source) {
        json.writeStartObject();
        text("id", source.id());
        text("title", source.title());
        text("address", source.address());
        json.writeBooleanProperty("secondary", source.secondary());
        json.writeEndObject();
    }

    private void sighting(Sighting sighting) {
        Asset asset = sighting.asset();
        json.writeStartObject();
        number("input", sighting.input());
        json.writeObjectPropertyStart("asset");
        text("name", asset.name());
        text("kind", asset.kind().id());
        array("keys", asset.keys(), this::key);
        text("maker", asset.maker());
        text("date", asset.date());
        json.writeEndObject();
        text("place", sighting.place());
        array("routes", sighting.routes().shown(), this::route);
        number("otherRoutes", sighting.routes().others());
        json.writeEndObject();
    }

    private void route(Route route) {
        json.writeStartObject();
        array("stops", route.stops(), this::stop);
        number("omitted", route.omitted());
        json.writeBooleanProperty("loop", route.loop());
        json.writeEndObject();
    }

    private void stop(Route.Stop stop) {
        json.writeStartObject();
        text("name", stop.name());
        text("version", stop.version());
        text("maker", stop.maker());
        json.writeBooleanProperty("ours", stop.ours());
        json.writeBooleanProperty("described", stop.described());
        text("link", stop.link().id());
        json.writeEndObject();
    }

    private void key(Asset.Key key) {
        json.writeStartObject();
        text("kind", key.kind().id());
        text("value", key.value());
        json.writeEndObject();
    }

    private void gap(Gap gap) {
        json.writeStartObject();
        text("input", gap.input());
        text("where", gap.where());
        text("what", gap.what());
        json.writeEndObject();
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    private void number(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    private void texts(String name, List<String> values) {
        array(name, values, json::writeString);
    }

    private <T> void array(String name, Collection<T> values, Consumer<T> each) {
        json.writeArrayPropertyStart(name);
        values.forEach(each);
        json.writeEndArray();
    }
}
