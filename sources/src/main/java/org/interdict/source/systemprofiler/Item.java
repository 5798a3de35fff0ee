package org.interdict.source.systemprofiler;

import static org.interdict.component.Kind.BUNDLE_ID;
import static org.interdict.component.Kind.DRIVER;

import org.interdict.component.Component;
import org.interdict.component.Type;
import org.interdict.source.Traces;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One item of a report, field by field, in the words of the text and of the property list. Fields
/// about the machine are kept until the end of the report. Used again for the next item.
final class Item {
    private static final Pattern TEAM = Pattern.compile("\\([A-Z0-9]{10}\\)");

    /// A machine has one of each; more are made up.
    private static final int MOST_KEYS = 16;

    private final Sink sink;
    private final Traces traces;
    private final List<Asset.Key> keys = new ArrayList<>();
    private String host = "";
    private String name = "";
    private String version = "";
    private Section section = Section.SOFTWARE;
    private boolean software;

    /// @param limit characters of all that is kept of one item
    Item(Sink sink, int limit) {
        this.sink = sink;
        this.traces = new Traces(limit);
    }

    /// What follows is an item of that section.
    void begin(Section in, String itemName) {
        section = in;
        name = itemName.strip();
        version = "";
        software |= in.listsSoftware();
    }

    void field(String field, String value) {
        switch (field) {
            case "_name" -> name = value.strip();
            case "Version", "version", "install_version", "spext_version" ->
                    version = value.strip();
            case "Location", "path", "spext_path", "spprefpane_bundlePath" -> traces.path(value);
            case "Get Info String", "info", "spext_info" -> traces.information(value);
            case "Signed by", "signed_by", "spext_signed_by" -> traces.authority(leaf(value));
            case "Bundle ID", "spext_bundleid", "Identifier", "spprefpane_identifier" ->
                    traces.add(BUNDLE_ID, value);
            // Of YAML, which has no sections: applications are not loaded.
            case "Loaded", "Loadable" -> {
                if (section == Section.APPLICATIONS) section = Section.EXTENSIONS;
            }
            case "Serial Number (system)", "Serial Number", "serial_number" ->
                    key(KeyKind.SERIAL, value);
            case "Hardware UUID", "platform_UUID" -> key(KeyKind.HARDWARE_UUID, value);
            case "Computer Name", "local_host_name" -> {
                if (section == Section.SOFTWARE) host = value.strip();
            }
            default -> {}
        }
    }

    /// Hands the item over if it is software.
    void push(Place place) {
        if (section.listsSoftware()) {
            if (section.type() == Type.DEVICE_DRIVER) traces.add(DRIVER, name);
            if (traces.cut()) sink.gap(place, "an item with more than is believed of one");
            if (name.isEmpty() && traces.isEmpty()) sink.gap(place, "an item without a name");
            else
                sink.component(
                        new Component(
                                section.type(), section.presence(), name, version, traces.take()),
                        "",
                        place);
        }
        traces.take();
    }

    /// The report has ended, or broken off: says whose it is, and whether it was about software.
    void end(Place place) {
        if (!host.isEmpty() || !keys.isEmpty())
            sink.about(new Asset(host, AssetKind.HOST, keys, "", ""));
        if (!software)
            sink.gap(
                    place,
                    "a report without software; make it with system_profiler"
                            + " SPApplicationsDataType SPExtensionsDataType SPHardwareDataType"
                            + " SPSoftwareDataType");
    }

    private void key(KeyKind kind, String value) {
        if (section != Section.HARDWARE || value.isBlank()) return;
        Asset.Key key = new Asset.Key(kind, value.strip());
        if (keys.size() < MOST_KEYS && !keys.contains(key)) keys.add(key);
    }

    /// The signer itself, without those who vouch for it: `A, Inc. (AB12CD34EF), Developer ID
    /// Certification Authority, Apple Root CA`.
    private static String leaf(String chain) {
        Matcher team = TEAM.matcher(chain);
        if (team.find()) return chain.substring(0, team.end());
        int comma = chain.indexOf(", ");
        return comma < 0 ? chain : chain.substring(0, comma);
    }
}
