package org.interdict.source.bods;

import org.interdict.source.DossierReader;
import org.interdict.source.Draft;
import org.interdict.source.Gaps;
import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.Lines;
import org.interdict.source.UnreadableException;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads statements of the Beneficial Ownership Data Standard, [version
/// 0.4](https://standard.openownership.org/en/0.4.0/) and before: an array of them, one alone, or
/// one a line.
public final class BodsReader implements DossierReader {
    /// So much of the beginning is looked at to tell one statement from many lines.
    private static final int AHEAD = 1 << 16;

    @Override
    public String format() {
        return "bods";
    }

    @Override
    public String summary() {
        return "statements of the Beneficial Ownership Data Standard 0.2 to 0.4, as JSON";
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(input.stream(), AHEAD);
        Input whole = new Input(input.name(), stream, input.limits(), input.columns());
        Statements statements = new Statements(draft, input.limits().entries());
        try {
            if (isLines(stream)) lines(whole, draft, statements);
            else Json.read(whole, new Gaps(draft::gap), json -> document(json, draft, statements));
        } finally {
            statements.draft(); // what was read before a break stays
        }
    }

    private static void document(Json json, Draft draft, Statements statements) {
        if (json.isArray()) {
            json.array();
            while (json.element())
                if (json.isObject())
                    statements.add(StatementReader.read(json, json.here().text(), draft::gap));
                else json.object(); // says that it is none
        } else {
            statements.add(StatementReader.read(json, json.here().text(), draft::gap));
        }
    }

    private static void lines(Input input, Draft draft, Statements statements) throws IOException {
        Lines lines = new Lines(input, new Gaps(draft::gap));
        for (String line; (line = lines.next()) != null; ) {
            if (line.isBlank()) continue;
            String where = "line " + lines.number();
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            Input one =
                    new Input(
                            input.name(),
                            new ByteArrayInputStream(bytes),
                            input.limits(),
                            input.columns());
            Gaps gaps = new Gaps((place, what) -> draft.gap(() -> where + place.text(), what));
            try {
                Json.read(
                        one,
                        gaps,
                        json -> statements.add(StatementReader.read(json, where, gaps.heard())));
            } catch (UnreadableException e) {
                draft.gap(() -> where, e.what());
            }
        }
    }

    /// Whether an object ends in the line in which the input begins.
    private static boolean isLines(BufferedInputStream stream) throws IOException {
        stream.mark(AHEAD);
        byte[] head = stream.readNBytes(AHEAD);
        stream.reset();
        String text = new String(head, StandardCharsets.UTF_8).stripLeading();
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).stripTrailing();
        return first.startsWith("{") && first.endsWith("}");
    }
}
