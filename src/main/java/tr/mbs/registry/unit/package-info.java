/**
 * The bodies that answer: ministry, governorates, municipalities and their directorates. Each has a code that is never
 * given out again.
 */
@NamedInterface("unit")
package tr.mbs.registry.unit;

import org.springframework.modulith.NamedInterface;
