package tr.mbs.request.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.request.Action;

/**
 * The stages of a request by its movements. Between a result and the objection to it nobody has it: that is no stage.
 */
public final class Stages {

  private final Function<String, UnitKind> kinds;
  private final List<Stage> ended = new ArrayList<>();
  private Stage open;
  private Stage.Round round;
  private int returns;

  private Stages(Function<String, UnitKind> kinds) {
    this.kinds = kinds;
  }

  /**
   * @param movements of one request, the oldest first
   * @param kinds     kind of a unit by its code
   * @return the oldest first; the last one is open when somebody has the request
   */
  public static List<Stage> of(List<Step> movements, Function<String, UnitKind> kinds) {
    Stages stages = new Stages(kinds);
    movements.forEach(stages::take);
    if (stages.open != null) {
      stages.ended.add(stages.open);
    }
    return stages.ended;
  }

  private void take(Step step) {
    String from = null;
    if (open != null && step.ends()) {
      from = open.unit();
      ended.add(open.endedBy(step));
      open = null;
    }
    if (step.begins()) {
      count(step);
      open = new Stage(ended.size() + 1, round, StageKind.of(kinds.apply(step.holder()), round.number(), returns), from,
          step.holder(), step.at(), null, null, null, null, step.lastDay());
    } else if (open != null) {
      open = open.after(step);
    }
  }

  private void count(Step step) {
    if (step.action() == Action.OBJECTED || round == null) {
      round = new Stage.Round(round == null ? 1 : round.number() + 1, step.at());
      returns = 0;
    } else if (step.action() == Action.RETURNED && UnitCode.DIRECTORATE_GENERAL.value().equals(step.holder())) {
      returns++;
    }
  }
}
