package org.interdict.docket;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small JSON document as maps, lists and texts. Bounded by the bytes that are handed in, and by
/// the depth that the parser allows.
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    /// Nothing if it is no JSON object.
    static Optional<Map<?, ?>> object(byte[] bytes) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            return value(json) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Object value(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (String name; (name = json.nextName()) != null; ) {
                json.nextToken();
                map.put(name, value(json));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) list.add(value(json));
            return list;
        }
        String text = json.getString();
        return text == null ? "" : text;
    }

    /// What lies under a key; an empty text if nothing does.
    static Object get(Object in, String... path) {
        Object at = in;
        for (String key : path) {
            if (!(at instanceof Map<?, ?> map)) return "";
            Object under = map.get(key);
            at = under == null ? "" : under;
        }
        return at;
    }

    static String text(Object in, String... path) {
        return get(in, path) instanceof String text ? text : "";
    }

    static List<?> list(Object in, String... path) {
        return get(in, path) instanceof List<?> list ? list : List.of();
    }
}
