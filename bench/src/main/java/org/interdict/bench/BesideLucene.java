package org.interdict.bench;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.index.Index;
import org.interdict.store.index.State;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// The same pairs of asset and component in a Lucene index, as one would build it: a document an
/// asset, a term a component, `DOCS` only, the day in doc values, merged into one segment. Says
/// bytes a pair of both, and milliseconds of the same question of both: which assets have these
/// components, since when.
///
/// Run: `java -cp … org.interdict.bench.BesideLucene STORE FOLDER`
public final class BesideLucene {
    private BesideLucene() {}

    public static void main(String[] args) throws IOException {
        try (StoreFolder store = StoreFolder.read(Path.of(args[0]));
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            Path folder = Path.of(args[1]);
            long begin = System.nanoTime();
            long pairs = build(index, folder);
            System.out.printf(
                    "Lucene: %d pairs, %.1f s, %.3f bytes a pair%n",
                    pairs, (System.nanoTime() - begin) / 1e9, (double) size(folder) / pairs);
            System.out.printf(
                    "ours: %.3f bytes a pair, its dictionary and assets included%n",
                    (double) size(store.index()) / pairs);
            for (int step : new int[] {7_001, 701}) ask(index, folder, step);
        }
    }

    private static long build(Index index, Path folder) throws IOException {
        State state = index.asOf(Long.MAX_VALUE);
        int[] counts = new int[index.assets()];
        for (int c = 0; c < index.components(); c++)
            state.each(c, (asset, _, _, _, _) -> counts[asset]++);
        int[][] has = new int[counts.length][];
        for (int i = 0; i < has.length; i++) has[i] = new int[counts[i]];
        Arrays.fill(counts, 0);
        for (int c = 0; c < index.components(); c++) {
            int component = c;
            state.each(c, (asset, _, _, _, _) -> has[asset][counts[asset]++] = component);
        }
        FieldType docs = new FieldType();
        docs.setIndexOptions(IndexOptions.DOCS);
        docs.setTokenized(false);
        docs.setOmitNorms(true);
        docs.freeze();
        long pairs = 0;
        IndexWriterConfig config = new IndexWriterConfig(null).setRAMBufferSizeMB(256);
        config.setUseCompoundFile(false);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (int[] inventory : has) {
                Document document = new Document();
                document.add(new NumericDocValuesField("from", 1));
                for (int component : inventory)
                    document.add(new Field("c", bytes(component), docs));
                writer.addDocument(document);
                pairs += inventory.length;
            }
            writer.forceMerge(1);
            writer.commit();
        }
        return pairs;
    }

    private static BytesRef bytes(int component) {
        return new BytesRef(
                new byte[] {
                    (byte) (component >>> 24),
                    (byte) (component >>> 16),
                    (byte) (component >>> 8),
                    (byte) component
                });
    }

    private static void ask(Index index, Path folder, int step) throws IOException {
        double[] lucene = new double[30];
        double[] ours = new double[30];
        long[] found = new long[2];
        for (int round = 0; round < lucene.length; round++) {
            long begin = System.nanoTime();
            found[0] = lucene(folder, index.components(), step);
            lucene[round] = (System.nanoTime() - begin) / 1e6;
            begin = System.nanoTime();
            State state = index.asOf(Long.MAX_VALUE);
            found[1] = 0;
            for (int c = step; c < index.components(); c += step)
                state.each(
                        c, (asset, _, first, last, _) -> found[1] += asset >= 0 ? 1 : first ^ last);
            ours[round] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(lucene);
        Arrays.sort(ours);
        System.out.printf(
                "%d components, %d and %d places: Lucene median %.2f ms, ours %.2f ms%n",
                index.components() / step,
                found[0],
                found[1],
                lucene[lucene.length / 2],
                ours[ours.length / 2]);
    }

    private static long lucene(Path folder, long components, int step) throws IOException {
        long found = 0;
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                NumericDocValues from = leaf.reader().getNumericDocValues("from");
                for (int c = step; c < components; c += step) {
                    PostingsEnum places =
                            leaf.reader().postings(new Term("c", bytes(c)), PostingsEnum.NONE);
                    if (places == null) continue;
                    from = leaf.reader().getNumericDocValues("from");
                    for (int doc; (doc = places.nextDoc()) != PostingsEnum.NO_MORE_DOCS; )
                        if (from.advanceExact(doc) && from.longValue() > 0) found++;
                }
            }
        }
        return found;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(BesideLucene::length).sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
