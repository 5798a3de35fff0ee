package org.interdict.name;

/// Words of one name and the words of another that they met.
///
/// @param from first word in the one
/// @param words how many
/// @param other first word in the other
/// @param others how many
/// @param like 0 to 1
/// @param how what made them meet
record Pair(int from, int words, int other, int others, double like, Sign how) {}
