/** The pages on which officers read the answers that are kept ready, and who manages a unit keeps them. */
package tr.mbs.request.web.template;
