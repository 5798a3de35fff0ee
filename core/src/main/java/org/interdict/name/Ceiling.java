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
    private double absent;

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
        absent =
                kind == NameKind.ORGANIZATION
                        ? weights.missingInOrganization()
                        : Math.min(weights.missingInPerson(), weights.missingInOrganization());
    }

    /// How much alike a word must be so that a name can score more than `score` which holds no word
    /// that is more alike.
    double leastLike(double score) {
        int telling = gathering.telling;
        if (telling == 0 || gathering.uncounted > 0) return 0;
        double all = telling + weights.common() * Long.bitCount(gathering.others);
        return 1 - all * (1 - score) - 1e-6;
    }

    /// Of a name that holds so much of the words that tell. If it is not more than `bar` it may be
    /// given roughly.
    double of(float held, long gist, double bar) {
        int telling = Gist.telling(gist);
        if (gathering.telling == 0 || telling == 0) return Math.min(1, held);
        int free = gathering.uncounted + Gist.initials(gist);
        // A word that is much alike may stand for a whole one that was not counted; but if fewer
        // are met than the shorter name has, a word stands against another, as in most names.
        int met = Math.min(gathering.telling, telling);
        if (held + free <= met - 1) return conflicts(1, 0);
        double tells = Math.min(held + free, met);
        long others = Gist.others(gist);
        int left = gathering.telling - met;
        int otherLeft = telling - met;
        int common = Long.bitCount(gathering.others & ~others);
        int otherCommon = Long.bitCount(others & ~gathering.others);
        double all = left + weights.common() * common;
        double otherAll = otherLeft + weights.common() * otherCommon;
        double kept = all < otherAll ? conflicts(left, common) : conflicts(otherLeft, otherCommon);
        if (kept <= bar) return kept;
        double both = weights.common() * Long.bitCount(others & gathering.others);
        double atMost = kept * (tells + both) / (met + both + absent * Math.abs(all - otherAll));
        if (!Form.compatible(forms, Gist.forms(gist))) atMost *= weights.formDiffers();
        boolean lone = met < 2 && Math.max(gathering.telling, telling) > 1;
        return lone && kind == NameKind.PERSON ? atMost * weights.loneWord() : atMost;
    }

    private double conflicts(int words, int common) {
        return conflicts[words][Math.min(common, FEW)];
    }
}
