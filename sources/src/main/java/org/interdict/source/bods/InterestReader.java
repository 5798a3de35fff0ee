package org.interdict.source.bods;

import org.interdict.source.Json;
import org.interdict.source.bods.Statement.Interest;
import org.interdict.supplier.PartialDate;
import org.interdict.supplier.Share;
import org.interdict.sweep.Place;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/// Reads one interest of a relationship.
final class InterestReader {
    /// A dossier has no smaller share, and tells one by its bound.
    private static final int SMALLEST = Share.PERCENT / 100;

    private final Json json;
    private final BiConsumer<Place, String> gap;

    private OptionalDouble exact = OptionalDouble.empty();
    private OptionalDouble least = OptionalDouble.empty();
    private OptionalDouble most = OptionalDouble.empty();
    private boolean over;
    private boolean under;

    private InterestReader(Json json, BiConsumer<Place, String> gap) {
        this.json = json;
        this.gap = gap;
    }

    /// Nothing if the value is no interest, or the owner has nothing.
    static Optional<Interest> read(Json json, BiConsumer<Place, String> gap) {
        return json.object() ? new InterestReader(json, gap).interest() : Optional.empty();
    }

    private Optional<Interest> interest() {
        String type = "";
        boolean indirect = false;
        Optional<Share> share = Optional.of(Share.UNKNOWN);
        String since = "";
        String until = "";
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "type" -> type = json.text();
                case "directOrIndirect", "interestLevel" ->
                        indirect = json.text().equals("indirect");
                case "share" -> share = share();
                case "startDate" -> since = Values.date(json, gap);
                case "endDate" -> until = Values.date(json, gap);
                case "beneficialOwnershipOrControl" -> Values.flag(json, gap);
                default -> json.skip();
            }
        }
        if (share.isEmpty()) {
            gap.accept(json.here(), "a share of nothing; it was left out");
            return Optional.empty();
        }
        Optional<PartialDate> first = PartialDate.of(since);
        Optional<PartialDate> last = PartialDate.of(until);
        if (first.isPresent()
                && last.isPresent()
                && last.get().last().isBefore(first.get().first())) {
            gap.accept(json.here(), "it ends before it begins; both dates were left out");
            since = "";
            until = "";
        }
        return Optional.of(
                new Interest(type, indirect, share.get(), since, until, json.here().text()));
    }

    /// Nothing if it is a share of nothing.
    private Optional<Share> share() {
        if (!json.object()) return Optional.of(Share.UNKNOWN);
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "exact" -> exact = Values.percent(json, gap);
                case "minimum" -> least = Values.percent(json, gap);
                case "maximum" -> most = Values.percent(json, gap);
                case "exclusiveMinimum", "exclusiveMaximum" ->
                        exclusive(field.equals("exclusiveMinimum"));
                default -> json.skip();
            }
        }
        return made();
    }

    /// A truth value beside the bound in 0.2 and 0.3, where a bound of which nothing is said is
    /// taken in; the bound itself in 0.4.
    private void exclusive(boolean minimum) {
        if (json.isText() || json.isObject() || json.isArray()) {
            json.skip();
            gap.accept(json.here(), "expected a number, or a truth value");
            return;
        }
        String value = json.scalar();
        OptionalDouble bound = Values.percent(value);
        boolean said = value.equals("true") || bound.isPresent();
        if (minimum) over = said;
        else under = said;
        if (bound.isPresent()) {
            if (minimum) least = bound;
            else most = bound;
        } else if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            gap.accept(json.here(), "expected a share from 0 to 100, found " + value);
        }
    }

    private Optional<Share> made() {
        if (exact.isPresent()) {
            int share = Share.units(exact.getAsDouble());
            if (share == 0) return Optional.empty();
            return Optional.of(share < SMALLEST ? new Share(1, SMALLEST) : new Share(share, share));
        }
        if (least.isEmpty() && most.isEmpty()) return Optional.of(Share.UNKNOWN);
        int from = Share.units(least.orElse(0)) + (over ? 1 : 0);
        int to = Share.units(most.orElse(100));
        if (under && most.isPresent()) to--;
        if (to <= 0) return Optional.empty();
        if (from > to) {
            gap.accept(json.here(), "a share that ends before its least; it counts as unknown");
            return Optional.of(Share.UNKNOWN);
        }
        return Optional.of(new Share(Math.max(1, from), Math.max(to, SMALLEST)));
    }
}
