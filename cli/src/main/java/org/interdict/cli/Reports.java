package org.interdict.cli;

import org.interdict.report.Report;
import org.interdict.yaml.Near;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;

/// The ways in which an answer can be written.
final class Reports {
    private Reports() {}

    static List<String> formats() {
        List<String> formats = new ArrayList<>();
        for (Report report : ServiceLoader.load(Report.class)) formats.add(report.format());
        formats.sort(null);
        return formats;
    }

    /// The same, looked up only when somebody reads them: naming the formats loads every report,
    /// which a start has no time for.
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return formats().iterator();
        }
    }

    static Report named(String format) throws UsageException {
        for (Report report : ServiceLoader.load(Report.class))
            if (report.format().equals(format)) return report;
        throw new UsageException(
                "there is no format '"
                        + format
                        + "'"
                        + Near.question(format, formats())
                        + "; there are "
                        + String.join(", ", formats()));
    }
}
