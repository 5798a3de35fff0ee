package org.interdict.source;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.interdict.source.Reading.Listener;
import org.interdict.source.Reading.Received;
import org.interdict.sweep.Sink;

import java.io.IOException;
import java.io.InputStream;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One file on its way to its readers, with all that is packed in it. Not shared by threads;
/// `buffers` are spare ones of its thread, because making one anew for each of many small files
/// takes longer than reading them.
final class Unpacking {
    private final List<SourceReader> readers;
    private final Limits limits;
    private final Map<String, String> columns;
    private final Listener listener;
    private final Budget budget;
    private final Deque<byte[]> buffers;

    Unpacking(
            List<SourceReader> readers,
            Limits limits,
            Map<String, String> columns,
            Listener listener,
            Deque<byte[]> buffers) {
        this.readers = readers;
        this.limits = limits;
        this.columns = columns;
        this.listener = listener;
        this.budget = new Budget(limits);
        this.buffers = buffers;
    }

    /// Reads a stream to its end.
    void stream(String name, InputStream in) {
        byte[] buffer = take();
        Layer layer = new Layer(in, buffer, Layer.Part.FILE, limits, budget);
        one(name, name, layer, layer, 0);
        give(buffer);
        unnamed(name);
    }

    /// Reads a zip archive by its directory, from anywhere in the file.
    void zip(String name, ZipFile zip, long bytes) {
        budget.receive(bytes);
        Archive archive = archive(name, 0);
        try {
            Zip.walk(zip, archive);
        } catch (IOException e) {
            archive.broken(reason(e));
        }
        archive.end(listener, new Received(bytes, "", false));
        unnamed(name);
    }

    /// An error of a library or of the system as the reason of a gap.
    static String reason(IOException e) {
        if (e instanceof UnreadableException unreadable) return unreadable.what();
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    /// Reads what is in `content`, whatever it is.
    ///
    /// @param hint the name without the endings of the layers that are off
    /// @param received the layer whose size and hash are the input's
    private void one(String name, String hint, Layer received, Layer content, int depth) {
        byte[] head = content.head();
        Packing packing = Packing.of(head);
        if (packing == Packing.NONE) plain(name, new Head(hint, head), received, content, depth);
        else if (!packing.advice().isEmpty()) lost(name, received, packing.advice());
        else if (depth >= budget.depth())
            lost(
                    name,
                    received,
                    depth + " archives lie in each other; unpack it and name the folder");
        else unpack(packing, name, hint, received, content, depth);
    }

    private void unpack(
            Packing packing, String name, String hint, Layer received, Layer content, int depth) {
        switch (packing) {
            case TAR -> {
                Archive archive = archive(name, depth);
                end(archive, received, content, () -> Tar.walk(content, archive));
            }
            case ZIP -> {
                Archive archive = archive(name, depth);
                end(archive, received, content, () -> Zip.walk(content, archive));
            }
            default -> compressed(packing, name, hint, received, content, depth);
        }
    }

    private Archive archive(String name, int depth) {
        return new Archive(name, budget, (member, bytes) -> member(member, bytes, depth + 1));
    }

    private void member(String name, InputStream bytes, int depth) {
        byte[] buffer = take();
        Layer layer = new Layer(bytes, buffer, Layer.Part.MEMBER, limits, budget);
        one(name, name, layer, layer, depth);
        give(buffer);
    }

    private interface Walk {
        void run() throws IOException;
    }

    private void end(Archive archive, Layer received, Layer content, Walk walk) {
        try {
            walk.run();
            content.drain(); // a checksum may stand behind the archive's own end
        } catch (IOException e) {
            archive.broken(reason(e));
        }
        drain(received);
        UnreadableException failure = received.failure();
        if (failure != null && content.failure() == null) archive.broken(failure.what());
        archive.end(listener, new Received(received.count(), received.hash(), false));
    }

    /// A compressed layer is no archive: the input keeps its name, and its size and hash as
    /// received.
    private void compressed(
            Packing packing, String name, String hint, Layer received, Layer content, int depth) {
        byte[] buffer = take();
        try (InputStream plain = open(packing, content)) {
            Layer unpacked = new Layer(plain, buffer, Layer.Part.CONTENT, limits, budget);
            one(name, hint.replaceFirst("\\.(?i:gz|zst)$", ""), received, unpacked, depth + 1);
        } catch (IOException e) {
            lost(name, received, reason(e));
        }
        give(buffer);
    }

    private static InputStream open(Packing packing, Layer content) throws IOException {
        return packing == Packing.ZSTD
                ? new ZstdInputStreamNoFinalizer(content)
                : new Gzip(content);
    }

    private void plain(String name, Head head, Layer received, Layer content, int depth) {
        if (content.available() == 0) {
            UnreadableException failure = content.failure();
            lost(name, received, failure == null ? "it is empty" : failure.what());
            return;
        }
        Optional<SourceReader> known =
                readers.stream().filter(reader -> reader.recognizes(head)).findFirst();
        if (known.isPresent()) read(known.get(), name, received, content);
        else if (depth == 0 || budget.nameUnknown())
            lost(
                    name,
                    received,
                    "no reader knows this format; `interdict source list` shows those there are");
    }

    private void read(SourceReader reader, String name, Layer received, Layer content) {
        Sink sink = listener.begin(name, reader.format());
        String told = "";
        boolean complete = false;
        try {
            reader.read(new Input(name, content, limits, columns), sink);
            content.drain(); // the checksum of what was packed stands at its end
            complete = true;
        } catch (UnreadableException e) {
            told = e.what();
            sink.gap(e::where, told);
        } catch (IOException e) {
            told = reason(e);
            sink.gap(() -> "", reason(e));
        }
        drain(received);
        for (Layer layer : received == content ? List.of(content) : List.of(content, received)) {
            UnreadableException failure = layer.failure();
            if (failure == null) continue;
            complete = false;
            if (!told.contains(failure.what())) sink.gap(failure::where, failure.what());
            told += failure.what();
        }
        listener.end(new Received(received.count(), received.hash(), complete));
    }

    /// An input of which nothing can be read.
    private void lost(String name, Layer received, String why) {
        Sink sink = listener.begin(name, "");
        sink.gap(() -> "", why);
        drain(received);
        listener.end(new Received(received.count(), received.hash(), false));
    }

    /// Reads the rest for its size and hash. A failure stays in the layer.
    private static void drain(Layer layer) {
        try {
            layer.drain();
        } catch (UnreadableException e) {
            if (layer.failure() != e) throw new IllegalStateException(e);
        }
    }

    private void unnamed(String name) {
        if (budget.unnamed() == 0) return;
        Sink sink = listener.begin(name, "");
        sink.gap(() -> "", budget.unnamed() + " more members are in a format that no reader knows");
        listener.end(new Received(0, "", false));
    }

    /// A buffer; archives in archives hold one each, their members one after the other the same.
    private byte[] take() {
        byte[] spare = buffers.poll();
        return spare == null ? new byte[Layer.BUFFER] : spare;
    }

    private void give(byte[] buffer) {
        buffers.push(buffer);
    }
}
