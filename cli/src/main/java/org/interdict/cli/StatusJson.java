package org.interdict.cli;

import org.interdict.campaign.clock.Dates;
import org.interdict.campaign.clock.Deadline;
import org.interdict.campaign.clock.Standing;
import org.interdict.campaign.clock.Status;
import org.interdict.order.Direction;

import tools.jackson.core.JsonGenerator;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A campaign's status with all that is known: every party, every deadline.
final class StatusJson {
    private final Status status;
    private final ZoneId local;
    private final JsonGenerator json;

    private StatusJson(Status status, ZoneId local, JsonGenerator json) {
        this.status = status;
        this.local = local;
        this.json = json;
    }

    static void print(Status status, ZoneId local, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            new StatusJson(status, local, json).write();
        }
        terminal.out().println();
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("campaign", status.campaign());
        json.writeStringProperty("asOf", status.dates().asOf().toString());
        json.writeStringProperty("localZone", local.getId());
        json.writeArrayPropertyStart("answers");
        for (Standing one : status.standings()) standing(one);
        json.writeEndArray();
        json.writeNumberProperty("openCasesOfNobody", status.strays());
        json.writeArrayPropertyStart("deadlines");
        for (Deadline one : status.dates().deadlines()) deadline(one);
        json.writeEndArray();
        json.writeArrayPropertyStart("holds");
        for (Dates.Held one : status.dates().held()) {
            json.writeStartObject();
            json.writeStringProperty("party", one.party().key());
            json.writeStringProperty("order", one.order().id());
            json.writeStringProperty("reason", one.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("questions");
        for (Dates.Question one : status.dates().questions()) {
            json.writeStartObject();
            json.writeStringProperty("party", one.party().key());
            json.writeStringProperty("order", one.order());
            json.writeStringProperty("question", one.question());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (status.next().isPresent()) json.writeStringProperty("next", status.next().get().id());
        json.writeEndObject();
    }

    private void standing(Standing one) {
        json.writeStartObject();
        json.writeStringProperty("party", one.party().key());
        json.writeStringProperty("name", one.name());
        json.writeStringProperty("order", one.deadline().order().id());
        json.writeStringProperty("milestone", one.deadline().milestone().id());
        json.writeStringProperty("state", one.state().text().replace(' ', '-'));
        json.writeBooleanProperty("late", one.deadline().late());
        time("due", one.deadline().due(), one.deadline());
        one.answer()
                .ifPresent(
                        answer -> {
                            json.writeStringProperty("reported", answer.at().toString());
                            json.writeStringProperty("report", answer.report());
                            for (String figure : answer.figures()) {
                                String[] parts = figure.split("=", 2);
                                if (parts.length == 2)
                                    json.writeStringProperty("figure:" + parts[0], parts[1]);
                            }
                        });
        json.writeBooleanProperty("thin", one.thin());
        json.writeBooleanProperty("contradicted", one.contradicted());
        if (one.openCases() >= 0) json.writeNumberProperty("openCases", one.openCases());
        json.writeEndObject();
    }

    private void deadline(Deadline one) {
        json.writeStartObject();
        json.writeStringProperty("id", one.id());
        json.writeStringProperty("party", one.party().key());
        json.writeStringProperty("order", one.order().id());
        json.writeStringProperty("milestone", one.milestone().id());
        json.writeStringProperty("title", one.milestone().title());
        json.writeNumberProperty("time", one.time());
        json.writeStringProperty("state", one.state().id());
        json.writeBooleanProperty("late", one.late());
        time("due", one.due(), one);
        one.met().ifPresent(met -> json.writeStringProperty("met", met.toString()));
        if (!one.report().isEmpty()) json.writeStringProperty("report", one.report());
        if (!one.why().isEmpty()) json.writeStringProperty("why", one.why());
        if (!one.directions().isEmpty()) {
            json.writeArrayPropertyStart("directions");
            for (Direction direction : one.directions()) {
                json.writeStartObject();
                json.writeStringProperty("id", direction.id());
                json.writeStringProperty("effect", direction.effect().id());
                json.writeStringProperty("decided", direction.decided().toString());
                json.writeStringProperty("by", direction.by().text());
                json.writeStringProperty("ground", direction.ground());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeStringProperty("citation", one.milestone().clause().citation());
        json.writeEndObject();
    }

    /// In UTC, in the order's zone and in local time, to the second.
    private void time(String name, Optional<Instant> at, Deadline of) {
        if (at.isEmpty()) return;
        Instant second = at.get().truncatedTo(ChronoUnit.SECONDS);
        json.writeStringProperty(name, second.toString());
        json.writeStringProperty(
                name + "InOrdersZone",
                second.atZone(of.order().zone()).toOffsetDateTime().toString());
        json.writeStringProperty(
                name + "Local", second.atZone(local).toOffsetDateTime().toString());
    }
}
