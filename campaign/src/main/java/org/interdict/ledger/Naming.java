package org.interdict.ledger;

import java.util.Collection;

/// Which texts an entry's body names: only whoever knows the kinds can tell a text's name from
/// another hash.
@FunctionalInterface
public interface Naming {
    /// Finds them.
    ///
    /// @return names of texts; that of `by` need not be among them
    Collection<String> texts(Entry entry);
}
