/**
 * The database as every room meets it: connections of pages, which give up a silent server after seconds, and of long
 * work ({@link tr.mbs.site.database.LongWork}), which wait for ten minutes; and what every repository of entities can do.
 */
@NamedInterface("database")
package tr.mbs.site.database;

import org.springframework.modulith.NamedInterface;
