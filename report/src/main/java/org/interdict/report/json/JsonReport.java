package org.interdict.report.json;

import org.interdict.finding.Answer;
import org.interdict.report.Report;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// The whole answer, in a fixed order of fields, two spaces a level, one object's field a line.
/// Says the same whatever the style.
public final class JsonReport implements Report {
    /// The version of the document's form, `interdict-answer/1`: a field may be added under it,
    /// none may change or go.
    public static final String SCHEMA = "interdict-answer/1";

    @Override
    public String format() {
        return "json";
    }

    @Override
    public void write(Answer answer, Style style, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        JsonFactory factory =
                JsonFactory.builder()
                        .characterEscapes(new Escapes())
                        .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .build();
        try (JsonGenerator json = factory.createGenerator(new Indented(), writer)) {
            new Document(json, answer).write();
        } catch (JacksonIOException e) {
            throw e.getCause(); // what `out` threw
        }
        writer.write('\n');
        writer.flush();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private final DefaultPrettyPrinter printer;

        Indented() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
        }

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
