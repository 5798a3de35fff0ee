package org.interdict.name;

/// Every number of the comparison that was tuned; there is no other. Bounds on time and memory
/// (words and letters read, candidates looked at) are not tuned and stand where they are used.
///
/// @param probable least score at which a person should look
/// @param match least score of a name that counts as the same
/// @param edit what one letter's difference takes from a word's likeness
/// @param soft a vowel for another, a doubled letter, a letter of one sound: so much of a letter's
///   difference
/// @param editRatio letters that may differ, as a part of the longer word's
/// @param editMost letters that may differ in any word
/// @param sound likeness of two words that only sound alike, and of a short name
/// @param initial likeness of an initial and its name
/// @param acronym likeness of an acronym and its words
/// @param common weight of a word that many companies bear; others weigh 1
/// @param particle weight of a particle or title
/// @param missingInPerson weight of a word that only one of two persons' names has
/// @param missingInOrganization the same of organizations
/// @param conflict what a score keeps for each word that stands against another
/// @param numberDiffers what it keeps when numbers differ
/// @param numberMissing when only one name has a number
/// @param formDiffers when legal forms are of different classes
/// @param orderDiffers when words stand in another order
/// @param loneWord when a person's several names met one word
/// @param countryDiffers when the countries are known and differ
public record Weights(
        double probable,
        double match,
        double edit,
        double soft,
        double editRatio,
        double editMost,
        double sound,
        double initial,
        double acronym,
        double common,
        double particle,
        double missingInPerson,
        double missingInOrganization,
        double conflict,
        double numberDiffers,
        double numberMissing,
        double formDiffers,
        double orderDiffers,
        double loneWord,
        double countryDiffers) {
    public static final Weights TUNED =
            new Weights(
                    0.54, 0.9, 0.18, 0.6, 0.4, 2, 0.85, 0.8, 0.92, 0.64, 0.2, 0.2, 0.26, 0.26, 0.6,
                    0.51, 0.83, 0.97, 0.6, 0.9);
}
