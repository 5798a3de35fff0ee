package org.interdict.ledger;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Texts that can be forgotten: each a file, named by the SHA-256 of its bytes, which begin with a
/// line of salt. Without the salt nobody can guess a text and prove the guess by the name that an
/// entry keeps.
public final class Texts {
    /// Characters of a text at most.
    public static final int LONGEST = 1 << 20;

    private static final int SALT = 32;
    private static final int BYTES = 2 * SALT + 1 + 3 * LONGEST;

    /// How many are written before they are synced together, and how much of the batch's texts is
    /// remembered, so that memory is bounded however many there are.
    private static final int TOGETHER = 1024;

    private static final int REMEMBERED = 1 << 22;

    private final Path folder;
    private final Disk disk;
    private final Optional<RandomGenerator> salts;
    private final Map<String, String> batch = new HashMap<>();
    private int remembered;
    private final List<Path> written = new ArrayList<>();
    private final Set<Path> touched = new HashSet<>();
    private final Set<Path> made = new HashSet<>();

    /// What no append has named so far.
    private final List<Path> unnamed = new ArrayList<>();

    /// @param salts where salt comes from; nothing to read only
    Texts(Place place, Disk disk, Optional<RandomGenerator> salts) {
        this.folder = place.texts();
        this.disk = disk;
        this.salts = salts;
    }

    /// Keeps a text, under a new name; until the next append, the same text has the same name. It
    /// will outlive a crash when an append that follows is acknowledged.
    ///
    /// @return its name
    /// @throws StoreException if it is longer than [#LONGEST], or the disk fails
    public String put(String text) throws IOException {
        String known = batch.get(text);
        if (known != null) return known;
        byte[] salt = new byte[SALT];
        salts.orElseThrow(this::onlyRead).nextBytes(salt);
        byte[] bytes = bytes(HexFormat.of().formatHex(salt) + "\n" + text);
        String name = Hash.of(bytes);
        Path file = file(name);
        try {
            Path in = file.resolveSibling("");
            if (!made.contains(in)) {
                disk.folder(in);
                made.add(in);
                touched.add(folder);
            }
            unnamed.add(file);
            try (OutputStream out = disk.create(file)) {
                out.write(bytes);
            }
            written.add(file);
            touched.add(in);
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
        if (written.size() >= TOGETHER) sync();
        remembered += text.length();
        if (remembered > REMEMBERED) forgetBatch();
        batch.put(text, name);
        return name;
    }

    private StoreException onlyRead() {
        return new StoreException(
                "the ledger was opened to be read", folder.toString(), "open it for writing");
    }

    private byte[] bytes(String text) throws StoreException {
        if (text.length() > LONGEST)
            throw new StoreException(
                    "a text has " + text.length() + " characters, and at most 1048576 are kept",
                    folder.toString(),
                    "say it in fewer words, or keep it as a file");
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new StoreException(
                    "a text holds half a character", folder.toString(), "write the text anew");
        }
    }

    private Path file(String name) {
        if (!Hash.is(name)) throw new IllegalArgumentException("no SHA-256: " + name);
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    /// Returns when all texts so far will outlive a crash. An append does this by itself.
    public void sync() throws IOException {
        try {
            disk.syncAll(written);
            written.clear();
            for (Path one : touched) disk.syncFolder(one);
            touched.clear();
        } catch (IOException e) {
            throw StoreException.writing(folder, e);
        }
    }

    /// A text by its name; nothing if it is not there, because it was erased or is missing.
    ///
    /// @throws StoreException if it is not as it was written
    public Optional<String> get(String name) throws IOException {
        Path file = file(name);
        try {
            return Optional.of(read(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (DamagedException e) {
            throw new StoreException(e.what, file.toString(), "copy it back from a backup", e);
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
    }

    /// @throws DamagedException if it has not the hash that is its name
    static String read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BYTES + 1);
        }
        int feed = 2 * SALT;
        if (bytes.length <= feed
                || bytes[feed] != '\n'
                || !Hash.of(bytes).equals(file.getFileName().toString()))
            throw new DamagedException(0, "a text was changed or cut");
        int from = feed + 1;
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    /// Deletes a text, so that it is forgotten. An entry [Entry#TEXT_ERASED] says so before. Does
    /// nothing if it is not there.
    public void erase(String name) throws IOException {
        if (salts.isEmpty()) throw onlyRead();
        Path file = file(name);
        try {
            disk.delete(file);
            batch.values().removeIf(name::equals);
            if (Files.isDirectory(file.resolveSibling("")))
                disk.syncFolder(file.resolveSibling(""));
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
    }

    /// After an append: what was put so far may be named by it.
    void named() {
        unnamed.clear();
        forgetBatch();
    }

    /// Takes away what no append has named.
    void dropUnnamed() throws IOException {
        for (Path file : unnamed) disk.delete(file);
        unnamed.clear();
        written.clear();
        forgetBatch();
    }

    private void forgetBatch() {
        batch.clear();
        remembered = 0;
    }
}
