package org.interdict.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.order.Act;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Product;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Reach;
import org.interdict.watch.Watchlist;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is kept of the surroundings of a find.
class ExaminationTest {
    /// A maker with one product, met by its bundle id.
    static final Dossier DOSSIER =
            new Dossier(
                    "vesna",
                    "Vesna",
                    LocalDate.of(2026, 1, 1),
                    "",
                    List.of(),
                    List.of(
                            new Entity(
                                    "vesna",
                                    List.of("AO Vesna"),
                                    List.of(),
                                    "",
                                    Map.of(),
                                    "",
                                    Standing.CONFIRMED,
                                    List.of())),
                    List.of(),
                    List.of(
                            new Product(
                                    "engine",
                                    List.of("Vesna Engine"),
                                    Set.of("security"),
                                    "vesna",
                                    false,
                                    "",
                                    Optional.empty(),
                                    "",
                                    Standing.CONFIRMED,
                                    List.of())),
                    List.of(
                            new Indicator(
                                    Kind.BUNDLE_ID,
                                    "com.vesna.engine",
                                    "engine",
                                    Strength.IDENTIFIED,
                                    Standing.CONFIRMED,
                                    false,
                                    "",
                                    List.of())),
                    List.of());

    private final Examination examination =
            new Examination(
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
                    11);

    @Test
    void partsLearnTheirWholesNearestFirst() {
        examination.open();
        examination.open();
        push("engine", true, "");
        push("zlib", false, "");
        examination.close();
        push("plug-in", false, "");
        examination.close();
        push("appliance", false, "Contoso");
        assertEquals(List.of("plug-in", "appliance"), names(only()));
        assertEquals(
                List.of("", "Contoso"),
                only().seen().within().stream().map(Seen.Whole::maker).toList());
    }

    @Test
    void severalGroupsOfPartsBelongToOneWhole() {
        examination.open();
        push("engine", true, "");
        examination.close();
        examination.open();
        push("zlib", false, "");
        examination.close();
        push("appliance", false, "");
        push("next", false, "");
        assertEquals(List.of("appliance"), names(only()));
    }

    @Test
    void aWholeThatNeverComesIsUnknown() {
        examination.open();
        push("engine", true, "");
        examination.close();
        assertEquals(List.of(), names(only()));
    }

    @Test
    void theDocumentsAssetMayComeLast() {
        push("engine", true, "");
        examination.about(new Asset("Mail Gateway", AssetKind.RELEASE, List.of(), "Contoso", ""));
        assertEquals("Mail Gateway", only().asset().name());
        assertEquals("Contoso", only().seen().maker());
    }

    @Test
    void rowsNameTheirAssets() {
        examination.on(Asset.host("one"));
        push("engine", true, "");
        examination.on(Asset.UNKNOWN);
        push("engine", true, "");
        Examined examined = examination.finish();
        assertEquals(
                List.of("one", "fallback"),
                examined.hits().stream().map(hit -> hit.asset().name()).toList());
    }

    @Test
    void gapsAreToldUpToALimitAndThenCounted() {
        for (int i = 0; i < 1_234; i++) examination.gap(() -> "here", "broken");
        List<String> told = examination.finish().gaps().stream().map(gap -> gap.what()).toList();
        assertEquals(1_001, told.size());
        assertEquals("and 234 more places", told.getLast());
    }

    @Test
    void whatIsNotFoundLeavesNothing() {
        for (int i = 0; i < 1_000; i++) push("zlib " + i, false, "");
        Examined examined = examination.finish();
        assertEquals(1_000, examined.components());
        assertTrue(examined.hits().isEmpty());
        assertEquals(
                Set.of("fallback"),
                Set.copyOf(examined.assets().stream().map(Asset::name).toList()));
    }

    private void push(String name, boolean banned, String maker) {
        List<Trace> traces = new java.util.ArrayList<>();
        if (banned) traces.add(new Trace(Kind.BUNDLE_ID, "com.vesna.engine"));
        if (!maker.isEmpty()) traces.add(new Trace(Kind.MANUFACTURER, maker));
        examination.component(
                new Component(Type.LIBRARY, Presence.LISTED, name, "", traces),
                "ref-" + name,
                () -> "/" + name);
    }

    private Examined.Hit only() {
        List<Examined.Hit> hits = examination.finish().hits();
        assertEquals(1, hits.size());
        return hits.getFirst();
    }

    private static List<String> names(Examined.Hit hit) {
        return hit.seen().within().stream().map(Seen.Whole::name).toList();
    }
}
