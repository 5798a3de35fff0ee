package org.interdict.source.spdx;

/// What SPDX writes inside its values.
final class Words {
    private Words() {}

    /// Blank, or a word for "nothing is said" or "there is none".
    static boolean isNothing(String value) {
        return switch (value.length()) {
            case 0 -> true;
            case 4 -> value.equals("NONE") || value.isBlank();
            case 11 -> value.equals("NOASSERTION") || value.isBlank();
            default -> Character.isWhitespace(value.charAt(0)) && value.isBlank();
        };
    }

    /// The name in `Organization: Some Company (mail@company.example)`, `Person: …` or `Tool: …`;
    /// the whole where it is not written so, and empty for nothing.
    static String party(String value) {
        if (isNothing(value)) return "";
        String name = value.strip();
        for (String role : new String[] {"Organization:", "Person:", "Tool:"})
            if (name.regionMatches(true, 0, role, 0, role.length()))
                name = name.substring(role.length()).strip();
        int mail = name.lastIndexOf('(');
        boolean last = mail >= 0 && name.endsWith(")");
        if (last && (name.indexOf('@', mail) > 0 || mail == name.length() - 2))
            name = name.substring(0, mail).strip();
        return isNothing(name) ? "" : name;
    }
}
