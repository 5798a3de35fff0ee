package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.component.Trace;
import org.interdict.order.Act;
import org.interdict.order.Composition;
import org.interdict.sweep.Asset.AssetKind;

import java.util.List;
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
record Seen(
        Component component,
        Recognition recognition,
        List<Whole> within,
        boolean needed,
        AssetKind on,
        String maker,
        boolean itself,
        Act shows) {
    /// Something that other components lie in.
    ///
    /// @param maker as its supplier, manufacturer or publisher field says; else empty
    /// @param ours whether it is itself a product of the supplier
    record Whole(String name, String maker, boolean ours) {
        static Whole of(Component component, boolean ours) {
            String name =
                    component.version().isEmpty()
                            ? component.name()
                            : component.name() + " " + component.version();
            return new Whole(name, maker(component), ours);
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
        if (recognition.product().isPresent() && recognition.product().get().embeds().isPresent())
            return Set.of(Composition.EMBEDDED);
        if (itself) return Set.of(Composition.ITSELF);
        if (!within.isEmpty()) {
            Whole nearest = within.getFirst();
            if (nearest.ours()) return Set.of(Composition.ITSELF);
            return nearest.maker().isEmpty()
                    ? Set.of(Composition.values())
                    : Set.of(Composition.EMBEDDED);
        }
        if (on == AssetKind.RELEASE)
            return maker.isEmpty() ? Set.of(Composition.values()) : Set.of(Composition.EMBEDDED);
        return switch (component.presence()) {
            case EMBEDDED -> Set.of(Composition.values());
            case LISTED -> needed ? Set.of(Composition.values()) : Set.of(Composition.ITSELF);
            case INSTALLED, DECLARED, LEFTOVER, RAN -> Set.of(Composition.ITSELF);
        };
    }

    /// What a look at it shows: a release is judged as if it were on the system of which the answer
    /// speaks.
    Set<Act> acts() {
        return switch (component.presence()) {
            case RAN -> Set.of(Act.USE);
            case DECLARED -> Set.of(Act.INTEGRATION);
            case LEFTOVER -> Set.of();
            case INSTALLED, EMBEDDED, LISTED ->
                    shows == Act.INTEGRATION
                            ? Set.of(Act.INTEGRATION, Act.PRESENCE)
                            : Set.of(shows);
        };
    }
}
