/**
 * Requests about the same matter, linked by officers. Both stay whole: a link moves nothing, and the muhtar is not told.
 */
package tr.mbs.request.link;
