/**
 * Offices as an officer finds them: the list, the search, the file with all who held one, and what is told to the
 * person whose data it is.
 */
@NamedInterface("office")
package tr.mbs.registry.office;

import org.springframework.modulith.NamedInterface;
