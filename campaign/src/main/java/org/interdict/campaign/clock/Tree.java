package org.interdict.campaign.clock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The organizations of a campaign and their systems, and who reports what of them.
///
/// @param organizations by id
/// @param systems by id
public record Tree(Map<String, Organization> organizations, Map<String, HostedSystem> systems) {
    public static final Tree EMPTY = new Tree(Map.of(), Map.of());

    public static Tree of(List<Organization> organizations, List<HostedSystem> systems) {
        Map<String, Organization> byId = new LinkedHashMap<>();
        for (Organization organization : organizations) byId.put(organization.id(), organization);
        Map<String, HostedSystem> systemsById = new LinkedHashMap<>();
        for (HostedSystem system : systems) systemsById.put(system.id(), system);
        return new Tree(byId, systemsById);
    }

    /// Those that report for themselves.
    public List<Organization> reporting() {
        List<Organization> reporting = new ArrayList<>();
        for (Organization one : organizations.values()) if (one.reports()) reporting.add(one);
        return reporting;
    }

    /// Who reports for an organization: itself, or the nearest one above that reports. Nothing for
    /// one that is not in the tree.
    public Optional<Organization> reporter(String organization) {
        Organization at = organizations.get(organization);
        // As many steps as there are organizations: a circle ends.
        for (int left = organizations.size(); at != null && left > 0; left--) {
            if (at.reports() || at.parent().isEmpty()) return Optional.of(at);
            at = organizations.get(at.parent());
        }
        return Optional.empty();
    }

    /// Who reports what is found in a system, so that it is counted once: the provider that hosts
    /// it, if that is an agency; else whose it is. So ED 21-04 and BOD 22-01 split it: a federal
    /// provider reports for its customers, of a commercial one the customer reports.
    public Optional<Organization> reporterOfSystem(String system) {
        HostedSystem of = systems.get(system);
        if (of == null) return Optional.empty();
        Organization host = organizations.get(of.host());
        boolean federal = host != null && host.isAgency();
        return reporter(federal ? of.host() : of.owner());
    }

    /// Who reports an asset: by its system, if that is known, else by its organization.
    public Optional<Organization> reporter(String organization, String system) {
        return reporterOfSystem(system).or(() -> reporter(organization));
    }

    /// An organization and all below it.
    public List<String> within(String id) {
        List<String> within = new ArrayList<>();
        for (Organization one : organizations.values()) if (isWithin(one, id)) within.add(one.id());
        return within;
    }

    private boolean isWithin(Organization one, String id) {
        Organization at = one;
        for (int left = organizations.size(); at != null && left > 0; left--) {
            if (at.id().equals(id)) return true;
            at = organizations.get(at.parent());
        }
        return false;
    }
}
