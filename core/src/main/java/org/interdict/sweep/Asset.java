package org.interdict.sweep;

import java.util.List;
import java.util.Locale;

/// A thing that must be clean: a host, an image, a release, a system; or a purchase of things.
///
/// @param name what a person calls it; empty if the source does not say
/// @param kind what sort of thing
/// @param keys what else it is known by
/// @param maker who made it, of a release or an image, as the source says; else empty
/// @param date when the act took place that it shows, of a purchase: a year, a month or a day
///   (`2023`, `2023-05`, `2023-05-17`); empty if the source does not say
public record Asset(String name, AssetKind kind, List<Key> keys, String maker, String date) {
    /// The source does not say.
    public static final Asset UNKNOWN = new Asset("", AssetKind.UNKNOWN, List.of(), "", "");

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
                && maker.equals(asset.maker)
                && date.equals(asset.date);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + keys.size();
    }

    /// A host by its name alone.
    public static Asset host(String name) {
        return new Asset(name, AssetKind.HOST, List.of(), "", "");
    }

    /// What sort of thing an asset is.
    public enum AssetKind {
        /// A machine, real or virtual, or its operating system.
        HOST,
        /// A container or disk image.
        IMAGE,
        /// Software or firmware as its maker gives it out.
        RELEASE,
        /// An order, a contract or an award by which things are bought; not the things.
        PURCHASE,
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One thing by which an asset is known.
    public record Key(KeyKind kind, String value) {}

    /// Strong keys name one machine or one purchase; a host name does not.
    public enum KeyKind {
        HOST_NAME,
        SERIAL,
        HARDWARE_UUID,
        AGENT_ID,
        CLOUD_ID,
        DIGEST,
        ADDRESS,
        /// Of a purchase: the contract, the award, its PIID.
        CONTRACT,
        /// Of a purchase: the purchase order, the requisition.
        ORDER_NUMBER;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
