package org.interdict.sweep;

import java.util.List;
import java.util.Locale;

/// A thing that must be clean: a host, an image, a release, a system.
///
/// @param name what a person calls it; empty if the source does not say
/// @param kind what sort of thing
/// @param keys what else it is known by
/// @param maker who made it, of a release or an image, as the source says; else empty
public record Asset(String name, AssetKind kind, List<Key> keys, String maker) {
    /// The source does not say.
    public static final Asset UNKNOWN = new Asset("", AssetKind.UNKNOWN, List.of(), "");

    public Asset {
        keys = List.copyOf(keys);
    }

    // By hand: what Java generates for a record is linked at its first use, part by part, and costs
    // 5 ms at start.

    @Override
    public boolean equals(Object other) {
        return other instanceof Asset asset
                && name.equals(asset.name)
                && kind == asset.kind
                && keys.equals(asset.keys)
                && maker.equals(asset.maker);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + keys.size();
    }

    /// A host by its name alone.
    public static Asset host(String name) {
        return new Asset(name, AssetKind.HOST, List.of(), "");
    }

    /// What sort of thing an asset is.
    public enum AssetKind {
        /// A machine, real or virtual, or its operating system.
        HOST,
        /// A container or disk image.
        IMAGE,
        /// Software or firmware as its maker gives it out.
        RELEASE,
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One thing by which an asset is known.
    public record Key(KeyKind kind, String value) {}

    /// Strong keys name one machine; a host name does not.
    public enum KeyKind {
        HOST_NAME,
        SERIAL,
        HARDWARE_UUID,
        AGENT_ID,
        CLOUD_ID,
        DIGEST,
        ADDRESS;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
