package org.interdict.component;

import java.util.Set;

/// The words of a company's name that only say what kind of company it is: `AO`, `GmbH`, `Inc.`, `с
/// ограниченной ответственностью`. Names of companies are compared without them.
public final class LegalForm {
    /// Folded and joined, as [Folding] has them: `s.r.o.` is three words, here one.
    private static final Set<String> FORMS =
            Set.of(
                    "ab",
                    "ag",
                    "ao",
                    "aps",
                    "as",
                    "bv",
                    "cjsc",
                    "co",
                    "company",
                    "corp",
                    "corporation",
                    "doo",
                    "fz",
                    "fzco",
                    "fzllc",
                    "gesmbh",
                    "gmbh",
                    "inc",
                    "incorporated",
                    "jsc",
                    "kft",
                    "kg",
                    "kk",
                    "limited",
                    "llc",
                    "llp",
                    "lp",
                    "ltd",
                    "ltda",
                    "mbh",
                    "nv",
                    "oao",
                    "ojsc",
                    "ooo",
                    "oy",
                    "oyj",
                    "pao",
                    "pjsc",
                    "plc",
                    "pte",
                    "pty",
                    "pvt",
                    "sa",
                    "sarl",
                    "sas",
                    "sl",
                    "spa",
                    "spzoo",
                    "srl",
                    "sro",
                    "tov",
                    "ug",
                    "zao",
                    "akcionernoeobsestvo",
                    "zakrytoeakcionernoeobsestvo",
                    "otkrytoeakcionernoeobsestvo",
                    "publicnoeakcionernoeobsestvo",
                    "obsestvosogranicennoiotvetstvennostu");

    /// No form has more words.
    private static final int WORDS = 4;

    private LegalForm() {}

    /// A folded name without the forms at its ends; a name that is nothing else stays.
    public static String strip(String folded) {
        String rest = folded;
        while (true) {
            String shorter = stripStart(stripEnd(rest));
            if (shorter.equals(rest)) return rest;
            rest = shorter;
        }
    }

    private static String stripEnd(String name) {
        int cut = name.length();
        for (int words = 0; words < WORDS; words++) {
            cut = name.lastIndexOf(' ', cut - 1);
            if (cut <= 0) return name;
            if (FORMS.contains(name.substring(cut + 1).replace(" ", "")))
                return name.substring(0, cut);
        }
        return name;
    }

    private static String stripStart(String name) {
        int cut = -1;
        for (int words = 0; words < WORDS; words++) {
            cut = name.indexOf(' ', cut + 1);
            if (cut < 0) return name;
            if (FORMS.contains(name.substring(0, cut).replace(" ", "")))
                return name.substring(cut + 1);
        }
        return name;
    }
}
