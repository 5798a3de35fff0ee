package org.interdict.source;

import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/// A cursor through one JSON document, which is never held as a whole. It stands on a value; what
/// is asked of it says what the value ought to be. A value of another type is a gap, and is passed
/// over; so is a string longer than [Limits#text], and an object or array deeper than
/// [Limits#depth]. `null` is what a missing value is: no gap.
///
/// ```java
/// if (!json.object()) return;
/// for (String field; (field = json.field()) != null; ) {
///     if (field.equals("name")) name = json.text();
/// }
/// ```
///
/// A value that nobody takes is passed over. Whoever enters an object or an array reads it to its
/// end. A name that stands twice in an object and is taken twice is a gap: the reader has seen both
/// values, another program may see either.
///
/// Encodings: UTF-8, and UTF-16 and UTF-32 by their byte order mark or their zeros. Bytes that are
/// no characters stand as U+FFFD in a string; that is a gap if the string is taken, and so is a
/// NUL.
public final class Json {
    /// Gaps of one document that are named one by one.
    static final int GAPS = 1_000;

    /// What reads the tokens.
    public enum Parser {
        /// Our own for UTF-8, Jackson for the others.
        OWN,
        /// Jackson for all of them; for comparison.
        JACKSON
    }

    // Buffers and tables outlive an input, so that a folder of small files does not make them anew.
    private static final BlockingQueue<JsonBytes> IDLE = new ArrayBlockingQueue<>(16);

    private final JsonTokens tokens;
    private final Sink sink;
    private final Limits limits;
    private final Place here = this::pointer;

    // Of each level: the name that was read last, or null in an array, where the index counts.
    private @Nullable String[] names = new String[16];
    private int[] indexes = new int[16];
    private Taken[] taken = new Taken[16];
    private int depth;
    private boolean pending = true; // the value ahead was not taken yet
    private int gaps;

    private Json(JsonTokens tokens, Sink sink, Limits limits) {
        this.tokens = tokens;
        this.sink = sink;
        this.limits = limits;
    }

    /// Reads one document.
    ///
    /// @param document called once, standing on the document's value
    /// @throws UnreadableException where the text ends too early or stops being JSON
    public static void read(Input input, Sink sink, Consumer<Json> document) throws IOException {
        read(input, sink, Parser.OWN, document);
    }

    /// The same by a given parser.
    public static void read(Input input, Sink sink, Parser parser, Consumer<Json> document)
            throws IOException {
        JsonBytes idle = IDLE.poll();
        JsonBytes bytes = idle == null ? new JsonBytes(new SplittableRandom().nextLong()) : idle;
        try {
            bytes.open(input.stream());
            boolean own = parser == Parser.OWN && !wide(bytes.head());
            JsonTokens tokens = own ? bytes : new JsonJackson(bytes.again(), input.limits());
            new Json(tokens, sink, input.limits()).read(own ? bytes::start : () -> {}, document);
        } catch (JsonBreak e) {
            throw unreadable(e, "");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            bytes.release();
            IDLE.offer(bytes);
        }
    }

    private void read(Runnable start, Consumer<Json> document) throws UnreadableException {
        try {
            start.run();
            document.accept(this);
            if (depth != 0) throw new IllegalStateException("a reader left " + pointer() + " open");
            skip();
        } catch (JsonBreak e) {
            throw unreadable(e, (pointer().isEmpty() ? "" : pointer() + ", ") + tokens.position());
        }
        if (tokens.trailing())
            gap("something follows the document, at " + tokens.position() + "; it was not read");
    }

    /// UTF-16 or UTF-32: a byte order mark of theirs, or zeros around the first character as they
    /// have them. Zeros elsewhere are no JSON.
    private static boolean wide(int head) {
        int mark = head >>> 16;
        if (mark == 0xFFFE || (mark == 0xFEFF && head != 0xFEFF0000) || head == 0xFEFF) return true;
        int zeros = 0; // a bit a byte
        for (int shift = 24; shift >= 0; shift -= 8)
            zeros = (zeros << 1) | (((head >>> shift) & 0xFF) == 0 ? 1 : 0);
        return zeros == 0b1010 || zeros == 0b0101 || zeros == 0b1110 || zeros == 0b0111;
    }

    private static UnreadableException unreadable(JsonBreak broken, String where) {
        return new UnreadableException(
                String.valueOf(broken.getMessage()),
                where,
                "export it again, whole; what came before is kept");
    }

    /// Enters the object that comes next.
    ///
    /// @return false if the value was none
    public boolean object() {
        return enter(JsonTokens.Kind.OBJECT, "expected an object");
    }

    /// Enters the array that comes next.
    ///
    /// @return false if the value was none
    public boolean array() {
        return enter(JsonTokens.Kind.ARRAY, "expected an array");
    }

    /// The next name in the object that was entered last; null at its end, which is left then.
    public @Nullable String field() {
        skip();
        String name = tokens.name();
        if (name == null) {
            depth--;
            return null;
        }
        names[depth] = name;
        pending = true;
        return name;
    }

    /// Whether another element comes next in the array that was entered last; at its end it is
    /// left.
    public boolean element() {
        skip();
        if (!tokens.element()) {
            depth--;
            return false;
        }
        indexes[depth]++;
        pending = true;
        return true;
    }

    /// The string that comes next; empty if the value is none.
    public String text() {
        if (!pending) return "";
        return switch (tokens.kind()) {
            case TEXT -> take();
            case NULL -> nothing();
            case OBJECT, ARRAY, NUMBER, TRUE, FALSE -> wrong("expected a string");
        };
    }

    /// The string, number or truth value that comes next, as written; empty if the value is none.
    public String scalar() {
        if (!pending) return "";
        return switch (tokens.kind()) {
            case TEXT, NUMBER -> take();
            case TRUE -> constant("true");
            case FALSE -> constant("false");
            case NULL -> nothing();
            case OBJECT, ARRAY -> wrong("expected a string, a number or a truth value");
        };
    }

    /// Passes over the value that comes next, whatever it is.
    public void skip() {
        if (!pending) return;
        tokens.skip();
        pending = false;
    }

    public boolean isObject() {
        return pending && tokens.kind() == JsonTokens.Kind.OBJECT;
    }

    public boolean isArray() {
        return pending && tokens.kind() == JsonTokens.Kind.ARRAY;
    }

    public boolean isText() {
        return pending && tokens.kind() == JsonTokens.Kind.TEXT;
    }

    /// Where the cursor stands, as a JSON pointer (RFC 6901), whenever it is asked: of an object or
    /// array that was read to its end, itself.
    public Place here() {
        return here;
    }

    private boolean enter(JsonTokens.Kind wanted, String expected) {
        if (!pending) return false;
        JsonTokens.Kind kind = tokens.kind();
        if (kind != wanted) {
            if (kind == JsonTokens.Kind.NULL) nothing();
            else wrong(expected);
            return false;
        }
        if (depth >= limits.depth()) {
            wrong("nested deeper than " + limits.depth() + " levels; not read");
            return false;
        }
        taken();
        pending = false;
        tokens.enter();
        depth++;
        if (depth == names.length) {
            names = Arrays.copyOf(names, 2 * depth);
            indexes = Arrays.copyOf(indexes, 2 * depth);
            taken = Arrays.copyOf(taken, 2 * depth);
        }
        names[depth] = null;
        indexes[depth] = -1;
        if (taken[depth] == null) taken[depth] = new Taken();
        taken[depth].clear();
        return true;
    }

    private String take() {
        taken();
        pending = false;
        String text = tokens.text(limits.text());
        if (text == null) {
            gap("a string of more than " + limits.text() + " characters; not read");
            return "";
        }
        if (tokens.damaged())
            gap("bytes that are no characters in this encoding, or NUL; the rest was read");
        return text;
    }

    private String constant(String value) {
        taken();
        skip();
        return value;
    }

    private String nothing() {
        skip();
        return "";
    }

    private String wrong(String expected) {
        gap(expected);
        skip();
        return "";
    }

    private void taken() {
        String name = names[depth];
        if (name != null && depth > 0 && !taken[depth].add(name))
            gap("the name stands twice in its object; both values were read");
    }

    private void gap(String what) {
        if (++gaps < GAPS) sink.gap(here, what);
        else if (gaps == GAPS) sink.gap(here, what + "; there are more such places, not listed");
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int level = 1; level <= depth; level++) {
            String name = names[level];
            if (name != null)
                pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            else if (indexes[level] >= 0) pointer.append('/').append(indexes[level]);
        }
        return pointer.toString();
    }

    /// The names of one object whose values were taken: exact for the first ones, which are more
    /// than any reader takes of one object.
    private static final class Taken {
        private final @Nullable String[] names = new String[32];
        private int count;
        private long bits; // of the names' hashes: a name whose bit is missing is new

        void clear() {
            count = 0;
            bits = 0;
        }

        boolean add(String name) {
            long bit = 1L << name.hashCode();
            boolean seen = (bits & bit) != 0;
            for (int i = 0; seen && i < count; i++) if (name.equals(names[i])) return false;
            bits |= bit;
            if (count < names.length) names[count++] = name;
            return true;
        }
    }
}
