package tr.mbs.onboarding.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepDecision;
import tr.mbs.onboarding.process.golive.AskedGoLive;
import tr.mbs.onboarding.process.step.GraveAction;
import tr.mbs.registry.unit.Unit;
import tr.mbs.workflow.Carried;

/** {@code bpmn/onboarding.bpmn} as the code sees it: all names, and every call. */
@Component
public class OnboardingProcess {

  public static final String KEY = "onboarding";

  /** Ids of the user tasks. */
  public static final String STEP_01 = "step01";
  public static final String REVIEW_01 = "review01";
  public static final String STEP_02 = "step02";
  public static final String STEP_03 = "step03";
  public static final String REVIEW_03 = "review03";
  public static final String STEP_04 = "step04";
  public static final String STEP_05 = "step05";
  public static final String REVIEW_05 = "review05";
  public static final String STEP_06 = "step06";
  public static final String STEP_07 = "step07";
  public static final String STEP_08 = "step08";
  public static final String STEP_09 = "step09";
  public static final String STEP_10 = "step10";
  public static final String STEP_11 = "step11";
  public static final String REVIEW_GO_LIVE = "reviewGoLive";
  public static final String REDO_STEP = "redoStep";
  public static final String REVIEW_REDO = "reviewRedo";

  /** Messages. */
  static final String GO_LIVE_ASKED = "goLiveAsked";
  static final String STEP_REOPENED = "stepReopened";
  static final String ONBOARDING_CANCELLED = "onboardingCancelled";

  /** Variables of the whole: the two groups of the municipality; {@link TaskName} has its name. */
  static final String MUNICIPALITY_UNIT = "municipalityUnit";
  static final String LEADS = "leads";
  /** Variables of a step that was opened again: its number, the groups of those who mend it and who look at it then. */
  public static final String STEP = "step";
  static final String OWNERS = "owners";
  static final String REVIEWERS = "reviewers";

  private static final Pattern NUMBERED = Pattern.compile("[a-zA-Z]+(\\d\\d)");

  private final RuntimeService runtime;
  private final TaskService tasks;

  OnboardingProcess(RuntimeService runtime, TaskService tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** The form of a step, which its owner and its reviewer share: {@code onboarding/step-03}. */
  public static String formOf(int step) {
    return String.format(Locale.ROOT, "onboarding/step-%02d", step);
  }

  /** The step that an element is about: ids of tasks and flows end in its number ({@code step07}, {@code finished07}). */
  public static Optional<Integer> stepOf(String element) {
    Matcher number = NUMBERED.matcher(element);
    return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
  }

  /** Begins; when this returns the municipality has its first task. */
  void start(UUID id, Unit municipality) {
    runtime.startProcessInstanceByKey(KEY, id.toString(), Variables.createVariables()
        .putValue(MUNICIPALITY_UNIT, municipality.code().value())
        .putValue(LEADS, Side.PROJECT_LEAD.group(municipality.code()))
        .putValue(TaskName.PLACE, municipality.name()));
  }

  /** The task with this form that the caller, as the engine knows him, may work on; empty when there is none. */
  Optional<Task> taskWith(String form, UUID id) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).active().initializeFormKeys()
        .unlimitedList().stream().filter(task -> task.getFormKey().endsWith("/" + form)).findFirst();
  }

  /** @param decided whether the day is agreed with the question: the help desk asks itself */
  void askGoLive(UUID id, LocalDate day, String reason, boolean decided) {
    message(GO_LIVE_ASKED, id, new AskedGoLive(day, reason, decided ? StepDecision.ACCEPT : null)).correlate();
  }

  /** @param reviewers {@code null} when nobody looks at this step after its owner */
  void reopen(UUID id, int step, String reason, String owners, String reviewers) {
    Map<String, Object> local = new HashMap<>();
    local.put(STEP, Integer.toString(step));
    local.put(OWNERS, owners);
    local.put(REVIEWERS, reviewers);
    message(STEP_REOPENED, id, new GraveAction(reason)).setVariablesToTriggeredScope(local).correlate();
  }

  void cancel(UUID id, String reason) {
    message(ONBOARDING_CANCELLED, id, new GraveAction(reason)).correlate();
  }

  /** The go-live day has moved: the tasks that are due on it follow. */
  public void moveDue(UUID id, LocalDate goLive) {
    tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).taskDefinitionKeyIn(STEP_10, STEP_11)
        .unlimitedList().forEach(task -> tasks.setDueDate(task.getId(), endOf(goLive)));
  }

  public static Date endOf(LocalDate day) {
    return Date.from(IstanbulTime.endOfDay(day));
  }

  private MessageCorrelationBuilder message(String name, UUID id, Record carried) {
    return runtime.createMessageCorrelation(name).processInstanceBusinessKey(id.toString())
        .setVariables(Carried.variables(carried));
  }
}
