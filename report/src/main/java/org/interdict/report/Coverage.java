package org.interdict.report;

import org.interdict.finding.Answer;
import org.interdict.finding.Look;
import org.interdict.sweep.Reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The sources of one format: how far they could be read, and what such a list cannot show.
///
/// @param title of the format, for a person; of sources that no reader knows: `not recognised`
/// @param shows platforms and install scopes, in words; empty for those not recognised
/// @param blind what it cannot show, a sentence each
public record Coverage(
        String format,
        String title,
        String shows,
        List<String> blind,
        long read,
        long partly,
        long unread,
        long components,
        long assets) {
    public Coverage {
        blind = List.copyOf(blind);
    }

    /// By the name of the format; those not recognised last.
    public static List<Coverage> of(Answer answer) {
        Map<String, List<Look>> formats = new TreeMap<>();
        for (Look look : answer.inputs())
            formats.computeIfAbsent(look.format(), _ -> new ArrayList<>()).add(look);
        List<Coverage> all = new ArrayList<>();
        formats.forEach(
                (format, looks) -> {
                    if (!format.isEmpty()) all.add(of(answer, format, looks));
                });
        List<Look> unknown = formats.getOrDefault("", List.of());
        if (!unknown.isEmpty()) all.add(of(answer, "", unknown));
        return all;
    }

    private static Coverage of(Answer answer, String format, List<Look> looks) {
        Reach reach = answer.reaches().get(format);
        return new Coverage(
                format,
                reach != null ? reach.title() : format.isEmpty() ? "not recognised" : format,
                reach == null ? "" : shows(reach),
                reach == null ? List.of() : reach.blind(),
                count(looks, Look.Outcome.READ),
                count(looks, Look.Outcome.PARTLY),
                count(looks, Look.Outcome.UNREAD),
                looks.stream().mapToLong(Look::components).sum(),
                looks.stream().mapToLong(Look::assets).sum());
    }

    private static String shows(Reach reach) {
        return "shows "
                + reach.shows().id()
                + "; platforms: "
                + (reach.platforms().isEmpty() ? "not said" : String.join(", ", reach.platforms()))
                + "; installs: "
                + (reach.scopes().isEmpty() ? "not said" : String.join(", ", reach.scopes()));
    }

    private static long count(List<Look> looks, Look.Outcome outcome) {
        return looks.stream().filter(look -> look.outcome() == outcome).count();
    }
}
