package org.interdict.ledger;

import org.interdict.ledger.Verified.Wrong;
import org.interdict.store.Disk;
import org.interdict.store.StoreException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the texts beside a ledger are those that its entries name.
final class TextCheck {
    /// How many wrong texts are named; more of them say no more.
    private static final int MOST = 100;

    /// Within a JSON string a quotation mark has a backslash before it, so that this matches none.
    private static final Pattern ERASED = Pattern.compile("\"text\":\"([0-9a-f]{64})\"");

    private final Place place;
    private final Set<String> missing;
    private final Map<String, Long> erased;

    /// What is wrong, by the name of the text; the entry is looked up when there is any.
    private final Map<String, String> bad = new HashMap<>();

    /// @param named all names of texts; is used up
    TextCheck(Place place, Set<String> named, Map<String, Long> erased) {
        this.place = place;
        this.missing = named;
        this.erased = erased;
    }

    /// The text that an entry says was deleted.
    static Optional<String> erased(Entry entry) {
        Matcher matcher = ERASED.matcher(entry.body());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Looks at each of them.
    ///
    /// @param whole whether all entries were read, so that a text that none names is worth a word
    /// @return how many texts are as they were written
    long run(List<Wrong> wrong, List<String> remarks, boolean whole) throws IOException {
        long good = 0;
        long unnamed = 0;
        for (Path folder : Disk.children(place.texts())) {
            if (!Files.isDirectory(folder)) {
                remarks.add("what is no text lies among them: " + folder);
                continue;
            }
            for (Path file : Disk.children(folder)) {
                String name = file.getFileName().toString();
                boolean known = missing.remove(name);
                if (!known) unnamed++;
                if (!known && !erased.containsKey(name)) continue;
                if (erased.containsKey(name))
                    say(name, "a text that is said to be erased is there still; forget it again");
                else if (check(file, name)) good++;
            }
        }
        for (String name : missing)
            if (!erased.containsKey(name))
                say(name, "a text is missing, and no entry says that it was erased");
        if (unnamed > 0 && whole)
            remarks.add(
                    unnamed
                            + " of the texts are named by no entry: the rest of a crash, or"
                            + " somebody writes");
        if (!bad.isEmpty()) place(wrong);
        return good;
    }

    private boolean check(Path file, String name) throws IOException {
        boolean there = file.equals(path(name));
        try {
            Texts.read(file);
            if (!there) say(name, "a text lies where none is looked for");
            return there;
        } catch (DamagedException e) {
            say(name, "a text was changed or cut");
            return false;
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
    }

    private Path path(String name) {
        return place.texts().resolve(name.substring(0, 2)).resolve(name);
    }

    private void say(String name, String what) {
        if (bad.size() < MOST) bad.put(name, what);
    }

    /// Says of each wrong text which entry named it first, in their order.
    private void place(List<Wrong> wrong) throws IOException {
        try (Lines lines = Lines.from(place, Position.START)) {
            for (byte[] line; !bad.isEmpty() && (line = lines.next()) != null; ) {
                long n = lines.n() - 1;
                String text = new String(line, StandardCharsets.UTF_8);
                bad.entrySet()
                        .removeIf(
                                one -> {
                                    if (!text.contains(one.getKey())) return false;
                                    wrong.add(
                                            new Wrong(
                                                    n,
                                                    "entry " + n + ": " + one.getValue(),
                                                    path(one.getKey()).toString()));
                                    return true;
                                });
            }
        } catch (DamagedException e) {
            // What is wrong with the entries was said already.
        }
        bad.forEach((name, what) -> wrong.add(new Wrong(0, what, path(name).toString())));
    }
}
