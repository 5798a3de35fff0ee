package org.interdict.source;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// Walks zip archives: a file by its directory, a stream from header to header.
final class Zip {
    /// Bytes of a directory that is held in memory; an archive with a longer one is read as a
    /// stream.
    private static final long DIRECTORY = 8L << 20;

    /// Bytes of a link's target that are believed.
    private static final int TARGET = 4096;

    private Zip() {}

    /// Whether the file can be read by its directory.
    static boolean hasDirectory(SeekableByteChannel file) throws IOException {
        long directory = ZipEnd.directory(file);
        return directory >= 0 && directory <= DIRECTORY;
    }

    /// Opens a file by its directory; closing it closes the channel.
    static ZipFile open(SeekableByteChannel file) throws IOException {
        return guarded(
                () ->
                        ZipFile.builder()
                                .setSeekableByteChannel(file)
                                // else each header is visited once before it is read
                                .setIgnoreLocalFileHeader(true)
                                .get());
    }

    static void walk(ZipFile zip, Archive archive) throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            if (!archive.more()) return;
            if (!readable(entry, archive)) continue;
            try (InputStream content = content(zip, entry)) {
                if (entry.isUnixSymlink()) {
                    byte[] target = content.readNBytes(TARGET);
                    String link = new String(target, StandardCharsets.UTF_8);
                    archive.link(entry.getName(), MemberName.escapes(entry.getName(), link));
                } else archive.member(entry.getName(), content);
            } catch (IOException e) {
                archive.refuse(entry.getName(), Unpacking.reason(e));
            }
        }
    }

    /// Walks what cannot be read from its end, for want of one or because it is packed itself.
    static void walk(InputStream in, Archive archive) throws IOException {
        ZipEnd.Watch watch = new ZipEnd.Watch(in);
        try (var zip = new ZipArchiveInputStream(watch, StandardCharsets.UTF_8.name(), true)) {
            for (ZipArchiveEntry entry; (entry = guarded(zip::getNextEntry)) != null; ) {
                if (!archive.more()) return;
                if (!readable(entry, archive)) continue;
                boolean later = entry.getGeneralPurposeBit().usesDataDescriptor();
                if (later && entry.getMethod() == ZipMethod.STORED.getCode())
                    archive.refuse(
                            entry.getName(),
                            "its length is not said before it; unpack the archive and name the"
                                    + " folder");
                else archive.member(entry.getName(), new Checked(zip, later ? -1 : entry.getCrc()));
            }
        }
        if (!watch.ended())
            archive.broken("the archive's directory is missing or cut off; copy it again, whole");
    }

    private static boolean readable(ZipArchiveEntry entry, Archive archive) {
        if (entry.isDirectory()) return false;
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            archive.refuse(
                    entry.getName(),
                    "it is encrypted; unpack it with its password and name the folder");
            return false;
        }
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (method == ZipMethod.STORED
                || method == ZipMethod.DEFLATED
                || method == ZipMethod.ENHANCED_DEFLATED) return true;
        archive.refuse(
                entry.getName(),
                "compressed by method %s, which is not unpacked here; unpack it and name the folder"
                        .formatted(method == null ? entry.getMethod() : method));
        return false;
    }

    private static InputStream content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        InputStream content = guarded(() -> zip.getInputStream(entry));
        if (content == null) throw new IOException("its content is not where it should be");
        return new Checked(content, entry.getCrc());
    }

    private interface Library<T> {
        T call() throws IOException;
    }

    /// Calls the library, which meets some broken archives with exceptions that are no
    /// [IOException]; the fuzz tests found them. Nothing of ours runs inside.
    private static <T> T guarded(Library<T> library) throws IOException {
        try {
            return library.call();
        } catch (RuntimeException e) {
            throw new IOException("the archive is broken", e);
        }
    }

    /// Compares the checksum where the content ends; the library does not. A checksum below zero is
    /// not known.
    private static final class Checked extends CheckedInputStream {
        private final long expected;

        Checked(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            return end(guarded(super::read));
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            return end(guarded(() -> super.read(b, off, len)));
        }

        private int end(int read) throws IOException {
            if (read < 0 && expected >= 0 && getChecksum().getValue() != expected)
                throw new IOException("its checksum is wrong");
            return read;
        }
    }
}
