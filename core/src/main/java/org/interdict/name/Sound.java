package org.interdict.name;

/// What is left of a word when only its consonants are heard, and consonants that languages and
/// transliterations exchange count as one: `Zelenskyy` and `Selenskyj` are `SLNSK`. Coarse on
/// purpose: it finds candidates, and only supports a comparison.
final class Sound {
    private static final String VOWELS = "aeiouy";

    private Sound() {}

    /// Of a folded word; "" if nothing of it is heard.
    static String of(String word) {
        int length = word.length();
        StringBuilder out = new StringBuilder(length);
        char last = 0;
        for (int i = 0; i < length; ) {
            int used = 1;
            char c = word.charAt(i);
            char next = i + 1 < length ? word.charAt(i + 1) : 0;
            char heard =
                    switch (c) {
                        case 'a', 'e', 'i', 'o', 'u', 'y' -> i == 0 ? 'A' : 0;
                        case 'b' -> 'P';
                        case 'p' -> next == 'h' ? 'F' : 'P';
                        case 'f', 'v', 'w' -> 'F';
                        case 'd' -> next == 'z' || next == 'j' ? 'J' : 'T';
                        case 't' -> next == 's' || next == 'z' ? 'S' : next == 'c' ? (char) 0 : 'T';
                        case 'g', 'q', 'k' -> 'K';
                        case 'c' ->
                                next == 'h'
                                        ? 'J'
                                        : next == 'z' || next == 's'
                                                ? 'J'
                                                : next != 0 && "eiy".indexOf(next) >= 0 ? 'S' : 'K';
                        case 's' -> 'S';
                        case 'z' -> next == 'h' ? 'J' : 'S';
                        case 'x' -> i == 0 ? 'S' : 'K';
                        case 'j' -> 'J';
                        case 'l' -> 'L';
                        case 'r' -> 'R';
                        case 'm' -> 'M';
                        case 'n' -> 'N';
                        case 'h' -> 0;
                        default -> c;
                    };
            switch (c) {
                case 'p', 'z' -> used = next == 'h' ? 2 : 1;
                case 'd' -> used = next == 'z' || next == 'j' ? 2 : 1;
                case 't' -> used = next == 's' || next == 'z' ? 2 : 1;
                case 'c' -> used = next == 'h' || next == 'z' || next == 's' || next == 'k' ? 2 : 1;
                case 's' -> {
                    if (word.startsWith("sch", i)) used = word.startsWith("schtsch", i) ? 7 : 3;
                    else if (word.startsWith("shch", i)) used = 4;
                    else if (next == 'h' || next == 'z') used = 2;
                }
                case 'n' -> used = next == 'g' ? 2 : 1;
                default -> {}
            }
            i += used;
            if (heard == 0) {
                if (isVowel(c) || c == 'h') last = 0;
                continue;
            }
            if (heard == last) continue;
            out.append(heard);
            last = heard;
        }
        return out.toString();
    }

    /// What two scripts still share when one of them writes no vowels or has no letter for `l` or
    /// `r`: no beginning vowel, one liquid; `w` may be a vowel.
    static String loose(String word, boolean vowelW, boolean oneLiquid) {
        String sound = of(vowelW ? word.replace('w', 'u') : word);
        if (sound.startsWith("A")) sound = sound.substring(1);
        return oneLiquid ? sound.replace('R', 'L') : sound;
    }

    static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    /// Whether one letter may stand for the other without another sound: two vowels, or two
    /// consonants of one class.
    static boolean near(char a, char b) {
        return a == b || (a < 0x80 && b < 0x80 && NEAR[a] != 0 && NEAR[a] == NEAR[b]);
    }

    /// Letters, as bits of [Token#letters], that may stand for one of these or be left out, without
    /// another sound.
    static int near(int letters) {
        int near = 1 << ('h' - 'a');
        for (int alike : CLASSES) if ((alike & letters) != 0) near |= alike;
        return near;
    }

    private static final byte[] NEAR = new byte[0x80];
    private static final int[] CLASSES = new int[6];

    static {
        String[] classes = {"aeiouy", "bp", "fvw", "dt", "gkqcx", "sz"};
        for (int i = 0; i < classes.length; i++) {
            for (char c : classes[i].toCharArray()) if (NEAR[c] == 0) NEAR[c] = (byte) (i + 1);
        }
        NEAR['j'] = NEAR['i'];
        for (char c = 'a'; c <= 'z'; c++) if (NEAR[c] != 0) CLASSES[NEAR[c] - 1] |= 1 << (c - 'a');
    }
}
