/**
 * The connections of a node: those of pages, with a limit on silence, and a few without it for long work. Whoever does
 * long work says so with {@link tr.mbs.site.pool.LongWork}.
 */
@NamedInterface("pool")
package tr.mbs.site.pool;

import org.springframework.modulith.NamedInterface;
