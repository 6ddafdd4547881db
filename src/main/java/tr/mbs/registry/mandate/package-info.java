/**
 * Who holds an office from when until when: elections, successions, corrections, each with its document. A mandate
 * ends and is not deleted.
 */
@NamedInterface("mandate")
package tr.mbs.registry.mandate;

import org.springframework.modulith.NamedInterface;
