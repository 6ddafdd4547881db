/** "Saklama ve İmha": the page on which auditors read how long data is kept and what was destroyed. */
package tr.mbs.desk.retention;
