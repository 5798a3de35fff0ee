package org.interdict.yaml;

import org.interdict.order.Element;
import org.interdict.order.Element.Asked;
import org.interdict.order.Element.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a report must hold. An element may depend only on one that was read before it, of the
/// same milestone or of an earlier one; so none depends on itself.
final class ElementReader {
    private static final int MOST = 999_999_999;

    private final References references;
    private final Map<String, Set<String>> read = new HashMap<>();

    ElementReader(References references) {
        this.references = references;
    }

    List<Element> all(Fields milestone, String id) {
        Set<String> ids = new HashSet<>();
        read.put(id, ids);
        List<Element> elements = new ArrayList<>();
        for (Element element : milestone.each("elements", at -> element(at, id, ids)))
            elements.add(element);
        return elements;
    }

    private Element element(Fields at, String milestone, Set<String> ids) {
        String id = at.id("id");
        Element element =
                new Element(
                        id,
                        at.text("title"),
                        at.flag("if-applicable", false),
                        at.flag("per-product", false),
                        at.partIfAny("asked-if", part -> asked(part, milestone)));
        if (!ids.add(id))
            references
                    .problems()
                    .add(
                            at.here(),
                            "a second element \"%s\" here; give it another id".formatted(id));
        return element;
    }

    private Asked asked(Fields at, String here) {
        String milestone = at.text(ClockReader.MILESTONE, here);
        String element = at.text("element");
        Set<String> earlier = read.getOrDefault(milestone, Set.of());
        if (!element.isEmpty() && !earlier.contains(element))
            references
                    .problems()
                    .add(
                            at.item("element"),
                            "no element \"%s\" of \"%s\" stands before this%s"
                                    .formatted(
                                            element, milestone, Near.question(element, earlier)));
        Optional<String> test = at.one(Test.IS.id(), Test.IS_NOT.id(), Test.MORE_THAN.id());
        Element.Ref of = new Element.Ref(milestone, element);
        if (test.isEmpty()) return new Asked(of, Test.IS, "");
        if (test.get().equals(Test.MORE_THAN.id()))
            return new Asked(of, Test.MORE_THAN, String.valueOf(at.whole(test.get(), 0, MOST)));
        return new Asked(
                of, test.get().equals(Test.IS.id()) ? Test.IS : Test.IS_NOT, at.text(test.get()));
    }
}
