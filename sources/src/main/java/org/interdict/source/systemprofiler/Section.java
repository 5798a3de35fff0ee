package org.interdict.source.systemprofiler;

import org.interdict.component.Presence;
import org.interdict.component.Type;

import java.util.Optional;

/// A part of a report that lists software, or says whose report it is.
enum Section {
    APPLICATIONS("Applications", "SPApplicationsDataType", Type.APPLICATION, Presence.INSTALLED),
    EXTENSIONS("Extensions", "SPExtensionsDataType", Type.DEVICE_DRIVER, Presence.INSTALLED),
    DISABLED("Disabled Software", "SPDisabledSoftwareDataType", Type.UNKNOWN, Presence.INSTALLED),
    LEGACY("Legacy Software", "SPLegacySoftwareDataType", Type.UNKNOWN, Presence.INSTALLED),
    FRAMEWORKS("Frameworks", "SPFrameworksDataType", Type.FRAMEWORK, Presence.INSTALLED),
    PANES("Preference Panes", "SPPrefPaneDataType", Type.EXTENSION, Presence.INSTALLED),
    STARTUP("Startup Items", "SPStartupItemDataType", Type.SERVICE, Presence.INSTALLED),
    /// What was installed at some time; it may have gone since.
    HISTORY("Installations", "SPInstallHistoryDataType", Type.PACKAGE, Presence.LISTED),
    HARDWARE("Hardware", "SPHardwareDataType", Type.UNKNOWN, Presence.LISTED),
    SOFTWARE("Software", "SPSoftwareDataType", Type.UNKNOWN, Presence.LISTED);

    private final String title;
    private final String dataType;
    private final Type type;
    private final Presence presence;

    Section(String title, String dataType, Type type, Presence presence) {
        this.title = title;
        this.dataType = dataType;
        this.type = type;
        this.presence = presence;
    }

    Type type() {
        return type;
    }

    Presence presence() {
        return presence;
    }

    /// Whether its items are software, and not the machine.
    boolean listsSoftware() {
        return this != HARDWARE && this != SOFTWARE;
    }

    /// The section headed so in a text, or of that data type in a property list.
    static Optional<Section> of(String title) {
        for (Section section : values())
            if (section.title.equals(title) || section.dataType.equals(title))
                return Optional.of(section);
        return Optional.empty();
    }
}
