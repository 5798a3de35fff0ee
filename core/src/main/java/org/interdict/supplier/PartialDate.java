package org.interdict.supplier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A year, a month or a day, as sources print them: `2016`, `2016-05`, `2016-05-31`.
///
/// @param first its first day
/// @param last its last day
public record PartialDate(LocalDate first, LocalDate last) {
    /// Nothing if the calendar has no such day, or the text is none of the three.
    public static Optional<PartialDate> of(String text) {
        try {
            return switch (text.length()) {
                case 4 -> {
                    int year = Integer.parseInt(text);
                    yield Optional.of(
                            new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield Optional.of(new PartialDate(month.atDay(1), month.atEndOfMonth()));
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(text);
                    yield Optional.of(new PartialDate(day, day));
                }
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
