package tr.mbs.request.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.request.Action;
import tr.mbs.request.Movement;
import tr.mbs.request.Request;
import tr.mbs.request.Status;

/**
 * The way of a request in the few words that its muhtar has for it: Alındı, MİGM, Kurum, Sonuç. In the second round it
 * begins with the objection; what MİGM answers itself has no Kurum, what a body recorded and never returned no MİGM.
 */
public record Progress(List<Stage> stages) {

  /** Where on the way. */
  public enum Place {
    FILED,
    OBJECTED,
    DIRECTORATE_GENERAL,
    BODY,
    RESULT,
    WITHDRAWN
  }

  /** Whether that is behind it, is where it stands, or is still to come. */
  public enum State {
    DONE,
    NOW,
    NEXT
  }

  /** @param day on which it got there, in Istanbul; of a result that is to come the last day for it; else null */
  public record Stage(Place place, State state, LocalDate day) {
  }

  /** @param history all movements of the request, the oldest first */
  public static Progress of(Request request, List<Movement> history) {
    Movement beginning = latest(history, Set.of(Action.FILED, Action.RECORDED, Action.OBJECTED));
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage(beginning.action() == Action.OBJECTED ? Place.OBJECTED : Place.FILED, State.DONE, day(beginning)));
    if (request.status() == Status.WITHDRAWN) {
      stages.add(new Stage(Place.WITHDRAWN, State.DONE, day(latest(history, Set.of(Action.WITHDRAWN)))));
      return new Progress(stages);
    }
    boolean resolved = request.status() == Status.RESOLVED;
    boolean beganAtBody = beginning.action() == Action.RECORDED && beginning.newStatus() == Status.FORWARDED;
    if (!beganAtBody || request.returns() > 0) {
      stages.add(stage(Place.DIRECTORATE_GENERAL, request.status() == Status.PENDING, State.DONE, request));
    }
    boolean hadBody = beganAtBody || history.subList(history.indexOf(beginning), history.size()).stream()
        .anyMatch(movement -> movement.action() == Action.FORWARDED);
    if (!resolved || hadBody) {
      stages.add(stage(Place.BODY, request.status() == Status.FORWARDED, resolved ? State.DONE : State.NEXT, request));
    }
    stages.add(resolved
        ? new Stage(Place.RESULT, State.DONE, IstanbulTime.dateOf(request.result().resolvedAt()))
        : new Stage(Place.RESULT, State.NEXT, request.lastDay()));
    return new Progress(stages);
  }

  private static Stage stage(Place place, boolean now, State otherwise, Request request) {
    return now ? new Stage(place, State.NOW, IstanbulTime.dateOf(request.heldSince())) : new Stage(place, otherwise, null);
  }

  private static Movement latest(List<Movement> history, Set<Action> actions) {
    return history.stream().filter(movement -> actions.contains(movement.action()))
        .reduce((earlier, later) -> later).orElseThrow();
  }

  private static LocalDate day(Movement movement) {
    return IstanbulTime.dateOf(movement.at());
  }
}
