package org.interdict.store;

import java.time.Instant;

/// Who writes to a store, for those who wait.
///
/// @param user the account
/// @param host the machine, for a store that lies on a share
/// @param process its number on that machine
/// @param since when it began, by its own clock
public record Writer(String user, String host, long process, Instant since) {
    /// `anna on desk7, process 4711, since 2026-11-24T14:38:56Z`
    String text() {
        return user + " on " + host + ", process " + process + ", since " + since;
    }
}
