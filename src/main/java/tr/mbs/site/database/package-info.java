/**
 * The database as every room meets it: connections of pages, with a limit on silence, and of long work, without it
 * ({@link tr.mbs.site.database.LongWork}); and what every repository of entities can do.
 */
@NamedInterface("database")
package tr.mbs.site.database;

import org.springframework.modulith.NamedInterface;
