package tr.mbs.request.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.request.Announcements;

/** {@code acknowledgeRequest} and the {@code announce…} tasks: leaves the messages of the last movement in the outbox. */
@Component
class AnnounceMovement implements JavaDelegate {

  private final Announcements announcements;

  AnnounceMovement(Announcements announcements) {
    this.announcements = announcements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    announcements.announceLastMovement(RequestVariables.id(execution));
  }
}
