package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Every reader that the program has against every fixture of every reader.
class RecognitionTest {
    private final List<SourceReader> readers = Fixtures.readers();

    @Test
    void eachFixtureIsRecognizedByOneReader() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (SourceReader owner : readers)
            for (Path file : Fixtures.of(owner)) {
                Head head = Fixtures.head(file);
                List<String> formats =
                        Fixtures.readers(head).stream().map(SourceReader::format).toList();
                if (!formats.equals(List.of(owner.format())))
                    wrong.add(file.getFileName() + " of " + owner.format() + ": " + formats);
            }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noReaderRecognizesNothing() {
        for (byte[] bytes : List.of(new byte[0], new byte[100], new byte[] {(byte) 10, (byte) 10}))
            for (SourceReader reader : readers)
                assertFalse(reader.recognizes(new Head("empty", bytes)), reader.format());
    }

    @Test
    void namesAreUnique() {
        List<String> formats = readers.stream().map(SourceReader::format).toList();
        assertEquals(formats.stream().distinct().toList(), formats);
    }

    @Test
    void eachSaysWhatItShowsAndHowItIsMade() {
        for (SourceReader reader : readers) {
            assertFalse(reader.reach().kinds().isEmpty(), reader.format());
            assertFalse(reader.reach().title().isBlank(), reader.format());
            assertFalse(reader.reach().blind().isEmpty(), reader.format());
            assertFalse(reader.reach().made().isEmpty(), reader.format());
        }
    }
}
