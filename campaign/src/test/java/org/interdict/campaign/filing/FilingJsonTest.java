package org.interdict.campaign.filing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

class FilingJsonTest {
    private final Filing filing =
            Drafts.identify(
                    Drafts.found(Drafts.foundOnly(2)), Drafts.whole(Drafts.order("bod-17-01")), "");

    @Test
    void sameReportSameBytes() {
        byte[] bytes = FilingJson.bytes(filing);
        assertArrayEquals(bytes, FilingJson.bytes(filing.amending(Amendment.NONE)));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(
                text.startsWith(
                        "{\"form\":\"interdict-filing-1\",\"asked\":{\"order\":\"bod-17-01\","));
        assertTrue(text.contains(",\"looked-at\":10,"), text);
        assertTrue(text.endsWith("}\n") && text.indexOf('\n') == text.length() - 1);
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 40) : LongStream.of(Long.parseLong(seed));
    }

    /// Property: any report comes back as it was, and one more change of a value changes the hash.
    @ParameterizedTest
    @MethodSource("seeds")
    void comesBack(long seed) throws Exception {
        Random random = new Random(seed);
        Filing any = (Filing) value(Filing.class, random, "");
        byte[] bytes = FilingJson.bytes(any);
        assertEquals(any, FilingReader.read(bytes));
        assertArrayEquals(bytes, FilingJson.bytes(FilingReader.read(bytes)));
        Filing other = any.amending(new Amendment("x" + any.amends().report(), List.of()));
        assertNotEquals(FilingJson.sha256(bytes), FilingJson.sha256(FilingJson.bytes(other)));
    }

    private static Object value(Type type, Random random, String name) throws Exception {
        if (type == String.class) return name.equals("form") ? Filing.FORM : text(random);
        if (type == long.class) return random.nextLong();
        if (type == boolean.class) return random.nextBoolean();
        if (type == Instant.class) return Instant.ofEpochMilli(random.nextInt());
        if (type == LocalDate.class) return LocalDate.ofEpochDay(random.nextInt(30_000));
        if (type instanceof ParameterizedType of) {
            Type inner = of.getActualTypeArguments()[0];
            if (of.getRawType() == Optional.class)
                return random.nextBoolean()
                        ? Optional.of(value(inner, random, ""))
                        : Optional.empty();
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) list.add(value(inner, random, ""));
            return list;
        }
        Class<?> of = (Class<?>) type;
        if (of.isEnum()) return of.getEnumConstants()[random.nextInt(of.getEnumConstants().length)];
        RecordComponent[] components = of.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), random, components[i].getName());
        }
        return of.getDeclaredConstructor(types).newInstance(values);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = random.nextInt(0x3000);
            if (random.nextInt(9) == 0) point = 0x1F600;
            text.appendCodePoint(point);
        }
        return text.toString();
    }

    /// Cut anywhere it is no report; nor is one with a name more or less, or something after it.
    @Test
    void whatIsNotOneIsRefused() {
        byte[] bytes = FilingJson.bytes(filing);
        for (int at = 0; at < bytes.length - 1; at += 97) {
            byte[] cut = Arrays.copyOf(bytes, at);
            assertThrows(IOException.class, () -> FilingReader.read(cut), "cut at " + at);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String other :
                List.of(
                        text + "{}",
                        text.replace("\"form\"", "\"from\""),
                        text.replace("interdict-filing-1", "interdict-filing-9"),
                        text.replace("\"override\":\"\",", ""),
                        text.replace("\"override\":\"\",", "\"override\":\"\",\"override\":\"\","),
                        text.replace("\"state\":\"found\"", "\"state\":\"lost\""),
                        text.replace("2017-10-13T16:00:00Z", "yesterday"),
                        text.replace("\"looked-at\":10", "\"looked-at\":\"10\""),
                        "[".repeat(100_000)))
            assertThrows(
                    IOException.class,
                    () -> FilingReader.read(other.getBytes(StandardCharsets.UTF_8)));
    }
}
