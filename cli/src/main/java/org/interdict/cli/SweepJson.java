package org.interdict.cli;

import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.sweep.Gap;

import tools.jackson.core.JsonGenerator;

/// A sweep's record, for a program.
final class SweepJson {
    private SweepJson() {}

    static void write(JsonGenerator json, Recorded recorded) {
        SweepRecord sweep = (SweepRecord) recorded.record();
        json.writeStartObject();
        json.writeNumberProperty("id", recorded.number());
        json.writeStringProperty("record", recorded.name().sha256());
        json.writeStringProperty("takenAt", sweep.takenAt().toString());
        json.writeStringProperty("known", sweep.known().id());
        json.writeStringProperty("organization", sweep.organization());
        json.writeStringProperty("manner", sweep.manner().id());
        json.writeStringProperty("receivedAt", sweep.stamp().at().toString());
        json.writeStringProperty("by", sweep.stamp().who());
        json.writeStringProperty("program", sweep.stamp().program());
        json.writeBooleanProperty("complete", SweepAdded.complete(sweep));
        json.writeArrayPropertyStart("evidence");
        for (Piece piece : sweep.evidence()) piece(json, piece);
        json.writeEndArray();
        if (sweep.covers().isPresent()) {
            json.writeName("covers");
            piece(json, sweep.covers().get());
        }
        json.writeArrayPropertyStart("inputs");
        for (SweepRecord.Input input : sweep.inputs()) input(json, input);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void piece(JsonGenerator json, Piece piece) {
        json.writeStartObject();
        json.writeStringProperty("name", piece.name());
        json.writeStringProperty("sha256", piece.sha256());
        json.writeNumberProperty("bytes", piece.bytes());
        json.writeEndObject();
    }

    private static void input(JsonGenerator json, SweepRecord.Input input) {
        json.writeStartObject();
        json.writeStringProperty("name", input.name());
        json.writeStringProperty("format", input.format());
        json.writeStringProperty("outcome", input.outcome().id());
        json.writeBooleanProperty("complete", input.complete());
        json.writeNumberProperty("bytes", input.bytes());
        json.writeStringProperty("sha256", input.sha256());
        json.writeNumberProperty("components", input.components());
        json.writeNumberProperty("assets", input.assets());
        json.writeArrayPropertyStart("gaps");
        for (Gap gap : input.gaps()) {
            json.writeStartObject();
            json.writeStringProperty("place", gap.where());
            json.writeStringProperty("what", gap.what());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
