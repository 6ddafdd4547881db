/** Tables of reports: the same one for a page, a CSV file, a spreadsheet and paper, so that all of them say the same. */
package tr.mbs.report.sheet;
