package org.interdict.source.table.jsonl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What the beginning of a text shows of rows written as JSON objects: an array of them, or one a
/// line.
///
/// @param names of the objects' values that are neither objects nor arrays, in the order in which
///   they come
/// @param flat whether the first object has none of the others
/// @param several whether there is a second one
record JsonBeginning(List<String> names, boolean flat, boolean several) {
    /// Objects that are looked at.
    private static final int ROWS = 50;

    /// Names that are taken from them.
    static final int MOST = 256;

    /// Null if no object is there that ends, or the first of several lines does not end on its own.
    static @Nullable JsonBeginning of(String text) {
        Scan scan = new Scan(text);
        boolean array = scan.takes('[');
        if (!array && !scan.stands('{')) return null;
        int begin = scan.at;
        if (!scan.object()) return null;
        boolean flat = scan.flat;
        if (!array && (text.substring(begin, scan.at).indexOf('\n') >= 0 || !scan.endsLine()))
            return null;
        int rows = 1;
        while (rows < ROWS && (!array || scan.takes(',')) && scan.object()) rows++;
        return new JsonBeginning(List.copyOf(scan.names), flat, rows > 1);
    }

    /// A walk over text that may be cut anywhere.
    private static final class Scan {
        private final String text;
        private final List<String> names = new ArrayList<>();
        private int at;
        private boolean flat = true;

        Scan(String text) {
            this.text = text;
        }

        private boolean stands(char wanted) {
            while (at < text.length() && text.charAt(at) <= ' ') at++;
            return at < text.length() && text.charAt(at) == wanted;
        }

        private boolean takes(char wanted) {
            if (!stands(wanted)) return false;
            at++;
            return true;
        }

        /// Whether nothing but blanks follows on the line.
        private boolean endsLine() {
            for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++)
                if (text.charAt(i) > ' ') return false;
            return true;
        }

        /// Walks over an object and takes its names; false if it is none, or cut.
        private boolean object() {
            if (!takes('{')) return false;
            if (takes('}')) return true;
            do {
                if (!stands('"')) return false;
                int begin = at + 1;
                if (!string()) return false;
                String name = text.substring(begin, at - 1);
                if (!takes(':')) return false;
                boolean nested = stands('{') || stands('[');
                if (!(nested ? nested() : scalar())) return false;
                flat &= !nested;
                if (!nested && names.size() < MOST && !names.contains(name)) names.add(name);
            } while (takes(','));
            return takes('}');
        }

        private boolean scalar() {
            if (stands('"')) return string();
            int begin = at;
            while (at < text.length() && ",}] \t\r\n{[\":".indexOf(text.charAt(at)) < 0) at++;
            return at > begin && at < text.length();
        }

        private boolean string() {
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    at++;
                    return true;
                }
            }
            return false;
        }

        /// Walks over an object or an array, whatever is in it.
        private boolean nested() {
            int depth = 0;
            do {
                if (at >= text.length()) return false;
                char c = text.charAt(at);
                if (c == '"') {
                    if (!string()) return false;
                    continue;
                }
                if (c == '{' || c == '[') depth++;
                if (c == '}' || c == ']') depth--;
                at++;
            } while (depth > 0);
            return true;
        }
    }
}
