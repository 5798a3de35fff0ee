package org.interdict.campaign.filing;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A [Filing] as bytes that are the same whenever the report is the same: JSON in UTF-8 without
/// white space, each component of each record in the order in which the record has it, empty ones
/// too, and one line feed at the end. Read back by [FilingReader].
public final class FilingJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FilingJson() {}

    /// What is hashed and signed.
    public static byte[] bytes(Filing filing) {
        StringWriter out = new StringWriter(4096);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(filing, json);
        }
        return (out + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// In hexadecimal.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static void write(Object value, JsonGenerator json) {
        switch (value) {
            case Record record -> {
                json.writeStartObject();
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    json.writeName(name(component));
                    write(value(component, record), json);
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (Object one : list) write(one, json);
                json.writeEndArray();
            }
            case Optional<?> optional -> {
                if (optional.isPresent()) write(optional.get(), json);
                else json.writeNull();
            }
            case Long number -> json.writeNumber(number);
            case Boolean yes -> json.writeBoolean(yes);
            case Enum<?> word -> json.writeString(word(word));
            default -> json.writeString(value.toString()); // texts, days, moments
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /// `lookedAt` is `looked-at`.
    static String name(RecordComponent component) {
        StringBuilder name = new StringBuilder();
        for (char c : component.getName().toCharArray()) {
            if (Character.isUpperCase(c)) name.append('-');
            name.append(Character.toLowerCase(c));
        }
        return name.toString();
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
