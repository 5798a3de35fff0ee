package org.interdict.source.table.jsonl;

import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.SourceReader;
import org.interdict.source.UnreadableException;
import org.interdict.source.table.Headers;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// Reads tables whose rows are JSON objects, one a line or in an array: names are headers, as
/// [CsvReader] has them. Objects and arrays in a row are passed over; where a column should be that
/// is known, that is a gap.
public final class JsonRowsReader implements SourceReader {
    /// Names that stand at the beginning of other formats: companies and their owners, SBOMs,
    /// reports of scanners, logs.
    private static final List<String> OTHERS =
            List.of(
                    "\"bomFormat\"",
                    "\"bom-ref\"",
                    "\"SPDXID\"",
                    "\"spdxVersion\"",
                    "spdx.org/rdf/3",
                    "\"hostIdentifier\"",
                    "\"statementId\"",
                    "\"statementID\"",
                    "\"$schema\"");

    @Override
    public String format() {
        return "jsonl";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(JsonRowsReader.class);
    }

    @Override
    public boolean recognizes(Head head) {
        if (!head.startsJson()) return false;
        JsonBeginning beginning = JsonBeginning.of(head.text());
        if (beginning == null || beginning.names().size() < 2) return false;
        if (!beginning.flat() && !beginning.several()) return false;
        for (String other : OTHERS) if (head.contains(other)) return false;
        // FollowTheMoney's entities.
        if (head.contains("\"schema\"") && head.contains("\"properties\"")) return false;
        try {
            boolean list = Headers.KNOWN.layout(beginning.names(), Map.of()).isList();
            return list || (beginning.flat() && beginning.several());
        } catch (UnreadableException e) {
            throw new IllegalStateException("without columns of the user's nothing is wrong", e);
        }
    }

    @Override
    public boolean last() {
        return true;
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(input.stream(), Head.LENGTH);
        stream.mark(Head.LENGTH);
        Head head = new Head(input.name(), stream.readNBytes(Head.LENGTH));
        stream.reset();
        JsonBeginning beginning = JsonBeginning.of(head.text());
        if (beginning == null)
            throw new UnreadableException(
                    "no rows: neither an array of objects nor an object a line",
                    "",
                    "export it as JSON lines (`jq -c '.[]'` writes them), or as CSV");
        JsonRows rows = new JsonRows(beginning.names(), input, sink);
        Input whole = of(input, stream);
        if (head.first() == '[') array(whole, rows, sink);
        else new JsonLines(whole, rows, sink).read();
    }

    private static void array(Input input, JsonRows rows, Sink sink) throws IOException {
        Json.read(
                input,
                sink,
                json -> {
                    if (!json.array()) return;
                    while (json.element()) rows.read(json, json.here(), sink);
                });
    }

    private static Input of(Input input, InputStream stream) {
        return new Input(input.name(), stream, input.limits(), input.columns());
    }
}
