package org.interdict.yaml;

import org.interdict.order.Clause;
import org.interdict.order.Duty;
import org.interdict.order.FlowDown;
import org.interdict.order.Party;
import org.interdict.order.Trait;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Reads what is demanded and of whom: duties, flow-down, traits of who reports.
final class DutyReader {
    private static final String DUTY = "duty";

    private final References references;
    private final Function<Fields, Clause> clauseOf;

    DutyReader(References references, Function<Fields, Clause> clauseOf) {
        this.references = references;
        this.clauseOf = clauseOf;
    }

    /// Those without a clock.
    List<Duty> all(Fields file) {
        return file.each("duties", at -> duty(at, clauseOf.apply(at)));
    }

    /// The keys of a duty, which a milestone has too.
    Duty duty(Fields at, Clause clause) {
        Set<Duty.Kind> kinds = at.words(DUTY, Duty.Kind.values(), Duty.Kind::id);
        if (kinds.isEmpty()) at.problem(DUTY, "say in a list what is to be done");
        return new Duty(
                kinds,
                at.words("use", Duty.Use.values(), Duty.Use::id),
                at.partIfAny("by", DutyReader::party).orElse(Party.BOUND),
                clause);
    }

    static Party party(Fields at) {
        Party.Role role = at.word("role", Party.Role.values(), Party.Role::id);
        return new Party(role, role == Party.Role.OTHER ? at.text("name") : at.text("name", ""));
    }

    List<FlowDown> flowsDown(Fields file) {
        return file.each(
                "flows-down",
                at -> {
                    List<String> except = at.texts("except");
                    for (int i = 0; i < except.size(); i++)
                        references.use("clause", except.get(i), at.item("except", i));
                    return new FlowDown(
                            at.word("to", FlowDown.To.values(), FlowDown.To::id),
                            new HashSet<>(except),
                            clauseOf.apply(at));
                });
    }

    List<Trait> traits(Fields file) {
        return file.each(
                "traits",
                at -> {
                    Trait trait = new Trait(at.id("id"), at.text("question"));
                    references.declare("trait", trait.id(), at.here());
                    return trait;
                });
    }
}
