package tr.mbs.request.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.place.Muhtarliks;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Decision;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.dialogue.Dialogues;
import tr.mbs.request.subject.Subjects;

/** What an officer says about a request that stays with him (moves 8, 9 and 11): no step of the model of his case. */
@Component
class Remarks {

  /** Ara bilgi ver, Muhtara sor. */
  record RemarkForm(
      @NotNull Decision decision,
      @NotBlank @Size(max = 2000) String text) {
  }

  /** Ek süre iste. */
  record WishForm(
      @NotNull Decision decision,
      @NotBlank @Size(max = 2000) String reason) {
  }

  private final Requests requests;
  private final Dialogues dialogues;
  private final Units units;
  private final Subjects subjects;
  private final Muhtarliks muhtarliks;
  private final RequestProcess process;
  private final IdentityService identity;

  Remarks(Requests requests, Dialogues dialogues, Units units, Subjects subjects, Muhtarliks muhtarliks,
      RequestProcess process, IdentityService identity) {
    this.requests = requests;
    this.dialogues = dialogues;
    this.units = units;
    this.subjects = subjects;
    this.muhtarliks = muhtarliks;
    this.process = process;
    this.identity = identity;
  }

  /** In the officer's name and for the unit that holds it. */
  void make(UUID id, RemarkForm form) {
    Actor actor = holderOf(requests.get(id));
    if (form.decision() == Decision.ASK) {
      dialogues.ask(id, actor, form.text());
    } else {
      dialogues.replyInTheInterim(id, actor, form.text());
    }
  }

  /** The same, to MİGM. */
  void make(UUID id, WishForm form) {
    Request request = requests.get(id);
    requests.wishForExtraTime(id, holderOf(request), form.reason());
    process.wishForExtraTime(id, RequestVariables.naming(request, subjects.get(request.subject()),
        muhtarliks.find(request.muhtarlikId()).orElseThrow()));
  }

  private Actor holderOf(Request request) {
    if (request.holder() == null) {
      // Resolved in the moment since the door has seen the task.
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.notHolder");
    }
    return RequestVariables.actor(identity, new UnitCode(request.holder()), units);
  }
}
