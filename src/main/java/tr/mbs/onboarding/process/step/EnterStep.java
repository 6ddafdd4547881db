package tr.mbs.onboarding.process.step;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Onboarding;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.process.OnboardingProcess;
import tr.mbs.onboarding.process.StepFields;
import tr.mbs.onboarding.process.TaskName;

/** The owner of a step has a task: the step is under way; what has to be mended stands out, what has a day shows it. */
@Component
class EnterStep implements TaskListener {

  private static final int URGENT = 80;

  private final OnboardingMoves moves;
  private final Catalogue catalogue;

  EnterStep(OnboardingMoves moves, Catalogue catalogue) {
    this.moves = moves;
    this.catalogue = catalogue;
  }

  @Override
  public void notify(DelegateTask task) {
    UUID id = UUID.fromString(task.getExecution().getProcessBusinessKey());
    int step = StepFields.step(task);
    Onboarding onboarding = moves.enter(id, step);
    if (catalogue.step(onboarding.catalogueVersion(), step).isOnGoLiveDay()) {
      task.setDueDate(OnboardingProcess.endOf(onboarding.goLiveOn()));
    }
    boolean toMend = onboarding.step(step).status() == StepStatus.CORRECTION_REQUESTED;
    task.setName(toMend ? "Düzeltme: " + TaskName.of(task) : TaskName.of(task));
    if (toMend) {
      task.setPriority(URGENT);
    }
  }
}
