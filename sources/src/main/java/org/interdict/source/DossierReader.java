package org.interdict.source;

import java.io.IOException;

/// Reads one format of lists or statements that tell of companies and persons into a [Draft] of a
/// dossier. Found by `ServiceLoader`; has no state.
public interface DossierReader {
    /// Short and stable, as the user says it: `bods`.
    String format();

    /// What it is, for help: `Beneficial Ownership Data Standard 0.2 to 0.4, JSON`.
    String summary();

    /// Reads all of it. What is wrong inside becomes a gap of the draft, and reading goes on; what
    /// was read before a break stays.
    ///
    /// @throws UnreadableException when nothing further can be read
    void read(Input input, Draft draft) throws IOException;
}
