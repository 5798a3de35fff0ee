package org.interdict.store.asset;

import org.interdict.source.Gaps;
import org.interdict.source.Input;
import org.interdict.source.UnreadableException;
import org.interdict.source.assets.AssetFile;
import org.interdict.source.assets.AssetRow;
import org.interdict.source.assets.Column;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes assets and organizations of the rows of a list, and collects what is wrong with it.
///
/// A row that has a key of an asset (host, serial, uuid, agent, cloud, digest, address, contract,
/// order), or a name and a kind, says an asset; one that has none, but an organization, says that
/// organization: its parent, its name.
abstract class ListReader {
    /// After so many nobody reads on, and a hostile file could go on for ever.
    private static final int MOST = 200;

    private static final Column[] KEYS = {
        Column.SERIAL,
        Column.UUID,
        Column.AGENT,
        Column.CLOUD,
        Column.DIGEST,
        Column.ADDRESS,
        Column.CONTRACT,
        Column.ORDER
    };
    private static final KeyKind[] KINDS = {
        KeyKind.SERIAL,
        KeyKind.HARDWARE_UUID,
        KeyKind.AGENT_ID,
        KeyKind.CLOUD_ID,
        KeyKind.DIGEST,
        KeyKind.ADDRESS,
        KeyKind.CONTRACT,
        KeyKind.ORDER_NUMBER
    };

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private long more;

    ListReader(String file) {
        this.file = file;
    }

    /// @param from the day that the row says, if it does
    abstract void asset(Asset asset, Optional<LocalDate> from, AssetRow row) throws IOException;

    abstract void organization(AssetRow row);

    /// What can be said only when all was read.
    abstract void end();

    /// Reads all of it.
    ///
    /// @throws ListException if anything is wrong, with all that is
    final void read(Input input) throws IOException {
        List<IOException> broken = new ArrayList<>();
        try {
            AssetFile.read(
                    input,
                    new Gaps((where, what) -> wrong(where.text(), what)),
                    row -> {
                        try {
                            row(row);
                        } catch (IOException e) {
                            broken.add(e); // of our own bytes: cannot be
                        }
                    });
        } catch (UnreadableException e) {
            wrong(e.where(), e.what());
        }
        if (!broken.isEmpty()) throw broken.getFirst();
        end();
        if (problems.isEmpty()) return;
        if (more > 0) problems.add(line(file) + ": and " + more + " more");
        throw new ListException(problems);
    }

    final void wrong(String where, String what) {
        if (problems.size() >= MOST) more++;
        else problems.add(line(file + (where.isEmpty() ? "" : ", " + where) + ": " + what));
    }

    /// A cell may have line ends in it.
    private static String line(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    private void row(AssetRow row) throws IOException {
        List<Asset.Key> keys = new ArrayList<>();
        for (int i = 0; i < KEYS.length; i++)
            if (!row.cell(KEYS[i]).isEmpty()) keys.add(new Asset.Key(KINDS[i], row.cell(KEYS[i])));
        String host = row.cell(Column.HOST);
        String name = row.cell(Column.NAME);
        String kind = row.cell(Column.KIND).toLowerCase(Locale.ROOT);
        if (keys.isEmpty() && host.isEmpty() && (name.isEmpty() || kind.isEmpty())) {
            if (!row.cell(Column.ORGANIZATION).isEmpty()) organization(row);
            else
                wrong(
                        row.where(),
                        "no key of an asset and no organization; a name alone needs a kind: host,"
                                + " image, release, purchase");
            return;
        }
        AssetKind of = AssetKind.HOST;
        if (!kind.isEmpty()) {
            Optional<AssetKind> known = kind(kind);
            if (known.isEmpty()) {
                wrong(
                        row.where(),
                        "there is no kind `" + kind + "`; write host, image, release or purchase");
                return;
            }
            of = known.get();
        } else if (has(keys, KeyKind.CONTRACT) || has(keys, KeyKind.ORDER_NUMBER)) {
            of = AssetKind.PURCHASE;
        }
        Optional<LocalDate> from = Optional.empty();
        String day = row.cell(Column.FROM);
        if (!day.isEmpty()) {
            try {
                from = Optional.of(LocalDate.parse(day));
            } catch (DateTimeException e) {
                wrong(row.where(), "no day: `" + day + "`; write it as 2026-11-24");
                return;
            }
        }
        if (!host.isEmpty() && !name.isEmpty() && !name.equals(host))
            keys.add(new Asset.Key(KeyKind.HOST_NAME, name));
        asset(new Asset(host.isEmpty() ? name : host, of, keys, "", ""), from, row);
    }

    private static boolean has(List<Asset.Key> keys, KeyKind kind) {
        for (Asset.Key key : keys) if (key.kind() == kind) return true;
        return false;
    }

    private static Optional<AssetKind> kind(String id) {
        for (AssetKind kind : AssetKind.values())
            if (kind != AssetKind.UNKNOWN && kind.id().equals(id)) return Optional.of(kind);
        return Optional.empty();
    }
}
