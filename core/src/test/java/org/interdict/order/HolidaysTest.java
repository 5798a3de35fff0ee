package org.interdict.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

class HolidaysTest {
    private static final Holidays US = Holidays.UNITED_STATES;

    private static List<String> of(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(US::isHoliday)
                .map(LocalDate::toString)
                .toList();
    }

    /// Compared by hand with the calendar that the Office of Personnel Management gave out.
    @Test
    void theYear2021WithItsFirstJuneteenth() {
        assertEquals(
                List.of(
                        "2021-01-01",
                        "2021-01-18",
                        "2021-02-15",
                        "2021-05-31",
                        "2021-06-18",
                        "2021-07-05",
                        "2021-09-06",
                        "2021-10-11",
                        "2021-11-11",
                        "2021-11-25",
                        "2021-12-24",
                        "2021-12-31"),
                of(2021));
    }

    @Test
    void theYear2017() {
        assertEquals(
                List.of(
                        "2017-01-02",
                        "2017-01-16",
                        "2017-02-20",
                        "2017-05-29",
                        "2017-07-04",
                        "2017-09-04",
                        "2017-10-09",
                        "2017-11-10",
                        "2017-11-23",
                        "2017-12-25"),
                of(2017));
    }

    @Test
    void kingsBirthdayFrom1986JuneteenthFrom2021() {
        assertFalse(US.isHoliday(LocalDate.of(1985, 1, 21)));
        assertTrue(US.isHoliday(LocalDate.of(1986, 1, 20)));
        assertFalse(US.isHoliday(LocalDate.of(2020, 6, 19)));
        assertTrue(US.isHoliday(LocalDate.of(2023, 6, 19)));
    }

    /// New Year's Day of 2022 was a Saturday: it was kept in the year before.
    @Test
    void newYearsDayKeptInTheOldYear() {
        assertTrue(US.isHoliday(LocalDate.of(2021, 12, 31)));
        assertFalse(US.isHoliday(LocalDate.of(2022, 1, 1)));
    }

    /// Inauguration Day is a holiday around Washington only: 2025-01-20 was King's Birthday anyway.
    @Test
    void inaugurationDayIsABusinessDay() {
        assertTrue(US.isBusinessDay(LocalDate.of(2021, 1, 20)));
    }

    @Test
    void everyYearHasItsNumberAndNoneFallsOnAWeekend() {
        IntStream.range(1986, 2120)
                .forEach(
                        year -> {
                            // A New Year's Day on Saturday moves out of its year, the next one in.
                            int own = year < 2021 ? 10 : 11;
                            int moved =
                                    (LocalDate.of(year, 1, 1).getDayOfWeek() == DayOfWeek.SATURDAY
                                                    ? -1
                                                    : 0)
                                            + (LocalDate.of(year + 1, 1, 1).getDayOfWeek()
                                                            == DayOfWeek.SATURDAY
                                                    ? 1
                                                    : 0);
                            assertEquals(own + moved, of(year).size(), "in " + year);
                            of(year).forEach(
                                            day ->
                                                    assertTrue(
                                                            LocalDate.parse(day)
                                                                            .getDayOfWeek()
                                                                            .getValue()
                                                                    <= 5,
                                                            day));
                        });
    }
}
