package org.interdict.store.index;

import java.io.IOException;

/// Lists of numbers under rising keys, one after the other.
interface Lists {
    /// Goes to the next list; false behind the last.
    boolean next() throws IOException;

    long key();

    int count();

    /// Rising and each once: the first [#count] of the array, which is used again.
    int[] numbers();
}
