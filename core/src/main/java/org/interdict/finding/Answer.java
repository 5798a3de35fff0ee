package org.interdict.finding;

import org.interdict.order.Order;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Reach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// All that an answer must hold to be signed and checked by somebody else. Same inputs, same
/// answer.
///
/// @param program name and version of what answered
/// @param scope of which system and organization it speaks, and what the user said of the orders'
///   conditions
/// @param organization whose assets they are, as the user said; empty if nobody did
/// @param assets distinct ones named in all inputs
/// @param reaches of each format that was read, by its name
/// @param findings the gravest first
/// @param advice the one next look that would settle most; empty if there is none
public record Answer(
        String program,
        LocalDate asOf,
        List<Order> orders,
        List<Dossier> dossiers,
        Scope scope,
        String organization,
        long assets,
        List<Look> inputs,
        Map<String, Reach> reaches,
        List<Finding> findings,
        List<Gap> gaps,
        String advice) {
    public Answer {
        orders = List.copyOf(orders);
        dossiers = List.copyOf(dossiers);
        inputs = List.copyOf(inputs);
        reaches = Map.copyOf(reaches);
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }
}
