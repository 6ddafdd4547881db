/** Figures of the reports, read from the stages of requests: what was filed and answered, where it waits, who passes it on. */
package tr.mbs.report.figure;
