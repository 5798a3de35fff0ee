package org.interdict.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Reads a name: which of its words say what kind of company it is, which only join, which are
/// numbers, and what is left to be compared.
final class NameReader {
    /// Words of a name that are compared; there are no more letters for many.
    static final int WORDS = 32;

    /// Legal forms that begin a name; others may begin one as words.
    private static final Set<String> BEGIN =
            Set.of(
                    "ooo",
                    "oao",
                    "zao",
                    "pao",
                    "ao",
                    "nao",
                    "llc",
                    "jsc",
                    "ojsc",
                    "cjsc",
                    "pjsc",
                    "pt",
                    "srl",
                    "gmbh",
                    "fgup",
                    "gup",
                    "mup",
                    "ip",
                    "tov",
                    "too",
                    "stichting",
                    "stiftung",
                    "maatschap",
                    "vof",
                    "株式会社",
                    "주식회사",
                    "有限会社",
                    "㈜",
                    "odo",
                    "rup");

    /// Legal forms that may stand between other words without being one.
    private static final Set<String> WITHIN =
            Set.of(
                    "llc", "ltd", "gmbh", "ooo", "oao", "zao", "pao", "jsc", "ojsc", "cjsc", "pjsc",
                    "inc", "limited", "plc", "sarl", "srl", "bvba", "kft", "pty", "pte", "fzco",
                    "bhd", "corp");

    private final List<Token> tokens = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    Reading read(String name, NameKind kind) {
        List<Feature> notes = new ArrayList<>(2);
        List<RawWord> words = new WordReader(notes).read(name);
        List<String> formed = new ArrayList<>(2);
        int forms = 0;
        tokens.clear();
        written.clear();
        List<RawWord> rest = words;
        if (kind != NameKind.PERSON) {
            rest = new ArrayList<>(words.size());
            forms = forms(words, kind, rest, formed);
        }
        tokens(rest, kind);
        if (tokens.isEmpty()) {
            // Nothing but forms and what joins: then that is the name.
            forms = 0;
            formed.clear();
            for (RawWord word : words) add(plain(word, word.latin()), word.written());
        }
        if (tokens.isEmpty())
            notes.add(new Feature(Sign.NOTHING, "there is no letter and no digit in the name"));
        return new Reading(name, kind, tokens.toArray(Token[]::new), written, forms, formed, notes);
    }

    /// Takes the legal forms out.
    private static int forms(
            List<RawWord> words, NameKind kind, List<RawWord> rest, List<String> formed) {
        int from = 0;
        int to = words.size();
        int forms = 0;
        while (to > 1) {
            int length = ending(words, from, to, kind);
            if (length == 0) break;
            forms |= take(words, to - length, to, formed);
            to -= length;
        }
        Collections.reverse(formed);
        while (to - from > 1) {
            int length = beginning(words, from, to);
            if (length == 0) break;
            forms |= take(words, from, from + length, formed);
            from += length;
        }
        for (int i = from; i < to; i++) {
            RawWord word = words.get(i);
            if (i > from && WITHIN.contains(word.key())) forms |= take(words, i, i + 1, formed);
            else rest.add(word);
        }
        return forms;
    }

    private static int take(List<RawWord> words, int from, int to, List<String> formed) {
        StringBuilder said = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (!said.isEmpty() && words.get(i).latin().length() > 1) said.append(' ');
            said.append(words.get(i).written());
        }
        formed.add(said.toString());
        return Form.bitOf(joined(words, from, to));
    }

    private static String joined(List<RawWord> words, int from, int to) {
        if (to - from == 1) return words.get(from).key();
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++)
            if (!words.get(i).latin().equals("and")) joined.append(words.get(i).key());
        return joined.toString();
    }

    /// How many words at the end are a legal form.
    private static int ending(List<RawWord> words, int from, int to, NameKind kind) {
        for (int length = Math.min(Form.WORDS, to - from - 1); length > 0; length--) {
            RawWord first = words.get(to - length);
            if (first.latin().equals("and")) continue;
            String joined = joined(words, to - length, to);
            if (Form.bitOf(joined) == 0) continue;
            // Two letters may be a word, or a person's name.
            if (kind == NameKind.UNKNOWN
                    && joined.length() <= 2
                    && length == 1
                    && !first.upper()
                    && !first.dotted()) continue;
            return length;
        }
        return 0;
    }

    private static int beginning(List<RawWord> words, int from, int to) {
        for (int length = Math.min(Form.WORDS, to - from - 1); length > 0; length--) {
            String joined = joined(words, from, from + length);
            if (Form.bitOf(joined) == 0) continue;
            if (BEGIN.contains(joined) || (length > 1 && joined.length() > length + 3))
                return length;
        }
        return 0;
    }

    private void tokens(List<RawWord> words, NameKind kind) {
        for (int i = 0; i < words.size() && tokens.size() < WORDS; i++) {
            RawWord word = words.get(i);
            String latin = word.latin();
            if (Words.joins(latin, kind) && !(word.upper() && latin.length() == 1)) continue;
            if (word.single()) {
                int run = i + 1;
                while (run < words.size() && words.get(run).single()) run++;
                if (kind != NameKind.PERSON && run - i > 1) {
                    together(words, i, run);
                    i = run - 1;
                    continue;
                }
            }
            int used = number(words, i, kind);
            if (used > 0) {
                i += used - 1;
                continue;
            }
            if (tokens.isEmpty() && Words.childOf(latin)) add(plain(word, latin), word.written());
            else article(word, kind);
        }
    }

    /// Letters that follow one another are one word: `A.B.C.`
    private void together(List<RawWord> words, int from, int to) {
        StringBuilder latin = new StringBuilder();
        StringBuilder said = new StringBuilder();
        for (int i = from; i < to; i++) {
            latin.append(words.get(i).latin());
            said.append(words.get(i).written()).append('.');
        }
        add(
                new Token(latin.toString(), Token.Kind.WORD, Script.LATIN, "", "", true, true),
                said.toString());
    }

    /// Adds the number that begins at a word; gives how many words it has.
    private int number(List<RawWord> words, int at, NameKind kind) {
        RawWord word = words.get(at);
        String digits = Numerals.digits(word.latin());
        if (digits != null) return number(digits, word.written(), 1);
        if (kind == NameKind.PERSON) {
            int roman = word.upper() && word.latin().length() > 1 ? roman(word, at) : -1;
            return roman < 0 ? 0 : number(String.valueOf(roman), word.written(), 1);
        }
        int value = Numerals.spelled(word.latin());
        if (value >= 20 && value % 10 == 0 && at + 1 < words.size()) {
            RawWord next = words.get(at + 1);
            int ones = Numerals.spelled(next.latin());
            if (ones < 0 && next.latin().length() == 1 && Character.isDigit(next.latin().charAt(0)))
                ones = next.latin().charAt(0) - '0';
            if (ones > 0 && ones < 10)
                return number(
                        String.valueOf(value + ones), word.written() + " " + next.written(), 2);
        }
        if (value < 0 && word.upper() && at > 0) value = roman(word, at);
        return value < 0 ? 0 : number(String.valueOf(value), word.written(), 1);
    }

    private static int roman(RawWord word, int at) {
        return at > 0 && word.script() == Script.LATIN ? Numerals.roman(word.latin()) : -1;
    }

    private int number(String digits, String said, int words) {
        add(new Token(digits, Token.Kind.NUMBER, Script.LATIN, "", "", false, false), said);
        return words;
    }

    private void article(RawWord word, NameKind kind) {
        // The Arabic article is written with its word.
        if (word.script() == Script.ABJAD
                && word.written().startsWith("ال")
                && word.written().length() > 4) {
            add(new Token("al", Token.Kind.PARTICLE, Script.LATIN, "", "", false, false), "ال");
            String rest = word.latin().substring(word.latin().indexOf('l') + 1);
            add(plain(word, rest), word.written().substring(2));
            return;
        }
        add(token(word, kind), word.written());
    }

    private static Token token(RawWord word, NameKind kind) {
        String latin = word.latin();
        if (word.single()) {
            Token.Kind what =
                    Words.childOf(latin) && !word.upper()
                            ? Token.Kind.PARTICLE
                            : Token.Kind.INITIAL;
            return new Token(latin, what, word.script(), "", "", false, false);
        }
        if (Words.particle(latin) || (kind != NameKind.ORGANIZATION && Words.title(latin)))
            return new Token(
                    latin, Token.Kind.PARTICLE, word.script(), "", word.looks(), false, false);
        if (kind != NameKind.PERSON) {
            String common = Words.common(latin);
            if (common != null)
                return new Token(common, Token.Kind.COMMON, word.script(), "", "", false, false);
        }
        return plain(word, latin);
    }

    private static Token plain(RawWord word, String latin) {
        return new Token(
                latin,
                Token.Kind.WORD,
                word.script(),
                word.script().syllables() ? word.written() : "",
                word.looks(),
                word.upper() && latin.length() <= 6,
                false);
    }

    private void add(Token token, String said) {
        if (token.text.isEmpty() || tokens.size() == WORDS) return;
        tokens.add(token);
        written.add(said);
    }
}
