/**
 * Offices as an officer finds them: the list, the search, the file with all who held one, and what is told to the
 * person whose data it is. What the registry knows of people ends here, too, when its time has come.
 */
@NamedInterface("office")
package tr.mbs.registry.office;

import org.springframework.modulith.NamedInterface;
