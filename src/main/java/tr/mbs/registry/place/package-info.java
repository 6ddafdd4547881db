/** Provinces, districts and the offices of muhtars (muhtarlık). They change by law or by a register, never by hand. */
@NamedInterface("place")
package tr.mbs.registry.place;

import org.springframework.modulith.NamedInterface;
