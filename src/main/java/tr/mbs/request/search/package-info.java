/**
 * How a case is found again and shown: lists, the search of the desk, the file of one case, the work at hand, and
 * who may see which. It changes no request.
 */
@NamedInterface("search")
package tr.mbs.request.search;

import org.springframework.modulith.NamedInterface;
