package org.interdict.component;

/// How a path of a file or of a registry key is compared: lower case, `/` between its parts, none
/// at the end and none doubled; without quotes and the prefix `\\?\`. A drive letter and an
/// environment variable become the folder that they stand for, so that a pattern holds wherever
/// Windows is installed.
final class Paths {
    private static final String[] VARIABLES = {
        "%programfiles%", "program files",
        "%programw6432%", "program files",
        "%programfiles(x86)%", "program files (x86)",
        "%commonprogramfiles%", "program files/common files",
        "%commonprogramfiles(x86)%", "program files (x86)/common files",
        "%programdata%", "programdata",
        "%allusersprofile%", "programdata",
        "%systemroot%", "windows",
        "%windir%", "windows",
        "%appdata%", "appdata/roaming",
        "%localappdata%", "appdata/local",
    };

    private static final String[] HIVES = {
        "hkey_local_machine", "hklm",
        "hkey_current_user", "hkcu",
        "hkey_users", "hku",
        "hkey_classes_root", "hkcr",
    };

    private Paths() {}

    static void fold(Kind kind, String value, Identifier into) {
        String[] names = kind == Kind.REGISTRY_KEY ? HIVES : VARIABLES;
        int from = 0;
        int to = value.length();
        while (from < to && isAround(value.charAt(from))) from++;
        while (to > from && isAround(value.charAt(to - 1))) to--;
        if (value.startsWith("\\\\?\\", from)) from += 4;
        int part = 0;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c != '/' && c != '\\') {
                into.addLower(c);
                continue;
            }
            if (into.length() == part && part > 0) continue; // a doubled slash
            replace(names, part, into);
            into.add('/');
            part = into.length();
        }
        replace(names, part, into);
        if (into.length() > 1 && into.chars()[into.length() - 1] == '/') {
            into.shorten(into.length() - 1);
        }
    }

    private static boolean isAround(char c) {
        return c <= ' ' || c == '"';
    }

    private static void replace(String[] names, int part, Identifier path) {
        int length = path.length() - part;
        if (length < 4) return;
        char first = path.chars()[part];
        if (first != '%' && first != 'h') return;
        for (int i = 0; i < names.length; i += 2) {
            if (equal(path.chars(), part, length, names[i])) {
                path.shorten(part);
                path.add(names[i + 1]);
                return;
            }
        }
    }

    private static boolean equal(char[] chars, int from, int length, String text) {
        if (length != text.length()) return false;
        for (int i = 0; i < length; i++) if (chars[from + i] != text.charAt(i)) return false;
        return true;
    }
}
