package org.interdict.store.evidence;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import org.interdict.store.StoreException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// In what condition evidence is.
///
/// @param state what sort of thing is wrong
/// @param what it in words, with the place and what to do; empty if nothing is
public record Condition(State state, String what) {
    private static final String REMEDY =
            "; copy it back from a backup, or add the file that it was made from again";

    /// Frames that are named one by one.
    private static final int NAMED = 8;

    public enum State {
        WHOLE,
        MISSING,
        /// It ends too early.
        CUT,
        /// Bits are not those that were written.
        DAMAGED,
        /// Each bit is as it was written, but under the name of other bytes.
        MISNAMED
    }

    public boolean whole() {
        return state == State.WHOLE;
    }

    static Condition missing(Path file) {
        return new Condition(State.MISSING, file + ": it is not there" + REMEDY);
    }

    static Condition of(Path file, FileChannel channel, String sha256) throws IOException {
        Frames frames;
        try {
            frames = new Frames(file, FileChannel.open(file));
        } catch (StoreException e) {
            return withoutTable(file, channel, sha256);
        }
        try (frames) {
            return byFrames(file, frames, sha256);
        }
    }

    private static Condition byFrames(Path file, Frames frames, String sha256) {
        SeekTable table = frames.table();
        MessageDigest digest = Sha256.digest();
        List<String> bad = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < table.frames(); i++) {
            try {
                digest.update(frames.frame(i), 0, table.contentBytes(i));
            } catch (IOException e) {
                if (bad.size() < NAMED) bad.add(frames.named(i));
                else more++;
            }
        }
        if (!bad.isEmpty()) {
            String which = String.join(" ", bad) + (more == 0 ? "" : " and " + more + " more");
            return new Condition(
                    State.DAMAGED, file + ": " + which + " cannot be read any more" + REMEDY);
        }
        String found = Sha256.text(digest.digest());
        if (found.equals(sha256)) return new Condition(State.WHOLE, "");
        return new Condition(
                State.MISNAMED, file + ": its bytes have the SHA-256 " + found + REMEDY);
    }

    /// The table at the end is gone or wrong: reads from the beginning, to see how far it goes.
    private static Condition withoutTable(Path file, FileChannel channel, String sha256)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        long good = 0;
        boolean broken = false;
        Ended packed = new Ended(Channels.newInputStream(channel.position(0)));
        try (InputStream content = new ZstdInputStreamNoFinalizer(packed)) {
            for (int read; (read = content.read(buffer)) >= 0; good += read)
                digest.update(buffer, 0, read);
        } catch (IOException e) {
            broken = true;
        }
        boolean all = Sha256.text(digest.digest()).equals(sha256);
        // The reader came to the file's end and wanted more, or found nothing wrong but too little.
        boolean cut = packed.ended && (broken || !all);
        String found =
                all
                        ? "the content is whole, the table at its end is not"
                        : (cut ? "it is cut off after " : "it cannot be read after ")
                                + good
                                + " bytes of the content (frame "
                                + (good / Evidence.FRAME + 1)
                                + "), and the table at its end is gone";
        return new Condition(cut ? State.CUT : State.DAMAGED, file + ": " + found + REMEDY);
    }

    /// Notes that the end was met.
    private static final class Ended extends FilterInputStream {
        boolean ended;

        Ended(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int read = super.read(b, off, len);
            ended |= read < 0;
            return read;
        }
    }
}
