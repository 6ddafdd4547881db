/**
 * The start of a node: every {@code StartTask} in turn, one node at a time, before it reports that it is ready. A
 * start that is refused says why.
 */
@NamedInterface("start")
package tr.mbs.site.start;

import org.springframework.modulith.NamedInterface;
