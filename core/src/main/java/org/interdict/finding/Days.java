package org.interdict.finding;

import java.time.LocalDate;
import java.time.YearMonth;

/// The days of which one is meant by a year, a month or a day.
record Days(LocalDate first, LocalDate last) {
    /// @param text `2016`, `2016-05` or `2016-05-31`
    static Days of(String text) {
        return switch (text.length()) {
            case 4 -> {
                int year = Integer.parseInt(text);
                yield new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            case 7 -> {
                YearMonth month = YearMonth.parse(text);
                yield new Days(month.atDay(1), month.atEndOfMonth());
            }
            default -> {
                LocalDate day = LocalDate.parse(text);
                yield new Days(day, day);
            }
        };
    }
}
