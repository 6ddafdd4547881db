/** The pages of reports, one question each: which figures stand in which table, and which picture is beside it. */
package tr.mbs.report.page;
