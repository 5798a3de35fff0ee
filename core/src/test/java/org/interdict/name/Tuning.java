package org.interdict.name;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the numbers of [Weights] on labelled pairs: one number after the other goes a step up or
/// down as long as that helps, the steps get smaller. Starts from round numbers, and stays within
/// bounds that say what a number may mean.
final class Tuning {
    /// A labelled pair, read.
    record Sample(
            Reading one,
            Reading other,
            boolean same,
            boolean organization,
            String group,
            int fold) {}

    /// Round numbers to begin with.
    private static final Weights START =
            new Weights(
                    0.66, 0.9, 0.18, 0.6, 0.34, 2, 0.85, 0.8, 0.8, 0.4, 0.2, 0.2, 0.5, 0.5, 0.6,
                    0.75, 0.95, 0.97, 0.6, 0.9);

    private static final double[] STEPS = {0.12, 0.06, 0.03};
    private static final int ROUNDS = 3;

    /// What a step must gain to be taken: less is chance.
    private static final double GAIN = 0.0005;

    /// The pairs say nothing of these: what counts as the same name, and countries.
    private static final List<String> CHOSEN = List.of("match", "countryDiffers");

    private static final double[] ANY = {0.01, 1};

    /// Where more is known than the pairs say: at most two letters of five differ by a slip, and
    /// two in any word; companies change their legal form, so that it alone is never a "no"; a
    /// family name alone is borne by too many to ask about.
    private static final Map<String, double[]> BOUNDS =
            Map.of(
                    "probable", new double[] {0.5, 1},
                    "edit", new double[] {0.1, 1},
                    "editRatio", new double[] {0.01, 0.42},
                    "editMost", new double[] {1, 2.2},
                    "formDiffers", new double[] {0.75, 1},
                    "loneWord", new double[] {0.01, 0.6});

    private final List<Sample> samples;

    Tuning(List<Sample> samples) {
        this.samples = samples;
    }

    Weights tune() {
        RecordComponent[] numbers = Weights.class.getRecordComponents();
        double[] values = values(START);
        double best = goal(values);
        for (double step : STEPS) {
            for (int round = 0; round < ROUNDS; round++) {
                double before = best;
                for (int k = 0; k < values.length; k++) {
                    String name = numbers[k].getName();
                    if (CHOSEN.contains(name)) continue;
                    double[] bounds = BOUNDS.getOrDefault(name, ANY);
                    double size = name.equals("editMost") ? 4 * step : step;
                    for (double by : new double[] {-size, size}) {
                        double old = values[k];
                        values[k] = old + by;
                        boolean allowed = values[k] >= bounds[0] && values[k] <= bounds[1];
                        double found = allowed ? goal(values) : 0;
                        if (found > best + GAIN) best = found;
                        else values[k] = old;
                    }
                }
                if (best == before) break;
            }
        }
        return of(values);
    }

    /// How good a set of numbers is: F1 over all and on organizations, also with a threshold a
    /// little higher or lower, so that nothing hangs on single pairs.
    private double goal(double[] values) {
        double[] scores = scores(of(values), samples);
        double sum = 0;
        for (double off : new double[] {-0.03, -0.015, 0, 0, 0.015, 0.03}) {
            double threshold = values[0] + off;
            sum += 2 * Score.of(samples, scores, threshold, false).f1();
            sum += Score.of(samples, scores, threshold, true).f1();
        }
        return sum / 18;
    }

    static double[] scores(Weights weights, List<Sample> samples) {
        NameComparer comparer = new NameComparer(weights);
        double[] scores = new double[samples.size()];
        for (int i = 0; i < scores.length; i++)
            scores[i] = comparer.score(samples.get(i).one(), samples.get(i).other());
        return scores;
    }

    /// Pairs found rightly and wrongly, and missed.
    record Score(int right, int wrong, int missed) {
        static Score of(
                List<Sample> samples, double[] scores, double threshold, boolean organizations) {
            int right = 0;
            int wrong = 0;
            int missed = 0;
            for (int i = 0; i < scores.length; i++) {
                Sample sample = samples.get(i);
                if (organizations && !sample.organization()) continue;
                boolean found = scores[i] >= threshold;
                if (found && sample.same()) right++;
                else if (found) wrong++;
                else if (sample.same()) missed++;
            }
            return new Score(right, wrong, missed);
        }

        double precision() {
            return right / (double) Math.max(1, right + wrong);
        }

        double recall() {
            return right / (double) Math.max(1, right + missed);
        }

        double f1() {
            return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
        }
    }

    static List<Sample> read(List<Cases.Case> cases) {
        NameComparer comparer = new NameComparer();
        Map<String, Reading> readings = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        for (Cases.Case pair : cases) {
            samples.add(
                    new Sample(
                            read(pair.name(), pair.kind(), comparer, readings),
                            read(pair.other(), pair.kind(), comparer, readings),
                            pair.same(),
                            pair.organization(),
                            pair.group(),
                            pair.fold()));
        }
        return samples;
    }

    private static Reading read(
            String name, NameKind kind, NameComparer comparer, Map<String, Reading> readings) {
        return readings.computeIfAbsent(kind + name, _ -> comparer.read(name, kind));
    }

    private static double[] values(Weights weights) {
        try {
            RecordComponent[] numbers = Weights.class.getRecordComponents();
            double[] values = new double[numbers.length];
            for (int i = 0; i < values.length; i++)
                values[i] = (double) numbers[i].getAccessor().invoke(weights);
            return values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Weights of(double[] values) {
        try {
            Object[] numbers = new Object[values.length];
            for (int i = 0; i < numbers.length; i++) numbers[i] = values[i];
            return (Weights) Weights.class.getDeclaredConstructors()[0].newInstance(numbers);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
