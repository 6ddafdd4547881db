/**
 * The page of one request as officers read it, and what they do there beside deciding: write a note, have a phone number
 * shown, link what is about the same matter.
 */
package tr.mbs.request.web.cases;
