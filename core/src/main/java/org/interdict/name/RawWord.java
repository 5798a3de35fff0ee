package org.interdict.name;

/// A run of letters and digits of a name, before it is known what it is.
///
/// @param latin lower-case Latin letters and digits
/// @param written as it stands there
/// @param looks how it reads if its letters are taken for the Latin ones they look like, or ""
/// @param upper whether it has capital letters only
/// @param dotted whether a dot follows
record RawWord(
        String latin, String written, Script script, String looks, boolean upper, boolean dotted) {
    boolean single() {
        return latin.length() == 1 && !Character.isDigit(latin.charAt(0));
    }

    /// The key under which a legal form is known.
    String key() {
        return script.eastAsian() ? written : latin;
    }
}
