package org.interdict.order;

import org.interdict.order.Contract.Change;
import org.interdict.order.ContractRule.Happens;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The days on which something happened to a contract that may bring a clause in. What happened to
/// the contract above counts for an order under it.
///
/// @param asOf what happened later does not count
record Occasions(Contract contract, LocalDate asOf) {
    /// The first day that a rule counts.
    Optional<LocalDate> within(Happens rule) {
        Optional<LocalDate> first = Optional.empty();
        for (LocalDate day : days(rule))
            if (!day.isBefore(rule.from())
                    && !day.isAfter(rule.to().orElse(LocalDate.MAX))
                    && !day.isAfter(asOf)
                    && (first.isEmpty() || day.isBefore(first.get()))) first = Optional.of(day);
        return first;
    }

    private List<LocalDate> days(Happens rule) {
        Contract basic = contract.under().orElse(contract);
        return switch (rule.on()) {
            case SOLICITED -> contract.solicited().or(basic::solicited).stream().toList();
            case AWARDED -> List.of(basic.awarded());
            case ORDERED ->
                    contract.under().isPresent()
                            ? List.of(contract.awarded())
                            : changes(Change.Kind.ORDER, rule);
            case EXTENDED -> changes(Change.Kind.EXTENSION, rule);
            case OPTIONED -> changes(Change.Kind.OPTION, rule);
            case MODIFIED -> {
                List<LocalDate> days = new ArrayList<>(changes(Change.Kind.MODIFICATION, rule));
                days.addAll(changes(Change.Kind.EXTENSION, rule));
                days.addAll(changes(Change.Kind.OPTION, rule));
                yield days;
            }
            case IN_FORCE -> inForce(basic, rule.from());
        };
    }

    private List<LocalDate> inForce(Contract basic, LocalDate day) {
        boolean in =
                basic.indefinite()
                        && basic.awarded().isBefore(day)
                        && !basic.ends().orElse(LocalDate.MAX).isBefore(day);
        return in ? List.of(day) : List.of();
    }

    private List<LocalDate> changes(Change.Kind kind, Happens rule) {
        List<LocalDate> days = new ArrayList<>();
        List<Change> changes = new ArrayList<>(contract.changes());
        contract.under().ifPresent(under -> changes.addAll(under.changes()));
        for (Change change : changes)
            if (change.kind() == kind && isLongEnough(change, rule)) days.add(change.on());
        return days;
    }

    private static boolean isLongEnough(Change change, Happens rule) {
        if (rule.longer().isEmpty()) return true;
        if (change.by().isEmpty()) return false;
        var from = change.on().atStartOfDay().toInstant(ZoneOffset.UTC);
        return change.by()
                .get()
                .from(from, ZoneOffset.UTC, Holidays.UNITED_STATES)
                .isAfter(rule.longer().get().from(from, ZoneOffset.UTC, Holidays.UNITED_STATES));
    }
}
