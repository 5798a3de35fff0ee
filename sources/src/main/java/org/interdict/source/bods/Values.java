package org.interdict.source.bods;

import org.interdict.source.Json;
import org.interdict.supplier.PartialDate;
import org.interdict.sweep.Place;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Single values of a statement.
final class Values {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private Values() {}

    /// `true` or `false`; nothing if it is neither.
    static Optional<Boolean> flag(Json json, BiConsumer<Place, String> gap) {
        if (!json.isText() && !json.isObject() && !json.isArray()) {
            String value = json.scalar();
            if (value.equals("true") || value.equals("false"))
                return Optional.of(value.equals("true"));
        }
        json.skip();
        gap.accept(json.here(), "expected true or false");
        return Optional.empty();
    }

    /// A share in percent; nothing if it is none.
    static OptionalDouble percent(Json json, BiConsumer<Place, String> gap) {
        if (json.isText()) {
            json.skip();
            gap.accept(json.here(), "expected a number");
            return OptionalDouble.empty();
        }
        String value = json.scalar();
        OptionalDouble percent = percent(value);
        if (percent.isEmpty() && !value.isEmpty())
            gap.accept(json.here(), "expected a share from 0 to 100, found " + value);
        return percent;
    }

    /// Nothing if it is no number from 0 to 100.
    static OptionalDouble percent(String value) {
        if (value.length() > 40 || !NUMBER.matcher(value).matches()) return OptionalDouble.empty();
        double percent = Double.parseDouble(value);
        return percent >= 0 && percent <= 100 ? OptionalDouble.of(percent) : OptionalDouble.empty();
    }

    /// A year, month or day, of a date with a time the day; empty if it is none.
    static String date(Json json, BiConsumer<Place, String> gap) {
        boolean there = json.isText();
        String text = json.text();
        String day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
        if (PartialDate.of(day).isPresent()) return day;
        if (there)
            gap.accept(json.here(), "expected a date like 2019-09-03, found \"" + text + '"');
        return "";
    }

    static boolean isDay(String text) {
        return text.length() == 10 && PartialDate.of(text).isPresent();
    }

    static boolean isMoment(String text) {
        return isDay(text)
                || (text.length() > 10 && text.charAt(10) == 'T' && isDay(text.substring(0, 10)));
    }

    static boolean isAddress(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
