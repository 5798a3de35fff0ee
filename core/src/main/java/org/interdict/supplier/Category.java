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
    OPEN_SOURCE,
    /// It carries, routes or switches traffic of others over a distance, or serves a network that
    /// does: the equipment of carriers and of those who connect to them.
    TELECOMMUNICATIONS,
    /// It sees, records or evaluates what cameras see: cameras, recorders, their software and
    /// services. A doorbell with a camera counts.
    VIDEO_SURVEILLANCE,
    /// It passes packets between networks.
    ROUTER,
    /// It passes frames or packets within a network.
    SWITCH,
    /// The radio side of a mobile network, or its controller.
    BASE_STATION,
    /// The ends and the middle of a network over fibre: line terminals, network units, transport.
    OPTICAL_NETWORK,
    /// It lets devices into a wireless local network.
    ACCESS_POINT,
    /// The rooms behind the radio: switching centres, subscriber data, charging.
    CORE_NETWORK,
    /// A device that calls, a smartphone too, and the tablet beside it.
    PHONE,
    /// It connects one device or one site: a USB stick, a hot spot, a home gateway.
    MODEM,
    /// It takes pictures for others to watch.
    CAMERA,
    /// It keeps the pictures of cameras.
    RECORDER,
    /// It talks over radio without a carrier: hand-held, vehicle and dispatch radios, repeaters.
    RADIO,
    /// It decides who may pass a door or a gate.
    ACCESS_CONTROL,
    /// It connects a visitor with those inside.
    INTERCOM,
    /// It notices intruders, fire or other danger.
    ALARM,
    /// A computer that people sit before.
    COMPUTER,
    /// A computer that serves others.
    SERVER,
    /// It keeps data: disk arrays and their software.
    STORAGE,
    /// Worn on the body: watches, bands, ear-pieces.
    WEARABLE,
    /// A part of silicon that others build in.
    CHIP,
    /// It keeps data in order and answers questions about it.
    DATABASE,
    /// It turns, keeps or controls electric power: inverters, batteries, supplies.
    POWER,
    /// People show and tell others something through it, and follow them.
    SOCIAL_MEDIA,
    /// People make pictures, sound and films with it.
    MEDIA,
    /// People work together through it: messages, meetings, shared documents.
    COLLABORATION,
    /// It answers or makes things by a model that learned.
    ARTIFICIAL_INTELLIGENCE,
    /// It shows advertisements, or measures who sees them.
    ADVERTISING,
    /// It copies data so that they can be had again.
    BACKUP,
    /// It runs computers, or parts of them, for others who reach them over a network.
    CLOUD,
    /// It lets somebody see and steer a computer from afar.
    REMOTE_ACCESS;

    /// How it is written: `information-security`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
