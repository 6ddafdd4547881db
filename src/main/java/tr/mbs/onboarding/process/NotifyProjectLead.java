package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.people.LeadMessages;

/** {@code notifyProjectLead}: every project lead is told that the move is completed. */
@Component
class NotifyProjectLead implements JavaDelegate {

  private final LeadMessages messages;

  NotifyProjectLead(LeadMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    messages.completed(id(execution));
  }
}
