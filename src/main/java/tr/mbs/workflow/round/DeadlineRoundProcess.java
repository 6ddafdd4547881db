package tr.mbs.workflow.round;

/** {@code bpmn/deadline-round.bpmn} as the code sees it. The engine starts it by the clock; nobody else does. */
final class DeadlineRoundProcess {

  static final String KEY = "deadline-round";

  private DeadlineRoundProcess() {
  }
}
