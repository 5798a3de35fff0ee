package org.interdict.campaign.clock;

import java.util.Optional;

/// Who owes reports: an organization of the tree, or a contract.
///
/// @param id of the organization, or the number of the contract
public record Party(Kind kind, String id) implements Comparable<Party> {
    public enum Kind {
        ORGANIZATION("organization:"),
        CONTRACT("contract:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    public static Party organization(String id) {
        return new Party(Kind.ORGANIZATION, id);
    }

    public static Party contract(String number) {
        return new Party(Kind.CONTRACT, number);
    }

    /// A party by its key; nothing if it is none.
    public static Optional<Party> of(String key) {
        for (Kind kind : Kind.values())
            if (key.length() > kind.prefix.length() && key.startsWith(kind.prefix))
                return Optional.of(new Party(kind, key.substring(kind.prefix.length())));
        return Optional.empty();
    }

    /// As entries of the ledger name it: `organization:north`.
    public String key() {
        return kind.prefix + id;
    }

    /// Organizations first.
    @Override
    public int compareTo(Party other) {
        int kinds = kind.compareTo(other.kind);
        return kinds != 0 ? kinds : id.compareTo(other.id);
    }
}
