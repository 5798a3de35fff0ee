package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class StorePlaceTest {
    @Test
    void theOptionBeforeTheVariableBeforeThePlatform() {
        Map<String, String> environment = Map.of("INTERDICT_STORE", "/srv/store");
        assertEquals(Path.of("here"), StorePlace.of("here", environment, "Linux", "/home/anna"));
        assertEquals(Path.of("/srv/store"), StorePlace.of("", environment, "Linux", "/home/anna"));
        assertEquals(
                Path.of("/home/anna/.local/share/interdict"),
                StorePlace.of("", Map.of("INTERDICT_STORE", ""), "Linux", "/home/anna"));
    }

    @Test
    void linuxAndItsKin() {
        for (String system : new String[] {"Linux", "FreeBSD", "AIX"}) {
            assertEquals(
                    Path.of("/data/interdict"),
                    StorePlace.of("", Map.of("XDG_DATA_HOME", "/data"), system, "/home/anna"));
            assertEquals(
                    Path.of("/home/anna/.local/share/interdict"),
                    StorePlace.of("", Map.of("XDG_DATA_HOME", "data"), system, "/home/anna"));
        }
    }

    @Test
    void macOs() {
        assertEquals(
                Path.of("/Users/anna/Library/Application Support/interdict"),
                StorePlace.of("", Map.of("XDG_DATA_HOME", "/data"), "Mac OS X", "/Users/anna"));
    }

    @Test
    void windows() {
        assertEquals(
                Path.of("C:\\Users\\anna\\AppData\\Local").resolve("interdict"),
                StorePlace.of(
                        "",
                        Map.of("LOCALAPPDATA", "C:\\Users\\anna\\AppData\\Local"),
                        "Windows 11",
                        "C:\\Users\\anna"));
        assertEquals(
                Path.of("C:\\Users\\anna", "AppData", "Local", "interdict"),
                StorePlace.of("", Map.of(), "Windows 11", "C:\\Users\\anna"));
    }
}
