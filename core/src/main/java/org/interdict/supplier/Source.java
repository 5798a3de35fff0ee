package org.interdict.supplier;

/// Where a fact comes from: a public address, or a publication that a library has.
///
/// @param id unique in its file
/// @param title what it is
/// @param address a URL, or how the publication is cited
/// @param secondary whether it only tells what the text itself says, which nobody here has seen
public record Source(String id, String title, String address, boolean secondary) {
    public Source(String id, String title, String address) {
        this(id, title, address, false);
    }
}
