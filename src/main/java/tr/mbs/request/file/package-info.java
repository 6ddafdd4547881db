/** The files that belong to a request. What may be in one is the business of the module {@code file}. */
package tr.mbs.request.file;
