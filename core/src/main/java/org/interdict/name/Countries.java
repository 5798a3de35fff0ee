package org.interdict.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Countries as lists write them: `RU`, `RUS`, `Russia`.
final class Countries {
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            CODES.put(code, code);
            CODES.put(country.getISO3Country().toUpperCase(Locale.ROOT), code);
            CODES.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
        }
        CODES.put("UK", "GB");
        CODES.put("USA", "US");
        CODES.put("UNITED STATES OF AMERICA", "US");
        CODES.put("RUSSIAN FEDERATION", "RU");
        CODES.put("PEOPLE'S REPUBLIC OF CHINA", "CN");
        CODES.put("PRC", "CN");
        CODES.put("REPUBLIC OF KOREA", "KR");
        CODES.put("IRAN, ISLAMIC REPUBLIC OF", "IR");
    }

    private Countries() {}

    /// The code of two letters, or the text itself in capitals if nobody knows it, or "".
    static String code(String country) {
        String text = country.strip().toUpperCase(Locale.ROOT);
        return CODES.getOrDefault(text, text);
    }
}
