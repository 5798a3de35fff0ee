package org.interdict.report;

import org.interdict.finding.Answer;
import org.interdict.sweep.Gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Places that could not be read for one reason.
///
/// @param gaps at least one
public record Gaps(String what, List<Gap> gaps) {
    public Gaps {
        gaps = List.copyOf(gaps);
    }

    /// By reason, in the order in which they were met.
    public static List<Gaps> of(Answer answer) {
        Map<String, List<Gap>> reasons = new LinkedHashMap<>();
        for (Gap gap : answer.gaps())
            reasons.computeIfAbsent(gap.what(), _ -> new ArrayList<>()).add(gap);
        List<Gaps> all = new ArrayList<>();
        reasons.forEach((what, gaps) -> all.add(new Gaps(what, gaps)));
        return all;
    }

    /// `hosts.csv, line 3`
    public static String place(Gap gap) {
        return gap.where().isEmpty() ? gap.input() : gap.input() + ", " + gap.where();
    }
}
