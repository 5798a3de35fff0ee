package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// One writer at a time, in this process or in another.
class WriterLockTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void aSecondWriterIsToldWhoHoldsIt() throws IOException {
        try (StoreFolder first = Sweeps.open(folder, Disk.REAL)) {
            assertTrue(first.writable());
            List<String> told = new ArrayList<>();
            StoreException refused =
                    assertThrows(
                            StoreException.class,
                            () ->
                                    StoreFolder.write(
                                            folder.resolve("../" + folder.getFileName()),
                                            Disk.REAL,
                                            Sweeps.WRITER,
                                            Duration.ofMillis(200),
                                            told::add));
            assertTrue(
                    refused.toString()
                            .contains(
                                    "somebody else writes to the store: anna on desk7, process"
                                            + " 4711, since 2026-11-24T12:00:00Z, at "),
                    refused.toString());
            assertEquals(List.of("anna on desk7, process 4711, since 2026-11-24T12:00:00Z"), told);
        }
        Sweeps.open(folder, Disk.REAL).close();
    }

    @Test
    void aSecondWriterWaits() throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<StoreFolder> second;
            try (StoreFolder first = Sweeps.open(folder, Disk.REAL)) {
                assertTrue(first.writable());
                second =
                        other.submit(
                                () ->
                                        StoreFolder.write(
                                                folder,
                                                Disk.REAL,
                                                Sweeps.WRITER,
                                                LONG,
                                                _ -> waits.countDown()));
                assertTrue(waits.await(60, TimeUnit.SECONDS));
            }
            second.get(60, TimeUnit.SECONDS).close();
        }
    }

    /// Whoever looked and failed takes nothing from whoever holds it; another process still sees it
    /// held.
    @Test
    void anotherProcess() throws Exception {
        try (Other other = new Other(folder)) {
            assertEquals("holds", other.line());
            List<String> told = new ArrayList<>();
            assertThrows(
                    StoreException.class,
                    () ->
                            StoreFolder.write(
                                    folder,
                                    Disk.REAL,
                                    Sweeps.WRITER,
                                    Duration.ofMillis(200),
                                    told::add));
            assertEquals(
                    List.of(
                            "other on here, process "
                                    + other.process.pid()
                                    + ", since 2026-11-24T12:00:00Z"),
                    told);
            try (StoreFolder reader = StoreFolder.read(folder)) {
                assertEquals(List.of(), reader.records().list());
                assertEquals(1, reader.evidence().list().size());
            }
            // kill -9: the lock goes with the process, and the next writer removes what it left.
            other.process.destroyForcibly().waitFor();
        }
        try (StoreFolder next = Sweeps.open(folder, Disk.REAL)) {
            assertEquals(List.of(), next.evidence().list());
            assertEquals(List.of(), Disk.children(folder.resolve("tmp")));
        }
    }

    @Test
    void twoProcessesAfterEachOther() throws Exception {
        StoreFolder first = Sweeps.open(folder, Disk.REAL);
        try (first;
                Other other = new Other(folder)) {
            assertEquals(
                    "waits for anna on desk7, process 4711, since 2026-11-24T12:00:00Z",
                    other.line());
            assertThrows(StoreException.class, () -> Sweeps.open(folder, Disk.REAL));
            first.close();
            assertEquals("holds", other.line());
        }
    }

    /// What stands in the file may be anything.
    @Test
    void aHostileHolder() throws Exception {
        try (Other other = new Other(folder)) {
            assertEquals("holds", other.line());
            Files.writeString(
                    folder.resolve("lock"), "a\u001b[31m\u202eb\n" + "c".repeat(5_000_000));
            StoreException refused =
                    assertThrows(StoreException.class, () -> Sweeps.open(folder, Disk.REAL));
            assertTrue(refused.toString().contains("to the store: a[31mbccc"), refused.toString());
            assertTrue(refused.toString().length() < 2000);
        }
    }

    /// A process that opens the store, deposits, and waits to be ended.
    private static final class Other implements AutoCloseable {
        final Process process;
        private final BufferedReader out;

        Other(Path folder) throws IOException {
            String classes =
                    System.getProperty(
                            "surefire.test.class.path", System.getProperty("java.class.path"));
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    classes,
                                    HoldingProcess.class.getName(),
                                    folder.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
        }

        String line() throws IOException {
            String line = out.readLine();
            return line == null ? "ended" : line;
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
