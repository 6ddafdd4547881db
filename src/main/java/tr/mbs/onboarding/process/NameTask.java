package tr.mbs.onboarding.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives a reviewer's task the name of its case; that of an owner has it when the step is entered. */
@Component
class NameTask implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    task.setName(TaskName.of(task));
  }
}
