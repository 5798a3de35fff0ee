package org.interdict.store.index;

import org.interdict.store.StoreException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Where a segment's numbers begin, and what its layers are.
///
/// @param number of the sweep's record
/// @param takenAt when the look took place, in milliseconds since 1970
/// @param assets how many there are with this sweep
record Head(
        long number,
        long takenAt,
        long firstComponent,
        long components,
        long firstText,
        long texts,
        long assets,
        List<LayerHead> layers) {

    /// What one method saw in a sweep.
    ///
    /// @param format of the reader: the method
    /// @param parent number of the record whose layer of this format it differs from; 0 for none
    /// @param covered assets that it looked at
    /// @param pairs of asset and component that it saw
    /// @param depth how many layers it must be read through
    record LayerHead(
            String format, Manner manner, long parent, long covered, long pairs, int depth) {}

    /// Whether a component had its number when this sweep was taken in.
    boolean knows(int component) {
        return component < firstComponent + components;
    }

    void write(java.io.OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            text(Codes.VOCABULARY, data);
            for (long value :
                    new long[] {
                        number,
                        takenAt,
                        firstComponent,
                        components,
                        firstText,
                        texts,
                        assets,
                        layers.size()
                    }) data.writeLong(value);
            for (LayerHead layer : layers) {
                text(layer.format, data);
                data.writeByte(layer.manner.code());
                data.writeLong(layer.parent);
                data.writeLong(layer.covered);
                data.writeLong(layer.pairs);
                data.writeInt(layer.depth);
            }
        }
        bytes.writeTo(out);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] utf = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf.length);
        out.write(utf);
    }

    private static String text(ByteBuffer in) {
        byte[] utf = new byte[in.getInt()];
        in.get(utf);
        return new String(utf, StandardCharsets.UTF_8);
    }

    /// @throws StoreException when another version of the program made it
    static Head of(Segment segment) throws StoreException {
        ByteBuffer in = segment.read(Part.HEAD, 0).order(ByteOrder.BIG_ENDIAN);
        if (!text(in).equals(Codes.VOCABULARY))
            throw new StoreException(
                    "a part of the index was made by another version of the program",
                    segment.file().toString(),
                    "make the index again with 'interdict store rebuild'");
        long[] values = new long[8];
        for (int i = 0; i < values.length; i++) values[i] = in.getLong();
        List<LayerHead> layers = new ArrayList<>();
        for (long i = 0; i < values[7]; i++) {
            layers.add(
                    new LayerHead(
                            text(in),
                            Manner.of(in.get()),
                            in.getLong(),
                            in.getLong(),
                            in.getLong(),
                            in.getInt()));
        }
        return new Head(
                values[0],
                values[1],
                values[2],
                values[3],
                values[4],
                values[5],
                values[6],
                List.copyOf(layers));
    }
}
