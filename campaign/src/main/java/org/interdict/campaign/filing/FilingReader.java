package org.interdict.campaign.filing;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what [FilingJson] wrote. It is strict: a name that it does not know, a value that is not
/// there, and anything after the end are errors, so that what is printed of a signed report is all
/// of it.
public final class FilingReader {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build();

    private FilingReader() {}

    /// The report that these bytes are.
    ///
    /// @throws IOException if they are none, or one that a later version wrote
    public static Filing read(byte[] bytes) throws IOException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            Filing filing = (Filing) value(Filing.class, json);
            if (json.nextToken() != null)
                throw new IOException("something stands after the report");
            if (!filing.form().equals(Filing.FORM))
                throw new IOException(
                        "a report of the form '"
                                + filing.form()
                                + "', which this version does not know");
            return filing;
        } catch (StreamReadException | JacksonIOException e) {
            throw new IOException("this is no JSON: " + e.getMessage(), e);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("a value is wrong: " + e.getMessage(), e);
        }
    }

    private static Object value(Type type, JsonParser json) throws IOException {
        if (type == long.class) {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) throw unfit(json, "a number");
            return json.getLongValue();
        }
        if (type == boolean.class) {
            if (!json.currentToken().isBoolean()) throw unfit(json, "true or false");
            return json.getBooleanValue();
        }
        if (type instanceof ParameterizedType of) {
            Type inner = of.getActualTypeArguments()[0];
            if (of.getRawType() == Optional.class)
                return json.currentToken() == JsonToken.VALUE_NULL
                        ? Optional.empty()
                        : Optional.of(value(inner, json));
            if (json.currentToken() != JsonToken.START_ARRAY) throw unfit(json, "a list");
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) list.add(value(inner, json));
            return List.copyOf(list);
        }
        Class<?> of = (Class<?>) type;
        if (of.isRecord()) return record(of, json);
        if (json.currentToken() != JsonToken.VALUE_STRING) throw unfit(json, "a text");
        String text = json.getString();
        if (of == String.class) return text;
        if (of == Instant.class) return Instant.parse(text);
        if (of == LocalDate.class) return LocalDate.parse(text);
        if (of.isEnum())
            for (Object one : of.getEnumConstants())
                if (FilingJson.word((Enum<?>) one).equals(text)) return one;
        throw new IOException("no " + of.getSimpleName() + " is called '" + text + "'");
    }

    private static Object record(Class<?> of, JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) throw unfit(json, "an object");
        RecordComponent[] components = of.getRecordComponents();
        Map<String, Integer> places = new HashMap<>();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            places.put(FilingJson.name(components[i]), i);
            types[i] = components[i].getType();
        }
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (String name; (name = json.nextName()) != null; ) {
            Integer place = places.get(name);
            if (place == null || values[place] != null)
                throw new IOException("'" + name + "' stands where it is not known, or twice");
            json.nextToken();
            values[place] = value(components[place].getGenericType(), json);
        }
        for (int i = 0; i < values.length; i++)
            if (values[i] == null)
                throw new IOException("'" + FilingJson.name(components[i]) + "' is missing");
        try {
            Constructor<?> maker = of.getDeclaredConstructor(types);
            return maker.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IOException("a value is wrong: " + e.getTargetException().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static IOException unfit(JsonParser json, String wanted) {
        return new IOException("'" + json.currentName() + "' is not " + wanted);
    }
}
