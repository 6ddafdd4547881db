package tr.mbs.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Runs several calls to the engine as one command of it, which is one transaction: they share what has been read, the
 * caller's rights among it, and write once at the end. Looking at a task and completing it costs three statements less
 * than as two commands.
 */
@Component
public class OneCommand {

  private final ProcessEngineConfigurationImpl engine;

  OneCommand(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /** Answers what the calls answer. Unchecked exceptions come through and undo all of it. */
  public <T> T of(Supplier<T> calls) {
    return engine.getCommandExecutorTxRequired().execute(context -> calls.get());
  }

  /** As {@link #of}, for calls that the engine answers without asking for the caller's rights. */
  public <T> T withoutRights(Supplier<T> calls) {
    return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(calls::get));
  }
}
