/**
 * Lists that are read by keyset, page after page, and never counted: a page, a place in the order of a list, the order
 * itself and what narrows it. It knows no table: each list names its own columns.
 */
@ApplicationModule(allowedDependencies = "kernel")
package tr.mbs.listing;

import org.springframework.modulith.ApplicationModule;
