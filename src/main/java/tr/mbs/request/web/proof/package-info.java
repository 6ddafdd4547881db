/** The page on which an officer lays files ready for his result: the forms of Tasklist take none. */
package tr.mbs.request.web.proof;
