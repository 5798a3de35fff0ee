package org.interdict.store.index;

import org.interdict.component.Component;
import org.interdict.component.Trace;

import java.util.List;

/// 64 bits that stand for a text or a component while one sweep is taken in. Of ten million things
/// two share one with a chance of one in 300,000; the seed is made anew by each process and kept
/// nowhere, so that nobody can prepare two things that do.
final class Fingerprint {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final long seed;

    Fingerprint(long seed) {
        this.seed = seed;
    }

    /// @param kind what sort of text it is; the same text of another sort is another
    long of(int kind, String text) {
        return text(seed ^ mix(kind + 1L), text);
    }

    long of(Component component) {
        long hash = begin(Codes.of(component.type()), Codes.of(component.presence()));
        hash = with(hash, of(Codes.NAME, component.name()));
        hash = with(hash, of(Codes.VERSION, component.version()));
        List<Trace> traces = component.traces();
        for (int i = 0; i < traces.size(); i++) {
            Trace trace = traces.get(i);
            hash = with(hash, of(Codes.of(trace.kind()), trace.value()));
        }
        return hash;
    }

    /// The fingerprint of a component begins so, and goes on with its texts in their order.
    long begin(int type, int presence) {
        return seed ^ mix(type * 64L + presence);
    }

    static long with(long before, long text) {
        return mix(before + text);
    }

    /// Four characters at a time, and the length.
    private static long text(long before, String text) {
        long hash = before;
        int length = text.length();
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            long four =
                    text.charAt(i)
                            | (long) text.charAt(i + 1) << 16
                            | (long) text.charAt(i + 2) << 32
                            | (long) text.charAt(i + 3) << 48;
            hash = mix(hash ^ four);
        }
        long rest = length;
        for (; i < length; i++) rest = (rest << 16) | text.charAt(i);
        return mix(hash + rest * PRIME);
    }

    private static long mix(long value) {
        long high = Math.multiplyHigh(value ^ 0x2545F4914F6CDD1DL, PRIME);
        long low = (value ^ 0x2545F4914F6CDD1DL) * PRIME;
        return (low ^ high) * 0xD6E8FEB86659FD93L ^ (low >>> 29);
    }
}
