package org.interdict.store.asset;

import org.interdict.sweep.Asset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives each asset of a sweep its number, old or new. For one sweep and one thread.
///
/// A number is an identity within one method (a format) and one organization:
/// - a machine with strong keys ([Strong]) is who has one of them, unless another key contradicts
///   ([Contradiction]); it may come under another name, but not under two in one sweep;
/// - a purchase is all that is said of it, since it is not looked at a second time;
/// - anything else is its kind, name, maker, date and digests, whereby case does not count in a
///   host's name.
///
/// A key that two of them have identifies neither from then on by itself, only together with the
/// name. So cloned machines stay apart, by their names, and each such meeting is a [Clash]. What
/// comes out follows from what was taken in, in its order.
public final class AssetTable {
    /// Of clashes that are kept; all are counted, and [Conflicts] lists them from the rows.
    private static final int CLASHES = 1_000;

    private final AssetRows earlier;
    private final int earlierCount;
    private final Taking taking;
    private final Prints prints;
    private final Map<String, Map<String, Method>> methods = new HashMap<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final BitSet touched = new BitSet();
    private long clashCount;
    private String lastFormat = "";
    private String lastOrganization = "";
    private Asset lastAsset = Asset.UNKNOWN;
    private int lastNumber = -1;

    /// @param earlier the assets of all sweeps before; those of a method are read when it is first
    ///   asked for
    /// @param seed unknown to whoever made the lists
    public AssetTable(AssetRows earlier, Taking taking, long seed) {
        this.earlier = earlier;
        this.earlierCount = earlier.count();
        this.taking = taking;
        this.prints = new Prints(seed);
    }

    /// The number of an asset that the sweep shows.
    ///
    /// @param organization empty if nobody said
    /// @param asset one of which nothing is known has a number too: give it the name of its source
    public int number(String format, String organization, Asset asset) throws IOException {
        if (lastNumber >= 0
                && asset.equals(lastAsset)
                && format.equals(lastFormat)
                && organization.equals(lastOrganization)) return lastNumber;
        Method method = method(format, organization);
        lastNumber = method.number(asset);
        lastAsset = asset;
        lastFormat = format;
        lastOrganization = organization;
        return lastNumber;
    }

    private Method method(String format, String organization) throws IOException {
        Map<String, Method> ofFormat = methods.get(format);
        if (ofFormat == null) {
            ofFormat = new HashMap<>();
            methods.put(format, ofFormat);
        }
        Method method = ofFormat.get(organization);
        if (method != null) return method;
        method = new Method(this, format, organization);
        method.load(earlier, earlierCount);
        ofFormat.put(organization, method);
        return method;
    }

    Prints prints() {
        return prints;
    }

    /// The asset as it was before this sweep.
    Sighted kept(int number) throws IOException {
        return Sighted.of(earlier.row(number));
    }

    int added(byte[] row) {
        int number = taking.added(row);
        touched.set(number);
        return number;
    }

    void changed(int number, byte[] row) {
        taking.changed(number, row);
        touched.set(number);
    }

    void clash(int one, int other, Asset.Key key, Contradiction why) {
        clashCount++;
        if (clashes.size() < CLASHES) clashes.add(new Clash(one, other, key, why));
    }

    /// Those that are new and those of which more is known: for [Joins].
    public BitSet touched() {
        return (BitSet) touched.clone();
    }

    /// The first thousand meetings of a key with two assets.
    public List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    /// How many there were, each pair and key once.
    public long clashCount() {
        return clashCount;
    }
}
