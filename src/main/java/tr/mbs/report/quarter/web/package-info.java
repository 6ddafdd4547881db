/** The pages of "Üç Aylık Rapor": who has signed, what stands in it, where it is signed, and what takes it along: PDF, XLSX. */
package tr.mbs.report.quarter.web;
