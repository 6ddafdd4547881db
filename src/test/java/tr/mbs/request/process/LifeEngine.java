package tr.mbs.request.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.engine.variable.Variables;
import tr.mbs.request.Actor;
import tr.mbs.request.process.own.ObjectionForm;
import tr.mbs.workflow.Carried;

/** Walks {@code request.bpmn} by the model alone: steps only set what routes and names, as the real ones do. */
class LifeEngine {

  private static final Map<String, Object> NAMING =
      Map.of("number", "MBS-2026-0001234", "subject", "Yol", "office", "Yukarıpınar (Merkez)");
  /** What has an instance of its own beside or after that in which the request was filed, in the order of a path. */
  private static final List<String> OWN_INSTANCES = List.of("extraTimeWished", "objectionRaised");

  private final ProcessEngine engine;
  private final RequestProcess process;

  LifeEngine(ProcessEngine engine) {
    this.engine = engine;
    this.process = new RequestProcess(engine.getRuntimeService(), engine.getRepositoryService(),
        engine.getTaskService(), engine.getDecisionService());
    Mocks.register("recordRequest", (JavaDelegate) LifeEngine::record);
    Mocks.register("recordObjection", (JavaDelegate) LifeEngine::begin);
    Mocks.register("withdrawRequest", (JavaDelegate) execution -> { });
    Mocks.register("forwardRequest", (JavaDelegate) LifeEngine::forwardToTarget);
    Mocks.register("returnRequest", (JavaDelegate) LifeEngine::giveBackToTheSender);
    Mocks.register("resolveRequest", (JavaDelegate) execution -> { });
    Mocks.register("grantExtraTime", (JavaDelegate) execution -> { });
    Mocks.register("denyExtraTime", (JavaDelegate) execution -> { });
    Mocks.register("announceMovement", (JavaDelegate) execution -> { });
    Mocks.register("describeTask", (TaskListener) task -> task.setName(TaskName.of(task)));
  }

  private static void begin(DelegateExecution execution) {
    execution.setVariables(NAMING);
    execution.setVariable("holderUnit", "migm");
  }

  private static void record(DelegateExecution execution) {
    begin(execution);
    Actor recordedBy = Carried.read(execution, FiledRequest.class).recordedBy();
    if (recordedBy != null) {
      reach(execution, recordedBy.unit().code().value());
    }
  }

  private static void forwardToTarget(DelegateExecution execution) {
    reach(execution, Carried.read(execution, ForwardForm.class).targetUnit().value());
  }

  private static void reach(DelegateExecution execution, String target) {
    execution.setVariable("holderUnit", target);
    execution.setVariable("bodyKind", Variables.stringValue(switch (target.substring(0, target.indexOf('-'))) {
      case "valilik" -> "GOVERNORATE";
      case "belediye" -> "MUNICIPALITY";
      default -> "PROVINCIAL_DIRECTORATE";
    }, true));
  }

  /** As {@code Request.returnBy}: a directorate to its governorate, the others to MİGM, which counts. */
  private static void giveBackToTheSender(DelegateExecution execution) {
    if (execution.getVariable("holderUnit").toString().startsWith("md-")) {
      execution.setVariable("holderUnit", "valilik-18");
    } else {
      execution.setVariable("holderUnit", "migm");
      execution.setVariable("returns", execution.getVariable("returns") instanceof Integer returns ? returns + 1 : 1);
    }
  }

  /** @return id of the definition */
  String deploy(String model) {
    return engine.getRepositoryService().createDeployment().addClasspathResource(model).deployWithResult()
        .getDeployedProcessDefinitions().get(0).getId();
  }

  /** The request's whole life. @return its business key */
  String lived(Life life) {
    String id = begun(life.recordedBy());
    life.decisions().forEach(form -> decide(id, form));
    return id;
  }

  String filed(Record... decisions) {
    String id = begun(null);
    decide(id, decisions);
    return id;
  }

  private String begun(Actor recordedBy) {
    UUID id = UUID.randomUUID();
    process.start(id, new FiledRequest(null, recordedBy));
    return id.toString();
  }

  void decide(String id, Record... decisions) {
    for (Record form : decisions) {
      if (form instanceof Withdrawal) {
        process.withdraw(UUID.fromString(id));
      } else if (form instanceof ObjectionForm objection) {
        process.object(UUID.fromString(id), objection);
      } else if (form instanceof Remarks.WishForm) {
        process.wishForExtraTime(UUID.fromString(id), Variables.fromMap(NAMING));
      } else {
        Task task = form instanceof Life.WishEnds ? wish(id) : task(id);
        engine.getTaskService().complete(task.getId(), Carried.variables(form));
      }
    }
  }

  /** In which it is decided. */
  Task task(String id) {
    return tasks(id).filter(task -> !isWish(task)).findFirst().orElse(null);
  }

  /** In which MİGM answers the wish for extra time. */
  Task wish(String id) {
    return tasks(id).filter(LifeEngine::isWish).findFirst().orElse(null);
  }

  private Stream<Task> tasks(String id) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id).list().stream();
  }

  private static boolean isWish(Task task) {
    return task.getTaskDefinitionKey().equals(RequestProcess.GRANT_EXTENSION);
  }

  boolean isOver(String id) {
    return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(id).count() == 0;
  }

  /** Ids of the elements that it passed, in order; {@link #OWN_INSTANCES} last. */
  List<String> passed(String id) {
    return engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceBusinessKey(id)
        .list().stream()
        .sorted(Comparator.comparing(instance -> OWN_INSTANCES.indexOf(instance.getStartActivityId())))
        .flatMap(instance -> engine.getHistoryService().createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId()).orderPartiallyByOccurrence().asc().list().stream())
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }
}
