/**
 * The accounts of staff as the registry knows them, alone and from a file: which groups, which unit, since when
 * closed. Signing in belongs to {@code signin}.
 */
@NamedInterface("staff")
package tr.mbs.registry.staff;

import org.springframework.modulith.NamedInterface;
