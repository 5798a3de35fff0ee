package org.interdict.source.reg;

import static org.interdict.component.Kind.DESCRIPTION;
import static org.interdict.component.Kind.DRIVER;
import static org.interdict.component.Kind.FILE;
import static org.interdict.component.Kind.PATH;
import static org.interdict.component.Kind.PRODUCT_CODE;
import static org.interdict.component.Kind.PUBLISHER;
import static org.interdict.component.Kind.REGISTRY_KEY;
import static org.interdict.component.Kind.SERVICE;

import org.interdict.component.Component;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.source.Limits;
import org.interdict.source.Lines;
import org.interdict.source.Traces;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key that is a component, and those of its values that say something of it:
/// - each key directly below `CurrentVersion\Uninstall`: an installed program. One without a
///   display name is hidden from people by Windows, and is installed all the same;
/// - a product of the Windows Installer (`Installer\Products`, `…\InstallProperties`);
/// - a service or a driver below `SYSTEM\…\Services`;
/// - any other key up to three levels below `SOFTWARE`: something was set up there. It may have
///   gone since, so it is a leftover.
final class Key {
    private static final String UNINSTALL = "\\currentversion\\uninstall\\";
    private static final String SERVICES = "\\services\\";
    private static final String SOFTWARE = "\\software\\";
    private static final String BITS_32 = "wow6432node\\";
    private static final Pattern PRODUCT =
            Pattern.compile(
                    "\\\\installer\\\\(?:userdata\\\\[^\\\\]+\\\\)?products\\\\([0-9a-f]{32})"
                            + "(?:\\\\installproperties)?$");
    private static final Pattern CONTROL_SET =
            Pattern.compile(
                    "(?:hkey_local_machine|hklm)\\\\system\\\\(?:current)?controlset(?:\\d{3})?");
    private static final Pattern ROOT =
            Pattern.compile(
                    "hkey_local_machine|hkey_current_user|hkey_users\\\\[^\\\\]+|hklm|hkcu");

    /// Kernel driver, file system driver, recognizer: the types of Windows' service manager.
    private static final Set<String> DRIVER_TYPES = Set.of("1", "2", "8");

    private static final Set<String> WANTED =
            Set.of(
                    "displayname",
                    "displayversion",
                    "displayicon",
                    "publisher",
                    "installlocation",
                    "installsource",
                    "uninstallstring",
                    "quietuninstallstring",
                    "comments",
                    "productname",
                    "productcode",
                    "imagepath",
                    "description",
                    "type");

    private enum Sort {
        PROGRAM,
        PRODUCT,
        SERVICE,
        OTHER,
        NONE
    }

    private final String path;
    private final String last;
    private final Sort sort;
    private final long line;
    private final Map<String, String> values = new HashMap<>();

    private Key(String path, String last, Sort sort, long line) {
        this.path = path;
        this.last = last;
        this.sort = sort;
        this.line = line;
    }

    static Key of(String path, long line) {
        String lower = lower(path);
        String last = path.substring(path.lastIndexOf('\\') + 1);
        int before = path.length() - last.length();
        if (lower.startsWith(UNINSTALL, before - UNINSTALL.length()))
            return new Key(path, last, Sort.PROGRAM, line);
        if (lower.startsWith(SERVICES, before - SERVICES.length())
                && CONTROL_SET.matcher(lower.substring(0, before - SERVICES.length())).matches())
            return new Key(path, last, Sort.SERVICE, line);
        Matcher product = PRODUCT.matcher(lower);
        if (product.find()) return new Key(path, product.group(1), Sort.PRODUCT, line);
        return new Key(path, "", isVendors(lower) ? Sort.OTHER : Sort.NONE, line);
    }

    /// Whether it lies one to three levels below the `SOFTWARE` of a machine or a user.
    private static boolean isVendors(String lower) {
        int software = lower.indexOf(SOFTWARE);
        if (software < 0 || !ROOT.matcher(lower.substring(0, software)).matches()) return false;
        String below = lower.substring(software + SOFTWARE.length());
        if (below.startsWith(BITS_32)) below = below.substring(BITS_32.length());
        return !below.equals("wow6432node") && below.chars().filter(c -> c == '\\').count() < 3;
    }

    /// Whether the value of that name says anything.
    boolean wants(String name) {
        return sort != Sort.NONE && WANTED.contains(lower(name));
    }

    void take(String name, String value) {
        values.putIfAbsent(lower(name), value.strip());
    }

    void push(Sink sink) {
        Place place = Lines.at(line);
        switch (sort) {
            case PROGRAM -> sink.component(program(), "", place);
            case PRODUCT -> {
                // Without a value it is only the folder of its InstallProperties.
                if (!values.isEmpty()) sink.component(product(), "", place);
            }
            case SERVICE -> sink.component(service(), "", place);
            case OTHER -> sink.component(other(), "", place);
            case NONE -> {}
        }
    }

    private Component program() {
        boolean coded = Traces.isProductCode(last);
        String name = first(get("displayname"), coded ? "" : last);
        Traces traces = new Traces(Limits.DEFAULT.text()).add(PUBLISHER, get("publisher"));
        if (coded) traces.add(PRODUCT_CODE, last);
        return installed(name, about(traces).add(REGISTRY_KEY, path).take());
    }

    private Component product() {
        Traces traces = new Traces(Limits.DEFAULT.text()).add(PUBLISHER, get("publisher"));
        traces.add(PRODUCT_CODE, unpacked(last.toUpperCase(Locale.ROOT)));
        String name = first(get("displayname"), get("productname"));
        return installed(name, about(traces).add(REGISTRY_KEY, path).take());
    }

    private Component installed(String name, List<Trace> traces) {
        String version = get("displayversion");
        return new Component(Type.APPLICATION, Presence.INSTALLED, name, version, traces);
    }

    private Traces about(Traces traces) {
        traces.path(get("installlocation")).add(PATH, get("installsource"));
        if (!get("displayicon").isEmpty()) traces.command(get("displayicon"));
        if (!get("uninstallstring").isEmpty()) traces.command(get("uninstallstring"));
        if (!get("quietuninstallstring").isEmpty()) traces.command(get("quietuninstallstring"));
        return traces.add(DESCRIPTION, get("comments"));
    }

    private Component service() {
        boolean driver = DRIVER_TYPES.contains(get("type"));
        Traces traces = new Traces(Limits.DEFAULT.text()).add(driver ? DRIVER : SERVICE, last);
        String image = get("imagepath");
        if (!image.isEmpty()) {
            traces.command(image);
            String file = image.substring(image.lastIndexOf('\\') + 1);
            if (driver) traces.add(FILE, file);
        }
        traces.add(DESCRIPTION, resource(get("description")) ? "" : get("description"));
        traces.add(REGISTRY_KEY, path);
        String shown = resource(get("displayname")) ? "" : get("displayname");
        Type type = driver ? Type.DEVICE_DRIVER : Type.SERVICE;
        return new Component(type, Presence.INSTALLED, first(shown, last), "", traces.take());
    }

    private Component other() {
        Traces traces =
                new Traces(Limits.DEFAULT.text())
                        .add(REGISTRY_KEY, path)
                        .productCode(get("productcode"));
        String name = first(get("displayname"), get("productname"));
        String version = get("displayversion");
        return new Component(Type.UNKNOWN, Presence.LEFTOVER, name, version, traces.take());
    }

    private String get(String name) {
        return values.getOrDefault(name, "");
    }

    /// A name that stands in a file's resources: `@%SystemRoot%\system32\x.dll,-1`.
    private static boolean resource(String text) {
        return text.startsWith("@");
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// The Windows Installer writes a product code as 32 digits, its first three groups backwards
    /// and its last sixteen digits with each pair turned round.
    private static String unpacked(String packed) {
        StringBuilder code = new StringBuilder("{");
        code.append(backwards(packed, 0, 8)).append('-');
        code.append(backwards(packed, 8, 12)).append('-');
        code.append(backwards(packed, 12, 16)).append('-');
        for (int i = 16; i < 32; i += 2) {
            if (i == 20) code.append('-');
            code.append(packed.charAt(i + 1)).append(packed.charAt(i));
        }
        return code.append('}').toString();
    }

    private static StringBuilder backwards(String text, int from, int to) {
        return new StringBuilder(text.substring(from, to)).reverse();
    }
}
