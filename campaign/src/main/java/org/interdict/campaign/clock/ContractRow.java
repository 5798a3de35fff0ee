package org.interdict.campaign.clock;

import org.interdict.campaign.clock.ContractFile.Column;
import org.interdict.order.Agency;
import org.interdict.order.Contract;
import org.interdict.order.Contract.Change;
import org.interdict.order.Contract.Stated;
import org.interdict.yaml.Near;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes a contract of the cells of a line.
///
/// @param orders all ids that its text may name
/// @param wrong takes what is wrong; the contract is then of no use
record ContractRow(Map<Column, String> cells, Collection<String> orders, Consumer<String> wrong) {
    private static final int LONGEST = 200;

    ContractTerms terms() {
        String number = cell(Column.NUMBER);
        if (number.isEmpty()) wrong.accept("the contract has no number");
        if (number.length() > LONGEST || number.chars().anyMatch(Character::isISOControl))
            wrong.accept("a number is one line of at most %d characters".formatted(LONGEST));
        Agency contracting = agency(Column.CONTRACTING, Agency.CIVILIAN);
        List<Stated> states = each(Column.ORDERS, ContractWords::stated);
        List<Change> changes = each(Column.CHANGES, ContractWords::change);
        for (Stated stated : states) known(stated);
        for (Change change : changes) change.states().forEach(this::known);
        Optional<LocalDate> awarded = day(Column.AWARDED);
        if (awarded.isEmpty() && cell(Column.AWARDED).isEmpty())
            wrong.accept("say on which day it was awarded");
        Optional<LocalDate> solicited = day(Column.SOLICITED);
        Optional<LocalDate> ends = day(Column.ENDS);
        before(solicited, awarded, "awarded before it was solicited");
        before(awarded, ends, "at its end before it was awarded");
        Contract contract =
                new Contract(
                        number,
                        contracting,
                        agency(Column.FUNDING, contracting),
                        solicited,
                        awarded.orElse(LocalDate.EPOCH),
                        ends,
                        yes(Column.INDEFINITE),
                        states,
                        changes,
                        Optional.empty());
        return new ContractTerms(
                contract,
                cell(Column.ORGANIZATION),
                cell(Column.UNDER),
                each(Column.SYSTEMS, Function.identity()),
                cell(Column.OFFICER));
    }

    private String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    private void before(Optional<LocalDate> first, Optional<LocalDate> then, String what) {
        if (first.isPresent() && then.isPresent() && then.get().isBefore(first.get()))
            wrong.accept("it is " + what);
    }

    private void known(Stated stated) {
        if (!orders.contains(stated.order()))
            wrong.accept(
                    "there is no order \"%s\"%s"
                            .formatted(stated.order(), Near.question(stated.order(), orders)));
    }

    private <T> List<T> each(Column column, Function<String, T> word) {
        List<T> values = new ArrayList<>();
        try {
            for (String part : ContractWords.parts(cell(column))) {
                try {
                    values.add(word.apply(part));
                } catch (IllegalArgumentException e) {
                    wrong.accept(column.id() + ": " + e.getMessage());
                }
            }
        } catch (IllegalArgumentException e) {
            wrong.accept(column.id() + ": " + e.getMessage());
        }
        return values;
    }

    private Optional<LocalDate> day(Column column) {
        String cell = cell(column);
        if (cell.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeException e) {
            wrong.accept(
                    "%s: \"%s\" is no day; write it as 2023-12-04".formatted(column.id(), cell));
            return Optional.empty();
        }
    }

    private Agency agency(Column column, Agency absent) {
        String cell = cell(column).toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) return absent;
        for (Agency agency : Agency.values())
            if (agency.id().equals(cell) || (agency.id() + "-agency").equals(cell)) return agency;
        wrong.accept(
                "%s: \"%s\" is no kind of agency; write one of %s"
                        .formatted(
                                column.id(),
                                cell,
                                String.join(
                                        ", ",
                                        Arrays.stream(Agency.values()).map(Agency::id).toList())));
        return absent;
    }

    private boolean yes(Column column) {
        String cell = cell(column).toLowerCase(Locale.ROOT);
        if (cell.isEmpty() || cell.equals("no") || cell.equals("false")) return false;
        if (!cell.equals("yes") && !cell.equals("true"))
            wrong.accept("%s: write yes or no, not \"%s\"".formatted(column.id(), cell));
        return true;
    }
}
