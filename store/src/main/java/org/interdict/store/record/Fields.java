package org.interdict.store.record;

import org.interdict.store.StoreException;
import org.interdict.store.evidence.Sha256;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The fields of a record's text, one after the other, in the order in which they were written.
/// Whatever else comes is an error that names the file and the place in it.
final class Fields implements AutoCloseable {
    /// Of one string: a gap's words, a file's name.
    private static final int TEXT = 1 << 24;

    private static final int DEPTH = 16;

    private final Path file;
    private final JsonParser json;

    Fields(Path file, byte[] text) throws StoreException {
        this.file = file;
        StreamReadConstraints constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(TEXT)
                        .maxNameLength(TEXT)
                        .build();
        JsonFactory factory = JsonFactory.builder().streamReadConstraints(constraints).build();
        try {
            json = factory.createParser(ObjectReadContext.empty(), text);
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /// Steps into an object; it comes next.
    void open() throws StoreException {
        if (next() != JsonToken.START_OBJECT) throw wrong("expected an object");
    }

    /// Steps into the object of a field.
    void open(String field) throws StoreException {
        name(field);
        open();
    }

    /// Leaves an object: no field may be left.
    void close(JsonToken end) throws StoreException {
        if (next() == end) return;
        throw wrong("a field or a value that this program does not know");
    }

    void leave() throws StoreException {
        close(JsonToken.END_OBJECT);
    }

    void end() throws StoreException {
        if (next() != null) throw wrong("something after the record's end");
    }

    void array(String field) throws StoreException {
        name(field);
        if (next() != JsonToken.START_ARRAY) throw wrong("expected an array");
    }

    /// Whether the array has another object, which is entered then.
    boolean object() throws StoreException {
        JsonToken token = next();
        if (token == JsonToken.END_ARRAY) return false;
        if (token != JsonToken.START_OBJECT) throw wrong("expected an object");
        return true;
    }

    List<String> texts(String field) throws StoreException {
        array(field);
        List<String> texts = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) texts.add(string());
        return texts;
    }

    /// The next field of an object of any fields, or empty after the last.
    java.util.Optional<String> any() throws StoreException {
        if (next() == JsonToken.END_OBJECT) return java.util.Optional.empty();
        return java.util.Optional.of(current());
    }

    String value() throws StoreException {
        next();
        return string();
    }

    String text(String field) throws StoreException {
        name(field);
        return value();
    }

    boolean flag(String field) throws StoreException {
        name(field);
        JsonToken token = next();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE)
            throw wrong("expected true or false");
        return token == JsonToken.VALUE_TRUE;
    }

    /// A whole number that is not below zero.
    long number(String field) throws StoreException {
        name(field);
        if (next() != JsonToken.VALUE_NUMBER_INT) throw wrong("expected a whole number");
        long number;
        try {
            number = json.getLongValue();
        } catch (JacksonException e) {
            throw wrong("a number that is too large");
        }
        if (number < 0) throw wrong("a number below zero");
        return number;
    }

    int small(String field) throws StoreException {
        long number = number(field);
        if (number > Integer.MAX_VALUE) throw wrong("a number that is too large");
        return (int) number;
    }

    Instant instant(String field) throws StoreException {
        String text = text(field);
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text)) return instant;
        } catch (DateTimeException e) {
            throw wrong("expected a moment such as 2026-11-24T14:00:00Z, not `" + text + "`");
        }
        throw wrong("a moment that is written otherwise than this program does: `" + text + "`");
    }

    String sha256(String field) throws StoreException {
        String text = text(field);
        if (!Sha256.is(text)) throw wrong("expected a SHA-256, 64 hexadecimal digits");
        return text;
    }

    private String string() throws StoreException {
        if (json.currentToken() != JsonToken.VALUE_STRING) throw wrong("expected a text");
        try {
            return json.getString();
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private void name(String field) throws StoreException {
        JsonToken token = next();
        if (token != JsonToken.PROPERTY_NAME) throw wrong("the field `" + field + "` is missing");
        String found = current();
        if (!found.equals(field))
            throw wrong("expected the field `" + field + "`, not `" + found + "`");
    }

    private String current() throws StoreException {
        String name = json.currentName();
        if (name == null) throw wrong("expected a field");
        return name;
    }

    private @org.jspecify.annotations.Nullable JsonToken next() throws StoreException {
        try {
            return json.nextToken();
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    /// What is wrong with the text where it stands now.
    StoreException wrong(String what) {
        String pointer = json.streamReadContext().pathAsPointer().toString();
        return new StoreException(
                "the record cannot be read: " + what,
                file + (pointer.isEmpty() ? "" : " " + pointer),
                "if a newer program wrote it, use that one; else copy it back from a backup");
    }

    private StoreException notJson(JacksonException e) {
        return new StoreException(
                "the record is not whole: " + e.getOriginalMessage(),
                file
                        + " line "
                        + json.currentLocation().getLineNr()
                        + ", column "
                        + json.currentLocation().getColumnNr(),
                "copy it back from a backup");
    }

    @Override
    public void close() {
        json.close();
    }
}
