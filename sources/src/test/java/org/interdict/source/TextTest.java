package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/// Property: what is UTF-8 is read as that, and each byte that is none as Windows-1252, however the
/// bytes arrive.
class TextTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    static LongStream seeds() {
        return Fixtures.seeds(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void mixedBytes(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = bytes(random, i == 0 ? 100_000 : random.nextInt(200));
            assertEquals(expected(bytes), read(bytes, random), () -> Arrays.toString(bytes));
        }
    }

    /// Plain text with parts of characters in it. None of them make words of Cyrillic.
    private static byte[] bytes(Random random, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write('a');
        bytes.write('b');
        String[] letters = {"é", "К", "株", "😀", "\uFEFF", "\u0000"};
        while (bytes.size() < length) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    String letter = letters[random.nextInt(letters.length)];
                    byte[] utf8 = letter.getBytes(StandardCharsets.UTF_8);
                    int to = random.nextInt(3) == 0 ? random.nextInt(utf8.length) + 1 : utf8.length;
                    bytes.write(utf8, 0, to);
                }
                case 1 -> bytes.write(0x80 + random.nextInt(0x40));
                case 2 -> bytes.write(random.nextInt(256));
                default -> bytes.writeBytes("plain text,".getBytes(StandardCharsets.US_ASCII));
            }
            bytes.write(' ');
        }
        return bytes.toByteArray();
    }

    private static String read(byte[] bytes, Random random) throws IOException {
        InputStream drops =
                new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] target, int offset, int length) {
                        int most = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : length;
                        return super.read(target, offset, Math.min(most, length));
                    }
                };
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 + random.nextInt(70)];
        try (Reader reader = Text.of(new Input("x", drops, Limits.DEFAULT, Map.of()))) {
            for (int count; (count = reader.read(buffer)) > 0; ) text.append(buffer, 0, count);
        }
        return text.toString();
    }

    /// Byte by byte: a character if one begins here, else what the byte is in Windows-1252.
    private static String expected(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; ) {
            int length = 0;
            for (int most = 1; most <= 4 && length == 0 && i + most <= bytes.length; most++) {
                try {
                    ByteBuffer part = ByteBuffer.wrap(bytes, i, most);
                    text.append(StandardCharsets.UTF_8.newDecoder().decode(part));
                    length = most;
                } catch (CharacterCodingException e) {
                    length = 0;
                }
            }
            if (length == 0) text.append(new String(bytes, i, 1, WESTERN));
            i += Math.max(1, length);
        }
        return text.toString();
    }
}
