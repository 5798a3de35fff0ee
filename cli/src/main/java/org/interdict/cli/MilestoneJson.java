package org.interdict.cli;

import org.interdict.order.ContractRule;
import org.interdict.order.Direction;
import org.interdict.order.Duty;
import org.interdict.order.Element;
import org.interdict.order.FlowDown;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Schedule;
import org.interdict.order.Span;
import org.interdict.order.Trait;

import tools.jackson.core.JsonGenerator;

/// What an order demands and until when, as members of an object that is open.
record MilestoneJson(Order order, JsonGenerator json) {
    void write(Schedule schedule) {
        json.writeArrayPropertyStart("milestones");
        for (Schedule.Step step : schedule.steps()) milestone(step);
        json.writeEndArray();
        json.writeArrayPropertyStart("duties");
        for (Duty duty : order.duties()) {
            json.writeStartObject();
            duty(duty);
            json.writeStringProperty("clause", duty.clause().id());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("traits");
        for (Trait trait : order.traits()) {
            json.writeStartObject();
            json.writeStringProperty("id", trait.id());
            json.writeStringProperty("question", trait.question());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("directions");
        for (Direction direction : order.directions()) direction(direction);
        json.writeEndArray();
        json.writeArrayPropertyStart("flowsDown");
        for (FlowDown flow : order.flowsDown()) {
            json.writeStartObject();
            json.writeStringProperty("to", flow.to().id());
            Json.array(json, "except", flow.except().stream().sorted().toList());
            json.writeStringProperty("clause", flow.clause().id());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("contracts");
        for (ContractRule rule : order.contracts()) {
            json.writeStartObject();
            json.writeStringProperty("rule", rule.text());
            json.writeStringProperty("clause", rule.clause().id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void duty(Duty duty) {
        Json.array(json, "duty", duty.kinds().stream().sorted().map(Duty.Kind::id).toList());
        Json.array(json, "use", duty.uses().stream().sorted().map(Duty.Use::id).toList());
        json.writeStringProperty("by", duty.by().role().id());
        json.writeStringProperty("name", duty.by().name());
    }

    private void direction(Direction direction) {
        json.writeStartObject();
        json.writeStringProperty("id", direction.id());
        json.writeStringProperty("decided", direction.decided().toString());
        json.writeStringProperty("effect", direction.effect().id());
        Json.array(json, "milestones", direction.milestones().stream().sorted().toList());
        json.writeStringProperty("span", direction.span().map(Span::text).orElse(""));
        json.writeStringProperty("by", direction.by().text());
        json.writeStringProperty("ground", direction.ground());
        json.writeStringProperty("clause", direction.clause().id());
        json.writeEndObject();
    }

    private void milestone(Schedule.Step step) {
        Milestone milestone = step.milestone();
        json.writeStartObject();
        json.writeStringProperty("id", milestone.id());
        json.writeStringProperty("title", milestone.title());
        duty(milestone.duty());
        json.writeStringProperty("clock", milestone.clock());
        json.writeStringProperty("state", step.state());
        if (step instanceof Schedule.Step.Dated dated) {
            json.writeStringProperty("day", dated.day().toString());
            json.writeStringProperty("due", dated.due().toString());
            json.writeNumberProperty("daysLeft", dated.daysLeft());
            json.writeNumberProperty("time", dated.time());
            json.writeBooleanProperty("projected", dated.projected());
            Json.array(json, "directions", dated.directions().stream().map(Direction::id).toList());
        }
        if (step instanceof Schedule.Step.Undated undated)
            json.writeStringProperty("since", undated.since().toString());
        if (step instanceof Schedule.Step.Ended ended)
            json.writeStringProperty("since", ended.at().toString());
        if (step instanceof Schedule.Step.Directed directed)
            json.writeStringProperty("direction", directed.direction().id());
        if (step instanceof Schedule.Step.Depends depends)
            json.writeStringProperty("trait", depends.trait().id());
        json.writeStringProperty("delivers", milestone.delivers());
        Json.array(
                json,
                "alternatives",
                milestone.alternatives().stream().map(Milestone.Alternative::delivers).toList());
        Json.array(json, "elements", milestone.elements().stream().map(Element::title).toList());
        json.writeStringProperty("clause", milestone.clause().id());
        json.writeEndObject();
    }
}
