package org.interdict.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.order.Threshold;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/// Properties on small random graphs, with loops, ownership of oneself, shares over the whole, and
/// shares told twice: the graph says what [Slow] says, and its chains hold.
class OracleTest {
    private static final List<String> DATES = List.of("", "", "", "2010", "2012-06", "2014-01-31");
    private static final List<Standing> STANDINGS = List.of(Standing.values());
    private static final List<Double> PERCENT =
            List.of(5.0, 20.0, 25.0, 30.0, 40.0, 49.999999, 50.0, 50.000001, 60.0, 100.0);

    @ParameterizedTest
    @MethodSource("seeds")
    void asByRounds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Told told = random(random);
            Subject subject = subject(random);
            LocalDate day = LocalDate.of(2009 + random.nextInt(8), 1 + random.nextInt(12), 15);
            Dossier dossier = told.dossier();
            Map<String, String> expected = new Slow(dossier, subject, day).members();
            Group group = Graph.of(List.of(dossier)).group(subject, day);
            Map<String, String> found = new HashMap<>();
            for (var entity : dossier.entities()) {
                group.of(dossier, entity.id())
                        .ifPresent(
                                membership -> {
                                    check(membership, subject, dossier);
                                    found.put(
                                            entity.id(),
                                            described(membership, expected, entity.id(), subject));
                                });
            }
            String said = i + ": " + subject + " " + day + " " + dossier.relations();
            assertEquals(expected, found, said);
        }
    }

    /// Several owners are named by the largest, which may be nearer than the last that it took.
    private static String described(
            Membership membership, Map<String, String> expected, String entity, Subject subject) {
        String grade = membership.standing().id() + (membership.open() ? " open " : " ");
        String slow = expected.getOrDefault(entity, "");
        int steps = membership.steps().size();
        boolean nearer =
                subject.ownership().together()
                        && slow.startsWith(grade)
                        && steps < Integer.parseInt(slow.substring(grade.length()));
        return nearer ? slow : grade + steps;
    }

    private static void check(Membership membership, Subject subject, Dossier dossier) {
        List<Membership.Step> steps = membership.steps();
        Standing weakest = Standing.CONFIRMED;
        for (int i = 0; i < steps.size(); i++) {
            Membership.Step step = steps.get(i);
            String next = i + 1 < steps.size() ? steps.get(i + 1).from().id() : "a";
            assertEquals(next, step.to().id());
            Relation relation = step.relation();
            assertEquals(step.forward() ? relation.from() : relation.to(), step.from().id());
            assertEquals(step.forward() ? relation.to() : relation.from(), step.to().id());
            for (Membership.Basis basis : step.grounds()) {
                weakest = weakest.weaker(basis.relation().standing());
                assertTrue(dossier.relations().contains(basis.relation()));
            }
            assertTrue(step.grounds().size() == 1 || subject.ownership().together());
        }
        assertTrue(weakest.compareTo(membership.standing()) <= 0);
    }

    private static Told random(Random random) {
        Told told = new Told().says(Link.OFFICER_OF, "a", "b");
        int entities = 2 + random.nextInt(6);
        int relations = random.nextInt(16);
        List<Link> links = new ArrayList<>(List.of(Link.values()));
        links.removeIf(Link::leadsToProduct);
        for (int i = 0; i < relations; i++) {
            Link link = random.nextInt(3) > 0 ? Link.OWNS : links.get(random.nextInt(links.size()));
            Standing standing =
                    random.nextInt(3) > 0 ? Standing.CONFIRMED : STANDINGS.get(random.nextInt(3));
            // A confirmed alias without a date would make one entity of two.
            String since = link == Link.ALIAS_OF ? "2011" : DATES.get(random.nextInt(6));
            told.says(
                    link,
                    name(random.nextInt(entities)),
                    name(random.nextInt(entities)),
                    link == Link.OWNS ? share(random) : Share.UNKNOWN,
                    since,
                    random.nextInt(4) == 0 ? "2015" : "",
                    standing);
        }
        return told;
    }

    private static String name(int number) {
        return String.valueOf((char) ('a' + number));
    }

    private static Share share(Random random) {
        double one = PERCENT.get(random.nextInt(PERCENT.size()));
        double other = PERCENT.get(random.nextInt(PERCENT.size()));
        return switch (random.nextInt(6)) {
            case 0 -> Share.UNKNOWN;
            case 1 -> Share.between(Math.min(one, other), Math.max(one, other));
            default -> Share.exactly(one);
        };
    }

    private static Subject subject(Random random) {
        List<Related> group = new ArrayList<>();
        for (Related related : Related.values()) if (random.nextInt(4) == 0) group.add(related);
        double percent = random.nextInt(3) > 0 ? 50 : 25;
        Threshold threshold = new Threshold(percent, random.nextBoolean(), random.nextBoolean());
        return Told.order(threshold, group.toArray(Related[]::new));
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.rangeClosed(1, 20) : LongStream.of(Long.parseLong(seed));
    }
}
