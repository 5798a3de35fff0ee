package org.interdict.store;

import java.io.IOException;
import java.io.OutputStream;
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
    Disk REAL = new Disk() {};

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
