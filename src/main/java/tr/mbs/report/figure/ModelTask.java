package tr.mbs.report.figure;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import tr.mbs.request.stage.StageKind;

/** The tasks of {@code request.bpmn} at which requests wait, and the stages that wait at each. */
public enum ModelTask {
  TRIAGE("triage", StageKind.TRIAGE, StageKind.RETURNED, StageKind.OBJECTION),
  ARBITRATE("arbitrate", StageKind.ARBITRATION),
  GOVERNORATE("handleAtGovernorate", StageKind.GOVERNORATE),
  DIRECTORATE("handleAtDirectorate", StageKind.DIRECTORATE),
  MUNICIPALITY("handleAtMunicipality", StageKind.MUNICIPALITY);

  private final String element;
  private final Set<StageKind> stages;

  ModelTask(String element, StageKind... stages) {
    this.element = element;
    this.stages = Set.of(stages);
  }

  /** Its id in the model. */
  public String element() {
    return element;
  }

  /** The stages that an address names: by a stage's own name, or by a task's id. */
  static Set<String> stages(String named) {
    return Arrays.stream(values())
        .flatMap(task -> task.stages.stream().filter(stage -> task.element.equals(named) || stage.name().equals(named)))
        .map(StageKind::name).collect(Collectors.toSet());
  }

  /** The id of the task for a column that holds names of stages. */
  static String column(String kind) {
    return Arrays.stream(values())
        .flatMap(task -> task.stages.stream().sorted().map(stage -> "when '" + stage + "' then '" + task.element + "'"))
        .collect(Collectors.joining(" ", "case " + kind + " ", " end"));
  }
}
