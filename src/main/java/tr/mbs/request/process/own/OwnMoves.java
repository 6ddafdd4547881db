package tr.mbs.request.process.own;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Refusal;
import tr.mbs.request.Request;
import tr.mbs.request.Requests;
import tr.mbs.request.Usefulness;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.dialogue.Dialogues;
import tr.mbs.request.process.RequestProcess;

/**
 * What a muhtar does with a request of his office. When somebody was faster he is refused with CONFLICT, as when the
 * request does not stand so any more.
 */
@Component
public class OwnMoves {

  private final RequestProcess process;
  private final Dialogues dialogues;
  private final Requests requests;
  private final TransactionTemplate transaction;

  OwnMoves(RequestProcess process, Dialogues dialogues, Requests requests, TransactionTemplate transaction) {
    this.process = process;
    this.dialogues = dialogues;
    this.requests = requests;
    this.transaction = transaction;
  }

  /** Geri Çek (move 7). @throws Refusal CONFLICT as {@link Request#mayBeWithdrawn} tells */
  public void withdraw(Request request) {
    try {
      takeBack(request);
    } catch (Refusal | ProcessEngineException | NullPointerException overtaken) {
      // An officer was faster; the engine fails in many ways then, and does not even check for null. If he has only
      // claimed the task, it is still there to be withdrawn.
      takeBackAtLast(request);
    }
  }

  private void takeBackAtLast(Request request) {
    try {
      takeBack(request);
    } catch (ProcessEngineException overtakenAgain) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.overtaken");
    }
  }

  private void takeBack(Request request) {
    move(() -> {
      // Its row first and then its task, as every move does.
      requests.getToChange(request.getId()).requireWithdrawable();
      process.withdraw(request.getId());
    });
  }

  /** İtiraz Et (move 10). @throws Refusal CONFLICT as {@link Request#lastDayToObject} tells */
  public void object(Request request, ObjectionForm form) {
    move(() -> process.object(request.getId(), form));
  }

  /**
   * "Bu sonuç işinize yaradı mı?"
   *
   * @param remark may be null
   * @throws Refusal CONFLICT as {@link Requests#rate} tells
   */
  public void rate(Request request, Usefulness useful, String remark) {
    move(() -> requests.rate(request.getId(), useful, remark));
  }

  /** His answer to a question (move 11). @throws Refusal as {@link Dialogues#answer} */
  public void answer(Request request, Contribution answer) {
    move(() -> dialogues.answer(request.getId(), answer));
  }

  /** Ek Bilgi (move 12). @throws Refusal as {@link Dialogues#addInformation} */
  public void addInformation(Request request, Contribution information) {
    move(() -> dialogues.addInformation(request.getId(), information));
  }

  private void move(Runnable move) {
    try {
      transaction.executeWithoutResult(status -> move.run());
    } catch (OptimisticLockingException | ConcurrencyFailureException | DataIntegrityViolationException overtaken) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.overtaken");
    }
  }
}
