package org.interdict.yaml;

import java.util.regex.Pattern;

/// How countries are written: ISO 3166-1 alpha-2.
final class Country {
    static final String WANTED = "write the country as ISO 3166 does: two capital letters";
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private Country() {}

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
