package org.interdict.watch;

import org.interdict.component.Kind;

import java.util.Set;

/// The literal letters of a pattern that a match must have at a place of which [Beginnings] keeps
/// the key: the range of keys that begin with them.
///
/// @param from the lowest key
/// @param to the highest
/// @param letters how many are in a key
/// @param telling how many of them stand in words that tell something
record Literal(long from, long to, int letters, int telling) {
    /// Fewer tell nothing apart.
    private static final int FEWEST = 2;

    /// Words with which many paths, file names and identifiers begin or end. They only help to
    /// choose among the literals of one pattern; a word that is missing here costs candidates and
    /// loses none.
    private static final Set<String> COMMON =
            Set.of(
                    ("agent android app application applications bin binaries caches cer cert"
                                    + " client com common components conf config core"
                                    + " currentversion data dll drivers efi environment etc exe"
                                    + " extensions files for github google home inf installer io"
                                    + " jar kext lab launchagents launchdaemons lib lib64 library"
                                    + " local log microsoft msi net opt org php plist program"
                                    + " programdata run security server service services setup sh"
                                    + " share software support sys system system32 tmp uninstall"
                                    + " update usr var windows wow6432node www x64 x86 zip")
                            .split(" "));

    /// The range of the keys of texts that begin with these letters and digits, joined.
    static Literal of(String joined) {
        long key = 0;
        int letters = Math.min(joined.length(), Beginnings.LETTERS);
        for (int i = 0; i < letters; i++) {
            key |= (long) (joined.charAt(i) & 31) << (Beginnings.TOP - i * Beginnings.BITS);
        }
        long rest = (1L << ((Beginnings.LETTERS - letters) * Beginnings.BITS)) - 1;
        return new Literal(key, key | rest, letters, letters);
    }

    /// The keys of texts that hold a name, at the begin of a word: of a short one the name itself.
    static Literal ofName(String joined) {
        Literal literal = of(joined);
        return joined.length() > Beginnings.SHORT
                ? literal
                : new Literal(literal.from, literal.from, literal.letters, literal.telling);
    }

    /// The next literal of a pattern from `from` on that a value of the kind must have where
    /// [Beginnings] keeps a key.
    ///
    /// @return where it begins, or -1
    static int next(Kind kind, String pattern, int from) {
        for (int i = from; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (!Beginnings.isLetter(c) || !isKept(kind, pattern, i)) continue;
            if (at(pattern, i).letters >= FEWEST) return i;
        }
        return -1;
    }

    /// The literal that begins at `from`. It ends where a folded text may go on otherwise than the
    /// identifier: outside ASCII, and where `(r)` may be a mark.
    static Literal at(String pattern, int from) {
        StringBuilder joined = new StringBuilder();
        int telling = 0;
        int word = from;
        int end = from;
        for (; end <= pattern.length() && joined.length() < Beginnings.LETTERS; end++) {
            char c = end < pattern.length() ? pattern.charAt(end) : '*';
            if (Beginnings.isLetter(c)) {
                joined.append(c);
                continue;
            }
            if (!COMMON.contains(pattern.substring(word, end))) telling += end - word;
            word = end + 1;
            if (c == '*' || c == '(' || c >= 0x80) break;
        }
        if (joined.length() == Beginnings.LETTERS && !isCommonAt(pattern, word, end)) {
            telling += end - word;
        }
        Literal whole = of(joined.toString());
        return new Literal(whole.from, whole.to, whole.letters, telling);
    }

    /// Whether a word that a key cuts off is a common one.
    private static boolean isCommonAt(String pattern, int word, int from) {
        int end = from;
        while (end < pattern.length() && Beginnings.isLetter(pattern.charAt(end))) end++;
        return COMMON.contains(pattern.substring(word, end));
    }

    /// Whether a value that meets the pattern has the character at `at` where [Beginnings] keeps a
    /// key: at the beginning of a value, of a part or of a word, as the kind has it.
    private static boolean isKept(Kind kind, String pattern, int at) {
        // What is no letter may stand before it; then the key is the same.
        int first = at;
        while (first > 0 && isFiller(kind, pattern.charAt(first - 1))) first--;
        boolean start = first == 0;
        char before = start ? 0 : pattern.charAt(first - 1);
        return switch (kind) {
            case PATH, FILE -> start || first < at;
            case CPE -> before == ':' && pattern.indexOf(':') == first - 1;
            case PURL -> before == '/';
            case REGISTRY_KEY -> start || before == '/';
            case DOMAIN -> start || before == '.';
            default -> start;
        };
    }

    private static boolean isFiller(Kind kind, char c) {
        if (c == '*' || c == '(' || c >= 0x80 || Beginnings.isLetter(c)) return false;
        return switch (kind) {
            case CPE -> c != ':';
            case PURL, REGISTRY_KEY -> c != '/';
            case DOMAIN -> c != '.';
            default -> true;
        };
    }
}
