package org.interdict.report.xlsx;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a workbook again so that the same report gives the same bytes: the library stamps the
/// time of writing into the archive and into the workbook's properties. Nothing is compressed, as
/// two builds of zlib need not press alike.
final class Sealing {
    /// That of Excel, but for the hour: at midnight Java adds a second time, in the machine's zone.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

    private static final String OPENS = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">";
    private static final String CLOSES = "</dcterms:created>";

    private Sealing() {}

    /// @param created the workbook says
    static void seal(byte[] workbook, Instant created, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        // The library tells an entry's length in a way that only a reader of the central directory
        // understands; ZipInputStream is none.
        try (ZipFile in =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get()) {
            for (ZipArchiveEntry from : Collections.list(in.getEntriesInPhysicalOrder())) {
                byte[] bytes;
                try (InputStream part = in.getInputStream(from)) {
                    bytes = part.readAllBytes();
                }
                if (from.getName().equals("docProps/core.xml")) bytes = created(bytes, created);
                ZipEntry entry = new ZipEntry(from.getName());
                CRC32 crc = new CRC32();
                crc.update(bytes);
                entry.setTimeLocal(TIME);
                entry.setSize(bytes.length);
                entry.setCompressedSize(bytes.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    private static byte[] created(byte[] properties, Instant created) {
        String text = new String(properties, StandardCharsets.UTF_8);
        int from = text.indexOf(OPENS);
        int to = text.indexOf(CLOSES);
        if (from < 0 || to < from)
            throw new IllegalStateException("the library writes the time of making elsewhere now");
        return (text.substring(0, from + OPENS.length())
                        + created.truncatedTo(ChronoUnit.SECONDS)
                        + text.substring(to))
                .getBytes(StandardCharsets.UTF_8);
    }
}
