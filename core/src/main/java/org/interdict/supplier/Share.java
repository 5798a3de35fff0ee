package org.interdict.supplier;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How much of a company somebody owns: a share, or the bounds between which it lies. Counted in
/// millionths of a percent, so that sums are exact: a third and two thirds are the whole.
///
/// @param least at least so much, in millionths of a percent; *more than 50 %* is 50,000,001
/// @param most at most so much, up to 100,000,000
public record Share(int least, int most) {
    /// One percent.
    public static final int PERCENT = 1_000_000;

    public static final int WHOLE = 100 * PERCENT;

    /// Somebody owns some of it.
    public static final Share UNKNOWN = new Share(1, WHOLE);

    /// @throws IllegalArgumentException if it is negative, over the whole, or upside down
    public Share {
        if (least < 0 || most > WHOLE || least > most)
            throw new IllegalArgumentException("no share from " + least + " to " + most);
    }

    public static Share exactly(double percent) {
        return between(percent, percent);
    }

    /// Both bounds belong to it.
    public static Share between(double least, double most) {
        return new Share(units(least), units(most));
    }

    /// In millionths of a percent.
    public static int units(double percent) {
        return (int) Math.round(percent * PERCENT);
    }

    public boolean isKnown() {
        return least > 1 || most < WHOLE;
    }

    public boolean isExact() {
        return least == most;
    }

    /// For a person: `69.8 %`, `50 to 75 %`, `more than 50 %`; empty if nothing is known.
    public String text() {
        if (!isKnown()) return "";
        if (isExact()) return percent(least) + " %";
        boolean over = least % PERCENT == 1;
        String from = (over ? "more than " : "") + percent(over ? least - 1 : least);
        if (most == WHOLE) return over ? from + " %" : "at least " + from + " %";
        return least <= 1
                ? "at most " + percent(most) + " %"
                : from + " to " + percent(most) + " %";
    }

    /// A number of percent without a sign, as short as it is exact: `69.8`.
    public static String percent(long units) {
        return BigDecimal.valueOf(units)
                .divide(BigDecimal.valueOf(PERCENT), 6, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
    }
}
