package org.interdict.campaign.filing;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The reports that were signed, as they were shown: `reports/<sha256>.json` in the campaign's
/// folder. A report is there, for good, before the ledger says that it was signed.
public final class Shelf {
    /// Bytes of one report that are believed.
    private static final long LONGEST = 256L << 20;

    private final Path campaign;
    private final Path folder;
    private final Disk disk;

    /// @param campaign its folder
    public Shelf(Path campaign, Disk disk) {
        this.campaign = campaign;
        folder = campaign.resolve("reports");
        this.disk = disk;
    }

    private Path file(String sha256) {
        return folder.resolve(sha256 + ".json");
    }

    /// Keeps a report; one that is there already stays.
    ///
    /// @return its hash
    public String put(byte[] bytes) throws IOException {
        String sha256 = FilingJson.sha256(bytes);
        Path file = file(sha256);
        try {
            if (Files.exists(file) && intact(sha256)) return sha256;
            boolean made = !Files.isDirectory(folder);
            disk.folder(folder);
            if (made) disk.syncFolder(campaign);
            Path part = folder.resolve(sha256 + ".part");
            disk.delete(part); // of a writer that was killed
            try (OutputStream out = disk.create(part)) {
                out.write(bytes);
            }
            disk.sync(part);
            disk.rename(part, file);
            disk.syncFolder(folder);
            return sha256;
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
    }

    /// Whether a report is there, and is what was signed.
    public boolean intact(String sha256) throws IOException {
        try {
            bytes(sha256);
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    /// What was signed.
    ///
    /// @throws StoreException if it is not there, or was changed
    public byte[] bytes(String sha256) throws IOException {
        Path file = file(sha256);
        byte[] bytes;
        try {
            if (Files.size(file) > LONGEST)
                throw new StoreException(
                        "a report is longer than one can be",
                        file.toString(),
                        "restore it from a backup");
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new StoreException(
                    "a report that was signed is missing",
                    file.toString(),
                    "restore it from a backup; what was signed stands nowhere else");
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
        if (!FilingJson.sha256(bytes).equals(sha256))
            throw new StoreException(
                    "a report is not what was signed: its bytes have another hash",
                    file.toString(),
                    "restore it from a backup");
        return bytes;
    }

    /// The report that was signed.
    public Filing filing(String sha256) throws IOException {
        byte[] bytes = bytes(sha256);
        try {
            return FilingReader.read(bytes);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException(
                    "a report cannot be read: " + e.getMessage(),
                    file(sha256).toString(),
                    "its hash is right, so a later version of interdict may have written it");
        }
    }
}
