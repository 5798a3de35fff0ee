package org.interdict.supplier;

import java.util.Locale;

/// What sort of goods a product is. A product has one or more; an order that bans or lets out a
/// sort names it by the same word.
public enum Category {
    /// It protects information or systems from being seen, changed, used or stopped by those who
    /// may not, or manages, tests or reports on such protection (as in 44 U.S.C. 3552(b)(3)). A
    /// VPN, a password manager, a filter for a child's computer count; a text editor by the same
    /// maker does not.
    INFORMATION_SECURITY,
    SOFTWARE,
    HARDWARE,
    FIRMWARE,
    /// Done for the customer, or used over a network.
    SERVICE,
    /// Meant to be built into, or to stand behind, products of other makers.
    ENGINE,
    /// A part that developers build into their programs.
    LIBRARY,
    /// Run once for a purpose, not kept running.
    TOOL,
    /// Data that keeps coming: signatures, indicators.
    DATA_FEED,
    /// Knowledge about attackers, sold as such.
    THREAT_INTELLIGENCE,
    /// Teaching people.
    TRAINING,
    /// It manages other products.
    MANAGEMENT,
    OPERATING_SYSTEM,
    /// Office work.
    PRODUCTIVITY,
    VPN,
    PASSWORD_MANAGER,
    PARENTAL_CONTROL,
    /// Its source is public under an open license.
    OPEN_SOURCE;

    /// How it is written: `information-security`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
