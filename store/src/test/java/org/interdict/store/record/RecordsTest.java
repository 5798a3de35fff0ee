package org.interdict.store.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;
import org.interdict.store.evidence.Deposit;
import org.interdict.store.evidence.Evidence;
import org.interdict.store.evidence.Kept;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.KeyKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The row of records.
class RecordsTest {
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, "anna", "interdict 0.1.0");

    @TempDir Path folder;
    private Path files = Path.of("");
    private Evidence evidence = new Evidence(files, files, Disk.REAL);
    private Records records = new Records(files, files, Disk.REAL, evidence);

    @BeforeEach
    void open() throws IOException {
        files = Files.createDirectory(folder.resolve("records"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        evidence = new Evidence(folder.resolve("evidence"), temporary, Disk.REAL);
        records = new Records(files, temporary, Disk.REAL, evidence);
    }

    @AfterEach
    void close() {
        evidence.close();
    }

    @Test
    void inOrderWhateverTheFolderSays() throws IOException {
        assertEquals(List.of(), records.list());
        for (int i = 1; i <= 12; i++) assertEquals(i, records.append(join("h" + i)).number());
        List<Recorded> all = records.list();
        for (int i = 0; i < 12; i++) {
            assertEquals(i + 1, all.get(i).number());
            assertEquals(join("h" + (i + 1)), all.get(i).record());
        }
    }

    /// What is named after a record is written before the record is there.
    @Test
    void aPreparedRecordHasItsNameAlready() throws IOException {
        Prepared prepared = records.prepare(join("a"));
        assertEquals(List.of(), records.names());
        Recorded committed = records.commit(prepared);
        assertEquals(prepared.name(), committed.name());
        assertEquals(List.of(prepared.name()), records.names());
        assertEquals(
                prepared.name(),
                RecordName.of(prepared.name().stem() + ".seg", ".seg").orElseThrow());
        assertThrows(IllegalStateException.class, () -> records.commit(prepared));
    }

    @Test
    void theSameThingTwiceIsTwoRecords() throws IOException {
        String first = records.append(join("a")).name().sha256();
        assertFalse(records.append(join("a")).name().sha256().equals(first));
    }

    @Test
    void noRecordNamesWhatIsNotKept() {
        Piece missing = new Piece("ab".repeat(32), 1, "a");
        assertThrows(
                IllegalStateException.class,
                () -> records.append(new AssetsRecord(STAMP, missing, "", Map.of())));
    }

    @Test
    void forgetting() throws IOException {
        Piece one = keep("one");
        Piece other = keep("another");
        records.append(new AssetsRecord(STAMP, one, "", Map.of()));
        records.append(new AssetsRecord(STAMP, other, "", Map.of()));
        Holdings before = new Holdings(records.list());
        assertEquals(List.of(one.sha256()), before.ofSize(3));
        assertEquals(List.of(), before.ofSize(4));
        Recorded tombstone =
                records.append(new TombstoneRecord(STAMP, 1, List.of(one.sha256()), "too old"));
        assertFalse(evidence.has(one.sha256()));
        assertTrue(evidence.has(other.sha256()));
        Holdings after = new Holdings(records.list());
        assertEquals(Optional.of(tombstone), after.forgotten(one.sha256()));
        assertEquals(List.of(), after.ofSize(3));
        keep("one"); // it comes back
        records.append(new AssetsRecord(STAMP, one, "", Map.of()));
        Holdings again = new Holdings(records.list());
        assertEquals(Optional.empty(), again.forgotten(one.sha256()));
        assertEquals(List.of(one.sha256()), again.ofSize(3));
    }

    @Test
    void aMissingOne() throws IOException {
        for (int i = 0; i < 3; i++) records.append(join("h" + i));
        Files.delete(file(2));
        refused("record 2 is missing, at " + files + "; copy it back from a backup");
        assertThrows(
                StoreException.class,
                () -> new Records(files, folder, Disk.REAL, evidence).append(join("x")));
    }

    @Test
    void twoOfOneNumber() throws IOException {
        records.append(join("a"));
        Files.copy(file(1), files.resolve("000001-" + "ab".repeat(32) + ".json"));
        refused("two records have number 1, at ");
    }

    @Test
    void aFileThatIsNone() throws IOException {
        records.append(join("a"));
        Files.writeString(files.resolve(".DS_Store"), "a desktop's own");
        assertEquals(1, records.names().size());
        for (String name :
                new String[] {
                    "notes.txt",
                    "0000001-" + "ab".repeat(32) + ".json",
                    "000000-" + "ab".repeat(32) + ".json",
                    "00001-" + "ab".repeat(32) + ".json",
                    "000002-" + "AB".repeat(32) + ".json",
                    "000002-" + "ab".repeat(32) + " (1).json",
                    "000002-.json",
                    "9999999999-" + "ab".repeat(32) + ".json"
                }) {
            Path file = Files.writeString(files.resolve(name), "x");
            refused("this is no record's name, at " + file + "; if it is no part of the store");
            Files.delete(file);
        }
    }

    @Test
    void changedAfterItWasWritten() throws IOException {
        records.append(join("a"));
        Path file = file(1);
        Files.writeString(file, Files.readString(file).replace("anna", "otto"));
        refused(
                ", at "
                        + file
                        + "; it was changed after it was written: copy it back from a backup");
    }

    @Test
    void cutOff() throws IOException {
        records.append(join("a"));
        Files.write(file(1), new byte[0]);
        refused("the record's bytes have the SHA-256 e3b0c44298fc1c149afbf4c8996fb924");
    }

    @Test
    void renamed() throws IOException {
        records.append(join("a"));
        records.append(join("b"));
        RecordName second = records.names().get(1);
        Files.delete(file(1));
        Files.move(
                files.resolve(second.stem() + ".json"),
                files.resolve(new RecordName(1, second.sha256()).stem() + ".json"));
        refused("its number is not the one that its file is named by");
    }

    @Test
    void numbersGrowBeyondSixDigits() {
        RecordName name = new RecordName(1_234_567, "ab".repeat(32));
        assertEquals("1234567-" + "ab".repeat(32), name.stem());
        assertEquals(Optional.of(name), RecordName.of(name.stem() + ".json", ".json"));
    }

    private static JoinRecord join(String host) {
        return new JoinRecord(
                STAMP,
                List.of(new Asset.Key(KeyKind.HOST_NAME, host)),
                List.of(new Asset.Key(KeyKind.SERIAL, "PF-1")),
                "",
                "seen");
    }

    private Piece keep(String content) throws IOException {
        try (Deposit deposit = evidence.deposit()) {
            deposit.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            Kept kept = deposit.keep();
            return new Piece(kept.sha256(), kept.bytes(), content);
        }
    }

    private Path file(int number) throws IOException {
        return files.resolve(records.names().get(number - 1).stem() + ".json");
    }

    private void refused(String expected) {
        String said = assertThrows(StoreException.class, records::list).toString();
        assertTrue(said.contains(expected), said);
    }
}
