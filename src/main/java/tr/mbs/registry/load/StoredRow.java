package tr.mbs.registry.load;

import tr.mbs.registry.place.Source;

/** A row as one of the register's tables holds it; two rows are equal when nothing needs to be written. */
interface StoredRow<R extends StoredRow<R>> {

  String key();

  String name();

  /** Everything that says where and what it is, apart from its name. */
  Object place();

  /** Whose row it is. */
  Source source();

  boolean active();

  R inactive();
}
