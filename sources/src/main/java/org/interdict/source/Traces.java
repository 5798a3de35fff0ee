package org.interdict.source;

import org.interdict.component.Kind;
import org.interdict.component.Trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Collects the traces of one component, and takes apart the values that hold several: a command
/// line names a file, an uninstall command a product code, Apple's authority a company and its
/// team. Blank values and repetitions are passed over. Used again after [#take].
public final class Traces {
    private static final String GUID = "\\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}";
    private static final Pattern PRODUCT_CODE = Pattern.compile(GUID);
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "(?i)[^\"*?<>|]{1,1024}?\\.(?:exe|dll|sys|msi|com|cmd|bat|scr|cpl|ocx|ico|jar|ps1|vbs)"
                        + "(?=$|[\\s\",;])");
    private static final Pattern DRIVE =
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]:\\\\[^\"*?<>|\\r\\n]{1,1024}");
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?:Developer ID (?:Application|Installer)"
                            + "|Apple (?:Development|Distribution)"
                            + "|3rd Party Mac Developer (?:Application|Installer)"
                            + "|(?:Mac Developer|iPhone Developer|iPhone Distribution)):"
                            + " ?(.{1,512}?)(?: \\(([A-Z0-9]{10})\\))?");

    /// Programs of Windows that run others.
    private static final Set<String> RUNNERS =
            Set.of("msiexec", "rundll32", "cmd", "powershell", "wscript", "cscript", "svchost");

    private static final int FEW = 32;

    private final int limit;
    private final List<Trace> list = new ArrayList<>();
    private final Set<Trace> seen = new HashSet<>();
    private int length;
    private boolean cut;

    /// @param limit characters of all traces of one component; what exceeds it is left out
    public Traces(int limit) {
        this.limit = limit;
    }

    public Traces add(Kind kind, String value) {
        String text = value.strip();
        if (text.isEmpty()) return this;
        Trace trace = new Trace(kind, text);
        if (has(trace)) return this;
        if (text.length() > limit - length) {
            cut = true;
            return this;
        }
        length += text.length();
        list.add(trace);
        return this;
    }

    /// A folder or a file; the last part too if it is a program's.
    public Traces path(String value) {
        String text = unquoted(value);
        add(Kind.PATH, text);
        String last = text.substring(Math.max(text.lastIndexOf('\\'), text.lastIndexOf('/')) + 1);
        if (PROGRAM.matcher(last).matches()) add(Kind.FILE, last);
        return this;
    }

    /// A command line of Windows, or the place of an icon (`C:\x\y.exe,0`): the program in it as a
    /// path, and the product code that it hands to the Windows Installer. What has neither is a
    /// description, and so is a line that only has Windows run something else.
    public Traces command(String value) {
        String text = value.strip();
        boolean coded = false;
        for (Matcher codes = PRODUCT_CODE.matcher(text); codes.find(); coded = true)
            add(Kind.PRODUCT_CODE, codes.group());
        String program = program(text);
        String file = program.substring(program.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
        boolean runner = RUNNERS.contains(file.replace(".exe", ""));
        if (!program.isEmpty() && !runner) return path(program);
        return coded ? this : add(Kind.DESCRIPTION, text);
    }

    /// A text that may hold a path of a Windows drive, as in `6.0, C:\Program Files\x.exe`: the
    /// text as a description, the path as a path. Where the source doubles its backslashes, the
    /// path has them single.
    public Traces information(String value) {
        add(Kind.DESCRIPTION, value);
        Matcher drive = DRIVE.matcher(value);
        if (drive.find()) {
            String path = drive.group();
            path(path.startsWith(":\\\\", 1) ? path.replace("\\\\", "\\") : path);
        }
        return this;
    }

    /// The product code in a text, if the text is one or ends in one.
    public Traces productCode(String value) {
        Matcher code = PRODUCT_CODE.matcher(value);
        if (code.find()) add(Kind.PRODUCT_CODE, code.group());
        return this;
    }

    /// Who signed, as Apple's tools say it: `Developer ID Application: Some Company (AB12CD34EF)`
    /// is a company and its team. Certificates of Apple itself (`Apple Root CA`) are signers as
    /// they stand.
    public Traces authority(String value) {
        Matcher authority = AUTHORITY.matcher(value.strip());
        if (!authority.matches()) return add(Kind.SIGNER, value);
        add(Kind.SIGNER, authority.group(1));
        String team = authority.group(2);
        return team == null ? this : add(Kind.TEAM_ID, team);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// Whether something was left out since [#take], because it was too much.
    public boolean cut() {
        return cut;
    }

    /// What was collected; nothing is left here.
    public List<Trace> take() {
        List<Trace> taken = List.copyOf(list);
        list.clear();
        seen.clear();
        length = 0;
        cut = false;
        return taken;
    }

    /// Few are compared one by one; many are not, or a crafted input would take forever.
    private boolean has(Trace trace) {
        if (list.size() < FEW) return list.contains(trace);
        if (seen.isEmpty()) seen.addAll(list);
        return !seen.add(trace);
    }

    /// Whether the text is a GUID in braces, as product codes are.
    public static boolean isProductCode(String text) {
        return PRODUCT_CODE.matcher(text).matches();
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    private static String program(String text) {
        if (text.startsWith("\"")) {
            int quote = text.indexOf('"', 1);
            return quote < 0 ? text.substring(1) : text.substring(1, quote);
        }
        Matcher program = PROGRAM.matcher(text);
        return program.lookingAt() ? program.group() : "";
    }
}
