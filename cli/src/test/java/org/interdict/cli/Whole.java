package org.interdict.cli;

import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Scope;
import org.interdict.finding.Sighting;
import org.interdict.finding.Verdict;
import org.interdict.yaml.Library;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole line as `check` strings it together, on the two orders whose scopes differ most.
final class Whole {
    /// Reaches information security products, and lets embedded code out.
    static final String BOD = "bod-17-01";

    /// Reaches everything, embedded code too.
    static final String FAR = "far-52.204-23";

    private Whole() {}

    static Answer check(Map<String, String> columns, List<Path> sources) throws UsageException {
        return check(Orders.of(BOD + "," + FAR, Library.carried()), columns, sources);
    }

    static Answer check(Orders orders, Map<String, String> columns, List<Path> sources) {
        Check check =
                new Check(
                        orders,
                        Scope.ASSUMED,
                        Optional.empty(),
                        "",
                        "",
                        columns,
                        LocalDate.of(2026, 3, 2));
        Interruption interruption = Interruption.arm();
        Answer answer =
                check.run(sources.stream().map(Path::toString).toList(), quiet(), interruption);
        interruption.settle();
        return answer;
    }

    private static Terminal quiet() {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                false,
                false,
                100,
                false,
                Clock.systemUTC());
    }

    /// One find at one place.
    record Found(String input, String place, Finding finding) {
        Verdict bod() {
            return finding.verdicts().getFirst();
        }

        Verdict far() {
            return finding.verdicts().getLast();
        }

        boolean prohibited() {
            return bod() instanceof Verdict.Prohibited || far() instanceof Verdict.Prohibited;
        }

        boolean atLeastReview() {
            return switch (far()) {
                case Verdict.Prohibited _, Verdict.Review _ -> true;
                case Verdict.Excluded _, Verdict.Outside _ -> false;
            };
        }

        @Override
        public String toString() {
            return input
                    + " at "
                    + place
                    + ": "
                    + finding.component().name()
                    + ", "
                    + bod().id()
                    + " and "
                    + far().id();
        }
    }

    static List<Found> found(Answer answer) {
        List<Found> found = new ArrayList<>();
        for (Finding finding : answer.findings())
            for (Sighting sighting : finding.sightings())
                found.add(
                        new Found(
                                answer.inputs().get(sighting.input()).name(),
                                sighting.place(),
                                finding));
        return found;
    }
}
