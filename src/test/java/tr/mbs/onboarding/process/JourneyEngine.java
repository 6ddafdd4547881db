package tr.mbs.onboarding.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import tr.mbs.onboarding.StepDecision;
import tr.mbs.onboarding.process.step.SignInForm;
import tr.mbs.onboarding.process.step.SignInForm.Acting;
import tr.mbs.onboarding.process.step.StepForm;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.workflow.Carried;

/** Walks {@code onboarding.bpmn} by the model alone: no delegate sets what routes, the forms do. Notes what happens. */
class JourneyEngine {

  static final String TODAY = "bpmn/onboarding.bpmn";
  static final String RELEASED = "models/1/onboarding.bpmn";

  private static final String NOTE = "Yazının sayısı eksik.";

  private static final Unit CANKIRI = new Unit(new UnitCode("belediye-18-merkez"), UnitKind.MUNICIPALITY, "18", "D18-0",
      null, null, "Çankırı Belediyesi", "Çankırı Belediyesi", "bilgi@cankiri.example", true);

  private final ProcessEngine engine;
  private final OnboardingProcess process;
  private final List<String> flows = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();

  JourneyEngine(ProcessEngine engine) {
    this.engine = engine;
    this.process = new OnboardingProcess(engine.getRuntimeService(), engine.getTaskService());
    Stream.of(TODAY, RELEASED).map(JourneyEngine::model).forEach(model -> {
      model.getModelElementsByType(ServiceTask.class).forEach(task -> registerStep(task.getCamundaDelegateExpression()));
      model.getModelElementsByType(CamundaExecutionListener.class)
          .forEach(listener -> registerStep(listener.getCamundaDelegateExpression()));
    });
    Mocks.register("nameTask", (TaskListener) task -> task.setName(TaskName.of(task)));
    Mocks.register("enterStep", (TaskListener) task -> {
      steps.add("enterStep " + StepFields.step(task));
      task.setName(TaskName.of(task));
    });
    Mocks.register("noteFlow", (ExecutionListener) execution -> flows.add(execution.getCurrentTransitionId()));
  }

  private void registerStep(String expression) {
    String bean = expression.replaceAll("[${}]", "");
    Mocks.register(bean, (JavaDelegate) execution ->
        steps.add(bean.endsWith("Step") ? bean + " " + StepFields.step(execution) : bean));
  }

  static BpmnModelInstance model(String path) {
    return Bpmn.readModelFromStream(JourneyEngine.class.getResourceAsStream("/" + path));
  }

  /** Deploys a model with a listener on each flow, after those that it has. @return id of the definition */
  String deploy(String path) {
    BpmnModelInstance model = model(path);
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      if (flow.getExtensionElements() == null) {
        flow.setExtensionElements(model.newInstance(ExtensionElements.class));
      }
      CamundaExecutionListener listener = model.newInstance(CamundaExecutionListener.class);
      listener.setCamundaEvent(ExecutionListener.EVENTNAME_TAKE);
      listener.setCamundaDelegateExpression("${noteFlow}");
      flow.getExtensionElements().addChildElement(listener);
    }
    return engine.getRepositoryService().createDeployment().addModelInstance("onboarding.bpmn", model)
        .deployWithResult().getDeployedProcessDefinitions().get(0).getId();
  }

  void forget() {
    flows.clear();
    steps.clear();
  }

  UUID started() {
    forget();
    UUID id = UUID.randomUUID();
    process.start(id, CANKIRI);
    return id;
  }

  /** "step05 SEND_BACK", "review05 ACCEPT YES" or a message: "!goLive asked", "!reopen 3", "!cancel". */
  void move(UUID id, String move) {
    String[] words = move.split(" ");
    switch (words[0]) {
      case "!goLive" -> process.askGoLive(id, LocalDate.of(2026, 12, 7), "Sunucu geç geldi.", words[1].equals("decided"));
      case "!reopen" -> process.reopen(id, Integer.parseInt(words[1]), "Yazım yanlışı.", "belediye-18-merkez",
          List.of("1", "3", "4").contains(words[1]) ? "yardim-masasi" : null);
      case "!cancel" -> process.cancel(id, "Belediye vazgeçti.");
      default -> {
        StepDecision decision = StepDecision.valueOf(words[1]);
        complete(task(id, words[0]), words.length == 2 ? new StepForm(decision, NOTE)
            : new SignInForm(decision, NOTE, Acting.valueOf(words[2])));
      }
    }
  }

  private void complete(Task task, Record form) {
    engine.getTaskService().complete(task.getId(), Carried.variables(form));
  }

  Task task(UUID id, String element) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id.toString())
        .taskDefinitionKey(element).initializeFormKeys().singleResult();
  }

  Stream<String> waitingAt(UUID id) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id.toString()).list().stream()
        .map(Task::getTaskDefinitionKey);
  }

  /** Ids of the flows that were taken since the last start. */
  List<String> flows() {
    return List.copyOf(flows);
  }

  /** Beans that the model called since the last start or {@link #forget}, with the number of the step if there is one. */
  List<String> steps() {
    return List.copyOf(steps);
  }

  boolean isOver(UUID id) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(id.toString())
        .count() == 0;
  }
}
