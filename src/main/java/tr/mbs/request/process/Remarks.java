package tr.mbs.request.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Decision;
import tr.mbs.request.Requests;
import tr.mbs.request.dialogue.Dialogues;

/** What an officer writes to the muhtar about a request that stays with him (move 8): no step of the model. */
@Component
class Remarks {

  /** Ara bilgi ver. */
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
    var actor = RequestVariables.actor(identity, new UnitCode(requests.get(id).holder()), units);
    dialogues.replyInTheInterim(id, actor, form.text());
  }
}
