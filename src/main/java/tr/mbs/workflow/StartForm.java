package tr.mbs.workflow;

/** A form that starts a case from Tasklist's "start process". */
public interface StartForm extends EmbeddedForm {

  /** Key of the process definition it starts. */
  String processKey();

  /**
   * Starts the case.
   *
   * @param fields a valid record of {@link #recordFor}
   * @param userId the officer who records it
   * @return id of the process instance
   */
  String start(Record fields, String userId);
}
