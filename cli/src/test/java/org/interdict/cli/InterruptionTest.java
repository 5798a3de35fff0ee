package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A real process that is told to stop while it reads.
class InterruptionTest {
    @Test
    void whatWasReadIsAnsweredAndTheCodeSaysInterrupted() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.interdict.cli.Main",
                                "check",
                                "far-52.204-23",
                                "-",
                                "-o",
                                "json")
                        .redirectErrorStream(false)
                        .start();
        try (OutputStream in = process.getOutputStream()) {
            byte[] package1 =
                    "Package: p\nStatus: install ok installed\nVersion: 1\nArchitecture: all\n\n"
                            .getBytes(StandardCharsets.UTF_8);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (System.nanoTime() < end) in.write(package1);
            process.toHandle().destroy(); // not destroy(): that closes the streams
            while (process.isAlive()) in.write(package1);
        } catch (IOException e) {
            assertTrue(
                    process.waitFor(10, TimeUnit.SECONDS),
                    "the pipe broke before the process ended: " + e.getMessage());
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(130, process.exitValue());
        assertTrue(answer.contains("interrupted here; the rest was not read"), answer);
        assertTrue(answer.stripTrailing().endsWith("}"), answer);
    }
}
