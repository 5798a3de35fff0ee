package org.interdict.store.asset;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Which keys tell one machine from all others, and when two of them are the same.
///
/// - A serial number, a cloud id, an agent's id: whatever the case, without the blanks around it.
/// - A hardware UUID: its 32 digits. The first three fields are written in either order of bytes
///   (SMBIOS stores them little-endian since 2.6, and tools disagree), so that both are the same.
/// - What `placeholders.txt` lists, one character over and over, and fewer than four characters are
///   no keys.
final class Strong {
    /// In the order in which they are asked: the machine's own, then what runs on it.
    static final KeyKind[] KINDS = {
        KeyKind.SERIAL, KeyKind.HARDWARE_UUID, KeyKind.CLOUD_ID, KeyKind.AGENT_ID
    };

    private static final int SHORTEST = 4;
    private static final int UUID_DIGITS = 32;
    private static final int DIGEST = 32; // hexadecimal digits of MD5
    private static final Set<String> PLACEHOLDERS = placeholders();

    private Strong() {}

    static boolean is(KeyKind kind) {
        for (KeyKind one : KINDS) if (one == kind) return true;
        return false;
    }

    /// Of which a machine has one at a time: another value says another machine. An agent gets a
    /// new id whenever it is installed again.
    static boolean lasting(KeyKind kind) {
        return kind == KeyKind.SERIAL || kind == KeyKind.HARDWARE_UUID || kind == KeyKind.CLOUD_ID;
    }

    /// What is compared of a key; empty if it identifies nothing.
    static String of(Asset.Key key) {
        if (!is(key.kind())) return "";
        String value = key.value().strip();
        if (value.isEmpty()) return "";
        String bare = bare(value);
        if (bare.length() < SHORTEST || uniform(bare) || PLACEHOLDERS.contains(bare)) return "";
        if (key.kind() == KeyKind.HARDWARE_UUID && isUuid(bare)) return uuid(bare);
        return value.toUpperCase(Locale.ROOT);
    }

    /// The strong keys of a machine as they are compared, in the order of [#KINDS].
    static List<Asset.Key> keys(Asset asset) {
        List<Asset.Key> strong = new ArrayList<>(3);
        if (asset.kind() == AssetKind.PURCHASE) return strong;
        for (KeyKind kind : KINDS)
            for (Asset.Key key : asset.keys()) {
                if (key.kind() != kind) continue;
                String value = of(key);
                if (value.isEmpty()) continue;
                Asset.Key folded = new Asset.Key(kind, value);
                if (!strong.contains(folded)) strong.add(folded);
            }
        return strong;
    }

    /// The same, and the digests of what is no machine.
    static List<Asset.Key> all(Asset asset) {
        List<Asset.Key> strong = keys(asset);
        if (asset.kind() == AssetKind.HOST || asset.kind() == AssetKind.PURCHASE) return strong;
        for (Asset.Key key : asset.keys()) {
            String value = key.value().strip().toLowerCase(Locale.ROOT);
            if (key.kind() != KeyKind.DIGEST || value.length() < DIGEST) continue;
            Asset.Key folded = new Asset.Key(KeyKind.DIGEST, value);
            if (!strong.contains(folded)) strong.add(folded);
        }
        return strong;
    }

    /// A host name as it is compared.
    static String name(String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT);
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /// Letters and digits, in capitals; other characters only if there are no such.
    private static String bare(String value) {
        StringBuilder bare = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 'a' && c <= 'z') bare.append((char) (c - 'a' + 'A'));
            else if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) bare.append(c);
            else if (c > 0x7F) bare.append(Character.toUpperCase(c));
        }
        return bare.toString();
    }

    private static boolean uniform(String bare) {
        for (int i = 1; i < bare.length(); i++) if (bare.charAt(i) != bare.charAt(0)) return false;
        return true;
    }

    private static boolean isUuid(String bare) {
        if (bare.length() != UUID_DIGITS) return false;
        for (int i = 0; i < UUID_DIGITS; i++) {
            char c = bare.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'))) return false;
        }
        return true;
    }

    /// The smaller of the two orders of bytes.
    private static String uuid(String digits) {
        String turned =
                turned(digits, 0, 8)
                        + turned(digits, 8, 12)
                        + turned(digits, 12, 16)
                        + digits.substring(16);
        return turned.compareTo(digits) < 0 ? turned : digits;
    }

    private static String turned(String digits, int from, int to) {
        StringBuilder turned = new StringBuilder(to - from);
        for (int i = to - 2; i >= from; i -= 2) turned.append(digits, i, i + 2);
        return turned.toString();
    }

    private static Set<String> placeholders() {
        Set<String> all = new HashSet<>();
        InputStream file = Strong.class.getResourceAsStream("placeholders.txt");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String bare = bare(line);
                all.add(bare);
                // A list may have the bytes of a UUID in either order.
                if (isUuid(bare))
                    all.add(
                            turned(bare, 0, 8)
                                    + turned(bare, 8, 12)
                                    + turned(bare, 12, 16)
                                    + bare.substring(16));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
