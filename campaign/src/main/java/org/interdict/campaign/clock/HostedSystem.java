package org.interdict.campaign.clock;

import org.interdict.order.SystemKind;

import java.util.Optional;

/// A system, of which assets are parts.
///
/// @param kind nothing if nobody said
/// @param owner the organization whose it is
/// @param host the organization that runs it for the owner; the owner itself, if nobody else does
public record HostedSystem(
        String id, String name, Optional<SystemKind> kind, String owner, String host) {}
