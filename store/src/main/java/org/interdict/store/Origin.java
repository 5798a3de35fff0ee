package org.interdict.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Where a sweep's bytes come from.
///
/// @param name as the user gave it
/// @param time when the file was changed last; nothing for what is no file
/// @param bytes how long the file is; negative for what is no file
/// @param opening gives the bytes, once
public record Origin(String name, Optional<Instant> time, long bytes, Opening opening) {
    /// Gives the bytes.
    @FunctionalInterface
    public interface Opening {
        /// Whoever asks closes it.
        InputStream open() throws IOException;
    }

    /// A file.
    public static Origin of(Path file) throws IOException {
        return new Origin(
                file.toString(),
                Optional.of(Files.getLastModifiedTime(file).toInstant()),
                Files.size(file),
                () -> Files.newInputStream(file));
    }
}
