package tr.mbs.request.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.UnitCode;
import tr.mbs.request.Actor;
import tr.mbs.registry.Unit;
import tr.mbs.registry.Units;

/** How delegates of a request read ids and transient fields. */
final class RequestVariables {

  private RequestVariables() {
  }

  static UUID id(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  static String text(DelegateExecution execution, String name) {
    return (String) execution.getVariable(name);
  }

  static UnitCode unit(DelegateExecution execution, String name) {
    String code = text(execution, name);
    return code == null ? null : new UnitCode(code);
  }

  /** The signed-in officer, acting for the unit that holds the request. */
  static Actor actor(DelegateExecution execution, Units units) {
    var caller = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (caller == null) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "request.refusal.nobodySignedIn");
    }
    Unit holder = units.get(unit(execution, RequestProcess.HOLDER_UNIT));
    return new Actor(caller.getUserId(), holder);
  }
}
