package org.interdict.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.store.Disk;
import org.interdict.store.FailingDisk;
import org.interdict.store.FailingDisk.Manner;
import org.interdict.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class AttachmentsTest {
    @TempDir private Path folder;

    /// Each step fails once: under its hash lies the whole file or nothing, and doing it again ends
    /// well.
    @ParameterizedTest
    @EnumSource(Manner.class)
    void eachStepFails(Manner manner) throws IOException {
        Path filed = folder.resolve("letter.bin");
        Files.write(filed, new byte[200_000]);
        int n = 1;
        for (; n < 100; n++) {
            Path campaign = Files.createDirectory(folder.resolve("campaign" + n));
            Attachments attachments = new Attachments(campaign);
            FailingDisk disk = new FailingDisk(Disk.REAL, n, manner);
            boolean kept = true;
            try {
                attachments.keep(filed, false, disk);
            } catch (StoreException e) {
                kept = false;
            }
            String where = manner + " at step " + n;
            for (Path file : named(campaign)) assertEquals(200_000, Files.size(file), where);
            Attachment again = attachments.keep(filed, true, Disk.REAL);
            assertEquals(Optional.empty(), attachments.wrong(again), where);
            assertEquals(1, named(campaign).size(), where);
            if (kept && disk.steps() < n) break;
        }
        assertTrue(n > 8 && n < 100, n + " steps");
    }

    private static List<Path> named(Path campaign) throws IOException {
        Path docket = campaign.resolve("docket");
        if (!Files.exists(docket)) return List.of();
        try (Stream<Path> all = Files.walk(docket)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("new"))
                    .toList();
        }
    }

    @Test
    void writtenAndRead() {
        Attachment one = new Attachment("ab".repeat(32), 17, true, "a letter, signed.pdf");
        assertEquals(Optional.of(one), Attachment.of(one.written()));
        assertEquals(Optional.empty(), Attachment.of("ab 17 public letter"));
        assertEquals(Optional.empty(), Attachment.of(""));
    }
}
