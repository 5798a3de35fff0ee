package org.interdict.component;

import java.util.Locale;
import java.util.Optional;

/// What a trace is. An indicator has a kind too, and a reach is a set of them. The roles of
/// companies stay apart: who maintains a distribution's package did not make what is in it.
public enum Kind {
    /// The component's own name, as shown to a person. [Component#name] itself is this trace.
    NAME,
    /// Who distributes it.
    SUPPLIER,
    /// Who made it.
    MANUFACTURER,
    /// Who published it, as the installer or the store says.
    PUBLISHER,
    /// SPDX: who it came from first.
    ORIGINATOR,
    /// Who wrote it; persons too.
    AUTHOR,
    /// Who packages it for a distribution; never more than a mention.
    MAINTAINER,
    /// Who sold it; says who made it only if it is the maker.
    SELLER,
    /// The common name or organization of a code signature's certificate.
    SIGNER,
    /// SHA-1 or SHA-256 of a signing certificate, hexadecimal.
    CERTIFICATE,
    /// Apple's developer team, ten characters.
    TEAM_ID,
    /// A CPE name, 2.2 or 2.3.
    CPE,
    /// A package URL.
    PURL,
    /// MD5, SHA-1, SHA-256 or SHA-512 of a file, hexadecimal.
    HASH,
    /// ISO/IEC 19770-2 tag id.
    SWID,
    /// Name in a package manager of an operating system: dpkg, rpm, apk, pacman.
    PACKAGE,
    /// Name of a package in a store of applications: winget, Chocolatey.
    STORE_ID,
    /// Reverse-domain id of an application: macOS, iOS, Android, launchd.
    BUNDLE_ID,
    /// Windows Installer product code, a GUID.
    PRODUCT_CODE,
    /// Path of a Windows registry key.
    REGISTRY_KEY,
    /// Name of a service or service unit.
    SERVICE,
    /// Name of a driver or of its file.
    DRIVER,
    /// Last part of a path: an executable, a library, an archive.
    FILE,
    /// Where it is installed or lies.
    PATH,
    /// A DNS name that it talks to.
    DOMAIN,
    /// Id of a browser extension, or of a host that a browser may start.
    EXTENSION_ID,
    /// A number of a device, whose first part a registry gave to its maker, with the registry's
    /// name before it: `usb:12d1:14db`, `pci:19e5`, `mac:8ce748a1b2c3`, `edid:zte`; the object id
    /// of SNMP as `oid:1.3.6.1.4.1.2011.2.23`. Hexadecimal without separators.
    HARDWARE_ID,
    /// Text about it that is not its name: a description, a command line, an information string.
    DESCRIPTION;

    /// How it is written in data files: `product-code`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind written `id`, or nothing.
    public static Optional<Kind> of(String id) {
        for (Kind kind : values()) if (kind.id().equals(id)) return Optional.of(kind);
        return Optional.empty();
    }

    /// Whether the value is a company or a person.
    public boolean isParty() {
        return switch (this) {
            case SUPPLIER,
                    MANUFACTURER,
                    PUBLISHER,
                    ORIGINATOR,
                    AUTHOR,
                    MAINTAINER,
                    SELLER,
                    SIGNER ->
                    true;
            default -> false;
        };
    }
}
