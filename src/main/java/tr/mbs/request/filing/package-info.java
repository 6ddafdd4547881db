/** How a request comes in: drafts, what is typed, its number. From here on the model has it. */
package tr.mbs.request.filing;
