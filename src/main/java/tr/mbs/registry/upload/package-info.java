/**
 * CSV files that people upload: encoding, separator, heading, and a report of wrong lines. The same reader serves the
 * files of a register.
 */
@NamedInterface("upload")
package tr.mbs.registry.upload;

import org.springframework.modulith.NamedInterface;
