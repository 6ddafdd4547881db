package tr.mbs.site.start;

/**
 * Something that a module must find or put into the database before the application serves: base data, models, filters,
 * demo accounts. Tasks run in the order of {@code @Order}, under a lock that only one node of the cluster holds at a
 * time, so each may look first and write after; each must be cheap when there is nothing to do.
 */
public interface StartTask {

  /** Runs the task; called once per start of a node. */
  void run();
}
