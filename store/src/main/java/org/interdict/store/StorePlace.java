package org.interdict.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the store lies.
public final class StorePlace {
    /// The variable that names it.
    public static final String VARIABLE = "INTERDICT_STORE";

    private static final String NAME = "interdict";

    private StorePlace() {}

    /// The folder that was given, else the one that the variable names, else one where the platform
    /// keeps a user's data: `$XDG_DATA_HOME/interdict` or `~/.local/share/interdict`,
    /// `~/Library/Application Support/interdict`, `%LOCALAPPDATA%\interdict`.
    ///
    /// @param given by `--store`; empty if it was not
    /// @param environment `System.getenv()`
    /// @param system the property `os.name`
    /// @param home the property `user.home`
    public static Path of(
            String given, Map<String, String> environment, String system, String home) {
        if (!given.isEmpty()) return Path.of(given);
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) return Path.of(named);
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path data = local.isEmpty() ? Path.of(home, "AppData", "Local") : Path.of(local);
            return data.resolve(NAME);
        }
        if (lower.startsWith("mac")) return Path.of(home, "Library", "Application Support", NAME);
        // XDG Base Directory Specification 0.8: a relative path is to be ignored.
        Path shared = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
        return (shared.isAbsolute() ? shared : Path.of(home, ".local", "share")).resolve(NAME);
    }
}
