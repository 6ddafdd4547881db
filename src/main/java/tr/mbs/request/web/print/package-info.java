/**
 * A request on paper: one page of what came of it to print from the browser, and the whole file as a PDF to take along. Both
 * say the same to muhtar and officer.
 */
package tr.mbs.request.web.print;
