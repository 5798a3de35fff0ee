package org.interdict.source;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.interdict.sweep.Sink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Reads files whatever they are: unpacks, recognises, hands each input to its reader. Nothing is
/// written anywhere. Shared by threads.
public final class Reading {
    private final List<SourceReader> readers;
    private final Limits limits;
    private final Map<String, String> columns;
    private final ThreadLocal<Deque<byte[]>> buffers = ThreadLocal.withInitial(ArrayDeque::new);

    /// @param readers asked in this order, those that are asked [SourceReader#last] after all
    ///   others; no two should know one input
    /// @param columns as in [Input]
    public Reading(List<SourceReader> readers, Limits limits, Map<String, String> columns) {
        List<SourceReader> asked = new ArrayList<>();
        for (SourceReader reader : readers) if (!reader.last()) asked.add(reader);
        for (SourceReader reader : readers) if (reader.last()) asked.add(reader);
        this.readers = List.copyOf(asked);
        this.limits = limits;
        this.columns = Map.copyOf(columns);
    }

    /// Reads one file, or each member of an archive, one after the other. Whatever is wrong with it
    /// is told to the listener; only a bug throws.
    public void file(Path file, Listener listener) {
        String name = MemberName.printable(file.toString());
        try {
            if (Files.isDirectory(file)) nothing(name, "a folder; name its files", listener);
            else if (!Files.isRegularFile(file)) special(name, file, listener);
            else if (!zip(name, file, listener)) whole(name, file, listener);
        } catch (IOException e) {
            nothing(name, reason(e), listener);
        }
    }

    /// The same for what lies elsewhere than in a file, and comes out as if it lay in one. The
    /// caller closes the channel, unless it was closed here.
    public void channel(String name, SeekableByteChannel channel, Listener listener) {
        String printable = MemberName.printable(name);
        try {
            if (!zip(printable, channel, listener))
                unpacking(listener).stream(printable, Channels.newInputStream(channel));
        } catch (IOException e) {
            nothing(printable, reason(e), listener);
        }
    }

    /// The same for a stream, which the caller closes.
    public void stream(String name, InputStream stream, Listener listener) {
        unpacking(listener).stream(MemberName.printable(name), stream);
    }

    /// Reads a zip archive by its directory. False, and nothing was told, if it is none, or if its
    /// directory is broken or too long to be held.
    private boolean zip(String name, Path file, Listener listener) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return zip(name, channel, listener);
        }
    }

    private boolean zip(String name, SeekableByteChannel channel, Listener listener)
            throws IOException {
        ByteBuffer head = ByteBuffer.allocate(64); // enough to tell a zip archive
        channel.read(head);
        channel.position(0);
        byte[] first = Arrays.copyOf(head.array(), head.position());
        if (Packing.of(first) != Packing.ZIP || !Zip.hasDirectory(channel)) return false;
        long bytes = channel.size();
        ZipFile opened;
        try {
            opened = Zip.open(channel);
        } catch (IOException e) {
            return false; // read as a stream, it shows what is left of it, and what is wrong
        }
        try (ZipFile zip = opened) {
            unpacking(listener).zip(name, zip, bytes);
        }
        return true;
    }

    private void whole(String name, Path file, Listener listener) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            unpacking(listener).stream(name, Channels.newInputStream(channel));
        }
    }

    /// A pipe that the user names is read, such as `<(osquery …)`; a file that is not there is
    /// told.
    private void special(String name, Path file, Listener listener) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            unpacking(listener).stream(name, in);
        }
    }

    private Unpacking unpacking(Listener listener) {
        return new Unpacking(readers, limits, columns, listener, buffers.get());
    }

    private static void nothing(String name, String why, Listener listener) {
        listener.begin(name, "").gap(() -> "", why);
        listener.end(new Received(0, "", false));
    }

    /// Why a file cannot be opened or listed, for a gap.
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "it is not there, or not any more";
            case AccessDeniedException _ -> "permission denied; run as a user who may read it";
            case FileSystemException f when f.getReason() != null ->
                    "it cannot be opened (" + f.getReason() + ")";
            default -> "it cannot be opened (" + Unpacking.reason(e) + ")";
        };
    }

    /// Is told of each input. Inputs do not overlap. A member of an archive is an input,
    /// `archive!member`; the archive then is none, unless something is wrong with it: then it comes
    /// after its members, without a format, and holds the gaps. A file that is compressed alone is
    /// one input under its own name.
    public interface Listener {
        /// An input begins.
        ///
        /// @param name may be shown as it is
        /// @param format of its reader; empty if none knows it, and nothing but gaps will follow
        /// @return takes what is seen in it until [#end]
        Sink begin(String name, String format);

        /// It ended.
        void end(Received received);
    }

    /// What came of an input.
    ///
    /// @param bytes received: of the file as it lies there, packed or not, or of the member as its
    ///   archive gives it
    /// @param sha256 of those bytes, hexadecimal; empty if they could not all be had, and for a zip
    ///   archive of which only gaps are told
    /// @param complete whether its reader came to its end, and its bytes to theirs; there may be
    ///   gaps still
    public record Received(long bytes, String sha256, boolean complete) {}
}
