package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// What may be opened as a store, and what is left of it.
class StoreFolderTest {
    @TempDir Path parent;

    private Path folder() {
        return parent.resolve("a/store");
    }

    @Test
    void madeOnFirstUse() throws IOException {
        try (StoreFolder store = Sweeps.open(folder(), Disk.REAL)) {
            assertEquals("interdict-store 1\n", Files.readString(folder().resolve("format")));
            assertEquals(
                    "anna on desk7, process 4711, since 2026-11-24T12:00:00Z\n",
                    Files.readString(folder().resolve("lock")));
            assertEquals(List.of(), store.records().list());
            assertEquals(folder().resolve("index"), store.index());
        }
        assertEquals("", Files.readString(folder().resolve("lock")));
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Piece piece;
        try (StoreFolder store = Sweeps.open(folder(), Disk.REAL)) {
            piece = Sweeps.deposit(store, Sweeps.bytes(1, 1000), "a.csv");
            Recorded first = store.records().append(Sweeps.sweep(List.of(piece)));
            assertEquals(1, first.number());
            try (StoreFolder reader = StoreFolder.read(folder())) { // nobody blocks it
                assertEquals(List.of(first), reader.records().list());
            }
            assertEquals(2, store.records().append(Sweeps.sweep(List.of(piece))).number());
        }
        try (StoreFolder reader = StoreFolder.read(folder())) {
            assertFalse(reader.writable());
            assertEquals(2, reader.records().list().size());
            assertEquals(1000, reader.evidence().size(piece.sha256()));
        }
    }

    @Test
    void evidenceThatNoRecordNamesGoesWithItsWriter() throws IOException {
        try (StoreFolder store = Sweeps.open(folder(), Disk.REAL)) {
            Sweeps.deposit(store, Sweeps.bytes(1, 1000), "a.csv");
        }
        try (StoreFolder reader = StoreFolder.read(folder())) {
            assertEquals(List.of(), reader.evidence().list());
        }
        assertEquals(List.of(), Disk.children(folder().resolve("tmp")));
    }

    /// A restored folder may lack its records. What they named is not swept out with the rubbish.
    @Test
    void evidenceWhoseRecordsAreLostStays() throws IOException {
        Recorded first;
        try (StoreFolder store = Sweeps.open(folder(), Disk.REAL)) {
            Piece piece = Sweeps.deposit(store, Sweeps.bytes(1, 1000), "a.csv");
            first = store.records().append(Sweeps.sweep(List.of(piece)));
        }
        Files.delete(folder().resolve("records").resolve(first.name().stem() + ".json"));
        try (StoreFolder store = Sweeps.open(folder(), Disk.REAL)) {
            assertEquals(1, store.evidence().list().size());
        }
    }

    /// Evidence that was missing or cut off is put right by what has it, and stays though no record
    /// comes of that.
    @Test
    void evidenceAddedAgainStays() throws IOException {
        Piece piece;
        try (StoreFolder store = Sweeps.open(folder(), Disk.REAL)) {
            piece = Sweeps.deposit(store, Sweeps.bytes(1, 1000), "a.csv");
            store.records().append(Sweeps.sweep(List.of(piece)));
        }
        Path file =
                folder().resolve("evidence")
                        .resolve(piece.sha256().substring(0, 2))
                        .resolve(piece.sha256().substring(2) + ".zst");
        for (byte[] left : new byte[][] {{}, {1, 2, 3}}) {
            Files.write(file, left);
            if (left.length == 0) Files.delete(file);
            try (StoreFolder store = Sweeps.open(folder(), Disk.REAL)) {
                Sweeps.deposit(store, Sweeps.bytes(1, 1000), "a.csv");
            }
            try (StoreFolder store = StoreFolder.read(folder())) {
                assertTrue(store.evidence().verify(piece.sha256()).whole());
            }
        }
    }

    @Test
    void partsOfTheIndexWithoutARecordGo() throws IOException {
        Recorded first;
        try (StoreFolder store = Sweeps.open(folder(), Disk.REAL)) {
            Piece piece = Sweeps.deposit(store, Sweeps.bytes(1, 1000), "a.csv");
            first = store.records().append(Sweeps.sweep(List.of(piece)));
        }
        Path index = folder().resolve("index");
        Path wanted = index.resolve(first.name().stem() + ".seg");
        Files.writeString(wanted, "x");
        Files.writeString(index.resolve("000002-" + "ab".repeat(32) + ".seg"), "x");
        Sweeps.open(folder(), Disk.REAL).close();
        assertEquals(List.of(wanted), Disk.children(index));
    }

    @Test
    void nothingIsReadWhereThereIsNone() throws IOException {
        assertEquals(
                "there is no store yet, at "
                        + parent
                        + "; `interdict sweep add` makes one; --store or INTERDICT_STORE names"
                        + " another place",
                refused(() -> StoreFolder.read(parent)));
        assertEquals(List.of(), Disk.children(parent));
    }

    @Test
    void aFolderOfSomethingElseIsRefusedAndLeftAlone() throws IOException {
        for (String name : new String[] {"thesis.docx", "lock/x", "tmp/mine", "records/x"}) {
            Path folder = parent.resolve("of " + name.replace('/', ' '));
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "mine");
            String expected =
                    "this is no store, and there is something in it, at "
                            + folder
                            + "; name a store, or a new or empty folder (--store,"
                            + " INTERDICT_STORE)";
            assertEquals(expected, refused(() -> Sweeps.open(folder, Disk.REAL)));
            assertEquals(expected, refused(() -> StoreFolder.read(folder)));
            assertEquals("mine", Files.readString(file));
        }
        Path file = Files.writeString(parent.resolve("file"), "mine");
        assertTrue(refused(() -> Sweeps.open(file, Disk.REAL)).startsWith("this is no store"));
    }

    @Test
    void anEmptyFolderMayBecomeOne() throws IOException {
        Files.createDirectories(folder().resolve("lost+found"));
        Files.writeString(folder().resolve(".DS_Store"), "x");
        Sweeps.open(folder(), Disk.REAL).close();
        StoreFolder.read(folder()).close();
    }

    @Test
    void anotherVersionIsSaid() throws IOException {
        Sweeps.open(folder(), Disk.REAL).close();
        Path format = folder().resolve("format");
        Files.writeString(format, "interdict-store 2\n");
        String newer =
                "the store has version 2, and this program knows version 1, at "
                        + format
                        + "; use the newer program that made it";
        assertEquals(newer, refused(() -> StoreFolder.read(folder())));
        assertEquals(newer, refused(() -> Sweeps.open(folder(), Disk.REAL)));
        for (String text :
                new String[] {"", "x", "interdict-store 0\n", "interdict-store 99999999999\n"}) {
            Files.writeString(format, text);
            String said = refused(() -> StoreFolder.read(folder()));
            assertTrue(said.startsWith("this does not say that the folder is a store"), said);
        }
    }

    /// Silence is not absence: without its records it would say that nothing was ever seen.
    @Test
    void aStoreThatLostAPartIsNoEmptyOne() throws IOException {
        for (String part : new String[] {"records", "evidence"}) {
            Path folder = parent.resolve("without " + part);
            Sweeps.open(folder, Disk.REAL).close();
            Files.delete(folder.resolve(part));
            String expected = "a part of the store is missing, at " + folder.resolve(part) + ";";
            String read = refused(() -> StoreFolder.read(folder));
            assertTrue(read.startsWith(expected), read);
            String write = refused(() -> Sweeps.open(folder, Disk.REAL));
            assertTrue(write.startsWith(expected), write);
        }
        Path folder = parent.resolve("without what can be made again");
        Sweeps.open(folder, Disk.REAL).close();
        Files.delete(folder.resolve("index"));
        Files.delete(folder.resolve("tmp"));
        StoreFolder.read(folder).close();
        Sweeps.open(folder, Disk.REAL).close();
        assertTrue(Files.isDirectory(folder.resolve("index")));
    }

    @Test
    void aReaderWritesNothing() throws IOException {
        Sweeps.open(folder(), Disk.REAL).close();
        try (StoreFolder reader = StoreFolder.read(folder())) {
            String said = refused(() -> Sweeps.deposit(reader, new byte[1], "a"));
            assertTrue(said.startsWith("the store was opened to read, not to write"), said);
            assertThrows(
                    StoreException.class, () -> reader.records().append(Sweeps.sweep(List.of())));
            assertThrows(StoreException.class, () -> reader.disk().delete(folder()));
        }
    }

    @Test
    void aFolderThatMayOnlyBeRead() throws IOException {
        Sweeps.open(folder(), Disk.REAL).close();
        Files.setPosixFilePermissions(
                folder().resolve("lock"), PosixFilePermissions.fromString("r--r--r--"));
        try {
            assumeFalse(
                    Files.isWritable(folder().resolve("lock")),
                    "skipped: this user may write what is read-only");
            StoreFolder.read(folder()).close();
            String said = refused(() -> Sweeps.open(folder(), Disk.REAL));
            assertTrue(said.startsWith("the store can only be read (permission denied)"), said);
        } finally {
            Files.setPosixFilePermissions(
                    folder().resolve("lock"), PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /// The words of a read-only disk, which a test cannot mount.
    @Test
    void aDiskThatIsReadOnly() {
        Path file = Path.of("format");
        assertEquals(
                "the store can only be read (Read-only file system), at format; write as a user"
                        + " who may, or copy the store to where you may write",
                StoreException.writing(
                                file,
                                new java.nio.file.FileSystemException(
                                        "x", null, "Read-only file system"))
                        .getMessage());
    }

    private interface Opening {
        Object open() throws IOException;
    }

    private static String refused(Opening opening) {
        String said = assertThrows(StoreException.class, opening::open).getMessage();
        return said == null ? "" : said;
    }
}
