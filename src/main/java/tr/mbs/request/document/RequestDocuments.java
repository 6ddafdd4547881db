package tr.mbs.request.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
import tr.mbs.numbering.DrawnNumber;
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

  private final Registrations registrations;
  private final DocumentCounters counters;
  private final Subjects subjects;
  private final Units units;
  private final Clock clock;

  RequestDocuments(Registrations registrations, DocumentCounters counters, Subjects subjects, Units units, Clock clock) {
    this.registrations = registrations;
    this.counters = counters;
    this.subjects = subjects;
    this.units = units;
    this.clock = clock;
  }

  /** A body got the request by its last movement; one that gets it a second time keeps its first number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void receive(Request request, Unit body) {
    if (numbers(body) && !registrations.arrivedAt(body.code().value(), request.getId())) {
      int movement = request.movements();
      drawLastOfAll(request, movement, body, Direction.INCOMING, drawn -> Long.toString(drawn.number()));
    }
  }

  /**
   * A body answered the request by its last movement.
   *
   * @throws Refusal for a number or date that cannot be stored, or that is typed where the counter gives it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void answer(Request request, Actor actor, Answer answer) {
    TypedDocument typed = TypedDocument.read(answer, roundBegan(request), IstanbulTime.today(clock));
    int movement = request.movements();
    if (numbers(actor.unit())) {
      if (typed != null) {
        throw Refusal.field("documentNumber", "request.refusal.documentNumber.drawn");
      }
      String filePlan = subjects.get(request.subject()).filePlan();
      drawLastOfAll(request, movement, actor.unit(), Direction.OUTGOING,
          drawn -> DocumentNumber.outgoing(drawn, filePlan).text());
    } else if (typed != null) {
      requireAnother(request, actor.unit(), typed);
      registrations.add(Registration.typed(request, movement, actor, typed));
    }
  }

  /** No answer is older than what it answers: the application, or the result to which the muhtar objected. */
  private static LocalDate roundBegan(Request request) {
    return IstanbulTime.dateOf(request.firstResult() == null ? request.filedAt() : request.firstResult().resolvedAt());
  }

  /** A second result is a letter of its own (domain.md §2.4). */
  private void requireAnother(Request request, Unit body, TypedDocument typed) {
    if (request.firstResult() != null && registrations.of(request.getId()).stream().anyMatch(entry ->
        entry.direction() == Direction.OUTGOING && entry.body().equals(body.code()) && entry.number().equals(typed.number()))) {
      throw Refusal.field("documentNumber", "request.refusal.documentNumber.used");
    }
  }

  /** The letters about a request, as everybody who sees it may see them. */
  @Transactional(readOnly = true)
  public Correspondence of(Request request) {
    List<Registration> entries = registrations.of(request.getId());
    return new Correspondence(
        entries.stream().filter(entry -> entry.direction() == Direction.INCOMING).map(this::document).toList(),
        answer(entries, entry -> entry.movement() > request.roundBegan()),
        answer(entries, entry -> request.roundBegan() == 0 || entry.movement() < request.roundBegan()));
  }

  /** One a round at most, for an answer ends it. */
  private RequestDocument answer(List<Registration> entries, Predicate<Registration> ofRound) {
    return entries.stream().filter(entry -> entry.direction() == Direction.OUTGOING).filter(ofRound)
        .findFirst().map(this::document).orElse(null);
  }

  private RequestDocument document(Registration entry) {
    return new RequestDocument(units.get(entry.body()).name(), entry.direction(), entry.number(), entry.date());
  }

  /** Whether what this body gets and answers is numbered by its counters; asks the database for municipalities only. */
  @Transactional(readOnly = true)
  public boolean numbers(Unit body) {
    return body.is(UnitKind.MUNICIPALITY) && counters.running(body.code());
  }

  /**
   * Each entry belongs to a movement, so request and movement are written first: that is also the order of locks, the
   * request before the counter.
   *
   * @param text how the number is written
   */
  private void drawLastOfAll(Request request, int movement, Unit body, Direction direction,
      Function<DrawnNumber, String> text) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        registrations.flush();
        DrawnNumber drawn = counters.next(body.code(), direction).orElseThrow();
        registrations.add(Registration.drawn(request, movement, body.code(), direction, text.apply(drawn), drawn));
      }
    });
  }
}
