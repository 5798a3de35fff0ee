package org.interdict.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file that says that a folder is a store, and of which version.
final class Format {
    private static final String NAME = "interdict-store ";

    /// Of the folder. Rises when an older program would read it wrongly.
    private static final int VERSION = 1;

    static final String TEXT = NAME + VERSION + "\n";

    private Format() {}

    /// @param parts folders without which it says nothing: a store that lost its records must not
    ///   look like an empty one
    /// @throws StoreException if this program does not know how to read it, or a part is missing
    static void check(Path file, Path... parts) throws StoreException {
        check(file);
        for (Path part : parts)
            if (!Files.isDirectory(part))
                throw new StoreException(
                        "a part of the store is missing",
                        part.toString(),
                        "copy it back from a backup; if the store held nothing yet, make an empty"
                                + " folder of this name");
    }

    private static void check(Path file) throws StoreException {
        String text;
        try (InputStream in = Files.newInputStream(file)) {
            text = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
        if (text.equals(TEXT)) return;
        int version = version(text);
        if (version > VERSION)
            throw new StoreException(
                    "the store has version "
                            + version
                            + ", and this program knows version "
                            + VERSION,
                    file.toString(),
                    "use the newer program that made it");
        throw new StoreException(
                "this does not say that the folder is a store",
                file.toString(),
                "if the folder is a store, copy this file back from a backup; else name another"
                        + " folder (--store, INTERDICT_STORE)");
    }

    /// The version, or 0 if the text is no such file's.
    private static int version(String text) {
        if (!text.startsWith(NAME) || !text.endsWith("\n")) return 0;
        String digits = text.substring(NAME.length(), text.length() - 1);
        if (digits.isEmpty() || digits.length() > 9) return 0;
        for (int i = 0; i < digits.length(); i++)
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') return 0;
        return Integer.parseInt(digits);
    }
}
