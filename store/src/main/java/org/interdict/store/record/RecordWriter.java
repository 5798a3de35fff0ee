package org.interdict.store.record;

import org.interdict.component.Kind;
import org.interdict.order.Act;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Reach;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes the text of a record: the same record, the same bytes. JSON in ASCII, every field always
/// there and in one order, two spaces a level. [RecordReader] reads it; they change together, and
/// with them [#VERSION].
final class RecordWriter {
    /// Of the records' form. Rises when a field comes, goes or means something else.
    static final int VERSION = 1;

    private final JsonGenerator json;

    private RecordWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] text(int number, StoreRecord record) {
        StringWriter text = new StringWriter();
        JsonFactory factory =
                JsonFactory.builder()
                        // Half a pair of surrogates, a direction override: each survives, and
                        // shows.
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                        .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                        .build();
        try (JsonGenerator json = factory.createGenerator(new Indented(), text)) {
            new RecordWriter(json).write(number, record);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write(int number, StoreRecord record) {
        json.writeStartObject();
        text("record", record.kind());
        json.writeNumberProperty("version", VERSION);
        json.writeNumberProperty("number", number);
        text("at", record.stamp().at().toString());
        text("who", record.stamp().who());
        text("program", record.stamp().program());
        if (record instanceof SweepRecord one) sweep(one);
        else if (record instanceof AssetsRecord one) assets(one);
        else if (record instanceof JoinRecord one)
            pair(one.one(), one.other(), one.rule(), one.reason());
        else if (record instanceof PartRecord one)
            pair(one.one(), one.other(), one.rule(), one.reason());
        else if (record instanceof TombstoneRecord one) tombstone(one);
        json.writeEndObject();
    }

    private void sweep(SweepRecord sweep) {
        text("takenAt", sweep.takenAt().toString());
        text("known", sweep.known().id());
        text("organization", sweep.organization());
        text("manner", sweep.manner().id());
        json.writeObjectPropertyStart("options");
        text("asset", sweep.options().asset());
        columns(sweep.options().columns());
        text("act", sweep.options().act().map(Act::id).orElse(""));
        json.writeEndObject();
        json.writeArrayPropertyStart("covers");
        if (sweep.covers().isPresent()) piece(sweep.covers().get());
        json.writeEndArray();
        json.writeArrayPropertyStart("evidence");
        for (Piece piece : sweep.evidence()) piece(piece);
        json.writeEndArray();
        json.writeArrayPropertyStart("inputs");
        for (SweepRecord.Input input : sweep.inputs()) input(input);
        json.writeEndArray();
        json.writeArrayPropertyStart("reaches");
        for (Map.Entry<String, Reach> one : new TreeMap<>(sweep.reaches()).entrySet())
            reach(one.getKey(), one.getValue());
        json.writeEndArray();
    }

    private void piece(Piece piece) {
        json.writeStartObject();
        text("sha256", piece.sha256());
        json.writeNumberProperty("bytes", piece.bytes());
        text("name", piece.name());
        json.writeEndObject();
    }

    private void input(SweepRecord.Input input) {
        json.writeStartObject();
        json.writeNumberProperty("evidence", input.evidence());
        text("name", input.name());
        json.writeNumberProperty("bytes", input.bytes());
        text("sha256", input.sha256());
        text("format", input.format());
        text("outcome", input.outcome().id());
        json.writeBooleanProperty("complete", input.complete());
        json.writeBooleanProperty("differential", input.differential());
        json.writeBooleanProperty("structured", input.structured());
        json.writeNumberProperty("components", input.components());
        json.writeNumberProperty("assets", input.assets());
        json.writeArrayPropertyStart("gaps");
        for (Gap gap : input.gaps()) {
            json.writeStartObject();
            text("where", gap.where());
            text("what", gap.what());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void reach(String format, Reach reach) {
        json.writeStartObject();
        text("format", format);
        text("title", reach.title());
        text("recognized", reach.recognized());
        text("shows", reach.shows().id());
        json.writeArrayPropertyStart("kinds");
        for (Kind kind : new TreeSet<>(reach.kinds())) json.writeString(kind.id());
        json.writeEndArray();
        texts("platforms", reach.platforms());
        texts("scopes", reach.scopes());
        texts("blind", reach.blind());
        texts("made", reach.made());
        json.writeEndObject();
    }

    private void assets(AssetsRecord assets) {
        json.writeName("file");
        piece(assets.file());
        text("organization", assets.organization());
        columns(assets.columns());
    }

    private void pair(List<Asset.Key> one, List<Asset.Key> other, String rule, String reason) {
        keys("one", one);
        keys("other", other);
        text("rule", rule);
        text("reason", reason);
    }

    private void keys(String name, List<Asset.Key> keys) {
        json.writeArrayPropertyStart(name);
        for (Asset.Key key : keys) {
            json.writeStartObject();
            text("kind", key.kind().id());
            text("value", key.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void tombstone(TombstoneRecord tombstone) {
        json.writeNumberProperty("sweep", tombstone.sweep());
        texts("evidence", tombstone.evidence());
        text("reason", tombstone.reason());
    }

    private void columns(Map<String, String> columns) {
        json.writeObjectPropertyStart("columns");
        for (Map.Entry<String, String> one : new TreeMap<>(columns).entrySet())
            text(one.getKey(), one.getValue());
        json.writeEndObject();
    }

    private void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        for (String value : values) json.writeString(value);
        json.writeEndArray();
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private final PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
