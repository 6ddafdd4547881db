/**
 * What has been written about a request: official documents with their numbers, and the way from one to the next. A
 * number that is given out stays with its document.
 */
package tr.mbs.request.document;
