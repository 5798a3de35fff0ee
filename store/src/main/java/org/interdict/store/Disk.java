package org.interdict.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// All that a store does to its folder. Whatever changes a file goes through here and through
/// nothing else, so that a test can let each step fail once, and see what is left.
public interface Disk {
    /// The one that is there.
    Disk REAL =
            new Disk() {
                @Override
                public void syncAll(List<Path> files) throws IOException {
                    Syncing.all(this, files);
                }
            };

    /// Makes a folder, and those above it, where there is none.
    default void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /// A new, empty file; it must not be there yet. What is written may be lost until [#sync].
    default OutputStream create(Path file) throws IOException {
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /// Returns when all that was written to a closed file will outlive a crash.
    default void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Opens a file to write behind what it holds, and cuts it to a length before. Makes it if it
    /// is not there and the length is 0.
    ///
    /// @throws IOException if it is shorter than that
    default OutputStream append(Path file, long length) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.size() < length)
                throw new IOException("it is shorter than it was: " + channel.size() + " bytes");
            channel.truncate(length);
            channel.position(length);
            return Channels.newOutputStream(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Writes over a part of a file that is there; its length stays.
    default void overwrite(Path file, long at, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer from = ByteBuffer.wrap(bytes);
            while (from.hasRemaining()) channel.write(from, at + from.position());
        }
    }

    /// [#sync] of several files, in no order.
    default void syncAll(List<Path> files) throws IOException {
        for (Path file : files) sync(file);
    }

    /// Gives a file its name, in one step: whoever looks sees the old name or the new one. A file
    /// of that name is replaced.
    default void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Returns when the names in a folder will outlive a crash. Does nothing where folders cannot
    /// be opened (Windows writes names through).
    default void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Takes a file away, if it is there.
    default void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /// What lies in a folder, in no order; nothing if it is not there.
    static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path child : all) children.add(child);
        } catch (NoSuchFileException e) {
            return children;
        } catch (DirectoryIteratorException e) {
            throw StoreException.reading(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw StoreException.reading(folder, e);
        }
        return children;
    }
}
