package org.interdict.store;

import org.interdict.store.asset.AssetRows;
import org.interdict.store.asset.Machines;
import org.interdict.store.asset.Organizations;
import org.interdict.store.asset.Register;
import org.interdict.store.asset.Roster;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.sweep.Asset;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Whose each asset is on a day, as coverage counts it: as the imported lists have its machine on
/// that day, else as the last sweep said that reported any of it until then. A purchase is whose
/// its sweep said. Not for several threads.
public final class Owners {
    private final AssetRows rows;
    private final Roster roster;
    private final Organizations organizations;

    private Owners(AssetRows rows, Roster roster, Organizations organizations) {
        this.rows = rows;
        this.roster = roster;
        this.organizations = organizations;
    }

    /// Works it out. Reads the beginning of each asset's row; all of it where lists were imported.
    ///
    /// @param time its day in UTC is the day; sweeps after it do not count
    /// @param seed unknown to whoever made the lists
    public static Owners of(
            StoreFolder store, List<Recorded> records, Index index, Instant time, long seed)
            throws IOException {
        Register register = Register.read(store.evidence(), records, seed);
        AssetRows rows = Deciding.rows(index);
        Machines machines = Deciding.machines(index);
        Roster roster =
                Roster.of(
                        rows,
                        Reported.until(time, records, index),
                        machines,
                        register,
                        LocalDate.ofInstant(time, ZoneOffset.UTC),
                        seed);
        return new Owners(rows, roster, register.organizations());
    }

    /// Those that were imported.
    public Organizations organizations() {
        return organizations;
    }

    /// Whose it is; empty if nobody said.
    public String organization(int sighted) throws IOException {
        int one = roster.of(sighted);
        return one < 0 ? Sighted.of(rows.row(sighted)).organization() : roster.organization(one);
    }

    /// What is known of it: as the last sweep saw its machine.
    public Asset asset(int sighted) throws IOException {
        int one = roster.of(sighted);
        return one < 0 ? Sighted.of(rows.row(sighted)).asset() : roster.asset(one);
    }
}
