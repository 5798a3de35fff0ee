package org.interdict.source.assets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a column of a list of assets, or a field of an object, holds.
public enum Column {
    /// The name of a machine.
    HOST("host hostname computer computername machine device devicename fqdn"),
    /// The name of anything else, or of an organization.
    NAME("name asset assetname title"),
    /// `host`, `image`, `release`, `purchase`.
    KIND("kind type assettype"),
    SERIAL("serial serialnumber hardwareserial"),
    UUID("uuid hardwareuuid smbiosguid"),
    AGENT("agent agentid"),
    CLOUD("cloud cloudid instanceid"),
    DIGEST("digest sha256"),
    ADDRESS("address ip ipaddress mac macaddress"),
    CONTRACT("contract contractnumber piid"),
    ORDER("order ordernumber purchaseorder"),
    /// The organization that it belongs to; of a row that says an organization, that one.
    ORGANIZATION("organization organisation org agency bureau owner"),
    /// The organization above it.
    PARENT("parent parentorganization partof"),
    /// The system that it is a part of.
    SYSTEM("system systemname boundary"),
    PURPOSE("purpose use role"),
    /// From which day on that is so.
    FROM("from since movedon validfrom effective");

    private static final Map<String, Column> KNOWN = known();

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /// As it is written in `--map`, and the first of its headings.
    public String id() {
        int end = names.indexOf(' ');
        return end < 0 ? names : names.substring(0, end);
    }

    /// The column of a heading, whatever its case, blanks and hyphens.
    static Optional<Column> of(String heading) {
        return Optional.ofNullable(KNOWN.get(fold(heading)));
    }

    static String fold(String heading) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (Character.isLetterOrDigit(c)) folded.append(c);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Column> known() {
        Map<String, Column> known = new HashMap<>();
        for (Column column : values())
            for (String name : column.names.split(" ", -1)) known.put(name, column);
        return known;
    }
}
