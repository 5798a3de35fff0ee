package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// Our own parser against Jackson, which knows what JSON is.
class JsonOracleTest {
    static LongStream seeds() {
        return Fixtures.seeds(300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomDocument(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new RandomJson(random).document().getBytes(StandardCharsets.UTF_8);
        same(bytes, 0);
        same(bytes, 2 + random.nextInt(8));
    }

    /// One byte is another, one is missing, or the end is.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damagedDocument(long seed) {
        Random random = new Random(seed);
        byte[] whole = new RandomJson(random).document().getBytes(StandardCharsets.UTF_8);
        String marks = "\"\\{}[]:,0-eu \u0000tfn";
        for (int i = 0; i < 50; i++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) marks.charAt(random.nextInt(marks.length()));
            same(bytes, i % 3);
        }
    }

    /// `JAZZER_FUZZ=1 mvn -pl sources -am test -Dtest=JsonOracleTest` looks on its own.
    @FuzzTest(maxDuration = "5s")
    void fuzz(byte[] bytes) {
        if (bytes.length > 0) same(bytes, bytes[0] & 3);
    }

    private static void same(byte[] bytes, int skipping) {
        JsonWalk own = JsonWalk.of(bytes, Json.Parser.OWN, Limits.DEFAULT, skipping);
        if (!isUtf8(bytes)) return; // Jackson ends there, ours goes on
        for (int i = 0; i < 4 && i < bytes.length; i++)
            if (bytes[i] == 0) return; // which encoding that shows is another question
        JsonWalk oracle = JsonWalk.of(bytes, Json.Parser.JACKSON, Limits.DEFAULT, skipping);
        if (oracle.broken.contains("surrogate")) return; // it is stricter there, in names alone
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertEquals(oracle.complete(), own.complete(), () -> text + own.broken + oracle.broken);
        // Where it breaks, one may have given a value that the other looked beyond first.
        boolean whole = oracle.broken.isEmpty() && own.broken.isEmpty();
        int common = Math.min(own.values.size(), oracle.values.size());
        List<String> ours = whole ? own.values : own.values.subList(0, common);
        List<String> theirs = whole ? oracle.values : oracle.values.subList(0, common);
        assertEquals(theirs, ours, text);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).limit() >= 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// Documents with everything that JSON has.
    private static final class RandomJson {
        private static final String LETTERS = "abcXYZ019 .:/@-_\u0001\téЛж€漢😀\uFFFD";
        private final Random random;
        private final StringBuilder text = new StringBuilder();

        RandomJson(Random random) {
            this.random = random;
        }

        String document() {
            if (random.nextInt(5) == 0) text.append('\uFEFF');
            value(0);
            blank();
            return text.toString();
        }

        private void value(int depth) {
            blank();
            switch (random.nextInt(depth > 6 ? 6 : depth == 0 ? 2 : 9)) {
                case 0 -> container(depth, '{', '}');
                case 1 -> container(depth, '[', ']');
                case 2 -> text.append(List.of("true", "false", "null").get(random.nextInt(3)));
                case 3 -> number();
                default -> string();
            }
            blank();
        }

        private void container(int depth, char open, char close) {
            text.append(open);
            int count = depth > 6 ? 0 : random.nextInt(6);
            for (int i = 0; i < count; i++) {
                if (i > 0) text.append(',');
                if (open == '{') {
                    blank();
                    string();
                    blank();
                    text.append(':');
                }
                value(depth + 1);
            }
            if (count == 0) blank();
            text.append(close);
        }

        private void number() {
            if (random.nextBoolean()) text.append('-');
            text.append(random.nextInt(random.nextBoolean() ? 10 : Integer.MAX_VALUE));
            if (random.nextInt(3) == 0) text.append('.').append(random.nextInt(1000));
            if (random.nextInt(4) == 0)
                text.append(List.of("e", "E+", "e-").get(random.nextInt(3)))
                        .append(random.nextInt(20));
        }

        private void string() {
            text.append('"');
            int length = random.nextInt(random.nextInt(8) == 0 ? 300 : 12);
            for (int i = 0; i < length; i++) {
                int which = random.nextInt(40);
                if (which == 0) text.append('\\').append("\"\\/bfnrt".charAt(random.nextInt(8)));
                else if (which == 1) text.append("\\u%04x".formatted(1 + random.nextInt(0xD000)));
                else if (which == 2) text.append("\\ud83D\\uDe00");
                else text.appendCodePoint(letter());
            }
            text.append('"');
        }

        private int letter() {
            int at = random.nextInt(LETTERS.length());
            return Character.isSurrogate(LETTERS.charAt(at)) ? 0x1F600 : LETTERS.codePointAt(at);
        }

        private void blank() {
            if (random.nextInt(3) == 0) text.append("\n").append(" ".repeat(random.nextInt(30)));
            else if (random.nextInt(20) == 0) text.append("\t\r ");
        }
    }
}
