package org.interdict.order;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/// Which days are business days.
///
/// The holidays of the United States are those of 5 U.S.C. 6103(a), by their rule: a fixed date
/// that falls on a Saturday is kept on the Friday before (6103(b)), one on a Sunday on the Monday
/// after (Executive Order 11582). Exact from 1978 on. Inauguration Day is left out: it is a holiday
/// only around the District of Columbia (6103(c)). So are days on which the President closed
/// offices once: no rule gives them.
public enum Holidays {
    UNITED_STATES {
        @Override
        public boolean isHoliday(LocalDate day) {
            return switch (day.getDayOfWeek()) {
                case SATURDAY, SUNDAY -> false; // kept on a weekday
                case MONDAY -> isMonday(day) || isDate(day) || isDate(day.minusDays(1));
                case THURSDAY -> isDate(day) || isNth(day, Month.NOVEMBER, 4);
                case FRIDAY -> isDate(day) || isDate(day.plusDays(1));
                case TUESDAY, WEDNESDAY -> isDate(day);
            };
        }
    },
    /// Saturdays and Sundays alone are no business days.
    NONE {
        @Override
        public boolean isHoliday(LocalDate day) {
            return false;
        }
    };

    private static final int FIRST_KING = 1986; // Pub. L. 98-144
    private static final int FIRST_JUNETEENTH = 2021; // Pub. L. 117-17

    /// Whether it is kept as a holiday on this day, which is then no Saturday or Sunday.
    public abstract boolean isHoliday(LocalDate day);

    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !isHoliday(day);
    }

    /// The `count`-th business day after `day`, which itself is not counted, whatever day it is;
    /// before it, for a negative count.
    public LocalDate businessDaysAfter(LocalDate day, int count) {
        int step = Integer.signum(count);
        LocalDate at = day;
        for (int left = Math.abs(count); left > 0; ) {
            at = at.plusDays(step);
            if (isBusinessDay(at)) left--;
        }
        return at;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isDate(LocalDate day) {
        int date = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JANUARY -> date == 1;
            case JUNE -> date == 19 && day.getYear() >= FIRST_JUNETEENTH;
            case JULY -> date == 4;
            case NOVEMBER -> date == 11;
            case DECEMBER -> date == 25;
            case FEBRUARY, MARCH, APRIL, MAY, AUGUST, SEPTEMBER, OCTOBER -> false;
        };
    }

    private static boolean isMonday(LocalDate monday) {
        return switch (monday.getMonth()) {
            case JANUARY -> isNth(monday, Month.JANUARY, 3) && monday.getYear() >= FIRST_KING;
            case FEBRUARY -> isNth(monday, Month.FEBRUARY, 3); // Washington's Birthday
            case MAY -> monday.plusWeeks(1).getMonth() == Month.JUNE; // Memorial Day, the last
            case SEPTEMBER -> isNth(monday, Month.SEPTEMBER, 1); // Labor Day
            case OCTOBER -> isNth(monday, Month.OCTOBER, 2); // Columbus Day
            case MARCH, APRIL, JUNE, JULY, AUGUST, NOVEMBER, DECEMBER -> false;
        };
    }

    private static boolean isNth(LocalDate day, Month month, int n) {
        return day.getMonth() == month && (day.getDayOfMonth() + 6) / 7 == n;
    }
}
