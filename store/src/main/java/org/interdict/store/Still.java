package org.interdict.store;

import org.interdict.component.Component;
import org.interdict.store.asset.AssetTable;
import org.interdict.store.record.SweepRecord;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Passing;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntPredicate;

/// Passes on what an input says of assets of which it still holds, and of goods that are still
/// there.
final class Still extends Passing {
    private final SweepRecord sweep;
    private final SweepRecord.Input input;
    private final AssetTable assets;
    private final IntPredicate holds;
    private final Map<Component, BitSet> there;
    private boolean passes = true;
    private int on = -1;

    Still(
            Sink sink,
            SweepRecord sweep,
            SweepRecord.Input input,
            AssetTable assets,
            IntPredicate holds,
            Map<Component, BitSet> there) {
        super(sink);
        this.sweep = sweep;
        this.input = input;
        this.assets = assets;
        this.holds = holds;
        this.there = there;
    }

    @Override
    public void on(Asset asset) {
        if (asset.equals(Asset.UNKNOWN)) {
            on = -1;
            passes = true;
        } else {
            try {
                on = assets.number(input.format(), sweep.organization(), named(asset));
            } catch (IOException e) {
                throw new RecordingException(e);
            }
            passes = holds.test(on);
        }
        if (passes) super.on(asset);
    }

    private Asset named(Asset asset) {
        return Recorder.named(asset, sweep.options().asset(), input.name());
    }

    @Override
    public void component(Component component, String ref, Place where) {
        if (passes) super.component(component, ref, where);
    }

    @Override
    public void changed(Component component, Change change, Place where) {
        if (!passes || change == Change.GONE) return;
        BitSet still = there.get(component);
        // What was not found does not matter; what was, may have gone since.
        if (still == null || on < 0 || still.get(on)) super.component(component, "", where);
    }
}
