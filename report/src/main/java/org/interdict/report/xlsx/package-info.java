/// A campaign's report as a workbook, in the manner of the forms of the federal emergency
/// directives of 2020 and 2021: a form to read and to sign, a table of products, and one flat row
/// for whoever collects the reports.
@NullMarked
package org.interdict.report.xlsx;

import org.jspecify.annotations.NullMarked;
