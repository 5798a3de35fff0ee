package org.interdict.store.asset;

import org.interdict.source.Input;
import org.interdict.source.assets.AssetRow;
import org.interdict.source.assets.Column;
import org.interdict.sweep.Asset;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The assets that a look was meant to reach, and which of them it did. One that it did not report
/// is *not seen*, which is not *clean*.
public final class Covers {
    private final Roll roll;
    private final List<String> wheres = new ArrayList<>();
    private final BitSet reached = new BitSet();

    private Covers(long seed) {
        roll = new Roll(seed);
    }

    /// Reads such a list, of the same form as one of assets. An asset that it has twice counts
    /// once.
    ///
    /// @param organization whose assets are meant where a row does not say
    /// @throws ListException if anything is wrong with it
    public static Covers read(Input input, String organization, long seed) throws IOException {
        Covers covers = new Covers(seed);
        ListReader reader =
                new ListReader(input.name()) {
                    @Override
                    void asset(Asset asset, Optional<LocalDate> from, AssetRow row)
                            throws IOException {
                        String said = row.cell(Column.ORGANIZATION);
                        covers.add(asset, said.isEmpty() ? organization : said, row.where());
                    }

                    @Override
                    void organization(AssetRow row) {
                        wrong(
                                row.where(),
                                "no key of an asset; to be reached are assets, by host, serial,"
                                        + " uuid, agent, cloud, digest");
                    }

                    @Override
                    void end() {
                        if (covers.size() == 0) wrong("", "there is no asset in it");
                    }
                };
        reader.read(input);
        return covers;
    }

    private void add(Asset asset, String organization, String where) throws IOException {
        int known = roll.findByKey(asset);
        if (known < 0) known = roll.findByName(asset, organization);
        if (known >= 0) return;
        roll.add(asset, organization);
        wheres.add(where);
    }

    public int size() {
        return roll.size();
    }

    /// One of them, as the list has it; its format is empty.
    public Sighted get(int index) throws IOException {
        return roll.get(index);
    }

    /// Where in the list it stands: `line 7`.
    public String where(int index) {
        return wheres.get(index);
    }

    /// Which of them a sighted asset is, or -1.
    public int find(Sighted sighted) throws IOException {
        return roll.find(sighted.asset(), sighted.organization());
    }

    /// The look reported this asset.
    ///
    /// @return whether the list has it
    public boolean reached(Sighted sighted) throws IOException {
        int index = find(sighted);
        if (index >= 0) reached.set(index);
        return index >= 0;
    }

    /// Those that were not reported, by their index.
    public BitSet notSeen() {
        BitSet missing = new BitSet(size());
        missing.set(0, size());
        missing.andNot(reached);
        return missing;
    }
}
