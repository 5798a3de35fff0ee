package org.interdict.store.record;

import org.interdict.component.Kind;
import org.interdict.finding.Look.Outcome;
import org.interdict.order.Act;
import org.interdict.store.StoreException;
import org.interdict.store.evidence.Sha256;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.KeyKind;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Reach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what [RecordWriter] wrote, and nothing else.
final class RecordReader {
    private final Fields fields;
    private final Optional<Map<String, Reach>> reaches; // if they were read before

    private RecordReader(Fields fields, Optional<Map<String, Reach>> reaches) {
        this.fields = fields;
        this.reaches = reaches;
    }

    /// @param file for messages
    /// @param number that the file's name gives it
    static StoreRecord read(Path file, int number, byte[] text) throws StoreException {
        return read(file, number, text, new KnownReaches());
    }

    /// @param known of records read before; takes those of this one
    static StoreRecord read(Path file, int number, byte[] text, KnownReaches known)
            throws StoreException {
        Optional<Map<String, Reach>> reaches = known.of(text);
        byte[] rest = reaches.isPresent() ? KnownReaches.without(text) : text;
        try (Fields fields = new Fields(file, rest)) {
            StoreRecord record = new RecordReader(fields, reaches).record(file, number);
            fields.leave();
            fields.end();
            if (reaches.isEmpty() && record instanceof SweepRecord sweep)
                known.add(text, sweep.reaches());
            return record;
        }
    }

    private StoreRecord record(Path file, int number) throws StoreException {
        fields.open();
        String kind = fields.text("record");
        int version = fields.small("version");
        if (version != RecordWriter.VERSION)
            throw new StoreException(
                    "the record has version "
                            + version
                            + ", and this program reads version "
                            + RecordWriter.VERSION,
                    file.toString(),
                    version > RecordWriter.VERSION
                            ? "use the newer program that wrote it"
                            : "use the program that wrote it");
        if (fields.small("number") != number)
            throw fields.wrong("its number is not the one that its file is named by");
        Stamp stamp = new Stamp(fields.instant("at"), fields.text("who"), fields.text("program"));
        return switch (kind) {
            case SweepRecord.KIND -> sweep(stamp);
            case AssetsRecord.KIND ->
                    new AssetsRecord(stamp, file(), fields.text("organization"), columns());
            case JoinRecord.KIND ->
                    new JoinRecord(
                            stamp,
                            keys("one"),
                            keys("other"),
                            fields.text("rule"),
                            fields.text("reason"));
            case PartRecord.KIND ->
                    new PartRecord(
                            stamp,
                            keys("one"),
                            keys("other"),
                            fields.text("rule"),
                            fields.text("reason"));
            case TombstoneRecord.KIND -> tombstone(stamp);
            default -> throw fields.wrong("a kind of record that this program does not know");
        };
    }

    private SweepRecord sweep(Stamp stamp) throws StoreException {
        var takenAt = fields.instant("takenAt");
        SweepRecord.Known known = one("known", SweepRecord.Known.values());
        String organization = fields.text("organization");
        SweepRecord.Manner manner = one("manner", SweepRecord.Manner.values());
        fields.open("options");
        String asset = fields.text("asset");
        Map<String, String> columns = columns();
        String act = fields.text("act");
        Optional<Act> shown = act.isEmpty() ? Optional.empty() : Optional.of(act(act));
        fields.leave();
        List<Piece> covers = pieces("covers");
        if (covers.size() > 1) throw fields.wrong("more than one list of assets to cover");
        List<Piece> evidence = pieces("evidence");
        List<SweepRecord.Input> inputs = new ArrayList<>();
        fields.array("inputs");
        while (fields.object()) inputs.add(input(evidence.size()));
        Map<String, Reach> own = new HashMap<>();
        fields.array("reaches");
        while (fields.object()) {
            String format = fields.text("format");
            if (own.put(format, reach()) != null) throw fields.wrong("a format twice");
        }
        return new SweepRecord(
                stamp,
                takenAt,
                known,
                organization,
                manner,
                new SweepRecord.Options(asset, columns, shown),
                covers.isEmpty() ? Optional.empty() : Optional.of(covers.getFirst()),
                evidence,
                inputs,
                reaches.orElse(own));
    }

    private SweepRecord.Input input(int pieces) throws StoreException {
        int evidence = fields.small("evidence");
        if (evidence >= pieces) throw fields.wrong("there is no such evidence in this record");
        String name = fields.text("name");
        long bytes = fields.number("bytes");
        String sha256 = fields.text("sha256");
        if (!sha256.isEmpty() && !Sha256.is(sha256))
            throw fields.wrong("expected a SHA-256, 64 hexadecimal digits, or nothing");
        String format = fields.text("format");
        Outcome outcome = one("outcome", Outcome.values());
        boolean complete = fields.flag("complete");
        boolean differential = fields.flag("differential");
        boolean structured = fields.flag("structured");
        long components = fields.number("components");
        long assets = fields.number("assets");
        List<Gap> gaps = new ArrayList<>();
        fields.array("gaps");
        while (fields.object()) {
            gaps.add(new Gap(name, fields.text("where"), fields.text("what")));
            fields.leave();
        }
        fields.leave();
        return new SweepRecord.Input(
                evidence,
                name,
                bytes,
                sha256,
                format,
                outcome,
                complete,
                differential,
                structured,
                components,
                assets,
                gaps);
    }

    private Reach reach() throws StoreException {
        String title = fields.text("title");
        String recognized = fields.text("recognized");
        Act shows = act(fields.text("shows"));
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String id : fields.texts("kinds")) {
            Optional<Kind> kind = Kind.of(id);
            if (kind.isEmpty()) throw unknown(id);
            kinds.add(kind.get());
        }
        Reach reach =
                new Reach(
                        title,
                        recognized,
                        shows,
                        kinds,
                        fields.texts("platforms"),
                        fields.texts("scopes"),
                        fields.texts("blind"),
                        fields.texts("made"));
        fields.leave();
        return reach;
    }

    private TombstoneRecord tombstone(Stamp stamp) throws StoreException {
        int sweep = fields.small("sweep");
        List<String> evidence = fields.texts("evidence");
        for (String sha256 : evidence)
            if (!Sha256.is(sha256))
                throw fields.wrong("expected SHA-256s, 64 hexadecimal digits each");
        String reason = fields.text("reason");
        if (reason.isBlank()) throw fields.wrong("a reason that says nothing");
        return new TombstoneRecord(stamp, sweep, evidence, reason);
    }

    private Piece file() throws StoreException {
        fields.open("file");
        return piece();
    }

    private List<Piece> pieces(String field) throws StoreException {
        List<Piece> pieces = new ArrayList<>();
        fields.array(field);
        while (fields.object()) pieces.add(piece());
        return pieces;
    }

    private Piece piece() throws StoreException {
        Piece piece =
                new Piece(fields.sha256("sha256"), fields.number("bytes"), fields.text("name"));
        fields.leave();
        return piece;
    }

    private List<Asset.Key> keys(String field) throws StoreException {
        List<Asset.Key> keys = new ArrayList<>();
        fields.array(field);
        while (fields.object()) {
            KeyKind kind = one("kind", KeyKind.values());
            keys.add(new Asset.Key(kind, fields.text("value")));
            fields.leave();
        }
        if (keys.isEmpty()) throw fields.wrong("an asset without keys");
        return keys;
    }

    private Map<String, String> columns() throws StoreException {
        Map<String, String> columns = new HashMap<>();
        fields.open("columns");
        for (Optional<String> name = fields.any(); name.isPresent(); name = fields.any())
            if (columns.put(name.get(), fields.value()) != null)
                throw fields.wrong("a column twice");
        return columns;
    }

    private Act act(String id) throws StoreException {
        for (Act act : Act.values()) if (act.id().equals(id)) return act;
        throw unknown(id);
    }

    /// The value whose name is written; all of these enums write theirs alike.
    private <E extends Enum<E>> E one(String field, E[] values) throws StoreException {
        String id = fields.text(field);
        for (E value : values)
            if (value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-').equals(id))
                return value;
        throw unknown(id);
    }

    private StoreException unknown(String id) {
        return fields.wrong("a word that this program does not know: `" + id + "`");
    }
}
