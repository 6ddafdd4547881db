/**
 * CSV files that people upload: size, encoding and heading, each fault with its sentence. What a line means is its
 * reader's.
 */
@NamedInterface("upload")
package tr.mbs.registry.upload;

import org.springframework.modulith.NamedInterface;
