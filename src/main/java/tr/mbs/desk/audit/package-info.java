/** "Denetim İzi": the page on which auditors read who saw and changed what, and whose data it was. */
package tr.mbs.desk.audit;
