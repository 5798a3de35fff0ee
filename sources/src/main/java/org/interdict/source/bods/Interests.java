package org.interdict.source.bods;

import org.interdict.source.bods.Statement.Interest;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;

import java.util.Locale;
import java.util.Optional;

/// What an interest is as a relation of a dossier: ownership, control, an office, or nothing that a
/// dossier can say. 0.2 writes the types with hyphens, the others do not.
final class Interests {
    /// @param why it is no relation; empty if others tell it already
    record Meaning(Optional<Link> link, String why) {
        static Meaning of(Link link) {
            return new Meaning(Optional.of(link), "");
        }

        static Meaning none(String why) {
            return new Meaning(Optional.empty(), why);
        }
    }

    private Interests() {}

    /// @param components whether other statements tell the steps of an indirect interest
    static Meaning of(Interest interest, boolean components) {
        String type = interest.type().replace("-", "").toLowerCase(Locale.ROOT);
        boolean majority = interest.share().least() > Share.WHOLE / 2;
        return switch (type) {
            case "shareholding" ->
                    interest.indirect() ? indirect(majority, components) : Meaning.of(Link.OWNS);
            case "votingrights" ->
                    majority
                            ? Meaning.of(Link.CONTROLS)
                            : Meaning.none(
                                    "voting rights that are no majority, or of unknown share, are"
                                            + " no relation here; left out");
            case "appointmentofboard",
                    "controlviacompanyrulesorarticles",
                    "controlbylegalframework",
                    "trustee",
                    "trusteeoftrust" ->
                    Meaning.of(Link.CONTROLS);
            case "otherinfluenceorcontrol", "otherinfluenceorcontroloftrust" ->
                    Meaning.of(Link.AFFILIATE_OF);
            case "seniormanagingofficial", "boardmember", "boardchair" ->
                    Meaning.of(Link.OFFICER_OF);
            case "" -> Meaning.none("an interest without a type; left out");
            default ->
                    Meaning.none(
                            "an interest of the type \""
                                    + interest.type()
                                    + "\" is no relation here; left out");
        };
    }

    /// A share that is held through others is not one's own: added to theirs it would count twice.
    /// Whoever has more than half so controls; of less the steps must tell.
    private static Meaning indirect(boolean majority, boolean components) {
        if (majority) return Meaning.of(Link.CONTROLS);
        return Meaning.none(
                components
                        ? ""
                        : "a share that is held through others, no majority or of unknown size,"
                                + " is no relation here; left out");
    }
}
