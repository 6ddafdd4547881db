/**
 * Pictures of the reports: figures go in, and out come records with every place worked out, which the fragments of
 * {@code templates/report/pictures.html} write down as SVG, the same for a page and for paper. Values come with the words
 * that are shown for them; nothing here knows what is measured.
 */
package tr.mbs.report.picture;
