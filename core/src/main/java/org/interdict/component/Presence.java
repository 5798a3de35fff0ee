package org.interdict.component;

import java.util.Locale;

/// How a component is there. Says nothing of how well it is recognised.
public enum Presence {
    /// An operating system or a store says that it is installed.
    INSTALLED,
    /// Inside another file or product.
    EMBEDDED,
    /// A lock file, a build file or a manifest asks for it.
    DECLARED,
    /// What an uninstaller left: a folder, a key, a certificate.
    LEFTOVER,
    /// It ran at some time.
    RAN,
    /// A list names it.
    LISTED;

    /// How it is written: `installed`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
