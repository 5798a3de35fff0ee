package org.interdict.campaign.cases;

import org.interdict.store.StoreFolder;
import org.interdict.store.asset.Placement;
import org.interdict.store.asset.Register;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.sweep.Asset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Where machines stand in a store: whose they are on a day, and how cases name them. A sighted
/// asset is named by half of the SHA-256 of its row, which the index made again gives again.
public final class StorePlaces implements Sync.Places {
    private static final int NAME = 16; // bytes: two of a billion rows do not meet

    private final Index index;
    private final Register register;
    private final LocalDate day;
    private final MessageDigest digest;

    private StorePlaces(Index index, Register register, LocalDate day) {
        this.index = index;
        this.register = register;
        this.day = day;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e); // every Java has it
        }
    }

    /// Those of a store.
    ///
    /// @param day on which assets belong where the store's lists have them
    /// @param seed unknown to whoever made the lists
    public static StorePlaces of(
            StoreFolder store, List<Recorded> records, Index index, LocalDate day, long seed)
            throws IOException {
        return new StorePlaces(index, Register.read(store.evidence(), records, seed), day);
    }

    @Override
    public Sync.Placed of(List<Integer> members) throws IOException {
        List<String> ids = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>();
        String name = "";
        String organization = "";
        String system = "";
        boolean listed = false;
        for (int member : members) {
            ByteBuffer row = index.asset(member);
            ids.add(id(row.duplicate()));
            Sighted sighted = Sighted.of(row);
            Asset asset = sighted.asset();
            if (name.isEmpty()) name = asset.name();
            for (Asset.Key key : asset.keys()) keys.add(key.kind().id() + '=' + key.value());
            // A list says it; else the last look that does.
            int known = register.size() == 0 ? -1 : register.find(sighted);
            Optional<Placement> placement = known < 0 ? Optional.empty() : register.at(known, day);
            if (placement.isPresent()) {
                organization = placement.get().organization();
                system = placement.get().system();
                listed = true;
            } else if (!listed && !sighted.organization().isEmpty()) {
                organization = sighted.organization();
            }
        }
        return new Sync.Placed(ids, name, List.copyOf(keys), organization, system);
    }

    private String id(ByteBuffer row) {
        digest.update(row);
        return HexFormat.of().formatHex(digest.digest(), 0, NAME);
    }
}
