package org.interdict.store.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.store.StoreException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class KnownReachesTest {
    private static final Path FILE = Path.of("000001-x.json");

    static LongStream seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? LongStream.range(0, 30) : LongStream.of(Long.parseLong(given));
    }

    /// Property: after whatever others, a record reads as it does alone, and is refused as it is
    /// alone.
    @ParameterizedTest
    @MethodSource("seeds")
    void afterOthersAsAlone(long seed) {
        Random random = new Random(seed);
        KnownReaches known = new KnownReaches();
        List<byte[]> before = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            byte[] text;
            if (i % 3 == 0) {
                text = RecordWriter.text(1, RecordTextTest.any(random));
            } else {
                // One of those before, with something changed or nothing.
                text = before.get(random.nextInt(before.size())).clone();
                if (i % 3 == 1) text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            }
            before.add(text);
            String alone = read(text, new KnownReaches());
            assertEquals(alone, read(text, known));
            if (alone.contains("Exception")) refused++;
        }
        assertTrue(refused > 5, refused + " of 60");
    }

    private static String read(byte[] text, KnownReaches known) {
        try {
            return RecordReader.read(FILE, 1, text, known).toString();
        } catch (StoreException e) {
            return e.toString();
        }
    }
}
