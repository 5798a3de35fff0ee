package org.interdict.order;

/// Who issued an order, and by what right.
///
/// @param issuer `Department of Homeland Security`
/// @param instrument `Binding Operational Directive`
/// @param citation of the law that gives the right, and of the publication
public record Authority(String issuer, String instrument, String citation) {}
