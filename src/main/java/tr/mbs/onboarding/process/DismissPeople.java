package tr.mbs.onboarding.process;

import static tr.mbs.onboarding.process.StepFields.actor;
import static tr.mbs.onboarding.process.StepFields.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.people.invite.Invitations;
import tr.mbs.workflow.OwnCommands;

/** {@code dismissPeople}: what somebody could do because of a cancelled onboarding he can do no more. */
@Component
class DismissPeople implements JavaDelegate {

  private final Invitations invitations;
  private final OwnCommands commands;

  DismissPeople(Invitations invitations, OwnCommands commands) {
    this.invitations = invitations;
    this.commands = commands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String by = actor(execution);
    commands.each(() -> invitations.dismissAll(id(execution), by));
  }
}
