package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.order.Act;
import org.interdict.order.Channel;
import org.interdict.order.Composition;
import org.interdict.supplier.Product;
import org.interdict.supplier.Product.Embedding;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.watch.Match;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A recognised component and all of its surroundings that a judgement rests on. Equal ones are
/// judged alike.
///
/// @param within what it lies in, the nearest first
/// @param needed whether something that is not the supplier's depends on it; asked only where the
///   list does not say of what sort the asset is
/// @param on the asset's kind
/// @param maker the asset's maker, of a release or an image; else empty
/// @param itself whether the asset is this component, or a release of the supplier
/// @param shows the act that its source shows
/// @param date when the act took place: a year, a month, a day, or empty
record Seen(
        Component component,
        Recognition recognition,
        List<Whole> within,
        boolean needed,
        AssetKind on,
        String maker,
        boolean itself,
        Act shows,
        String date) {
    static final Set<Composition> UNSAID = Set.of(Composition.ITSELF, Composition.EMBEDDED);

    /// Something that other components lie in.
    ///
    /// @param maker as its supplier, manufacturer or publisher field says; else empty
    /// @param ours whether it is itself a product of the supplier
    /// @param service whether it is done for somebody, and not had
    record Whole(String name, String maker, boolean ours, boolean service) {
        static Whole of(Component component, boolean ours) {
            String name =
                    component.version().isEmpty()
                            ? component.name()
                            : component.name() + " " + component.version();
            return new Whole(name, maker(component), ours, component.type() == Type.SERVICE);
        }

        /// By hand: asked of every component of an SBOM.
        static String maker(Component component) {
            List<Trace> traces = component.traces();
            String maker = "";
            int best = 4;
            for (int i = 0; i < traces.size() && best > 0; i++) {
                int rank =
                        switch (traces.get(i).kind()) {
                            case MANUFACTURER -> 0;
                            case SUPPLIER -> 1;
                            case PUBLISHER -> 2;
                            case ORIGINATOR -> 3;
                            default -> 4;
                        };
                if (rank >= best) continue;
                best = rank;
                maker = traces.get(i).value();
            }
            return maker;
        }
    }

    /// How it may be there. Two answers when the input does not say who made what it lies in.
    Set<Composition> compositions() {
        Optional<Embedding> embeds = recognition.product().flatMap(Product::embeds);
        if (embeds.isPresent()) return Set.of(inside(embeds.get()));
        if (itself) return Set.of(Composition.ITSELF);
        int others = 0;
        for (Whole whole : within) {
            if (whole.ours()) continue;
            if (whole.service()) return Set.of(Composition.IN_SERVICE);
            if (whole.maker().isEmpty()) return UNSAID;
            others++;
        }
        if (others > 1) return Set.of(Composition.IN_COMPONENT);
        if (others == 1) return Set.of(Composition.EMBEDDED);
        if (!within.isEmpty()) return Set.of(Composition.ITSELF); // all of them the supplier's
        if (on == AssetKind.RELEASE) return maker.isEmpty() ? UNSAID : Set.of(Composition.EMBEDDED);
        return switch (component.presence()) {
            case EMBEDDED -> UNSAID;
            case LISTED -> needed ? UNSAID : Set.of(Composition.ITSELF);
            case INSTALLED, DECLARED, LEFTOVER, RAN -> Set.of(Composition.ITSELF);
        };
    }

    /// How the supplier's part is in another company's product, which may itself lie in a third's.
    private Composition inside(Embedding embeds) {
        return switch (embeds.how()) {
            case PART, ENGINE, SDK, FEED, SIGNATURES -> {
                for (Whole whole : within) if (!whole.ours()) yield Composition.IN_COMPONENT;
                yield Composition.EMBEDDED;
            }
            case WHITE_LABEL -> Composition.WHITE_LABEL;
            case BUNDLE -> Composition.ITSELF;
            case HOSTED -> Composition.IN_SERVICE;
        };
    }

    /// What a look at it shows: a release is judged as if it were on the system of which the answer
    /// speaks, and a purchase is a dealing with the supplier.
    Set<Act> acts() {
        return switch (component.presence()) {
            case RAN -> Set.of(Act.USE);
            case DECLARED -> Set.of(Act.INTEGRATION);
            case LEFTOVER -> Set.of();
            case INSTALLED, EMBEDDED, LISTED ->
                    switch (shows) {
                        case INTEGRATION -> Set.of(Act.INTEGRATION, Act.PRESENCE);
                        case PROCUREMENT -> Set.of(Act.PROCUREMENT, Act.TRANSACTION);
                        case PRESENCE, USE, TRANSACTION, FUNDING -> Set.of(shows);
                    };
        };
    }

    /// From whom it came, where it was bought. Where no seller is named, the supplier is taken for
    /// it.
    Channel channel() {
        boolean sold = false;
        for (Trace trace : component.traces()) sold |= trace.kind() == Kind.SELLER;
        if (!sold) return Channel.DIRECT;
        for (Match match : recognition.matches())
            if (match.trace().kind() == Kind.SELLER) return Channel.DIRECT;
        return Channel.RESALE;
    }
}
