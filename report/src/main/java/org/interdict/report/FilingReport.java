package org.interdict.report;

import org.interdict.campaign.filing.Filed;

import java.io.IOException;
import java.io.OutputStream;

/// One way to write a campaign's report on a milestone. Found by `ServiceLoader`; has no state.
/// Each shows the state, what was found, looked at and expected, and why "none found" was said
/// although coverage does not bear it, if it was.
public interface FilingReport {
    /// As `-o` names it: `table`, `csv`, `json`, `html`, `xlsx`.
    String format();

    /// Writes all of it, and does not close `out`. The same report gives the same bytes.
    void write(Filed filed, Report.Style style, OutputStream out) throws IOException;
}
