/** The pages of the reports, and what takes them along: CSV, XLSX, PDF. */
package tr.mbs.report.web;
