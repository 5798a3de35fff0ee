package org.interdict.store.asset;

import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.assets.AssetRow;
import org.interdict.source.assets.Column;
import org.interdict.store.evidence.Evidence;
import org.interdict.store.record.AssetsRecord;
import org.interdict.store.record.Recorded;
import org.interdict.sweep.Asset;
import org.interdict.yaml.Near;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was imported: the organizations, and the assets that there should be, with where each
/// belongs on which day. An asset that is in it and in no sweep is *known, never looked at*.
///
/// - What a list says of an asset the first time holds since always, unless it says from when; what
///   a later list says otherwise holds from the day of that list, unless it says from when.
/// - The same asset is one with a strong key in common ([Roll]). A host name alone is the same
///   asset only within its organization, or if the row says from when it belongs to another.
/// - An organization has the parent that the last list says.
public final class Register {
    private final Roll roll;
    private final Organizations organizations = new Organizations();
    private final Map<Placement, Placement> placements = new HashMap<>(); // each once
    private final List<List<Placement>> placed = new ArrayList<>();

    public Register(long seed) {
        roll = new Roll(seed);
    }

    /// What a list brought.
    ///
    /// @param organizations new, or of another name or parent
    /// @param added assets that were not there
    /// @param moved assets of which something is another than before
    /// @param same assets of which nothing is
    public record Added(int organizations, int added, int moved, int same) {
        /// Whether the list said anything new of where something belongs.
        public boolean any() {
            return organizations + added + moved > 0;
        }
    }

    /// All that a store was told.
    public static Register read(Evidence evidence, List<Recorded> records, long seed)
            throws IOException {
        Register register = new Register(seed);
        for (Recorded one : records) {
            if (!(one.record() instanceof AssetsRecord list)) continue;
            try (InputStream stream = evidence.open(list.file().sha256())) {
                register.add(
                        new Input(list.file().name(), stream, Limits.DEFAULT, list.columns()),
                        list.organization(),
                        LocalDate.ofInstant(list.stamp().at(), ZoneOffset.UTC));
            }
        }
        return register;
    }

    /// Takes a list.
    ///
    /// @param organization whose assets are meant where a row does not say; empty for nobody's
    /// @param day of the list
    /// @throws ListException if anything is wrong with it; the register is of no use then
    public Added add(Input input, String organization, LocalDate day) throws IOException {
        Reader reader = new Reader(input.name(), organization, day);
        reader.read(input);
        return new Added(
                reader.changedOrganizations.size(), reader.added, reader.moved, reader.same);
    }

    public Organizations organizations() {
        return organizations;
    }

    /// How many assets there should be, whatever the day.
    public int size() {
        return roll.size();
    }

    /// An asset as it was listed last.
    ///
    /// @param index from 0 to below [#size]
    public Asset asset(int index) throws IOException {
        return roll.get(index).asset();
    }

    /// Which of them a sighted asset is, or -1.
    public int find(Sighted sighted) throws IOException {
        return roll.find(sighted.asset(), sighted.organization());
    }

    /// Where an asset belongs on a day; nothing if it says so only from a later day on.
    public Optional<Placement> at(int index, LocalDate day) {
        Placement found = null;
        for (Placement one : placed.get(index))
            if (!one.from().isAfter(day) && (found == null || !one.from().isBefore(found.from())))
                found = one;
        return Optional.ofNullable(found);
    }

    /// The organization of a sighted asset on a day: as listed, else as its sweep said.
    public String organization(Sighted sighted, LocalDate day) throws IOException {
        int index = find(sighted);
        if (index < 0) return sighted.organization();
        return at(index, day).map(Placement::organization).orElse(sighted.organization());
    }

    /// Those that some sweep has seen. The others are known, and were never looked at.
    public BitSet seen(AssetRows rows) throws IOException {
        BitSet seen = new BitSet();
        for (int i = 0; i < rows.count(); i++) {
            int index = find(Sighted.of(rows.row(i)));
            if (index >= 0) seen.set(index);
        }
        return seen;
    }

    /// Takes one list.
    private final class Reader extends ListReader {
        private final String whose;
        private final LocalDate day;
        private final TreeMap<String, String> usedAt = new TreeMap<>();
        private final Map<String, String> saidAt = new HashMap<>();
        private final Map<String, String> parents = new HashMap<>();
        private final TreeMap<String, String> changedOrganizations = new TreeMap<>();
        private final BitSet here = new BitSet();
        private final BitSet fresh = new BitSet();
        private int added;
        private int moved;
        private int same;

        Reader(String file, String whose, LocalDate day) {
            super(file);
            this.whose = whose;
            this.day = day;
            if (!whose.isEmpty()) usedAt.put(whose, "");
        }

        @Override
        void organization(AssetRow row) {
            String id = row.cell(Column.ORGANIZATION);
            String parent = row.cell(Column.PARENT);
            String before = saidAt.putIfAbsent(id, row.where());
            if (before != null && !parents.getOrDefault(id, "").equals(parent)) {
                wrong(
                        row.where(),
                        "`"
                                + id
                                + "` has two parents: `"
                                + parent
                                + "`, and at "
                                + before
                                + " `"
                                + parents.getOrDefault(id, "")
                                + "`; leave one of the rows out");
                return;
            }
            parents.put(id, parent);
            if (!parent.isEmpty()) usedAt.putIfAbsent(parent, row.where());
            Organization now = new Organization(id, row.cell(Column.NAME), parent);
            Optional<Organization> was = organizations.get(id);
            if (was.isPresent() && now.name().isEmpty())
                now = new Organization(id, was.get().name(), parent);
            if (was.isEmpty() || !was.get().equals(now)) changedOrganizations.put(id, row.where());
            organizations.put(now);
        }

        @Override
        void asset(Asset asset, Optional<LocalDate> from, AssetRow row) throws IOException {
            String said = row.cell(Column.ORGANIZATION);
            String organization = said.isEmpty() ? whose : said;
            if (!organization.isEmpty()) usedAt.putIfAbsent(organization, row.where());
            int index = roll.findByKey(asset);
            if (index < 0) index = roll.findByName(asset, organization);
            if (index < 0 && from.isPresent()) index = roll.find(asset, organization);
            if (index < 0) {
                roll.add(asset, organization);
                List<Placement> one = new ArrayList<>(1);
                one.add(
                        placement(
                                organization,
                                row.cell(Column.SYSTEM),
                                row.cell(Column.PURPOSE),
                                from.orElse(LocalDate.MIN)));
                placed.add(one);
                here.set(roll.size() - 1);
                fresh.set(roll.size() - 1);
                added++;
                return;
            }
            place(index, asset, organization, from, row);
        }

        private void place(
                int index, Asset asset, String organization, Optional<LocalDate> from, AssetRow row)
                throws IOException {
            boolean again = here.get(index);
            here.set(index);
            List<Placement> all = placed.get(index);
            Optional<Placement> last = at(index, from.orElse(LocalDate.MAX));
            String system = row.cell(Column.SYSTEM);
            String purpose = row.cell(Column.PURPOSE);
            boolean known = false;
            if (last.isPresent() && last.get().organization().equals(organization)) {
                Placement stays = last.get();
                if (system.isEmpty()) system = stays.system();
                if (purpose.isEmpty()) purpose = stays.purpose();
                // What is said from a day on holds whatever is said later of a day before.
                known =
                        stays.system().equals(system)
                                && stays.purpose().equals(purpose)
                                && (from.isEmpty() || from.get().equals(stays.from()));
            }
            LocalDate since = from.orElse(fresh.get(index) ? LocalDate.MIN : day);
            for (Placement one : all)
                if (again
                        && !known
                        && one.from().equals(since)
                        && !one.organization().equals(organization)) {
                    wrong(
                            row.where(),
                            "this asset belongs to `"
                                    + one.organization()
                                    + "` and to `"
                                    + organization
                                    + "` from the same day on; leave one of the rows out, or say"
                                    + " from when it is so");
                    return;
                }
            update(index, asset, organization);
            if (known) {
                if (!again) same++;
                return;
            }
            all.add(placement(organization, system, purpose, since));
            if (!again) moved++;
        }

        /// What is said now, and the keys that were known before.
        private void update(int index, Asset asset, String organization) throws IOException {
            Asset before = roll.get(index).asset();
            List<Asset.Key> keys = new ArrayList<>(asset.keys());
            for (Asset.Key key : before.keys())
                if (keys.size() < 32 && !keys.contains(key)) keys.add(key);
            String name = asset.name().isEmpty() ? before.name() : asset.name();
            roll.set(
                    index,
                    new Asset(name, asset.kind(), keys, asset.maker(), asset.date()),
                    organization);
        }

        private Placement placement(
                String organization, String system, String purpose, LocalDate from) {
            Placement made = new Placement(organization, system, purpose, from);
            Placement known = placements.putIfAbsent(made, made);
            return known == null ? made : known;
        }

        private static String remedy(String question) {
            return (question.isEmpty() ? "; a" : question + " A")
                    + " row `organization,parent,name` adds one";
        }

        @Override
        void end() {
            for (Map.Entry<String, String> one : usedAt.entrySet())
                if (!organizations.has(one.getKey()))
                    wrong(
                            one.getValue(),
                            "there is no organization `"
                                    + one.getKey()
                                    + "`"
                                    + remedy(Near.question(one.getKey(), organizations.ids())));
            for (List<String> cycle : organizations.cycles())
                wrong(
                        saidAt.getOrDefault(cycle.getFirst(), ""),
                        "`"
                                + cycle.getFirst()
                                + "` is above itself: "
                                + String.join(", part of ", cycle)
                                + "; give one of them another parent");
        }
    }
}
