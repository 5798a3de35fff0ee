package org.interdict.source.cyclonedx;

import org.interdict.component.Kind;
import org.interdict.source.Json;

import java.util.Locale;

/// The fields of a component or service that have structure of their own. Text about it that is not
/// its name (a copyright line, a group, another name) is a [Kind#DESCRIPTION].
final class Fields {
    private final Json json;

    Fields(Json json) {
        this.json = json;
    }

    /// An organization or a person by name; a name alone, which the specification does not have,
    /// too.
    void organization(Part part, Kind role) {
        if (json.isText()) part.add(role, json.text());
        else inside("name", part, role);
    }

    void authors(Part part) {
        if (!json.array()) return;
        while (json.element()) organization(part, Kind.AUTHOR);
    }

    void hashes(Part part) {
        if (!json.array()) return;
        while (json.element()) inside("content", part, Kind.HASH);
    }

    void swid(Part part) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "tagId" -> part.add(Kind.SWID, json.text());
                case "name" -> part.add(Kind.DESCRIPTION, json.text());
                default -> json.skip();
            }
        }
    }

    /// Who holds the rights in a commercial license; who bought it is not asked.
    void licenses(Part part) {
        if (!json.array()) return;
        while (json.element()) {
            if (!json.object()) continue;
            for (String field; (field = json.field()) != null; ) {
                switch (field) {
                    case "licensing" -> licensing(part);
                    case "license" -> {
                        if (!json.object()) continue;
                        for (String inner; (inner = json.field()) != null; )
                            if (inner.equals("licensing")) licensing(part);
                    }
                    default -> json.skip();
                }
            }
        }
    }

    private void licensing(Part part) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; )
            if (field.equals("licensor")) party(part, Kind.ORIGINATOR);
    }

    /// `{"organization": {"name": …}}`, or `individual`.
    private void party(Part part, Kind role) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "organization", "individual", "contact" -> organization(part, role);
                default -> json.skip();
            }
        }
    }

    void evidence(Part part) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "identity" -> {
                    if (json.isObject()) identity(part); // so in 1.5
                    else if (json.array()) while (json.element()) identity(part);
                }
                case "occurrences" -> each("location", part, Kind.PATH);
                case "copyright" -> each("text", part, Kind.DESCRIPTION);
                default -> json.skip();
            }
        }
    }

    private void identity(Part part) {
        if (!json.object()) return;
        String of = "";
        String value = "";
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "field" -> of = json.text();
                case "concludedValue" -> value = json.text();
                default -> json.skip();
            }
        }
        switch (of) {
            case "purl" -> part.add(Kind.PURL, value);
            case "cpe" -> part.add(Kind.CPE, value);
            case "swid" -> part.add(Kind.SWID, value);
            case "hash" -> part.add(Kind.HASH, value);
            case "name" -> {
                if (part.name.isBlank()) part.name = value;
                else if (!value.equals(part.name)) part.add(Kind.DESCRIPTION, value);
            }
            case "group" -> part.add(Kind.DESCRIPTION, value);
            default -> {
                // a version, or an id of the contents that no indicator has
            }
        }
    }

    /// What syft, trivy, cdxgen and the npm plug-in say by properties of their own.
    void properties(Part part) {
        if (!json.array()) return;
        while (json.element()) {
            if (!json.object()) continue;
            String name = "";
            String value = "";
            boolean wanted = true; // until the name says otherwise
            for (String field; (field = json.field()) != null; ) {
                if (field.equals("name")) {
                    name = json.text();
                    wanted = wanted(name);
                } else if (field.equals("value") && wanted) {
                    value = json.scalar();
                }
            }
            if (!wanted) continue;
            if (name.equals("syft:cpe23")) part.add(Kind.CPE, value);
            else if (!name.isEmpty()) part.add(Kind.PATH, value);
        }
    }

    private static boolean wanted(String name) {
        return switch (name) {
            case "syft:cpe23", "aquasecurity:trivy:FilePath", "cdx:npm:package:path", "SrcFile" ->
                    true;
            default -> name.startsWith("syft:location:") && name.endsWith(":path");
        };
    }

    /// Who owns data, and who keeps them.
    void data(Part part) {
        if (!json.array()) return;
        while (json.element()) {
            if (!json.object()) continue;
            for (String field; (field = json.field()) != null; )
                if (field.equals("governance")) governance(part);
        }
    }

    private void governance(Part part) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "owners" -> parties(part, Kind.ORIGINATOR);
                case "custodians", "stewards" -> parties(part, Kind.MAINTAINER);
                default -> json.skip();
            }
        }
    }

    private void parties(Part part, Kind role) {
        if (!json.array()) return;
        while (json.element()) party(part, role);
    }

    /// Whom a certificate names.
    void certificate(Part part) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            if (!field.equals("certificateProperties") || !json.object()) continue;
            for (String inner; (inner = json.field()) != null; ) {
                switch (inner) {
                    case "subjectName", "issuerName" -> part.add(Kind.DESCRIPTION, json.text());
                    default -> json.skip();
                }
            }
        }
    }

    /// Addresses of a service.
    void domains(Part part) {
        if (!json.array()) return;
        while (json.element()) part.add(Kind.DOMAIN, host(json.text()));
    }

    /// Where a service's data come from and go to.
    void flows(Part part) {
        if (!json.array()) return;
        while (json.element()) {
            if (!json.object()) continue;
            for (String field; (field = json.field()) != null; ) {
                switch (field) {
                    case "source", "destination" -> domains(part);
                    case "governance" -> governance(part);
                    default -> json.skip();
                }
            }
        }
    }

    /// The host of a URL; empty if it names none.
    static String host(String url) {
        int begin = url.indexOf("://");
        if (begin < 0) return "";
        String host = url.substring(begin + 3);
        for (int i = 0; i < host.length(); i++)
            if ("/?#".indexOf(host.charAt(i)) >= 0) host = host.substring(0, i);
        host = host.substring(host.lastIndexOf('@') + 1);
        int port = host.lastIndexOf(':');
        if (port > host.lastIndexOf(']')) host = host.substring(0, port);
        return host.toLowerCase(Locale.ROOT);
    }

    private void each(String name, Part part, Kind kind) {
        if (!json.array()) return;
        while (json.element()) inside(name, part, kind);
    }

    private void inside(String name, Part part, Kind kind) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; )
            if (field.equals(name)) part.add(kind, json.text());
    }
}
