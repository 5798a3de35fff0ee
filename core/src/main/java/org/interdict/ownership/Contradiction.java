package org.interdict.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Things that dossiers say and that cannot all be so.
///
/// @param at where it is told
/// @param texts for a person, one more than the places: between every two stands a place
/// @param places the others that say so, and `at` itself where the text needs it
public record Contradiction(Place at, List<String> texts, List<Place> places) {
    /// Of one sort in one graph: after so many nobody reads on.
    static final int MOST = 200;

    public Contradiction {
        texts = List.copyOf(texts);
        places = List.copyOf(places);
    }

    /// For a person.
    ///
    /// @param named how a place is written: `line 7`, `suppliers/acme.yaml:7`
    public String text(Function<Place, String> named) {
        StringBuilder text = new StringBuilder(texts.getFirst());
        for (int i = 0; i < places.size(); i++)
            text.append(named.apply(places.get(i))).append(texts.get(i + 1));
        return text.toString();
    }

    /// All of a graph, each told once: joined entries that cannot be one entity, shares of one
    /// owner that exclude each other, owners who have more than the whole, ownership that leads
    /// back. Two relations contradict each other only while both surely last: a year without a day
    /// may begin or end on any of its days. What is disputed contradicts nothing.
    public static List<Contradiction> of(Graph graph) {
        List<Contradiction> all = new ArrayList<>(Joining.check(graph));
        all.addAll(new Holding(graph).check());
        all.addAll(new Circles(graph).check());
        return List.copyOf(all);
    }

    /// Writes texts and places in turn.
    static final class Writing {
        private final List<String> texts = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Writing text(String more) {
            text.append(more);
            return this;
        }

        Writing place(Place place) {
            texts.add(text.toString());
            text.setLength(0);
            places.add(place);
            return this;
        }

        Contradiction at(Place at) {
            texts.add(text.toString());
            return new Contradiction(at, texts, places);
        }
    }
}
