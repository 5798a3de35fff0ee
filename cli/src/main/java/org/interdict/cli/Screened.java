package org.interdict.cli;

import org.interdict.name.Decision;
import org.interdict.name.Found;
import org.interdict.source.parties.Party;

import java.util.Optional;

/// A party of a list, and whom it may be.
///
/// @param found the most alike; nothing if nobody is alike at all
record Screened(Party party, Optional<Found<Known>> found) {
    Decision decision() {
        return found.map(Found::decision).orElse(Decision.NO);
    }
}
