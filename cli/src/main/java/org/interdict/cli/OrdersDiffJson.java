package org.interdict.cli;

import org.interdict.finding.Comparison.Alike;
import org.interdict.finding.Comparison.Companies;
import org.interdict.finding.Comparison.Way;
import org.interdict.finding.Verdict;
import org.interdict.order.Clause;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.SystemKind;

import tools.jackson.core.JsonGenerator;

/// The same as [OrdersDiff], complete, as JSON.
final class OrdersDiffJson {
    private OrdersDiffJson() {}

    static void print(OrdersDiff diff, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("a", diff.one().id());
            json.writeStringProperty("b", diff.other().id());
            json.writeStringProperty("asOf", diff.asOf().toString());
            json.writeArrayPropertyStart("goods");
            for (Alike alike : diff.comparison().goods()) {
                json.writeStartObject();
                json.writeBooleanProperty("differ", alike.differs());
                Json.array(json, "products", alike.products());
                json.writeArrayPropertyStart("ways");
                for (Way way : alike.ways()) {
                    json.writeStartObject();
                    json.writeStringProperty("composition", way.composition().id());
                    json.writeStringProperty("act", way.act().id());
                    json.writeEndObject();
                }
                json.writeEndArray();
                verdicts(json, alike.one(), alike.other());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("companies");
            for (Companies companies : diff.comparison().companies()) {
                json.writeStartObject();
                json.writeBooleanProperty("differ", companies.differs());
                Json.array(json, "names", companies.names());
                verdicts(json, companies.one(), companies.other());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("systems");
            for (SystemKind system : SystemKind.values()) {
                json.writeStartObject();
                json.writeStringProperty("system", system.id());
                json.writeStringProperty("a", OrdersDiff.bound(diff.one(), system));
                json.writeStringProperty("b", OrdersDiff.bound(diff.other(), system));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("deadlines");
            deadlines(json, "a", diff.one());
            deadlines(json, "b", diff.other());
            json.writeEndObject();
            json.writeEndObject();
        }
        terminal.out().println();
    }

    private static void deadlines(JsonGenerator json, String name, Order order) {
        json.writeArrayPropertyStart(name);
        for (Milestone milestone : order.milestones()) {
            json.writeStartObject();
            json.writeStringProperty("id", milestone.id());
            json.writeStringProperty("title", milestone.title());
            json.writeStringProperty("deadline", OrdersDiff.deadline(milestone));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void verdicts(JsonGenerator json, Verdict one, Verdict other) {
        verdict(json, "a", one);
        verdict(json, "b", other);
    }

    private static void verdict(JsonGenerator json, String name, Verdict verdict) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("verdict", verdict.id());
        clause(json, "clause", verdict.clause());
        switch (verdict) {
            case Verdict.Prohibited _ -> {}
            case Verdict.Excluded(_, Clause ban) -> clause(json, "ban", ban);
            case Verdict.Review(_, String question) ->
                    json.writeStringProperty("question", question);
            case Verdict.Outside(_, String reason) -> json.writeStringProperty("reason", reason);
        }
        json.writeEndObject();
    }

    private static void clause(JsonGenerator json, String name, Clause clause) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("id", clause.id());
        json.writeStringProperty("title", clause.title());
        json.writeStringProperty("citation", clause.citation());
        json.writeEndObject();
    }
}
