package org.interdict.source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// The grammar over a [JsonBuffer]: tokens straight from UTF-8 bytes. A string that was seen before
/// is given again. May be used again for another input; not for several threads.
final class JsonBytes extends JsonBuffer implements JsonTokens {
    /// Bytes of the longest name that is told from others.
    private static final int LONGEST_NAME = 1_000;

    private final JsonStrings names;
    private final JsonStrings texts;
    private final long[] nesting = new long[DEEPEST / Long.SIZE + 1]; // a bit a level: an object
    private boolean first; // nothing was read yet of the object or array that was entered

    /// @param seed see [JsonStrings]
    JsonBytes(long seed) {
        names = new JsonStrings(10, seed);
        texts = new JsonStrings(13, seed);
    }

    /// Steps over a byte order mark, and to the document's value.
    void start() {
        if (head() >>> 8 == 0xEFBBBF) at = 3;
        if (blank() == END) throw new JsonBreak("the file is empty");
    }

    @Override
    public Kind kind() {
        int b = blank();
        return switch (b) {
            case '"' -> Kind.TEXT;
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.ARRAY;
            case 't' -> Kind.TRUE;
            case 'f' -> Kind.FALSE;
            case 'n' -> Kind.NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            default -> throw unexpected(b, "a value");
        };
    }

    @Override
    public void enter() {
        at++;
        first = true;
    }

    @Override
    public @Nullable String name() {
        int b = blank();
        if (b == '}') {
            at++;
            first = false;
            return null;
        }
        if (first) first = false;
        else b = comma(b, "a comma or the end of the object");
        if (b != '"') throw unexpected(b, "a name in quotes");
        String name = string(names, LONGEST_NAME);
        colon();
        return name == null ? "" : name;
    }

    @Override
    public boolean element() {
        int b = blank();
        if (b == ']') {
            at++;
            first = false;
            return false;
        }
        if (first) first = false;
        else comma(b, "a comma or the end of the array");
        return true;
    }

    @Override
    public @Nullable String text(int limit) {
        damaged = false;
        if (blank() == '"') return string(texts, limit);
        int from = number();
        return new String(buffer, from, at - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean damaged() {
        return damaged;
    }

    @Override
    public void skip() {
        int b = blank();
        if (b != '{' && b != '[') {
            skipScalar(b);
            return;
        }
        boolean object = b == '{';
        int level = 1;
        at++;
        boolean value = !ends(object); // whether one must come next
        for (; ; ) {
            while (value) {
                b = blank();
                if (object) {
                    if (b != '"') throw unexpected(b, "a name in quotes");
                    skipString();
                    colon();
                    b = blank();
                }
                if (b == '{' || b == '[') {
                    if (level == DEEPEST) throw new JsonBreak("nested deeper than is believed");
                    int bit = level++;
                    if (object) nesting[bit >>> 6] |= 1L << bit;
                    else nesting[bit >>> 6] &= ~(1L << bit);
                    object = b == '{';
                    at++;
                    value = !ends(object);
                } else {
                    skipScalar(b);
                    value = false;
                }
            }
            b = blank();
            if (b == ',') {
                at++;
                value = true;
            } else if (b == (object ? '}' : ']')) {
                at++;
                if (--level == 0) return;
                object = (nesting[level >>> 6] & (1L << level)) != 0;
            } else {
                throw unexpected(
                        b,
                        object
                                ? "a comma or the end of the object"
                                : "a comma or the end of the array");
            }
        }
    }

    @Override
    public boolean trailing() {
        return blank() != END;
    }

    private void skipScalar(int b) {
        switch (b) {
            case '"' -> skipString();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void skipString() {
        int p = at + 1;
        for (; ; ) {
            p = scan(p);
            if (p == end) {
                at = end;
                if (!more(end)) throw new JsonBreak("the file ends inside a string");
                p = at;
            } else if (buffer[p] == '"') {
                at = p + 1;
                return;
            } else {
                at = p;
                escape();
                p = at;
            }
        }
    }

    private @Nullable String string(JsonStrings table, int limit) {
        damaged = false;
        int to = scan(at + 1);
        if (to == end) {
            int done = end - at;
            more(at);
            to = scan(at + done);
        }
        if (buffer[to] != '"') return pieces(limit);
        int from = at + 1;
        int length = to - from;
        at = to + 1;
        if (length > JsonStrings.LONGEST) return within(limit, decode(from, length));
        int hash = table.hash(buffer, from, length);
        String text = table.get(hash, buffer, from, length);
        if (text == null) {
            text = decode(from, length);
            if (!damaged) table.put(hash, buffer, from, length, text);
        }
        return length <= limit ? text : within(limit, text);
    }

    private static @Nullable String within(int limit, String text) {
        return text.length() > limit ? null : text;
    }

    /// A string with escapes, or longer than the buffer.
    private @Nullable String pieces(int limit) {
        StringBuilder text = new StringBuilder();
        int from = at + 1;
        int p = from;
        for (; ; ) {
            p = scan(p);
            int whole = p == end ? end - partial(from) : p;
            if (text.length() <= limit) text.append(decode(from, whole - from));
            if (p == end) {
                int left = end - whole;
                at = whole;
                if (!more(whole)) throw new JsonBreak("the file ends inside a string");
                from = at;
                p = at + left;
            } else if (buffer[p] == '"') {
                at = p + 1;
                return text.length() > limit ? null : text.toString();
            } else {
                at = p;
                char c = escape();
                damaged |= c == 0;
                if (text.length() <= limit) text.append(c);
                from = at;
                p = at;
            }
        }
    }

    /// Takes the number that comes next.
    ///
    /// @return where in the buffer it begins; it ends at `at`
    private int number() {
        if (end - at <= LONGEST_NUMBER) more(at);
        int from = at;
        if (buffer[at] == '-') at++;
        if (buffer[at] == '0') at++;
        else digits();
        if (buffer[at] == '.') {
            at++;
            digits();
        }
        if (buffer[at] == 'e' || buffer[at] == 'E') {
            at++;
            if (buffer[at] == '+' || buffer[at] == '-') at++;
            digits();
        }
        if (at - from > LONGEST_NUMBER)
            throw new JsonBreak("a number of more digits than are believed");
        return from;
    }

    private void digits() {
        int from = at;
        while (buffer[at] >= '0' && buffer[at] <= '9') at++;
        if (at == from) throw unexpected(at == end ? END : buffer[at] & 0xFF, "a value");
    }

    private void word(String word) {
        if (end - at < word.length()) more(at);
        for (int i = 0; i < word.length(); i++, at++)
            if (buffer[at] != word.charAt(i))
                throw unexpected(at == end ? END : buffer[at] & 0xFF, "`" + word + "`");
    }

    private boolean ends(boolean object) {
        return blank() == (object ? '}' : ']');
    }

    private void colon() {
        int b = blank();
        if (b != ':') throw unexpected(b, "a colon");
        at++;
    }

    private int comma(int b, String orElse) {
        if (b != ',') throw unexpected(b, orElse);
        at++;
        return blank();
    }
}
