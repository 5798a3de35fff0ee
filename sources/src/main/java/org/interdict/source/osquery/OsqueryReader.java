package org.interdict.source.osquery;

import static org.interdict.sweep.Sink.Change.CAME;
import static org.interdict.sweep.Sink.Change.GONE;

import org.interdict.component.Component;
import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.SaidTime;
import org.interdict.source.SourceReader;
import org.interdict.source.UnreadableException;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads osquery's rows: `osqueryi --json` writes an array of them, osqueryd a line for each, or
/// for each query (a snapshot). Rows that the daemon calls removed are gone, and are no components.
public final class OsqueryReader implements SourceReader {
    @Override
    public String format() {
        return "osquery";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(OsqueryReader.class);
    }

    @Override
    public boolean recognizes(Head head) {
        if (!head.startsJson()) return false;
        if (head.first() == '{')
            return head.contains("\"hostIdentifier\"")
                    && (head.contains("\"columns\"")
                            || head.contains("\"snapshot\"")
                            || head.contains("\"diffResults\""));
        return Tables.KNOWN.of(firstRow(head.text())).isPresent();
    }

    /// The names in the first object of an array, as far as their values are texts: osquery writes
    /// nothing else.
    private static Set<String> firstRow(String text) {
        Set<String> names = new HashSet<>();
        int at = after(text, after(text, 0, '['), '{');
        while (at > 0 && at < text.length()) {
            int end = closingQuote(text, after(text, at, '"'));
            if (end < 0) break;
            String name = text.substring(text.indexOf('"', at) + 1, end);
            int value = after(text, after(text, end + 1, ':'), '"');
            int close = closingQuote(text, value);
            if (close < 0) break;
            names.add(name);
            at = after(text, close + 1, ',');
        }
        return names;
    }

    /// Behind that character, if white space alone lies before it; else -1.
    private static int after(String text, int from, char wanted) {
        int at = from;
        while (at >= 0 && at < text.length() && text.charAt(at) <= ' ') at++;
        return at >= 0 && at < text.length() && text.charAt(at) == wanted ? at + 1 : -1;
    }

    private static int closingQuote(String text, int from) {
        for (int at = from; at >= 0 && at < text.length(); at++) {
            if (text.charAt(at) == '\\') at++;
            else if (text.charAt(at) == '"') return at;
        }
        return -1;
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(input.stream());
        Rows rows = new Rows(sink, input.limits().text());
        if (!startsWithObject(stream)) {
            Json.read(of(input, stream), sink, json -> array(json, rows, sink));
            return;
        }
        Line line = new Line(stream);
        Log log = new Log(rows, sink, input.limits().entries());
        while (line.advance()) {
            if (line.isBlank()) continue;
            try {
                log.begin(line.number());
                Json.read(of(input, line), sink, log::line);
            } catch (UnreadableException e) {
                sink.gap(log.place(), String.valueOf(e.getMessage()));
            } finally {
                log.end();
            }
        }
    }

    private static Input of(Input input, InputStream stream) {
        return new Input(input.name(), stream, input.limits(), input.columns());
    }

    private static boolean startsWithObject(BufferedInputStream stream) throws IOException {
        stream.mark(64);
        byte[] head = stream.readNBytes(64);
        stream.reset();
        for (int i = 0; i < head.length; i++) {
            int b = head[i] & 0xFF;
            if (b == '{') return i + 1 == head.length || head[i + 1] != 0;
            if (b > ' ' && b != 0xEF && b != 0xBB && b != 0xBF) return false;
        }
        return false;
    }

    /// All rows are of one machine, which only system_info names.
    private static void array(Json json, Rows rows, Sink sink) {
        if (!json.array()) return;
        boolean about = false;
        while (json.element()) {
            var place = json.here();
            Component component = rows.read(json);
            if (component != null) sink.component(component, "", place);
            else if (!about && !rows.get("hardware_serial").isEmpty()) {
                about = true;
                sink.about(machine(rows));
            }
        }
    }

    private static Asset machine(Rows row) {
        List<Asset.Key> keys = new ArrayList<>();
        key(keys, KeyKind.SERIAL, row.get("hardware_serial"));
        key(keys, KeyKind.HARDWARE_UUID, row.get("uuid"));
        return new Asset(row.get("hostname"), AssetKind.HOST, keys, "", "");
    }

    private static void key(List<Asset.Key> keys, KeyKind kind, String value) {
        if (!value.isBlank()) keys.add(new Asset.Key(kind, value.strip()));
    }

    /// The lines of osqueryd's log. The machine may be named after its rows, so the rows of a line
    /// wait until the line has ended.
    private static final class Log {
        private final Rows rows;
        private final Sink sink;
        private final int most;
        private final List<Component> waiting = new ArrayList<>();
        private final List<Component> gone = new ArrayList<>();
        private final List<Asset.Key> keys = new ArrayList<>();
        private Asset asset = Asset.UNKNOWN;
        private String host = "";
        private String action = "";
        private long number;
        private boolean changes;

        /// @param most rows that are held for one line
        Log(Rows rows, Sink sink, int most) {
            this.rows = rows;
            this.sink = sink;
            this.most = most;
        }

        Place place() {
            long line = number;
            return () -> "line " + line;
        }

        void begin(long line) {
            number = line;
            host = "";
            action = "";
            keys.clear();
            waiting.clear();
            gone.clear();
            changes = false;
        }

        void line(Json json) {
            if (!json.object()) return;
            for (String field; (field = json.field()) != null; ) {
                switch (field) {
                    case "hostIdentifier" -> host = json.scalar();
                    case "action" -> action = json.scalar();
                    case "unixTime" -> SaidTime.seconds(json.scalar(), sink);
                    case "decorations" -> decorations(json);
                    case "columns" -> row(json, waiting);
                    case "snapshot" -> rows(json, waiting);
                    case "diffResults" -> changes(json);
                    default -> json.skip();
                }
            }
        }

        /// The line has ended, or broken off.
        void end() {
            if (action.equals("removed")) {
                gone.addAll(waiting);
                waiting.clear();
            }
            if (waiting.isEmpty() && gone.isEmpty()) return;
            boolean said = !host.isEmpty() || !keys.isEmpty();
            Asset now = said ? new Asset(host, AssetKind.HOST, keys, "", "") : Asset.UNKNOWN;
            if (!now.equals(asset)) sink.on(now);
            asset = now;
            if (changes || action.equals("added") || action.equals("removed")) {
                for (Component component : gone) sink.changed(component, GONE, place());
                for (Component component : waiting) sink.changed(component, CAME, place());
            } else {
                for (Component component : waiting) sink.component(component, "", place());
            }
        }

        private void decorations(Json json) {
            if (!json.object()) return;
            for (String field; (field = json.field()) != null; ) {
                switch (field) {
                    case "host_uuid", "uuid", "hardware_uuid" ->
                            key(keys, KeyKind.HARDWARE_UUID, json.scalar());
                    case "hardware_serial", "serial" -> key(keys, KeyKind.SERIAL, json.scalar());
                    case "hostname", "computer_name" -> key(keys, KeyKind.HOST_NAME, json.scalar());
                    default -> json.skip();
                }
            }
        }

        private void changes(Json json) {
            changes = true;
            if (!json.object()) return;
            for (String field; (field = json.field()) != null; ) {
                if (field.equals("added")) rows(json, waiting);
                else if (field.equals("removed")) rows(json, gone);
                else json.skip();
            }
        }

        private void rows(Json json, List<Component> to) {
            if (!json.array()) return;
            while (json.element()) row(json, to);
        }

        private void row(Json json, List<Component> to) {
            Component component = rows.read(json);
            if (component == null) return;
            if (to.size() < most) to.add(component);
            else sink.gap(json.here(), "more rows in a line than are held; split the log");
        }
    }
}
