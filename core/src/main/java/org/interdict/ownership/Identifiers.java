package org.interdict.ownership;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which identifiers of an entity no other entity bears.
///
/// They are those of registers of companies and of persons that give each a number of its own. The
/// register is told by its usual name, or as [org-id.guide](https://org-id.guide) lists it: the
/// country, a hyphen and its short name (`gb-coh`), `xi` and `xm` for those of no one country.
/// Numbers of other things (`iana-pen`, `ieee-ma-m`) may be shared by a group.
final class Identifiers {
    private static final Set<String> STRONG =
            Set.of(
                    "lei",
                    "ogrn",
                    "inn",
                    "uei",
                    "cage",
                    "duns",
                    "cik",
                    "uscc",
                    "siren",
                    "krs",
                    "edrpou",
                    "orgnr",
                    "wikidata");
    private static final Pattern REGISTER = Pattern.compile("[a-z]{2}-[a-z0-9_.-]+");

    private Identifiers() {}

    static boolean isStrong(String kind) {
        return STRONG.contains(kind) || REGISTER.matcher(kind).matches();
    }

    /// As it is compared: letters and digits, capital, behind its kind; empty if too little is
    /// left.
    static String key(String kind, String number) {
        StringBuilder key = new StringBuilder();
        number.toUpperCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> key.append((char) c));
        return key.length() < 3 ? "" : kind + ' ' + key;
    }
}
