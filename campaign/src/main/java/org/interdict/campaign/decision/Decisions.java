package org.interdict.campaign.decision;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// [Decision]s as JSON, and back. What is empty is not written; what a reader does not know is an
/// error, as a ledger is never read half.
public final class Decisions {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Shape> BY_KIND = new HashMap<>();
    private static final Map<Class<?>, Shape> BY_CLASS = new HashMap<>();

    static {
        register(Decision.class);
    }

    private Decisions() {}

    /// How one record is written.
    private record Shape(
            String kind,
            List<RecordComponent> components,
            Map<String, Integer> places,
            Constructor<?> maker) {}

    private static void register(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> one : type.getPermittedSubclasses()) register(one);
            return;
        }
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Map<String, Integer> places = new HashMap<>();
        Class<?>[] types = new Class<?>[components.size()];
        for (int i = 0; i < components.size(); i++) {
            places.put(components.get(i).getName(), i);
            types[i] = components.get(i).getType();
            components.get(i).getAccessor().setAccessible(true);
        }
        try {
            Constructor<?> maker = type.getDeclaredConstructor(types);
            maker.setAccessible(true);
            Shape shape = new Shape(kebab(type.getSimpleName()), components, places, maker);
            if (BY_KIND.put(shape.kind, shape) != null)
                throw new AssertionError("two kinds are called " + shape.kind);
            BY_CLASS.put(type, shape);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) kebab.append('-');
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }

    /// The word that an entry has for a decision: `case-planned`.
    public static String kind(Decision decision) {
        return shape(decision).kind;
    }

    /// All kinds that are known.
    public static List<String> kinds() {
        return BY_KIND.keySet().stream().sorted().toList();
    }

    private static Shape shape(Decision decision) {
        Shape shape = BY_CLASS.get(decision.getClass());
        if (shape == null) throw new AssertionError(decision.getClass());
        return shape;
    }

    /// The names of the texts that a decision names, in the order of its components.
    public static List<String> texts(Decision decision) {
        List<String> texts = new ArrayList<>();
        try {
            for (RecordComponent component : shape(decision).components)
                if (component.getType() == Text.class
                        && component.getAccessor().invoke(decision) instanceof Text text
                        && !text.isEmpty()) texts.add(text.hash());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        return texts;
    }

    /// A decision as a JSON object on one line.
    public static String body(Decision decision) {
        StringWriter out = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            for (RecordComponent component : shape(decision).components) {
                Object value = component.getAccessor().invoke(decision);
                write(component.getName(), value, json);
            }
            json.writeEndObject();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        return out.toString();
    }

    private static void write(String name, Object value, JsonGenerator json) {
        switch (value) {
            case String text when text.isEmpty() -> {}
            case Text text when text.isEmpty() -> {}
            case Optional<?> optional when optional.isEmpty() -> {}
            case List<?> list when list.isEmpty() -> {}
            case Optional<?> optional -> json.writeStringProperty(name, optional.get().toString());
            case Text text -> json.writeStringProperty(name, text.hash());
            case Long number -> json.writeNumberProperty(name, number);
            case Boolean yes -> json.writeBooleanProperty(name, yes);
            case Enum<?> word -> json.writeStringProperty(name, id(word));
            case List<?> list -> {
                json.writeArrayPropertyStart(name);
                for (Object one : list) json.writeString(one.toString());
                json.writeEndArray();
            }
            default -> json.writeStringProperty(name, value.toString());
        }
    }

    private static String id(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The decision of an entry.
    ///
    /// @throws DecisionException if it is none: its kind is unknown, or its body does not fit
    public static Decision of(String kind, String body) throws DecisionException {
        Shape shape = BY_KIND.get(kind);
        if (shape == null)
            throw new DecisionException(
                    "there is no kind of entry '" + kind + "' here; a later version may know it");
        @Nullable Object[] values = new @Nullable Object[shape.components.size()];
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() != JsonToken.START_OBJECT)
                throw new DecisionException("the body of " + kind + " is no object");
            for (String name; (name = json.nextName()) != null; ) {
                Integer place = shape.places.get(name);
                if (place == null) throw new DecisionException(kind + " has no '" + name + "'");
                json.nextToken();
                values[place] = read(shape.components.get(place).getGenericType(), json);
            }
        } catch (JacksonException e) {
            throw new DecisionException(
                    "the body of " + kind + " is no JSON: " + e.getMessage(), e);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new DecisionException("the body of " + kind + " is wrong: " + e.getMessage(), e);
        }
        try {
            for (int i = 0; i < values.length; i++)
                if (values[i] == null)
                    values[i] = nothing(shape.components.get(i).getGenericType());
            return (Decision) shape.maker.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new DecisionException(
                    "the body of " + kind + " is wrong: " + e.getTargetException().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new DecisionException("the body of " + kind + " lacks something", e);
        }
    }

    private static @Nullable Object nothing(Type type) {
        if (type == String.class) return "";
        if (type == Text.class) return Text.NONE;
        if (type == long.class) return 0L;
        if (type == boolean.class) return false;
        if (type instanceof ParameterizedType of)
            return of.getRawType() == List.class ? List.of() : Optional.empty();
        throw new IllegalArgumentException("no " + type.getTypeName());
    }

    private static Object read(Type type, JsonParser json) throws DecisionException {
        if (type == long.class) {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) throw unfit(json, "a number");
            return json.getLongValue();
        }
        if (type == boolean.class) {
            if (!json.currentToken().isBoolean()) throw unfit(json, "true or false");
            return json.getBooleanValue();
        }
        if (type instanceof ParameterizedType of) {
            if (of.getRawType() == List.class) return list(json);
            return Optional.of(value(of.getActualTypeArguments()[0], text(json)));
        }
        return value(type, text(json));
    }

    private static List<String> list(JsonParser json) throws DecisionException {
        if (json.currentToken() != JsonToken.START_ARRAY) throw unfit(json, "a list");
        List<String> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) list.add(text(json));
        return List.copyOf(list);
    }

    private static String text(JsonParser json) throws DecisionException {
        if (json.currentToken() != JsonToken.VALUE_STRING) throw unfit(json, "a text");
        return json.getString();
    }

    private static DecisionException unfit(JsonParser json, String wanted) {
        return new DecisionException("'" + json.currentName() + "' is not " + wanted);
    }

    private static Object value(Type type, String text) {
        if (type == String.class) return text;
        if (type == Text.class) return new Text(text);
        if (type == LocalDate.class) return LocalDate.parse(text);
        if (type == Instant.class) return Instant.parse(text);
        if (type instanceof Class<?> of && of.isEnum())
            return Arrays.stream(of.getEnumConstants())
                    .filter(one -> id((Enum<?>) one).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no word '" + text + "'"));
        throw new AssertionError("a component of the type " + type);
    }
}
