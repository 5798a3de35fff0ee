package org.interdict.source;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.io.CharConversionException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/// Tokens by Jackson, which finds out the encoding: for UTF-16 and UTF-32, and the oracle that
/// [JsonBytes] is tested against. A string longer than the limit ends the input here, because
/// Jackson cannot pass over one without keeping it.
final class JsonJackson implements JsonTokens {
    private final JsonParser parser;
    private boolean damaged;

    JsonJackson(InputStream stream, Limits limits) {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(limits.text())
                        .maxNumberLength(LONGEST_NUMBER)
                        .build();
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                        .build();
        parser = asking(() -> factory.createParser(ObjectReadContext.empty(), stream));
        if (next() == null) throw new JsonBreak("the file is empty");
    }

    @Override
    public Kind kind() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE -> Kind.TRUE;
            case VALUE_FALSE -> Kind.FALSE;
            case VALUE_NULL -> Kind.NULL;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new JsonBreak("expected a value");
        };
    }

    @Override
    public void enter() {
        // Jackson is inside as soon as it stands on the bracket.
    }

    @Override
    public @Nullable String name() {
        if (next() == JsonToken.END_OBJECT) return null;
        String name = parser.currentName();
        next();
        return name;
    }

    @Override
    public boolean element() {
        return next() != JsonToken.END_ARRAY;
    }

    @Override
    public String text(int limit) {
        String text = asking(parser::getString);
        damaged = text.indexOf('\0') >= 0;
        return text;
    }

    @Override
    public boolean damaged() {
        return damaged;
    }

    @Override
    public void skip() {
        asking(parser::skipChildren);
    }

    @Override
    public boolean trailing() {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException e) {
            return true; // not even JSON: what it is does not matter
        }
    }

    @Override
    public String position() {
        var location = parser.currentLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private @Nullable JsonToken next() {
        return asking(parser::nextToken);
    }

    private static <T extends @Nullable Object> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (JacksonIOException e) {
            if (e.getCause() instanceof CharConversionException)
                throw new JsonBreak("bytes that are no characters in this encoding");
            throw new UncheckedIOException(e.getCause());
        } catch (UnexpectedEndOfInputException e) {
            throw new JsonBreak("the file ends before the document does");
        } catch (StreamConstraintsException e) {
            throw new JsonBreak(
                    "a number, a name, a string or the nesting exceeds what is believed");
        } catch (JacksonException e) {
            throw new JsonBreak("this is not JSON: " + e.getOriginalMessage());
        }
    }
}
