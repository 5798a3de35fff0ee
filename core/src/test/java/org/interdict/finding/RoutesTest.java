package org.interdict.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.order.Act;
import org.interdict.order.Composition;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Link;
import org.interdict.sweep.Reach;
import org.interdict.watch.Watchlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The ways by which a release comes to have what was found. A component whose name begins with
/// `engine` is found; its ref is its name.
class RoutesTest {
    private static final Dossier DOSSIER = ExaminationTest.DOSSIER;
    private static final Asset RELEASE = new Asset("Gateway", AssetKind.RELEASE, List.of(), "", "");

    private Examination list = examination(11);
    private Examined examined = list.finish();

    private static Examination examination(long seed) {
        return new Examination(
                "list",
                Watchlist.compile(List.of(DOSSIER)).matching(7),
                List.of(DOSSIER),
                new Reach(
                        "",
                        "",
                        Act.INTEGRATION,
                        Set.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                Asset.host("fallback"),
                seed);
    }

    @Test
    void theShortestFromTheReleaseFirst() {
        speaksOf("gateway");
        needs("gateway", "app", "engine-1", "lib");
        needs("app", "plugin");
        needs("plugin", "engine-1");
        needs("lib", "engine-1");
        things("gateway", "app", "lib", "plugin", "engine-1");
        assertEquals(List.of("gateway", "gateway > lib", "gateway > app > plugin"), ways());
        assertEquals(0, only().others());
    }

    /// Links before, between and after what they link, in any order: the same ways.
    @Test
    void whatComesFirstDoesNotMatter() {
        things("gateway", "b", "a", "engine-1");
        needs("b", "engine-1");
        needs("a", "engine-1");
        needs("gateway", "a", "b");
        speaksOf("gateway");
        assertEquals(List.of("gateway > b", "gateway > a"), ways());
        restart();
        speaksOf("gateway");
        things("gateway", "b", "a");
        needs("gateway", "a", "b");
        needs("a", "engine-1");
        things("engine-1");
        needs("b", "engine-1");
        assertEquals(List.of("gateway > b", "gateway > a"), ways());
    }

    @Test
    void theRestIsCounted() {
        speaksOf("gateway");
        for (String user : List.of("a", "b", "c", "d", "e")) {
            things(user);
            needs("gateway", user);
            needs(user, "engine-1", "engine-1");
        }
        things("gateway", "engine-1");
        assertEquals(List.of("gateway > a", "gateway > b", "gateway > c"), ways());
        assertEquals(2, only().others());
    }

    @Test
    void namesVersionsAndMakersAreTold() {
        speaksOf("gateway");
        push("gateway", "Gateway", "3.1", "");
        push("app", "App", "2", "Contoso");
        push("engine-0", "engine-0", "1", "");
        needs("gateway", "app");
        needs("app", "engine-0");
        needs("engine-0", "engine-1");
        things("engine-1");
        Route.Stop app = new Route.Stop("App", "2", "Contoso", false, true, Link.NEEDS);
        Route.Stop ours = new Route.Stop("engine-0", "1", "", true, true, Link.NEEDS);
        Routes routes = routes("engine-1");
        assertEquals(List.of(app, ours), routes.shown().getFirst().stops().subList(1, 3));
        assertEquals("App 2", app.title());
    }

    /// Without a root: from what nothing has.
    @Test
    void aListThatDoesNotSayWhatItSpeaksOf() {
        things("a", "b", "engine-1");
        needs("a", "b");
        needs("b", "engine-1");
        assertEquals(List.of("a > b"), ways());
        assertEquals(List.of(), gaps());
    }

    /// The metadata's component often stands apart from the dependencies.
    @Test
    void aRootThatNeedsNothing() {
        speaksOf("gateway");
        things("gateway", "a", "engine-1");
        needs("a", "engine-1");
        assertEquals(List.of("a"), ways());
    }

    /// From the release first, though another way is shorter.
    @Test
    void theReleaseGoesBeforeWhatNothingHas() {
        speaksOf("gateway");
        things("gateway", "a", "b", "stray", "engine-1");
        needs("gateway", "a");
        needs("a", "b");
        needs("b", "engine-1");
        needs("stray", "engine-1");
        assertEquals(List.of("gateway > a > b", "stray"), ways());
    }

    @Test
    void nothingHasIt() {
        speaksOf("gateway");
        things("gateway", "engine-1");
        needs("engine-1", "zlib");
        assertEquals(Routes.NONE, only());
    }

    @Test
    void theReleaseItselfHasNoWay() {
        speaksOf("engine-1");
        things("engine-1", "a");
        needs("engine-1", "a");
        needs("a", "engine-1");
        assertEquals(Routes.NONE, only());
    }

    @Test
    void aLoopBelowTheRelease() {
        speaksOf("gateway");
        things("gateway", "a", "engine-1", "b");
        needs("gateway", "a");
        needs("a", "engine-1");
        needs("engine-1", "b", "engine-1");
        needs("b", "a", "engine-1");
        assertEquals(List.of("gateway > a"), ways());
        assertEquals(1, only().others()); // b, to which one comes through the engine alone
        assertEquals(List.of(), gaps());
    }

    @Test
    void aLoopToWhichNothingLeads() {
        things("engine-1", "plugin", "app");
        needs("plugin", "engine-1");
        needs("app", "plugin");
        needs("engine-1", "app");
        assertEquals(List.of("(loop) app > plugin"), ways());
        assertEquals(
                List.of("what depends on a find goes in a loop to which nothing leads"), gaps());
    }

    /// The loop is the top, not what lies below it.
    @Test
    void belowALoopToWhichNothingLeads() {
        things("engine-1", "x", "a", "b");
        needs("a", "b");
        needs("b", "a", "x");
        needs("x", "engine-1");
        assertEquals(List.of("(loop) a > b > x"), ways());
    }

    @Test
    void whatIsNotListedIsSaid() {
        speaksOf("gateway");
        things("gateway", "engine-1");
        needs("gateway", "lost");
        needs("lost", "engine-1", "nowhere");
        assertEquals(List.of("gateway > lost"), ways());
        assertFalse(only().shown().getFirst().stops().getLast().described());
        assertEquals(
                List.of(
                        "dependencies lead to a find through what the list does not describe:"
                                + " lost"),
                gaps());
    }

    /// What a dangling reference hides of something else is not the answer's matter.
    @Test
    void whatIsNotListedElsewhereIsNotSaid() {
        things("gateway", "engine-1", "a");
        needs("gateway", "engine-1");
        needs("a", "lost");
        needs("engine-1", "lost");
        assertEquals(List.of("gateway"), ways());
        assertEquals(List.of(), gaps());
    }

    @Test
    void oneIdOfTwoThings() {
        push("a", "one", "1", "");
        push("a", "one", "2", "");
        push("b", "same", "1", "");
        push("b", "same", "1", "");
        needs("a", "b");
        needs("b", "engine-1");
        things("engine-1");
        assertEquals(List.of("one 1 > same 1"), ways());
        assertEquals(
                List.of(
                        "several things have one id, so that what depends on which cannot be"
                                + " told: one"),
                gaps());
    }

    @Test
    void aPartIsReachedThroughItsWhole() {
        speaksOf("gateway");
        needs("gateway", "box");
        list.open();
        list.open();
        push("", "engine-1", "", "");
        list.close();
        push("", "plugin", "", "");
        list.close();
        things("box", "gateway");
        Route route = routes("engine-1").shown().getFirst();
        assertEquals(
                List.of("gateway needs", "box holds", "plugin holds"),
                route.stops().stream().map(s -> s.name() + " " + s.link().id()).toList());
    }

    @Test
    void aLongWayIsTold() {
        speaksOf("t0");
        for (int i = 0; i < 100; i++) {
            things("t" + i);
            needs("t" + i, i == 99 ? "engine-1" : "t" + (i + 1));
        }
        things("engine-1");
        Route route = only().shown().getFirst();
        assertEquals(Route.MOST_STOPS, route.stops().size());
        assertEquals("t0", route.stops().getFirst().name());
        assertEquals("t69", route.stops().get(1).name());
        assertEquals(68, route.omitted());
    }

    /// SPDX has no parts in parts: what holds a find says what it lies in.
    @Test
    void whatHoldsItIsItsWhole() {
        speaksOf("gateway");
        push("gateway", "Gateway", "", "Contoso");
        push("box", "Box", "2", "Fabrikam");
        push("plugin", "Plugin", "", "");
        things("engine-1");
        list.link(Link.HOLDS, "gateway", "box");
        list.link(Link.HOLDS, "gateway", "engine-1");
        list.link(Link.HOLDS, "box", "plugin");
        list.link(Link.HOLDS, "plugin", "engine-1");
        list.link(Link.HOLDS, "plugin", "box"); // nonsense
        assertEquals(
                List.of("Plugin", "Box 2"),
                seen("engine-1").within().stream().map(Seen.Whole::name).toList());
    }

    /// A package in an operating system is not a part of the system's goods.
    @Test
    void aSystemIsNoWhole() {
        push("debian", Type.OPERATING_SYSTEM, "debian", "12", "Debian Project");
        things("engine-1");
        list.link(Link.HOLDS, "debian", "engine-1");
        assertEquals(List.of(), seen("engine-1").within());
        assertEquals(Set.of(Composition.ITSELF), seen("engine-1").compositions());
    }

    /// What several hold is not let out because one of them is another company's.
    @Test
    void ofSeveralWholesTheSuppliersThenTheUnknown() {
        push("box", "Box", "", "Fabrikam");
        push("bag", "Bag", "", "");
        things("engine-0", "engine-1");
        list.link(Link.HOLDS, "box", "engine-1");
        assertEquals(Set.of(Composition.EMBEDDED), seen("engine-1").compositions());
        list.link(Link.HOLDS, "bag", "engine-1");
        assertEquals(Seen.UNSAID, seen("engine-1").compositions());
        list.link(Link.HOLDS, "engine-0", "engine-1");
        assertEquals(Set.of(Composition.ITSELF), seen("engine-1").compositions());
    }

    /// That another company's component needs it does not say that it lies inside: where the list
    /// does not say of what sort its asset is, a person decides; elsewhere it changes nothing.
    @Test
    void aDependencyOpensAQuestionAndDecidesNothing() {
        push("app", "App", "", "Contoso");
        things("engine-0", "engine-1");
        needs("engine-0", "engine-1");
        assertEquals(Set.of(Composition.ITSELF), seen("engine-1").compositions());
        needs("app", "engine-1");
        assertEquals(Seen.UNSAID, seen("engine-1").compositions());
        list.about(Asset.host("pc"));
        assertEquals(Set.of(Composition.ITSELF), seen("engine-1").compositions());
        list.about(RELEASE);
        assertEquals(Seen.UNSAID, seen("engine-1").compositions());
        list.about(new Asset("Gateway", AssetKind.RELEASE, List.of(), "Contoso", ""));
        assertEquals(Set.of(Composition.EMBEDDED), seen("engine-1").compositions());
    }

    /// Long texts, strange ones, and an id that is another's name.
    @Test
    void namesAreKeptAsTheyCame() {
        String odd = "ключ\0 \uD83D\uDE00 \uD83D half " + "x".repeat(400);
        push("a", odd, "é", "日本");
        needs("a", "engine-1");
        needs("№-unlisted", "a");
        things("engine-1");
        List<Route.Stop> stops = only().shown().getFirst().stops();
        assertEquals("№-unlisted", stops.getFirst().name());
        assertEquals(odd.substring(0, 300).replace('\0', ' '), stops.getLast().name());
        assertEquals("é", stops.getLast().version());
        assertEquals("日本", stops.getLast().maker());
    }

    @Test
    void moreThanIsKeptIsSaid() {
        things("engine-1");
        needs("a", "engine-1");
        for (int i = 0; i < Graph.MOST_LINKS; i++) needs("b" + i % 1_000, "c" + i % 999);
        assertEquals(List.of("a"), ways());
        assertEquals(
                List.of(
                        "more things or dependencies than are kept; how a find comes in is told"
                                + " from the first of them only"),
                gaps());
    }

    /// Neither is anything kept for a list in which nothing was found.
    @Test
    void withoutAFindTheGraphIsNoMatter() {
        for (int i = 0; i <= Graph.MOST_LINKS; i++) needs("b" + i % 1_000, "c" + i % 999);
        assertEquals(List.of(), gaps());
    }

    /// Shapes that break a search that is not linear: everything in one loop, one chain, all with
    /// all, all on one; many finds in each.
    @Test
    void hostileShapesEnd() {
        int many = 100_000;
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < many; i++) {
                        things("engine-" + i);
                        needs("engine-" + i, "engine-" + (i + 1) % many);
                    }
                    assertEquals(many, finished().hits().size());
                    restart();
                    for (int i = 0; i < many; i++) {
                        things("engine-" + i);
                        needs("engine-" + i, "engine-" + (i + 1));
                    }
                    assertEquals(many, finished().hits().size());
                    restart();
                    for (int i = 0; i < 1_000; i++) {
                        things("engine-" + i);
                        for (int k = 0; k < 1_000; k++) needs("engine-" + i, "engine-" + k);
                    }
                    assertEquals(1_000, finished().hits().size());
                    restart();
                    for (int i = 0; i < many; i++) {
                        things("engine-" + i);
                        needs("engine-" + i, "engine-0");
                        needs("engine-0", "engine-" + i);
                    }
                    assertEquals(many, finished().hits().size());
                });
    }

    static Stream<Long> seeds() {
        Long repeat = Long.getLong("seed");
        return repeat == null ? Stream.iterate(1L, seed -> seed + 1).limit(300) : Stream.of(repeat);
    }

    /// Against a search written to be plain: the same first way, and the same count of the rest,
    /// whatever comes first and whatever the secret is.
    @ParameterizedTest
    @MethodSource("seeds")
    void asAPlainSearchFindsThem(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(14);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) names.add((random.nextInt(4) == 0 ? "engine-" : "t") + i);
        List<String[]> links = new ArrayList<>();
        for (int i = random.nextInt(3 * size); i >= 0; i--)
            links.add(
                    new String[] {
                        names.get(random.nextInt(size)), names.get(random.nextInt(size))
                    });
        Optional<String> root =
                random.nextBoolean() ? Optional.of(names.getFirst()) : Optional.empty();
        list = examination(random.nextLong());
        root.ifPresent(list::root);
        names.forEach(this::things); // numbers them
        links.forEach(link -> needs(link[0], link[1]));
        Map<String, Routes> told = told();
        list = examination(random.nextLong());
        root.ifPresent(list::root);
        for (String name : names)
            list.link(Link.HOLDS, name, name); // numbers them, and nothing else
        Collections.shuffle(links, random);
        links.forEach(link -> needs(link[0], link[1]));
        names.forEach(this::things);
        assertEquals(told, told());
        for (String name : names)
            if (name.startsWith("engine"))
                check(name, names, links, root, Optional.ofNullable(told.get(name)).orElseThrow());
    }

    private static void check(
            String of,
            List<String> names,
            List<String[]> links,
            Optional<String> root,
            Routes routes) {
        Set<String> users = new TreeSet<>();
        Set<String> had = new HashSet<>();
        for (String[] link : links) {
            if (link[0].equals(link[1])) continue;
            had.add(link[1]);
            if (link[1].equals(of)) users.add(link[0]);
        }
        if (root.filter(of::equals).isPresent() || users.isEmpty()) {
            assertEquals(Routes.NONE, routes);
            return;
        }
        assertEquals(users.size(), routes.shown().size() + routes.others());
        List<String> tops = names.stream().filter(name -> !had.contains(name)).toList();
        Optional<List<String>> shortest =
                shortest(of, root.map(List::of).orElse(List.of()), names, links)
                        .or(() -> shortest(of, tops, names, links));
        Route first = routes.shown().getFirst();
        List<String> stops = first.stops().stream().map(Route.Stop::name).toList();
        assertEquals(shortest.isEmpty(), first.loop());
        if (shortest.isPresent()) assertEquals(shortest.get(), stops);
        for (Route route : routes.shown()) {
            List<String> way = new ArrayList<>();
            for (Route.Stop stop : route.stops()) way.add(stop.name());
            way.add(of);
            assertEquals(way.size(), new HashSet<>(way).size(), "a way that meets itself");
            for (int i = 0; i + 1 < way.size(); i++) {
                String from = way.get(i);
                String to = way.get(i + 1);
                assertTrue(links.stream().anyMatch(l -> l[0].equals(from) && l[1].equals(to)));
            }
        }
    }

    /// Breadth first, whole ways in the queue; of equals the one that ends, read from its end, in
    /// what was numbered first.
    private static Optional<List<String>> shortest(
            String of, List<String> tops, List<String> names, List<String[]> links) {
        Map<String, Integer> far = new HashMap<>();
        ArrayDeque<String> queue = new ArrayDeque<>();
        for (String top : tops) if (far.putIfAbsent(top, 0) == null) queue.add(top);
        while (!queue.isEmpty()) {
            String here = queue.remove();
            for (String[] link : links)
                if (link[0].equals(here)
                        && far.putIfAbsent(link[1], far.getOrDefault(here, 0) + 1) == null)
                    queue.add(link[1]);
        }
        if (!far.containsKey(of)) return Optional.empty();
        List<String> way = new ArrayList<>();
        for (String at = of; far.getOrDefault(at, 0) > 0; ) {
            String below = at;
            int next = far.getOrDefault(at, 0) - 1;
            at =
                    names.stream()
                            .filter(name -> far.getOrDefault(name, -1) == next)
                            .filter(
                                    name ->
                                            links.stream()
                                                    .anyMatch(
                                                            l ->
                                                                    l[0].equals(name)
                                                                            && l[1].equals(below)))
                            .findFirst()
                            .orElseThrow();
            way.addFirst(at);
        }
        return Optional.of(way);
    }

    private void speaksOf(String ref) {
        list.about(RELEASE);
        list.root(ref);
    }

    private void needs(String one, String... others) {
        for (String other : others) list.link(Link.NEEDS, one, other);
    }

    private void things(String... names) {
        for (String name : names) push(name, name, "", "");
    }

    private void push(String ref, String name, String version, String maker) {
        push(ref, Type.LIBRARY, name, version, maker);
    }

    private void push(String ref, Type type, String name, String version, String maker) {
        List<Trace> traces = new ArrayList<>();
        if (name.startsWith("engine")) traces.add(new Trace(Kind.BUNDLE_ID, "com.vesna.engine"));
        if (!maker.isEmpty()) traces.add(new Trace(Kind.SUPPLIER, maker));
        list.component(
                new Component(type, Presence.LISTED, name, version, traces), ref, () -> "/" + name);
    }

    private void restart() {
        list = examination(11);
    }

    private Examined finished() {
        examined = list.finish();
        return examined;
    }

    private Routes routes(String name) {
        return hit(name).routes();
    }

    private Seen seen(String name) {
        return hit(name).seen();
    }

    private Examined.Hit hit(String name) {
        return finished().hits().stream()
                .filter(hit -> hit.seen().component().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Routes> told() {
        Map<String, Routes> told = new HashMap<>();
        for (Examined.Hit hit : finished().hits())
            told.put(hit.seen().component().name(), hit.routes());
        return told;
    }

    private Routes only() {
        return routes("engine-1");
    }

    private List<String> ways() {
        return only().shown().stream()
                .map(
                        route ->
                                (route.loop() ? "(loop) " : "")
                                        + String.join(
                                                " > ",
                                                route.stops().stream()
                                                        .map(Route.Stop::title)
                                                        .toList()))
                .toList();
    }

    private List<String> gaps() {
        return finished().gaps().stream().map(Gap::what).toList();
    }
}
