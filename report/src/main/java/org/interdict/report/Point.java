package org.interdict.report;

import org.interdict.finding.Finding;
import org.interdict.finding.Route;
import org.interdict.finding.Routes;
import org.interdict.finding.Sighting;
import org.interdict.finding.Step;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;

import java.util.ArrayList;
import java.util.List;

/// A station of a supply path, and how the one above leads to it.
///
/// @param link in words: `holds`, `made by`; empty at the top, and where the label says it
/// @param label what it is, for a person
/// @param standing of the link
/// @param sources who says so; empty where the input itself does
/// @param notes what else is to be said at this point
public record Point(
        Kind kind,
        String link,
        String label,
        Standing standing,
        List<Source> sources,
        List<String> notes) {
    public Point {
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }

    /// What a point is.
    public enum Kind {
        ASSET("asset"),
        WHOLE("what it is part of"),
        OMITTED("left out"),
        COMPONENT("component"),
        PRODUCT("product"),
        PART("embedded part"),
        MAKER("maker"),
        OWNER("owner");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// For a person.
        public String words() {
            return words;
        }
    }

    /// Link and label: `made by AO Kaspersky Lab`.
    public String text() {
        return link.isEmpty() ? label : link + " " + label;
    }

    /// `reported`; empty where the input itself says so, which needs no saying.
    public String said() {
        return sources.isEmpty() && standing == Standing.CONFIRMED ? "" : standing.id();
    }

    /// The path of a find from the asset down to the maker, by its first sighting.
    public static List<Point> trunk(Finding finding) {
        List<Point> points = new ArrayList<>();
        List<Step> steps = finding.path();
        String name = finding.component().name();
        String version = finding.component().version();
        String component = version.isEmpty() ? name : name + " " + version;
        Step.How first = steps.isEmpty() ? Step.How.MADE_BY : steps.getFirst().how();
        boolean placed = first == Step.How.ON || first == Step.How.IS;
        if (placed) {
            points.add(read(Kind.ASSET, "", steps.getFirst().to(), List.of()));
            component = steps.getFirst().from();
        }
        List<String> notes = above(finding, points);
        String link = points.isEmpty() ? "" : first == Step.How.IS ? "is" : link(finding);
        points.add(read(Kind.COMPONENT, link, component, notes));
        for (Step step : steps) below(step, points);
        return points;
    }

    private static Point read(Kind kind, String link, String label, List<String> notes) {
        return new Point(kind, link, label, Standing.CONFIRMED, List.of(), notes);
    }

    /// How what is next above has the component.
    private static String link(Finding finding) {
        List<Route.Stop> stops = stops(finding);
        if (!stops.isEmpty()) return down(stops.getLast().link());
        return finding.within().isEmpty() ? has(finding) : "holds";
    }

    /// How the asset has what is on it.
    private static String has(Finding finding) {
        boolean purchase =
                !finding.sightings().isEmpty()
                        && finding.sightings().getFirst().asset().kind()
                                == Asset.AssetKind.PURCHASE;
        return purchase ? "bought" : "has";
    }

    private static List<Route.Stop> stops(Finding finding) {
        Routes routes = routes(finding);
        return routes.shown().isEmpty() ? List.of() : routes.shown().getFirst().stops();
    }

    private static Routes routes(Finding finding) {
        return finding.sightings().isEmpty()
                ? Routes.NONE
                : finding.sightings().getFirst().routes();
    }

    private static String down(Link link) {
        return switch (link) {
            case HOLDS -> "holds";
            case NEEDS -> "needs";
            case STEMS_FROM -> "stems from";
        };
    }

    /// Adds what leads from the asset down to the component: the shortest way if the input tells of
    /// ways, else what it lies in.
    ///
    /// @return what else is to be said of it
    private static List<String> above(Finding finding, List<Point> points) {
        List<String> notes = new ArrayList<>();
        List<Route.Stop> stops = stops(finding);
        List<String> within = finding.within();
        if (stops.isEmpty()) {
            for (int i = within.size() - 1; i >= 0; i--)
                points.add(
                        read(
                                Kind.WHOLE,
                                i == within.size() - 1 ? has(finding) : "holds",
                                within.get(i),
                                List.of()));
            return notes;
        }
        if (!within.isEmpty() && stops.getLast().link() != Link.HOLDS)
            notes.add("it also lies in " + String.join(", in ", within));
        Routes routes = routes(finding);
        Route route = routes.shown().getFirst();
        if (route.loop()) notes.add("no way leads to it from the release: they go in a loop");
        long others = routes.others() + routes.shown().size() - 1;
        if (others > 0)
            notes.add(
                    Words.count(others, "other way")
                            + (others == 1 ? " leads" : " lead")
                            + " to it");
        for (int i = 0; i < stops.size(); i++) {
            if (i == 0) top(finding, stops.getFirst(), points);
            else {
                String link = down(stops.get(i - 1).link());
                points.add(read(Kind.WHOLE, link, Words.stop(stops.get(i)), List.of()));
            }
            if (i == 0 && route.omitted() > 0)
                points.add(
                        read(
                                Kind.OMITTED,
                                "",
                                Words.number(route.omitted()) + " more, one after the other",
                                List.of()));
        }
        return notes;
    }

    /// Of a release the first stop is the release itself: one point, by the fuller name.
    private static void top(Finding finding, Route.Stop stop, List<Point> points) {
        Sighting sighting = finding.sightings().getFirst();
        boolean itself =
                !points.isEmpty()
                        && sighting.asset().kind() == Asset.AssetKind.RELEASE
                        && sighting.asset().name().equals(stop.name());
        if (itself) points.clear();
        Kind kind = itself ? Kind.ASSET : Kind.WHOLE;
        points.add(read(kind, points.isEmpty() ? "" : has(finding), Words.stop(stop), List.of()));
    }

    private static void below(Step step, List<Point> points) {
        switch (step.how()) {
            case RECOGNISED_AS -> points.add(of(Kind.PRODUCT, "recognised as", step));
            case EMBEDS -> points.add(of(Kind.PART, "holds", step));
            case MADE_BY -> points.add(of(Kind.MAKER, "made by", step));
            case BELONGS_TO -> points.add(owner(step));
            case ON, IS, PART_OF, NEEDED_BY, WENT_INTO -> {} // told from the top
        }
    }

    private static Point of(Kind kind, String link, Step step) {
        return new Point(kind, link, step.to(), step.standing(), step.sources(), List.of());
    }

    /// The step's end says how: `owned by Acme AG (60 %)`.
    static Point owner(Step step) {
        return of(Kind.OWNER, "", step);
    }
}
