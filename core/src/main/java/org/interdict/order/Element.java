package org.interdict.order;

/// One thing that a report or a plan must hold.
///
/// @param ifApplicable whether it may be left out where it does not apply
/// @param perProduct whether it is told for each product by itself
public record Element(String id, String title, boolean ifApplicable, boolean perProduct) {}
