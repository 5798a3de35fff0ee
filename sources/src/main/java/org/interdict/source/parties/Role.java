package org.interdict.source.parties;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a column of a list, or a field of an object, says of a party. Which name means which is the
/// usage of vendor ledgers, of the Consolidated Screening List, and of FollowTheMoney.
///
/// @param scheme of an identifier: whose number it is; else empty
record Role(Sort sort, String scheme) {
    enum Sort {
        NAME,
        ALIAS,
        COUNTRY,
        KIND,
        IDENTIFIER,
        KEY
    }

    /// Which one is the name, where several are there: the first.
    static final String[] NAMES = {
        "name",
        "legalname",
        "caption",
        "vendorname",
        "vendor",
        "suppliername",
        "supplier",
        "companyname",
        "company",
        "entityname",
        "entity",
        "organizationname",
        "organization",
        "organisation",
        "recipientname",
        "recipient",
        "sellername",
        "seller",
        "firmname",
        "firm",
        "contractorname",
        "contractor",
        "manufacturer",
        "party",
        "partyname"
    };

    private static final Map<String, Role> KNOWN = known();

    /// The role of a column's or a field's name, whatever its case and its blanks.
    static Optional<Role> of(String name) {
        return Optional.ofNullable(KNOWN.get(fold(name)));
    }

    /// Letters and digits only, small.
    static String fold(String name) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) folded.append(c);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Role> known() {
        Map<String, Role> known = new HashMap<>();
        put(known, Sort.NAME, NAMES);
        put(
                known,
                Sort.ALIAS,
                "altnames",
                "altname",
                "aliases",
                "alias",
                "aka",
                "akas",
                "weakalias",
                "weakaka",
                "previousname",
                "formername",
                "dba",
                "doingbusinessas",
                "tradename",
                "brand",
                "nameenglish",
                "nativename",
                "localname");
        put(
                known,
                Sort.COUNTRY,
                "country",
                "countries",
                "countrycode",
                "countryofincorporation",
                "jurisdiction",
                "citizenship",
                "citizenships",
                "nationality",
                "nationalities",
                "vendorcountry",
                "suppliercountry");
        put(known, Sort.KIND, "type", "schema", "entitytype", "partytype", "kind", "sdntype");
        put(known, Sort.KEY, "id", "entitynumber", "uid", "vendorid", "supplierid", "number");
        for (String scheme :
                new String[] {
                    "lei", "duns", "uei", "cage", "ogrn", "inn", "vat", "swift", "isin", "imo"
                }) known.put(scheme, new Role(Sort.IDENTIFIER, scheme));
        identifier(known, "lei", "leicode");
        identifier(known, "duns", "dunsnumber", "dunscode");
        identifier(known, "uei", "ueisam", "ueicode", "uniqueentityid", "recipientuei");
        identifier(known, "cage", "cagecode");
        identifier(known, "ogrn", "ogrncode");
        identifier(known, "inn", "inncode");
        identifier(known, "vat", "vatcode", "vatnumber");
        identifier(known, "swift", "swiftbic", "bic");
        identifier(known, "", "registrationnumber", "taxnumber", "taxid", "companynumber");
        return Map.copyOf(known);
    }

    private static void identifier(Map<String, Role> known, String scheme, String... names) {
        for (String name : names) known.put(name, new Role(Sort.IDENTIFIER, scheme));
    }

    private static void put(Map<String, Role> known, Sort sort, String... names) {
        for (String name : names) known.put(name, new Role(sort, ""));
    }
}
