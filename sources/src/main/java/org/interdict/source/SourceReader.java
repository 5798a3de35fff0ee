package org.interdict.source;

import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;

import java.io.IOException;

/// Reads one format, in one pass, with no opinion. Found by `ServiceLoader`; has no state; is
/// shared by threads.
public interface SourceReader {
    /// Short and stable: `cyclonedx-json`.
    String format();

    /// What such a list can show; from `reach.yaml` beside the reader.
    Reach reach();

    /// Whether an input that begins so is of this format. At most one reader says yes, and perhaps
    /// one that is asked [#last].
    boolean recognizes(Head head);

    /// Whether this one takes what may as well be of a narrower format, and so is asked when no
    /// other reader knows the input.
    default boolean last() {
        return false;
    }

    /// Reads all of it. What is wrong inside becomes a gap, and reading goes on; what was seen
    /// before a break has already been pushed.
    ///
    /// @throws UnreadableException when nothing further can be read
    void read(Input input, Sink sink) throws IOException;
}
