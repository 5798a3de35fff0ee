package org.interdict.source;

import com.github.luben.zstd.Zstd;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// Packs bytes as others do, honest and hostile.
final class Packed {
    private Packed() {}

    /// A list of one name, by the format of [SmallestReader].
    static byte[] list(String name) {
        return ("names 1\n" + name + "=AO Kaspersky Lab\n.\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        return made(
                out -> {
                    try (var gzip = new GZIPOutputStream(out)) {
                        gzip.write(bytes);
                    }
                });
    }

    static byte[] zstd(byte[] bytes) {
        return Zstd.compress(bytes);
    }

    /// Members as names and contents in turn.
    static byte[] zip(Object... members) {
        return made(
                out -> {
                    try (var zip = new ZipArchiveOutputStream(out)) {
                        for (int i = 0; i < members.length; i += 2) {
                            zip.putArchiveEntry(new ZipArchiveEntry((String) members[i]));
                            zip.write((byte[]) members[i + 1]);
                            zip.closeArchiveEntry();
                        }
                    }
                });
    }

    static byte[] tar(Object... members) {
        return made(
                out -> {
                    try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
                        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                        for (int i = 0; i < members.length; i += 2) {
                            byte[] content = (byte[]) members[i + 1];
                            var entry = new TarArchiveEntry((String) members[i], true);
                            entry.setSize(content.length);
                            tar.putArchiveEntry(entry);
                            tar.write(content);
                            tar.closeArchiveEntry();
                        }
                    }
                });
    }

    /// A tar with one link.
    ///
    /// @param flag a constant of `TarConstants`
    static byte[] tarLink(byte flag, String name, String target) {
        return made(
                out -> {
                    try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
                        var entry = new TarArchiveEntry(name, flag);
                        entry.setLinkName(target);
                        tar.putArchiveEntry(entry);
                        tar.closeArchiveEntry();
                    }
                });
    }

    interface Making {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] made(Making making) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            making.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
