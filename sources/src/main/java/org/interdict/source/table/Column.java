package org.interdict.source.table;

import org.interdict.component.Kind;
import org.interdict.source.Traces;
import org.interdict.sweep.Asset.KeyKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a column of a list holds: a part of the component, a part of its asset, or a trace.
public sealed interface Column {
    /// The component's name.
    record Name() implements Column {}

    /// The component's version.
    record Version() implements Column {}

    /// The name of the machine.
    record Host() implements Column {}

    /// Another key of the machine.
    record AssetKey(KeyKind kind) implements Column {}

    /// When it was bought.
    record Date() implements Column {}

    /// What a purchase costs, or how many: it says that the row is one.
    record Price() implements Column {}

    /// A command line: a program, or a product code for the Windows Installer.
    record Command() implements Column {}

    /// Any other trace.
    record Of(Kind kind) implements Column {}

    /// The column of that id, as it stands in `--map`: `name`, `host`, `product-code`.
    static Optional<Column> of(String id) {
        return switch (id) {
            case "name" -> Optional.of(new Name());
            case "version" -> Optional.of(new Version());
            case "host" -> Optional.of(new Host());
            case "serial" -> Optional.of(new AssetKey(KeyKind.SERIAL));
            case "uuid" -> Optional.of(new AssetKey(KeyKind.HARDWARE_UUID));
            case "agent" -> Optional.of(new AssetKey(KeyKind.AGENT_ID));
            case "address" -> Optional.of(new AssetKey(KeyKind.ADDRESS));
            case "contract" -> Optional.of(new AssetKey(KeyKind.CONTRACT));
            case "order" -> Optional.of(new AssetKey(KeyKind.ORDER_NUMBER));
            case "date" -> Optional.of(new Date());
            case "price" -> Optional.of(new Price());
            case "command" -> Optional.of(new Command());
            default -> Kind.of(id).map(Of::new);
        };
    }

    /// All ids, for the message to somebody who wrote another.
    static List<String> ids() {
        List<String> ids =
                new ArrayList<>(
                        List.of(
                                "name",
                                "version",
                                "host",
                                "serial",
                                "uuid",
                                "agent",
                                "address",
                                "contract",
                                "order",
                                "date",
                                "price",
                                "command"));
        for (Kind kind : Kind.values()) if (kind != Kind.NAME) ids.add(kind.id());
        return ids;
    }

    /// The kinds of traces that its cells can be.
    default Set<Kind> kinds() {
        return switch (this) {
            case Name _ -> Set.of(Kind.NAME, Kind.DESCRIPTION);
            case Version _, Host _, AssetKey _, Date _, Price _ -> Set.of();
            case Command _ -> Set.of(Kind.PRODUCT_CODE, Kind.PATH, Kind.FILE, Kind.DESCRIPTION);
            case Of of ->
                    switch (of.kind()) {
                        case PATH -> Set.of(Kind.PATH, Kind.FILE);
                        case SIGNER -> Set.of(Kind.SIGNER, Kind.TEAM_ID);
                        default -> Set.of(of.kind());
                    };
        };
    }

    /// Adds what a cell says, if it says a trace.
    default void trace(String value, Traces traces) {
        switch (this) {
            case Name _, Version _, Host _, AssetKey _, Date _, Price _ -> {}
            case Command _ -> traces.command(value);
            case Of of -> {
                switch (of.kind()) {
                    case PATH -> traces.path(value);
                    case PRODUCT_CODE -> traces.productCode(value);
                    case SIGNER -> traces.authority(value);
                    case REGISTRY_KEY -> traces.add(of.kind(), afterProvider(value));
                    default -> traces.add(of.kind(), value);
                }
            }
        }
    }

    /// PowerShell writes `Microsoft.PowerShell.Core\Registry::HKEY_LOCAL_MACHINE\…`.
    private static String afterProvider(String value) {
        int colons = value.indexOf("::");
        return colons < 0 ? value : value.substring(colons + 2);
    }
}
