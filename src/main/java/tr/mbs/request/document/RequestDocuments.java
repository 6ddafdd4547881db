package tr.mbs.request.document;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.numbering.Direction;
import tr.mbs.numbering.DocumentCounters;
import tr.mbs.numbering.DocumentNumber;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Answer;
import tr.mbs.request.Request;
import tr.mbs.request.subject.Subjects;

/**
 * Gives requests and their answers the numbers of a municipality whose counters run; other bodies type the numbers of
 * their own registers. A number is drawn when everything else of the transaction is written, right before it commits.
 */
@Component
public class RequestDocuments {

  private final RequestDocumentRows rows;
  private final DocumentCounters counters;
  private final Subjects subjects;
  private final Units units;
  private final Clock clock;

  RequestDocuments(RequestDocumentRows rows, DocumentCounters counters, Subjects subjects, Units units, Clock clock) {
    this.rows = rows;
    this.counters = counters;
    this.subjects = subjects;
    this.units = units;
    this.clock = clock;
  }

  /** A body got the request by its last movement; one that gets it a second time keeps its first number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void receive(Request request, Unit body) {
    if (numbers(body) && !rows.arrivedAt(body, request)) {
      int movement = request.movements();
      lastOfAll(() -> rows.draw(request, movement, body.code(), Direction.INCOMING,
          drawn -> Long.toString(drawn.number())));
    }
  }

  /**
   * A body answered the request by its last movement.
   *
   * @throws Refusal for a number or date that cannot be stored, or that is typed where the counter gives it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(Request request, Actor actor, Answer answer) {
    TypedDocument typed =
        TypedDocument.read(answer, IstanbulTime.dateOf(request.filedAt()), IstanbulTime.today(clock));
    int movement = request.movements();
    if (numbers(actor.unit())) {
      if (typed != null) {
        throw Refusal.field("documentNumber", "request.refusal.documentNumber.drawn");
      }
      String filePlan = subjects.get(request.subject()).filePlan();
      lastOfAll(() -> rows.draw(request, movement, actor.unit().code(), Direction.OUTGOING,
          drawn -> DocumentNumber.outgoing(drawn, filePlan).text()));
    } else if (typed != null) {
      lastOfAll(() -> rows.keep(request, movement, actor, typed));
    }
  }

  /** The letters about a request, as everybody who sees it may see them. */
  @Transactional(readOnly = true)
  public Correspondence of(Request request) {
    List<RequestDocument> documents = rows.of(request, units);
    RequestDocument answer = documents.stream().filter(document -> document.direction() == Direction.OUTGOING)
        .reduce((earlier, later) -> later).orElse(null);
    return new Correspondence(
        documents.stream().filter(document -> document.direction() == Direction.INCOMING).toList(), answer);
  }

  /** Whether what this body gets and answers is numbered by its counters; asks the database for municipalities only. */
  @Transactional(readOnly = true)
  public boolean numbers(Unit body) {
    return body.is(UnitKind.MUNICIPALITY) && counters.running(body.code());
  }

  private static void lastOfAll(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        work.run();
      }
    });
  }
}
