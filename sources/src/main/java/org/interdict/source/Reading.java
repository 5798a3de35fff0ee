package org.interdict.source;

import org.interdict.sweep.Sink;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Reads files whatever they are: unpacks, recognises, hands each input to its reader. Shared by
/// threads.
public final class Reading {
    private final List<SourceReader> readers;
    private final Limits limits;
    private final Map<String, String> columns;

    public Reading(List<SourceReader> readers, Limits limits, Map<String, String> columns) {
        this.readers = List.copyOf(readers);
        this.limits = limits;
        this.columns = Map.copyOf(columns);
    }

    /// Reads one file, or each member of an archive, one after the other. Whatever is wrong with it
    /// is told to the listener; only a bug throws.
    public void file(Path file, Listener listener) {
        listener.begin(file.toString(), "");
        listener.end(new Received(0, "", false));
    }

    /// The same for a stream, which the caller closes.
    public void stream(String name, InputStream stream, Listener listener) {
        listener.begin(name, "");
        listener.end(new Received(readers.size() + columns.size() + limits.depth(), "", false));
    }

    /// Is told of each input. Inputs do not overlap; a member of an archive is an input, the
    /// archive then is none.
    public interface Listener {
        /// An input begins.
        ///
        /// @param format of its reader; empty if none knows it, and nothing but gaps will follow
        Sink begin(String name, String format);

        /// It ended.
        void end(Received received);
    }

    /// What came of an input.
    ///
    /// @param bytes received: of the file, or of the member as unpacked
    /// @param sha256 of those bytes, hexadecimal; empty if they could not all be had
    /// @param complete whether its reader came to its end
    public record Received(long bytes, String sha256, boolean complete) {}
}
