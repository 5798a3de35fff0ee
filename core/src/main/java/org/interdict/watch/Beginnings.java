package org.interdict.watch;

import org.interdict.component.Component;
import org.interdict.component.Folding;
import org.interdict.component.Identifier;
import org.interdict.component.Kind;
import org.interdict.component.Trace;
import org.interdict.component.Type;

import java.util.Arrays;
import java.util.List;

/// The keys by which a component is found again when a watchlist is new: the first [#LETTERS]
/// letters and digits from each place where [Matching] may begin to look, over blanks and
/// punctuation, as they are compared. [Probes] says which keys a watchlist could match; a component
/// with none of them has no match and meets no look-alike.
///
/// A key has 60 bits, five a letter (`c & 31`), the first letter highest, filled up with 0: keys of
/// texts that begin alike lie side by side. The keys of a component do not depend on any watchlist.
/// They do depend on how texts are folded: whoever keeps them makes them again when that changes.
///
/// An instance is a buffer that is used again and again by one thread; it allocates nothing unless
/// it has to grow.
public final class Beginnings {
    /// So many letters and digits a key holds.
    public static final int LETTERS = 12;

    static final int BITS = 5;
    static final int TOP = (LETTERS - 1) * BITS;

    /// Names of so many letters are kept whole.
    static final int SHORT = 5;

    /// Fewer are put in order one by one.
    private static final int FEW = 24;

    private final Folding folding = new Folding();
    private final Identifier identifier = new Identifier();
    private long[] keys = new long[64];
    private int size;

    /// Takes the keys of `component` in place of those before.
    public void set(Component component) {
        size = 0;
        name(component);
        List<Trace> traces = component.traces();
        for (int i = 0; i < traces.size(); i++) trace(traces.get(i));
        order();
    }

    /// The keys, rising, each once; only the first [#size] of them.
    public long[] keys() {
        return keys;
    }

    public int size() {
        return size;
    }

    private void name(Component component) {
        String name = component.name();
        text(name, 0);
        if (component.type() == Type.FILE) expanded(name);
    }

    private void trace(Trace trace) {
        String value = trace.value();
        switch (trace.kind()) {
            case NAME,
                    SUPPLIER,
                    MANUFACTURER,
                    PUBLISHER,
                    ORIGINATOR,
                    AUTHOR,
                    MAINTAINER,
                    SELLER,
                    SIGNER,
                    DESCRIPTION ->
                    text(value, 0);
            case FILE -> text(value, Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
            case PATH -> {
                text(value, 0);
                expanded(value);
            }
            case CPE -> vendor(value);
            case PURL -> parts(Kind.PURL, value, '/');
            case REGISTRY_KEY -> parts(Kind.REGISTRY_KEY, value, '/');
            case DOMAIN -> parts(Kind.DOMAIN, value, '.');
            case CERTIFICATE,
                    TEAM_ID,
                    HASH,
                    SWID,
                    PACKAGE,
                    STORE_ID,
                    BUNDLE_ID,
                    PRODUCT_CODE,
                    SERVICE,
                    DRIVER,
                    EXTENSION_ID,
                    HARDWARE_ID -> {
                identifier.set(trace.kind(), value);
                key(identifier.chars(), 0, identifier.length());
            }
        }
    }

    /// Each word of a text that is compared by words.
    private void text(String text, int from) {
        folding.set(text, from, text.length());
        char[] chars = folding.chars();
        long key = 0;
        for (int i = folding.length() - 1; i >= 0; i--) {
            if (chars[i] == ' ') continue;
            key = (key >>> BITS) | ((long) (chars[i] & 31) << TOP);
            if (i == 0 || chars[i - 1] == ' ') {
                add(key);
                ends(chars, i, folding.length());
            }
        }
    }

    /// What ends after a few letters is kept so, too: a name as short as `KAS` is looked for by the
    /// whole of it, and not by all words that begin so.
    private void ends(char[] chars, int from, int to) {
        long key = 0;
        int letters = 0;
        for (int i = from; i < to && letters < SHORT; i++) {
            char c = chars[i];
            if (c == ' ') continue;
            key |= (long) (c & 31) << (TOP - letters++ * BITS);
            boolean last = i + 1 == to || chars[i + 1] == ' ';
            if (last || (c > '9' && chars[i + 1] <= '9')) add(key);
        }
    }

    /// Each word of a path whose variables stand for folders.
    private void expanded(String path) {
        if (path.indexOf('%') < 0) return;
        identifier.set(Kind.PATH, path);
        char[] chars = identifier.chars();
        for (int i = 0; i < identifier.length(); i++) {
            if (isLetter(chars[i]) && (i == 0 || !isLetter(chars[i - 1]))) {
                key(chars, i, identifier.length());
            }
        }
    }

    private void vendor(String cpe) {
        identifier.set(Kind.CPE, cpe);
        char[] chars = identifier.chars();
        for (int i = 0; i < identifier.length(); i++) {
            if (chars[i] == ':') {
                key(chars, i + 1, identifier.length());
                return;
            }
        }
    }

    private void parts(Kind kind, String value, char separator) {
        identifier.set(kind, value);
        char[] chars = identifier.chars();
        // The type of a package URL tells nothing.
        if (kind != Kind.PURL) key(chars, 0, identifier.length());
        for (int i = 0; i < identifier.length(); i++) {
            if (chars[i] == separator) key(chars, i + 1, identifier.length());
        }
    }

    private void key(char[] chars, int from, int to) {
        long key = 0;
        int at = TOP;
        for (int i = from; i < to && at >= 0; i++) {
            if (!isLetter(chars[i])) continue;
            key |= (long) (chars[i] & 31) << at;
            at -= BITS;
        }
        if (key != 0) add(key);
    }

    /// Whether the character of a folded identifier counts.
    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private void add(long key) {
        if (size == keys.length) keys = Arrays.copyOf(keys, 2 * size);
        keys[size++] = key;
    }

    private void order() {
        if (size > FEW) {
            Arrays.sort(keys, 0, size);
        } else {
            for (int i = 1; i < size; i++) {
                long key = keys[i];
                int at = i;
                for (; at > 0 && keys[at - 1] > key; at--) keys[at] = keys[at - 1];
                keys[at] = key;
            }
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || keys[kept - 1] != keys[i]) keys[kept++] = keys[i];
        }
        size = kept;
    }
}
