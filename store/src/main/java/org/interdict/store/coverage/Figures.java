package org.interdict.store.coverage;

import java.util.Map;
import java.util.TreeMap;

/// How many assets of an organization, or of several, were looked at. `known` is `lookedAt + older
/// + never`; the other figures cut across these.
///
/// @param known there on the day: seen by a sweep, listed, or meant to be reached
/// @param lookedAt within the age, by any method, even if it was cut short
/// @param older looked at, and only before that
/// @param never no look until the day shows anything of it
/// @param notSeen a look was meant to reach it and did not report it, and no later look of the same
///   method has: this is not clean
/// @param cutShort looked at within the age, where some method has only shown a part: it was cut
///   off, was told to be partial, or tells only what came and went
/// @param methods by format, how many it looked at within the age
public record Figures(
        long known,
        long lookedAt,
        long older,
        long never,
        long notSeen,
        long cutShort,
        Map<String, Long> methods) {
    /// Of nobody.
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, Map.of());

    public Figures {
        methods = Map.copyOf(methods);
    }

    /// Both together.
    public Figures plus(Figures other) {
        Map<String, Long> sum = new TreeMap<>(methods);
        other.methods.forEach((format, count) -> sum.merge(format, count, Long::sum));
        return new Figures(
                known + other.known,
                lookedAt + other.lookedAt,
                older + other.older,
                never + other.never,
                notSeen + other.notSeen,
                cutShort + other.cutShort,
                sum);
    }
}
