package org.interdict.watch;

import java.util.ArrayList;
import java.util.List;

/// Folded words that a text may hold, and whose names they are.
final class NamePattern {
    /// A name of fewer letters is too common: only a whole value is one.
    private static final int WHOLE_BELOW = 4;

    /// A product's name of one word and so many letters is found in two as well: `TDSS Killer`.
    private static final int SPLIT_FROM = 9;

    /// The words without blanks.
    final String joined;

    private final int words;
    private boolean product;

    /// Those that bear the name, in the dossiers' order.
    final List<Named> names = new ArrayList<>();

    /// Patterns written out that hold these words.
    final List<Phrase> phrases = new ArrayList<>();

    NamePattern(String folded) {
        joined = folded.replace(" ", "");
        words = folded.length() - joined.length() + 1;
    }

    void add(Named name) {
        names.add(name);
        product |= name.role() == Named.Role.PRODUCT;
    }

    boolean isShort() {
        return joined.length() < WHOLE_BELOW;
    }

    /// Whether an occurrence counts.
    ///
    /// @param inWords how many words of the text it takes
    /// @param soft whether it ends before a digit inside a word
    /// @param whole whether it is the whole text
    boolean allows(int inWords, boolean soft, boolean whole) {
        if (isShort() && !whole && phrases.isEmpty()) return false;
        return words > 1 || (inWords == 1 && !soft) || (product && joined.length() >= SPLIT_FROM);
    }

    /// Whether its names may stand for something at this place; a phrase's words always may.
    boolean bears(boolean whole) {
        return whole || !isShort();
    }
}
