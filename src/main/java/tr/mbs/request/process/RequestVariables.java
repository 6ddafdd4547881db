package tr.mbs.request.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.place.Office;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Request;
import tr.mbs.request.subject.Subjects.Subject;

/** How delegates and forms of a request read whose it is and who acts, and what they write when a round of it begins. */
public final class RequestVariables {

  private RequestVariables() {
  }

  public static UUID id(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  /** A round begins: what names its tasks and leads it on. */
  public static void begin(DelegateExecution execution, Request request, Subject subject, Office office) {
    execution.setVariables(naming(request, subject, office));
    execution.setVariable(RequestProcess.HOLDER_UNIT, request.holder());
  }

  /** What names the tasks of a request. */
  static VariableMap naming(Request request, Subject subject, Office office) {
    return Variables.putValue(TaskName.NUMBER, request.number())
        .putValue(TaskName.SUBJECT, subject.shortName())
        // With the ilçe, because many villages share a name: "Yukarıpınar (Merkez)".
        .putValue(TaskName.OFFICE, office.name() + " (" + office.districtName() + ")");
  }

  /** A body has it now: the gateway behind leads to its task. */
  static void reach(DelegateExecution execution, Unit body) {
    execution.setVariable(RequestProcess.HOLDER_UNIT, body.code().value());
    execution.setVariable(RequestProcess.BODY_KIND, Variables.stringValue(body.kind().name(), true));
  }

  /** The signed-in officer, acting for the unit that holds the request. */
  public static Actor actor(DelegateExecution execution, Units units) {
    UnitCode holder = new UnitCode((String) execution.getVariable(RequestProcess.HOLDER_UNIT));
    return actor(execution.getProcessEngineServices().getIdentityService(), holder, units);
  }

  /** The same where no step of the model runs. */
  static Actor actor(IdentityService identity, UnitCode holder, Units units) {
    var caller = identity.getCurrentAuthentication();
    if (caller == null) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "request.refusal.nobodySignedIn");
    }
    if (!actsFor(holder, caller.getGroupIds())) {
      // The door has seen the task in his hands: a colleague has decided in the moment since.
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.notHolder");
    }
    return new Actor(caller.getUserId(), units.get(holder));
  }

  /** Members of the unit do, and the arbiter for MİGM. */
  private static boolean actsFor(UnitCode holder, List<String> groups) {
    return groups.contains(holder.value())
        || holder.equals(UnitCode.DIRECTORATE_GENERAL) && groups.contains(UnitCode.ARBITER.value());
  }
}
