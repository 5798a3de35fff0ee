package org.interdict.order;

/// A length of time in an order's own words.
public sealed interface Span {
    record CalendarDays(int count) implements Span {}

    record BusinessDays(int count) implements Span {}
}
