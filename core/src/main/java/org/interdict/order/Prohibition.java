package org.interdict.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an order forbids. Goods are meant if they are of one of the categories, or one of the
/// products; of neither, any are.
///
/// @param subjects ids of the subjects whose goods are meant; empty for all
/// @param acts which acts with the goods
/// @param categories of the goods
/// @param products ids of the dossier that the order lists; where there are categories too, the
///   list only illustrates them
/// @param compositions whether goods inside other goods are meant
/// @param partly whether goods are meant that the subject made only in part
/// @param channels from whom; empty for whomever
/// @param flow which way the goods go
/// @param from the first day; nothing for always
/// @param until the last day; nothing where it does not end
/// @param provided conditions that must all hold
/// @param question to be asked where an input shows another act; empty for the usual one
public record Prohibition(
        Clause clause,
        Set<String> subjects,
        Set<Act> acts,
        Set<String> categories,
        Set<String> products,
        Set<Composition> compositions,
        boolean partly,
        Set<Channel> channels,
        Flow flow,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<Condition> provided,
        String question) {
    public Prohibition {
        subjects = Set.copyOf(subjects);
        acts = Set.copyOf(acts);
        categories = Set.copyOf(categories);
        products = Set.copyOf(products);
        compositions = Set.copyOf(compositions);
        channels = Set.copyOf(channels);
        provided = List.copyOf(provided);
    }

    /// One that holds of any subject, without dates or conditions.
    public static Prohibition of(
            Clause clause, Set<Act> acts, Set<String> categories, Set<Composition> compositions) {
        return new Prohibition(
                clause,
                Set.of(),
                acts,
                categories,
                Set.of(),
                compositions,
                true,
                Set.of(),
                Flow.INBOUND,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
    }

    public boolean isOn(Subject subject) {
        return subjects.isEmpty() || subjects.contains(subject.id());
    }
}
