package tr.mbs.workflow;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.stereotype.Component;

/**
 * Calls to the engine that a delegate makes, each as a command of its own in the same transaction: what one has written
 * the next one finds. Otherwise all of them belong to the delegate's command, which writes at its end, and an account that
 * was just made would not be there to get its password.
 */
@Component
public class OwnCommands {

  private final IdentityService identity;

  OwnCommands(IdentityService identity) {
    this.identity = identity;
  }

  /** Runs the calls without asking for the officer's rights, as is usual inside a delegate. */
  public void each(Runnable calls) {
    var officer = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    ProcessEngineContext.requiresNew();
    try {
      calls.run();
    } finally {
      ProcessEngineContext.clear();
      identity.setAuthentication(officer);
    }
  }
}
