/**
 * Stages of requests, the facts that reports are made of: how long each was with whom, until the first touch and until it
 * left. They hold nobody's data, follow from the movements alone, and can be made from them again.
 */
@NamedInterface("stage")
package tr.mbs.request.stage;

import org.springframework.modulith.NamedInterface;
