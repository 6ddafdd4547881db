package tr.mbs.request.process;

import static tr.mbs.request.process.RequestVariables.actor;
import static tr.mbs.request.process.RequestVariables.id;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.subject.Suggestion;
import tr.mbs.workflow.Carried;

/**
 * {@code forwardToBody}, {@code forwardToDirectorate}: sends the request to the chosen body, with a note, but where MİGM
 * takes the body that was suggested (domain.md §2.3, move 3).
 */
@Component
class ForwardRequest implements JavaDelegate {

  private final Requests requests;
  private final Units units;
  private final Muhtarliks muhtarliks;
  private final Suggestion suggestion;
  private final RequestProcess process;

  ForwardRequest(Requests requests, Units units, Muhtarliks muhtarliks, Suggestion suggestion, RequestProcess process) {
    this.requests = requests;
    this.units = units;
    this.muhtarliks = muhtarliks;
    this.suggestion = suggestion;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var form = Carried.read(execution, ForwardForm.class);
    if (TypedText.clean(form.note()) == null && !needsNoNote(form.targetUnit(), requests.getToChange(id(execution)))) {
      throw Refusal.field("note", "NotBlank.note");
    }
    var request = requests.forward(id(execution), actor(execution, units), form.targetUnit(), form.note());
    process.endLapsedWish(request);
    RequestVariables.reach(execution, units.get(new UnitCode(request.holder())));
  }

  private boolean needsNoNote(UnitCode target, Request request) {
    return UnitCode.DIRECTORATE_GENERAL.value().equals(request.holder())
        && suggestion.advice(request.suggestion(), muhtarliks.find(request.muhtarlikId()).orElseThrow())
            .filter(advice -> advice.explains(target, request.returns())).isPresent();
  }
}
