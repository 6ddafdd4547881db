package tr.mbs.onboarding.process.step;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.onboarding.StepOrder;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.process.OnboardingProcess;
import tr.mbs.onboarding.process.StepFields;
import tr.mbs.onboarding.process.TaskName;

/** The owner of a step has a task: the step is under way; what has to be mended stands out, what has a day shows it. */
@Component
class EnterStep implements TaskListener {

  private static final int URGENT = 80;

  private final Onboardings onboardings;

  EnterStep(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  @Override
  public void notify(DelegateTask task) {
    UUID id = UUID.fromString(task.getExecution().getProcessBusinessKey());
    int step = StepFields.step(task);
    onboardings.enter(id, step);
    if (StepOrder.isOnGoLiveDay(step)) {
      task.setDueDate(OnboardingProcess.endOf(onboardings.get(id).goLiveOn()));
    }
    boolean toMend = onboardings.step(id, step).status() == StepStatus.CORRECTION_REQUESTED;
    task.setName(toMend ? "Düzeltme: " + TaskName.of(task) : TaskName.of(task));
    if (toMend) {
      task.setPriority(URGENT);
    }
  }
}
