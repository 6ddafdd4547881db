package tr.mbs.request.dialogue;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.Actor;
import tr.mbs.request.Announcements;
import tr.mbs.request.Requests;

/** The moves that leave a request where it is, each in one transaction with the messages that tell of it. */
@Component
public class Dialogues {

  private final Requests requests;
  private final Announcements announcements;

  Dialogues(Requests requests, Announcements announcements) {
    this.requests = requests;
    this.announcements = announcements;
  }

  /** Move 8; the same said again changes nothing. @throws Refusal as {@link Requests#replyInTheInterim} */
  @Transactional
  public void replyInTheInterim(UUID request, Actor actor, String text) {
    if (requests.replyInTheInterim(request, actor, text)) {
      announcements.announceLastMovement(request);
    }
  }

  /** Move 11. @throws Refusal as {@link Requests#ask} */
  @Transactional
  public void ask(UUID request, Actor actor, String question) {
    requests.ask(request, actor, question);
    announcements.announceLastMovement(request);
  }

  /** Its second half; the same form sent again changes nothing. @throws Refusal as {@link Requests#answer} */
  @Transactional
  public void answer(UUID request, Contribution contribution) {
    if (requests.answer(request, contribution)) {
      announcements.announceLastMovement(request);
    }
  }

  /** Move 12; the same form sent again changes nothing. @throws Refusal as {@link Requests#addInformation} */
  @Transactional
  public void addInformation(UUID request, Contribution contribution) {
    if (requests.addInformation(request, contribution)) {
      announcements.announceLastMovement(request);
    }
  }
}
