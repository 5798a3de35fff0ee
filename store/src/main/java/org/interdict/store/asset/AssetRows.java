package org.interdict.store.asset;

import java.io.IOException;
import java.nio.ByteBuffer;

/// The rows of all sighted assets by their number, as an index keeps them.
public interface AssetRows {
    /// None.
    AssetRows NONE =
            new AssetRows() {
                @Override
                public int count() {
                    return 0;
                }

                @Override
                public ByteBuffer row(int number) {
                    throw new IndexOutOfBoundsException(number);
                }
            };

    int count();

    /// What was kept last under this number; valid until the next call.
    ///
    /// @param number from 0 to below [#count]
    ByteBuffer row(int number) throws IOException;
}
