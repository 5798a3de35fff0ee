package org.interdict.name;

import org.interdict.component.Letters;

import java.util.ArrayList;
import java.util.List;

/// Cuts a name into words and reads each in Latin letters; notes what deceives. Time and memory are
/// bounded, whatever the name holds.
final class WordReader {
    /// Letters of a name that are read; longer names are cut, and it is said.
    static final int LETTERS = 256;

    /// Characters that are looked at for them.
    static final int CHARACTERS = 4 * LETTERS;

    /// More marks on one letter are no spelling.
    private static final int MARKS = 3;

    private final List<RawWord> words = new ArrayList<>();
    private final List<Feature> notes;
    private final StringBuilder written = new StringBuilder();
    private final LookAlikes lookAlikes = new LookAlikes();
    private int letters;
    private boolean heapSaid;
    private boolean invisibleSaid;

    WordReader(List<Feature> notes) {
        this.notes = notes;
    }

    List<RawWord> read(String name) {
        int marks = 0;
        Script running = null;
        int i = 0;
        for (int seen = 0; i < name.length() && seen < CHARACTERS && letters < LETTERS; seen++) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x80 && decoration(c)) {
                invisible(c);
                if (Character.getType(c) == Character.FORMAT) continue;
                if (++marks > MARKS) heap();
                else if (running != null && running.marksSound()) written.appendCodePoint(c);
                continue;
            }
            if (control(c)) invisible(c);
            marks = 0;
            if (Character.isLetterOrDigit(c)) {
                Script script = Character.isLetter(c) ? Script.of(c) : running;
                if (script == null || c == 'ー') script = running == null ? Script.LATIN : running;
                if (running != null && script.eastAsian() != running.eastAsian()) end(false);
                running = script;
                written.appendCodePoint(c);
                letters++;
            } else if (!apostrophe(c)) {
                end(c == '.');
                running = null;
                String said = said(c);
                if (!said.isEmpty()) written.append(said);
                if (c == '&' || c == '+') end(false);
            }
        }
        end(false);
        if (i < name.length() && rest(name, i))
            notes.add(
                    new Feature(
                            Sign.TOO_LONG,
                            "only the beginning of a name of "
                                    + name.length()
                                    + " characters was compared"));
        return words;
    }

    /// Whether letters follow, looking no farther than is cheap.
    private static boolean rest(String name, int from) {
        return name.length() - from > CHARACTERS
                || name.substring(from).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String said(int c) {
        return switch (c) {
            case '&', '+' -> "and";
            case '%' -> "percent";
            default -> "";
        };
    }

    private static boolean apostrophe(int c) {
        return switch (c) {
            case '\'', '’', '‘', '`', '´', 'ʼ', 'ʻ', 'ʾ', 'ʿ', '′' -> true;
            default -> false;
        };
    }

    private static boolean control(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private static boolean decoration(int c) {
        return Letters.isDecoration(c) || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private void heap() {
        if (heapSaid) return;
        heapSaid = true;
        notes.add(new Feature(Sign.INVISIBLE, "a heap of marks stands on one letter"));
    }

    private void invisible(int c) {
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean joins = c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
        boolean marks = c == 0x200E || c == 0x200F;
        boolean hides = control(c) || direction || joins || marks;
        if (!hides || invisibleSaid) return;
        invisibleSaid = true;
        notes.add(
                new Feature(
                        Sign.INVISIBLE, "holds a character that is not seen: U+%04X".formatted(c)));
    }

    private void end(boolean dotted) {
        if (written.isEmpty()) return;
        String word = written.toString();
        written.setLength(0);
        RawWord read = lookAlikes.read(word, dotted, notes);
        if (read.script() == Script.HAN || read.script() == Script.HANGUL) unspaced(read);
        else if (!read.latin().isEmpty()) words.add(read);
    }

    /// Parts a legal form from a name that has no blanks.
    private void unspaced(RawWord read) {
        String word = read.written();
        String before = "";
        String after = "";
        for (String form : Form.UNSPACED) {
            if (word.length() <= form.length()) continue;
            if (after.isEmpty() && word.endsWith(form)) {
                after = form;
                word = word.substring(0, word.length() - form.length());
            } else if (before.isEmpty() && word.startsWith(form)) {
                before = form;
                word = word.substring(form.length());
            }
        }
        for (String part : new String[] {before, word, after}) {
            if (part.isEmpty()) continue;
            RawWord cut = lookAlikes.read(part, false, notes);
            if (!cut.latin().isEmpty()) words.add(cut);
        }
    }
}
