package org.interdict.cli;

import org.interdict.store.asset.Sighted;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.KeyKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How commands name an asset: `host=web1,serial=AB12CD`.
final class AssetText {
    private static final KeyKind[] KINDS = {
        KeyKind.HOST_NAME,
        KeyKind.SERIAL,
        KeyKind.HARDWARE_UUID,
        KeyKind.AGENT_ID,
        KeyKind.CLOUD_ID,
        KeyKind.DIGEST,
        KeyKind.ADDRESS,
        KeyKind.CONTRACT,
        KeyKind.ORDER_NUMBER
    };
    private static final List<String> WORDS =
            List.of(
                    "host",
                    "serial",
                    "uuid",
                    "agent",
                    "cloud",
                    "digest",
                    "address",
                    "contract",
                    "order");

    private AssetText() {}

    /// The keys that an argument names; a word without a kind is a host name.
    static List<Asset.Key> keys(String argument) throws UsageException {
        List<Asset.Key> keys = new ArrayList<>();
        for (String part : argument.split(",(?=[a-z]+=)", -1)) {
            int equals = part.indexOf('=');
            String kind = equals < 0 ? "host" : part.substring(0, equals);
            String value = part.substring(equals + 1).strip();
            Optional<KeyKind> known = kind(kind);
            if (known.isEmpty() || value.isEmpty())
                throw new UsageException(
                        "'"
                                + argument
                                + "' names no asset; write a host name, or keys: "
                                + String.join("=…, ", WORDS)
                                + "=…");
            keys.add(new Asset.Key(known.get(), value));
        }
        return keys;
    }

    private static Optional<KeyKind> kind(String word) {
        int at = WORDS.indexOf(word.toLowerCase(Locale.ROOT));
        return at < 0 ? Optional.empty() : Optional.of(KINDS[at]);
    }

    static String word(KeyKind kind) {
        for (int i = 0; i < KINDS.length; i++) if (KINDS[i].equals(kind)) return WORDS.get(i);
        throw new AssertionError("a kind without a word: " + kind);
    }

    /// As [#keys] reads it.
    static String of(Asset.Key key) {
        return word(key.kind()) + "=" + key.value();
    }

    /// All by which an asset may be named, as [#keys] reads it.
    static String of(Sighted sighted) {
        List<String> words = new ArrayList<>();
        if (!sighted.asset().name().isEmpty()) words.add("host=" + sighted.asset().name());
        for (Asset.Key key : sighted.asset().keys()) words.add(of(key));
        return String.join(",", words);
    }

    /// The keys alone.
    static List<String> keys(Asset asset) {
        List<String> words = new ArrayList<>();
        for (Asset.Key key : asset.keys()) words.add(of(key));
        return words;
    }
}
