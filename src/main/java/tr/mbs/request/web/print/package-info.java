/** One page of a request to print: what came of it, and from whom. */
package tr.mbs.request.web.print;
