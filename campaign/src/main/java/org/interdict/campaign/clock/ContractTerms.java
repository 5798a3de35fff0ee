package org.interdict.campaign.clock;

import org.interdict.order.Contract;

import java.util.List;

/// A contract as a campaign keeps it.
///
/// @param contract what decides which orders it holds; without the contract above
/// @param organization whose it is; empty if nobody said
/// @param under the number of the contract above; empty for none
/// @param systems ids of the systems with which it is carried out
/// @param officer the contracting officer; empty if nobody said
public record ContractTerms(
        Contract contract,
        String organization,
        String under,
        List<String> systems,
        String officer) {
    public ContractTerms {
        systems = List.copyOf(systems);
    }

    public String number() {
        return contract.number();
    }
}
