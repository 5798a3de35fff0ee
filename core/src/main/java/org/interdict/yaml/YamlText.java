package org.interdict.yaml;

import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.interdict.yaml.Node.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// YAML text as a tree. The parser is asked for events, not for objects: so depth is bounded before
/// anything is built, and anchors, aliases and tags, which these files do not need, are refused
/// where they stand (an alias of an alias grows without end).
final class YamlText {
    /// A file of 8 MiB is 20 times the largest dossier.
    private static final int BYTES = 8 << 20;

    private static final int DEPTH = 32;

    // YAML 1.2.2, section 10.3.2: the core schema.
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL =
            Pattern.compile(
                    "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
                            + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern EMPTY = Pattern.compile("|~|null|Null|NULL");

    private final String file;
    private final byte[] bytes;
    private final Problems problems;

    YamlText(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        this.problems = new Problems(file);
    }

    Loaded<Document> parse() {
        Optional<Node> root =
                bytes.length > BYTES ? tooLarge() : text(bytes, problems).flatMap(this::tree);
        return problems.loaded(() -> new Document(file, sha256(bytes), root.orElseThrow()));
    }

    /// Of all of these bytes, one after the other.
    static String sha256(byte[]... all) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] bytes : all) digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private Optional<Node> tooLarge() {
        problems.add(1, 1, "the file is larger than " + BYTES + " bytes; split it");
        return Optional.empty();
    }

    /// Bytes as text; a problem at the first that is no UTF-8.
    static Optional<String> text(byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        if (result.isError()) {
            String before = out.toString();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            String last = before.substring(before.lastIndexOf('\n') + 1);
            problems.add(
                    line,
                    1 + last.codePointCount(0, last.length()),
                    "this is not UTF-8; save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(out.toString());
    }

    private Optional<Node> tree(String text) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setParseComments(false)
                        .setCodePointLimit(BYTES)
                        .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            Optional<Node> root = Optional.empty();
            while (events.hasNext()) {
                Event event = events.next();
                switch (event.getEventId()) {
                    case Alias, Scalar, SequenceStart, MappingStart -> {
                        if (root.isPresent()) {
                            problems.add(
                                    line(event),
                                    column(event),
                                    "a second document begins here; keep one in a file");
                            return Optional.empty();
                        }
                        root = Optional.of(node(event, events, 1));
                    }
                    case Comment,
                            DocumentStart,
                            DocumentEnd,
                            MappingEnd,
                            SequenceEnd,
                            StreamStart,
                            StreamEnd -> {}
                }
            }
            if (root.isEmpty()) problems.add(1, 1, "the file is empty");
            return root;
        } catch (TooDeepException e) {
            problems.add(
                    e.line,
                    e.column,
                    "more than " + DEPTH + " levels deep; nothing here needs that");
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            problems.add(
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    "not YAML: " + e.getProblem());
        } catch (ReaderException e) {
            int at =
                    Math.min(
                            text.length(),
                            text.offsetByCodePoints(
                                    0,
                                    Math.min(
                                            e.getPosition(),
                                            text.codePointCount(0, text.length()))));
            String before = text.substring(0, at);
            String last = before.substring(before.lastIndexOf('\n') + 1);
            problems.add(
                    1 + (int) before.chars().filter(c -> c == '\n').count(),
                    1 + last.codePointCount(0, last.length()),
                    "not YAML: the character U+%04X is not allowed in it; write it as an escape in double quotes"
                            .formatted(e.getCodePoint()));
        } catch (IllegalArgumentException e) {
            // The scanner of snakeyaml-engine 3.2 does not look at the number of an escape like
            // "\UFFFFFFFF" before it turns it into a character.
            problems.add(
                    1,
                    1,
                    "not YAML: an escape in double quotes names no character: " + e.getMessage());
        } catch (YamlEngineException e) {
            problems.add(1, 1, "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Node node(Event event, Iterator<Event> events, int depth) {
        int line = line(event);
        int column = column(event);
        if (depth > DEPTH) throw new TooDeepException(line, column);
        if (event instanceof NodeEvent node) refuseSharing(node);
        return switch (event) {
            case AliasEvent _ -> new Scalar("", Node.Type.EMPTY, line, column);
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent _ -> {
                List<Node> items = new ArrayList<>();
                for (Event next = events.next();
                        next.getEventId() != Event.ID.SequenceEnd;
                        next = events.next()) items.add(node(next, events, depth + 1));
                yield new Sequence(items, line, column);
            }
            case MappingStartEvent _ -> mapping(events, depth, line, column);
            default -> throw new AssertionError("the parser began a value with " + event);
        };
    }

    private Mapping mapping(Iterator<Event> events, int depth, int line, int column) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Scalar> seen = new HashMap<>();
        for (Event next = events.next();
                next.getEventId() != Event.ID.MappingEnd;
                next = events.next()) {
            Node key = node(next, events, depth + 1);
            Node value = node(events.next(), events, depth + 1);
            if (!(key instanceof Scalar name)) {
                problems.add(
                        key.line(), key.column(), "a key must be a word, not " + key.described());
                continue;
            }
            Scalar first = seen.putIfAbsent(name.text(), name);
            if (first == null) entries.add(new Node.Entry(name, value));
            else
                problems.add(
                        name.line(),
                        name.column(),
                        "the key \"%s\" is already in line %d; keep one of the two"
                                .formatted(name.text(), first.line()));
        }
        return new Mapping(entries, line, column);
    }

    private void refuseSharing(NodeEvent event) {
        if (event.getAnchor().isPresent())
            problems.add(
                    line(event),
                    column(event),
                    "anchors (&) and aliases (*) are not read; write the value out"
                            + (event instanceof AliasEvent ? ", or quote it" : ""));
        boolean tagged =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag().isPresent();
                    case CollectionStartEvent collection -> collection.getTag().isPresent();
                    default -> false;
                };
        if (tagged) problems.add(line(event), column(event), "tags (!) are not read; leave it out");
    }

    private static Scalar scalar(ScalarEvent event) {
        String text = event.getValue();
        Node.Type type = event.isPlain() ? type(text) : Node.Type.TEXT;
        return new Scalar(text, type, line(event), column(event));
    }

    private static Node.Type type(String text) {
        if (EMPTY.matcher(text).matches()) return Node.Type.EMPTY;
        if (FLAG.matcher(text).matches()) return Node.Type.FLAG;
        if (WHOLE.matcher(text).matches()) return Node.Type.WHOLE;
        return DECIMAL.matcher(text).matches() ? Node.Type.DECIMAL : Node.Type.TEXT;
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static int column(Event event) {
        return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    }

    /// Leaves the recursion; never leaves this class.
    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;
        private final int column;

        TooDeepException(int line, int column) {
            super("too deep", null, false, false);
            this.line = line;
            this.column = column;
        }
    }
}
