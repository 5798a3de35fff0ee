package org.interdict.source.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as lists of purchases write them.
final class Day {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:[T ].*)?");
    private static final Pattern LAST_YEAR =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ].*)?");

    private Day() {}

    /// `2024-08-01`, `2024-08`, `2024`; empty if it is no day. Of `8/9/2024` nobody knows which is
    /// the month: that is `2024`.
    static String of(String cell) {
        Matcher iso = ISO.matcher(cell);
        if (iso.matches()) return day(iso.group(1), iso.group(2), iso.group(3));
        Matcher last = LAST_YEAR.matcher(cell);
        if (!last.matches()) return "";
        String year = last.group(4);
        int one = Integer.parseInt(last.group(1));
        int other = Integer.parseInt(last.group(3));
        if (last.group(2).equals(".")) return day(year, last.group(3), last.group(1));
        if (one > 12) return day(year, last.group(3), last.group(1));
        if (other > 12 || one == other) return day(year, last.group(1), last.group(3));
        return year;
    }

    private static String day(
            String year,
            @org.jspecify.annotations.Nullable String month,
            @org.jspecify.annotations.Nullable String day) {
        if (month == null) return year;
        try {
            int number = day == null ? 1 : Integer.parseInt(day);
            String whole =
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), number)
                            .toString();
            return day == null ? whole.substring(0, 7) : whole;
        } catch (DateTimeException e) {
            return "";
        }
    }
}
