package org.interdict.source.bods;

import org.interdict.source.Json;
import org.interdict.sweep.Place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// What a value ought to be that no dossier needs. It is looked at all the same: who published a
/// statement can correct it, and a statement that is wrong in one place may be so in another.
sealed interface Shape {
    /// Reads the value that comes next, and says what is wrong with it.
    void check(Json json, BiConsumer<Place, String> gap);

    /// A string.
    ///
    /// @param expected for a person: `expected a day like 2019-09-03`
    record Text(Predicate<String> good, String expected) implements Shape {
        static final Text ANY = new Text(_ -> true, "");

        @Override
        public void check(Json json, BiConsumer<Place, String> gap) {
            boolean there = json.isText();
            String text = json.text();
            if (there && !good.test(text))
                gap.accept(json.here(), expected + ", found \"" + text + '"');
        }

        static Text of(String... words) {
            List<String> known = List.of(words);
            return new Text(known::contains, "expected one of " + String.join(", ", known));
        }
    }

    /// `true` or `false`.
    record Flag() implements Shape {
        @Override
        public void check(Json json, BiConsumer<Place, String> gap) {
            Values.flag(json, gap);
        }
    }

    record Things(Shape item) implements Shape {
        @Override
        public void check(Json json, BiConsumer<Place, String> gap) {
            if (!json.array()) return;
            while (json.element()) item.check(json, gap);
        }
    }

    /// An object. Fields that are not known are not looked at.
    ///
    /// @param demanded of each list one must be there
    record Parts(Map<String, Shape> known, List<List<String>> demanded) implements Shape {
        @Override
        public void check(Json json, BiConsumer<Place, String> gap) {
            if (!json.object()) return;
            Set<String> there = new HashSet<>();
            for (String field; (field = json.field()) != null; ) {
                Shape shape = known.get(field);
                if (shape == null) continue;
                there.add(field);
                shape.check(json, gap);
            }
            for (List<String> one : demanded)
                if (one.stream().noneMatch(there::contains))
                    gap.accept(json.here(), '"' + String.join("\" or \"", one) + "\" is missing");
        }

        static Parts of(Map<String, Shape> known, String... demanded) {
            return new Parts(known, List.of(demanded).stream().map(List::of).toList());
        }
    }
}
