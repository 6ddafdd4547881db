/**
 * How a register comes into the database: read from a folder, checked in itself, compared with what is there, and the
 * differences written. Rows are never deleted.
 */
package tr.mbs.registry.load;
