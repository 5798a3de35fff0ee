package org.interdict.ledger;

import org.interdict.store.StoreException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/// An entry as a line, without its line feed: one way to write it, and nothing else is read.
final class Line {
    /// What an entry may have in the tiles of C2SP (`tlog-tiles`): its length there has 16 bits.
    static final int LONGEST = 65_535;

    private static final JsonFactory JSON = new JsonFactory();

    private final String text;
    private int at;

    private Line(String text) {
        this.text = text;
    }

    /// @throws StoreException if the draft cannot be an entry
    static byte[] of(long n, String prev, Instant at, Draft draft, boolean end)
            throws StoreException {
        check(draft);
        String line =
                "{\"n\":"
                        + n
                        + ",\"prev\":\""
                        + prev
                        + "\",\"at\":\""
                        + at
                        + "\",\"on\":\""
                        + draft.on()
                        + "\",\"by\":\""
                        + draft.by()
                        + "\",\"kind\":\""
                        + draft.kind()
                        + (end ? "\",\"end\":true,\"body\":" : "\",\"body\":")
                        + draft.body()
                        + "}";
        byte[] bytes = utf8(line, draft.kind());
        if (bytes.length > LONGEST)
            throw refused(
                    "it has "
                            + bytes.length
                            + " bytes as a line, and at most 65535 may stand there",
                    draft.kind(),
                    "say it in fewer words, or put what is long into a text or a file beside it");
        return bytes;
    }

    private static void check(Draft draft) throws StoreException {
        String kind = draft.kind();
        if (!kind(kind))
            throw refused("that is no name of a kind", kind, "use small letters and hyphens");
        if (!Hash.is(draft.by()))
            throw refused("it does not say who decided", kind, "name the text that says who");
        String body = draft.body();
        for (int i = 0; i < body.length(); i++)
            if (body.charAt(i) < ' ')
                throw refused("its body has a control character", kind, "escape it");
        if (!object(body)) throw refused("its body is no JSON object", kind, "make it one");
    }

    private static boolean kind(String kind) {
        boolean good = !kind.isEmpty() && kind.length() <= 64;
        for (int i = 0; good && i < kind.length(); i++) {
            char c = kind.charAt(i);
            good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        }
        return good;
    }

    private static boolean object(String body) {
        if (!body.startsWith("{") || !body.endsWith("}")) return false;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            json.nextToken();
            json.skipChildren();
            return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static byte[] utf8(String line, String kind) throws StoreException {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(line));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw refused("it holds half a character", kind, "write the text anew");
        }
    }

    private static StoreException refused(String what, String kind, String remedy) {
        return new StoreException(
                "an entry cannot be written: " + what, "a new entry '" + kind + "'", remedy);
    }

    /// @param n the number that its place gives it
    static Entry read(byte[] bytes, long n) throws DamagedException {
        Line line = new Line(new String(bytes, StandardCharsets.UTF_8));
        try {
            return line.entry(Hash.leaf(bytes));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DamagedException(
                    n,
                    "entry "
                            + n
                            + " was changed or cut: it is no entry from its character "
                            + (line.at + 1)
                            + " on");
        }
    }

    private Entry entry(String hash) {
        expect("{\"n\":");
        String digits = until(',');
        long n = Long.parseLong(digits);
        if (n < 0 || !Long.toString(n).equals(digits)) throw new IllegalArgumentException(digits);
        String prev = hash("\"prev\":\"");
        Instant written = instant(",\"at\":\"");
        Instant on = instant(",\"on\":\"");
        String by = hash(",\"by\":\"");
        expect(",\"kind\":\"");
        String kind = until('"');
        if (!kind(kind)) throw new IllegalArgumentException(kind);
        boolean end = text.startsWith(",\"end\":true", at);
        if (end) expect(",\"end\":true");
        expect(",\"body\":");
        if (!text.startsWith("{", at) || !text.endsWith("}}") || text.length() - at < 3)
            throw new IllegalArgumentException("no body");
        String body = text.substring(at, text.length() - 1);
        if (!closesAtItsEnd(body)) throw new IllegalArgumentException("two bodies");
        return new Entry(n, prev, written, on, by, kind, end, body, hash);
    }

    /// Two lines whose line feed was lost are no entry. What else a body is was seen when it was
    /// written, and the hashes say whether it still is.
    private static boolean closesAtItsEnd(String body) {
        int depth = 0;
        boolean string = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '"') string = !string;
            else if (string && c == '\\') i++;
            else if (!string && (c == '{' || c == '[')) depth++;
            else if (!string && (c == '}' || c == ']') && --depth == 0)
                return i == body.length() - 1;
        }
        return false;
    }

    private void expect(String part) {
        if (!text.startsWith(part, at)) throw new IllegalArgumentException(part);
        at += part.length();
    }

    private String until(char end) {
        int to = text.indexOf(end, at);
        if (to < 0) throw new IllegalArgumentException("it ends");
        String part = text.substring(at, to);
        at = to + 1;
        return part;
    }

    private String hash(String before) {
        expect(before);
        String hash = until('"');
        if (!Hash.is(hash)) throw new IllegalArgumentException(hash);
        return hash;
    }

    private Instant instant(String before) {
        expect(before);
        String written = until('"');
        Instant instant = Instant.parse(written);
        if (!instant.toString().equals(written)) throw new IllegalArgumentException(written);
        return instant;
    }
}
