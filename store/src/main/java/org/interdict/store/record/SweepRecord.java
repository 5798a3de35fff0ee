package org.interdict.store.record;

import org.interdict.finding.Look.Outcome;
import org.interdict.order.Act;
import org.interdict.store.evidence.Sha256;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Reach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One look: what was received, when it was taken, and what could be read of it.
///
/// @param stamp when it was received, who added it, with which program
/// @param takenAt the time of which it speaks
/// @param known how that time is known
/// @param organization whose assets they are; empty if nobody said
/// @param manner whether the whole of each asset was looked at
/// @param options how it was asked to be read
/// @param covers the list of assets that this look was meant to reach, if there is one
/// @param evidence the files received, in the order in which they were given
/// @param inputs what was read in them, in the order in which it was met
/// @param reaches by format: what was known then of what such a list can show
public record SweepRecord(
        Stamp stamp,
        Instant takenAt,
        Known known,
        String organization,
        Manner manner,
        Options options,
        Optional<Piece> covers,
        List<Piece> evidence,
        List<Input> inputs,
        Map<String, Reach> reaches)
        implements StoreRecord {
    static final String KIND = "sweep";

    public SweepRecord {
        evidence = List.copyOf(evidence);
        inputs = List.copyOf(inputs);
        reaches = Map.copyOf(reaches);
        for (Input input : inputs)
            if (input.evidence < 0 || input.evidence >= evidence.size())
                throw new IllegalArgumentException(
                        "there is no evidence " + input.evidence + " for " + input.name);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Piece> pieces() {
        List<Piece> all = new ArrayList<>(evidence);
        covers.ifPresent(all::add);
        return all;
    }

    /// How the time of a look is known.
    public enum Known {
        /// The source says it.
        SOURCE,
        /// Whoever added it said it.
        GIVEN,
        /// It is the file's own time, or the time of receiving.
        ASSUMED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether what a look does not show was not there.
    public enum Manner {
        /// Each asset's list is all that the method could see on it.
        COMPLETE,
        /// It is a part: it proves what it shows and nothing else.
        PARTIAL;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How the files were asked to be read; with the same options the same comes out.
    ///
    /// @param asset the one asset that all of it is about; empty to take what the source says
    /// @param columns as in `--columns`: what a column holds, by its heading
    /// @param act the act that the lists show, if it is another than their format's
    public record Options(String asset, Map<String, String> columns, Optional<Act> act) {
        public Options {
            columns = Map.copyOf(new TreeMap<>(columns));
        }
    }

    /// A file, or a member of an archive, that was read.
    ///
    /// @param evidence in which piece of [SweepRecord#evidence] it lies, from 0
    /// @param name of it: a member stands after `!`
    /// @param bytes of it
    /// @param sha256 of those; empty if they could not all be read
    /// @param format of its reader; empty if none knew it
    /// @param outcome how far it could be read
    /// @param complete whether it came to its end. If not, what is missing was not looked for
    /// @param differential whether it says what came and went, not what is there
    /// @param structured whether it names the asset of each component itself
    /// @param components seen in it
    /// @param assets distinct ones named in it
    /// @param gaps what could not be read in it; their input is its name
    public record Input(
            int evidence,
            String name,
            long bytes,
            String sha256,
            String format,
            Outcome outcome,
            boolean complete,
            boolean differential,
            boolean structured,
            long components,
            long assets,
            List<Gap> gaps) {
        public Input {
            gaps = List.copyOf(gaps);
            if (!sha256.isEmpty() && !Sha256.is(sha256))
                throw new IllegalArgumentException("no SHA-256: " + sha256);
            for (Gap gap : gaps)
                if (!gap.input().equals(name))
                    throw new IllegalArgumentException("a gap of " + gap.input() + " in " + name);
        }
    }
}
