package org.interdict.source;

import java.util.ArrayDeque;
import java.util.Deque;

/// The name of an archive's member or of a file, which is a name and never a path to open.
final class MemberName {
    private static final int LONGEST = 1_000;

    private MemberName() {}

    /// The name as it may be shown: without characters that steer a terminal or turn the reading
    /// direction, and not endless.
    static String printable(String name) {
        StringBuilder text = new StringBuilder(Math.min(name.length(), LONGEST));
        for (int i = 0; i < name.length(); i++) {
            if (text.length() >= LONGEST) return text.append('…').toString();
            char c = name.charAt(i);
            int type = Character.getType(c);
            if (Character.isISOControl(c)
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR)
                text.append("\\u%04x".formatted((int) c));
            else text.append(c);
        }
        return text.toString();
    }

    /// Whether a name, taken as a path, would lead out of the folder that it is unpacked in: it is
    /// absolute, names a drive, or goes up too often.
    static boolean escapes(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || drive(path)) return true;
        Deque<String> folders = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            switch (step) {
                case "", "." -> {}
                case ".." -> {
                    if (folders.poll() == null) return true;
                }
                default -> folders.push(step);
            }
        }
        return false;
    }

    /// Whether a link would lead out.
    ///
    /// @param from the link's own name, to which `target` is relative
    static boolean escapes(String from, String target) {
        if (escapes(from) || target.startsWith("/") || drive(target.replace('\\', '/')))
            return true;
        int slash = from.lastIndexOf('/');
        return escapes(from.substring(0, slash + 1) + target);
    }

    private static boolean drive(String path) {
        return path.length() > 1
                && path.charAt(1) == ':'
                && Character.isLetter(path.charAt(0))
                && path.charAt(0) < 128;
    }
}
