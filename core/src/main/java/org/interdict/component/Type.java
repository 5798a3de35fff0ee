package org.interdict.component;

import java.util.Locale;

/// What sort of thing a component is, in the words of CycloneDX 1.7 and SPDX 2.3.
public enum Type {
    APPLICATION,
    FRAMEWORK,
    LIBRARY,
    CONTAINER,
    PLATFORM,
    OPERATING_SYSTEM,
    DEVICE,
    DEVICE_DRIVER,
    FIRMWARE,
    FILE,
    MACHINE_LEARNING_MODEL,
    DATA,
    CRYPTOGRAPHIC_ASSET,
    SERVICE,
    EXTENSION,
    PACKAGE,
    UNKNOWN;

    /// How it is written: `operating-system`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The type written `id` in any case, with `-` or `_`; [#UNKNOWN] for any other word.
    public static Type of(String id) {
        for (Type type : values())
            if (type.id().equalsIgnoreCase(id) || type.name().equalsIgnoreCase(id)) return type;
        return UNKNOWN;
    }
}
