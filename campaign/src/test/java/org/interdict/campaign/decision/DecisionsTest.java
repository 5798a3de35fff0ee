package org.interdict.campaign.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.interdict.campaign.decision.CaseDecision.CasePlanned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class DecisionsTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void planned() throws DecisionException {
        var planned = new CasePlanned(17, LocalDate.of(2017, 12, 12), new Text(HASH), Text.NONE);
        assertEquals("case-planned", Decisions.kind(planned));
        String body = "{\"number\":17,\"removal\":\"2017-12-12\",\"how\":\"" + HASH + "\"}";
        assertEquals(body, Decisions.body(planned));
        assertEquals(planned, Decisions.of("case-planned", body));
    }

    @Test
    void whatIsNotOneIsRefused() {
        for (String body :
                List.of(
                        "",
                        "[]",
                        "{",
                        "{\"number\":\"17\"}",
                        "{\"number\":17,\"removal\":\"2017-13-12\"}",
                        "{\"number\":17}",
                        "{\"number\":17,\"removal\":\"2017-12-12\",\"how\":\"x\"}",
                        "{\"number\":17,\"removal\":\"2017-12-12\",\"else\":\"x\"}"))
            assertThrows(DecisionException.class, () -> Decisions.of("case-planned", body), body);
        assertThrows(DecisionException.class, () -> Decisions.of("case-forgiven", "{}"));
    }

    static Stream<Class<?>> kinds() {
        List<Class<?>> kinds = new ArrayList<>();
        collect(Decision.class, kinds);
        return kinds.stream();
    }

    private static void collect(Class<?> type, List<Class<?>> kinds) {
        if (!type.isSealed()) kinds.add(type);
        else for (Class<?> one : type.getPermittedSubclasses()) collect(one, kinds);
    }

    /// Property: each kind, full and empty, comes back as it was.
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindComesBack(Class<?> kind) throws Exception {
        Random random = new Random(kind.getName().hashCode());
        for (int i = 0; i < 50; i++) {
            RecordComponent[] components = kind.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int j = 0; j < components.length; j++) {
                types[j] = components[j].getType();
                values[j] = value(components[j].getGenericType(), random);
            }
            Decision decision = (Decision) kind.getDeclaredConstructor(types).newInstance(values);
            assertEquals(
                    decision, Decisions.of(Decisions.kind(decision), Decisions.body(decision)));
        }
    }

    private static Object value(Type type, Random random) {
        boolean some = random.nextBoolean();
        if (type == String.class) return some ? "Anlage \"№ " + random.nextInt() + "\"\n" : "";
        if (type == Text.class) return some ? new Text(HASH) : Text.NONE;
        if (type == long.class) return random.nextLong();
        if (type == boolean.class) return some;
        if (type == LocalDate.class) return LocalDate.ofEpochDay(random.nextInt(30_000));
        if (type == Instant.class) return Instant.ofEpochMilli(random.nextInt());
        if (type instanceof Class<?> of && of.isEnum())
            return of.getEnumConstants()[random.nextInt(of.getEnumConstants().length)];
        if (type instanceof ParameterizedType of && of.getRawType() == List.class)
            return some ? List.of("a", "b=" + random.nextInt()) : List.of();
        if (type instanceof ParameterizedType of)
            return some
                    ? Optional.of(value(of.getActualTypeArguments()[0], random))
                    : Optional.empty();
        throw new AssertionError(type);
    }
}
