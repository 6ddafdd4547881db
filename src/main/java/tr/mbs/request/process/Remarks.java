package tr.mbs.request.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Decision;
import tr.mbs.request.Requests;
import tr.mbs.request.dialogue.Dialogues;

/** What an officer writes to the muhtar about a request that stays with him (moves 8 and 11): no step of the model. */
@Component
class Remarks {

  /** Ara bilgi ver, Muhtara sor. */
  record RemarkForm(
      @NotNull Decision decision,
      @NotBlank @Size(max = 2000) String text) {
  }

  private final Requests requests;
  private final Dialogues dialogues;
  private final Units units;
  private final IdentityService identity;

  Remarks(Requests requests, Dialogues dialogues, Units units, IdentityService identity) {
    this.requests = requests;
    this.dialogues = dialogues;
    this.units = units;
    this.identity = identity;
  }

  /** In the officer's name and for the unit that holds it. */
  void make(UUID id, RemarkForm form) {
    String holder = requests.get(id).holder();
    if (holder == null) {
      // Resolved in the moment since the door has seen the task.
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.notHolder");
    }
    Actor actor = RequestVariables.actor(identity, new UnitCode(holder), units);
    if (form.decision() == Decision.ASK) {
      dialogues.ask(id, actor, form.text());
    } else {
      dialogues.replyInTheInterim(id, actor, form.text());
    }
  }
}
