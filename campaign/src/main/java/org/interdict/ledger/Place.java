package org.interdict.ledger;

import org.interdict.store.Disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Where the files of a ledger are.
///
/// @param campaign the folder in which it lies
record Place(Path campaign) {
    /// Entries of one file: 256 tiles of the C2SP tile format, and a power of two, so that a file
    /// is a whole part of a tree.
    static final int PER_FILE = 65_536;

    private static final String FILE = "\\d{12}\\.jsonl";

    Path ledger() {
        return campaign.resolve("ledger");
    }

    Path head() {
        return ledger().resolve("head");
    }

    Path texts() {
        return campaign.resolve("texts");
    }

    /// The file that holds an entry, named by the number of its first.
    Path file(long n) {
        return ledger().resolve(String.format(Locale.ROOT, "%012d.jsonl", first(n)));
    }

    /// The number of the first entry of the file that holds an entry.
    static long first(long n) {
        return n - n % PER_FILE;
    }

    /// `ledger/000000000000.jsonl, line 18`
    String where(long n) {
        return file(n) + ", line " + (n % PER_FILE + 1);
    }

    /// All files of entries, by their numbers.
    List<Path> files() throws IOException {
        return Disk.children(ledger()).stream()
                .filter(file -> file.getFileName().toString().matches(FILE))
                .sorted()
                .toList();
    }
}
