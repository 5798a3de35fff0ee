package org.interdict.name;

/// What a name of the list can score at most, as far as its [Gist] and the words that were counted
/// say. Follows [Scorer], and takes what it does not know for granted.
final class Ceiling {
    /// More common words of a name are not told apart.
    private static final int FEW = 15;

    private final Weights weights;
    private final Gathering gathering;

    /// What is left of a score when so many words, and so many common ones, stand against others.
    private final double[][] conflicts = new double[8][FEW + 1];

    private NameKind kind = NameKind.UNKNOWN;
    private int forms;

    Ceiling(Weights weights, Gathering gathering) {
        this.weights = weights;
        this.gathering = gathering;
        for (int words = 0; words < conflicts.length; words++)
            for (int common = 0; common <= FEW; common++)
                conflicts[words][common] =
                        Math.pow(weights.conflict(), words + common * weights.common());
    }

    void begin(Reading query) {
        kind = query.kind;
        forms = query.forms;
    }

    /// Of a name that holds no word more alike than `like`.
    double of(double like) {
        int telling = gathering.telling;
        if (telling == 0 || gathering.uncounted > 0) return 1;
        double all = telling + weights.common() * Long.bitCount(gathering.others);
        return (all - 1 + like) / all;
    }

    /// Of a name that holds so much of the words that tell.
    double of(float held, long gist) {
        int telling = Gist.telling(gist);
        if (gathering.telling == 0 || telling == 0) return Math.min(1, held);
        int free = gathering.uncounted + Gist.initials(gist);
        double tells = Math.min(held + free, Math.min(gathering.telling, telling));
        // A word that is much alike may stand for a whole one that was not counted.
        int met = (int) Math.ceil(tells - 1e-6);
        long others = Gist.others(gist);
        int left = gathering.telling - met;
        int otherLeft = telling - met;
        int common = Long.bitCount(gathering.others & ~others);
        int otherCommon = Long.bitCount(others & ~gathering.others);
        double all = left + weights.common() * common;
        double otherAll = otherLeft + weights.common() * otherCommon;
        double kept = all < otherAll ? conflicts(left, common) : conflicts(otherLeft, otherCommon);
        double both = weights.common() * Long.bitCount(others & gathering.others);
        double atMost = kept * (tells + both) / (met + both + absent() * Math.abs(all - otherAll));
        if (!Form.compatible(forms, Gist.forms(gist))) atMost *= weights.formDiffers();
        boolean lone = met < 2 && Math.max(gathering.telling, telling) > 1;
        return lone && kind == NameKind.PERSON ? atMost * weights.loneWord() : atMost;
    }

    private double conflicts(int words, int common) {
        return conflicts[words][Math.min(common, FEW)];
    }

    private double absent() {
        return kind == NameKind.ORGANIZATION
                ? weights.missingInOrganization()
                : Math.min(weights.missingInPerson(), weights.missingInOrganization());
    }
}
