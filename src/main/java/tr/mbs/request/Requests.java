package tr.mbs.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.calendar.Deadlines;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.dialogue.Contribution;
import tr.mbs.request.dialogue.Dialogue;
import tr.mbs.request.dialogue.ExtraTime;
import tr.mbs.request.document.RequestDocuments;
import tr.mbs.request.file.Attachments;
import tr.mbs.request.filing.Filing;
import tr.mbs.request.filing.RequestNumbers;
import tr.mbs.request.stage.Stage;
import tr.mbs.request.stage.StageFacts;

/**
 * The moves of requests: each changes the request and adds its movement, in the transaction of the engine's step. The
 * rules themselves stand in {@link Custody}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Requests {

  private final FiledRequests requests;
  private final Movements movements;
  private final RequestNumbers numbers;
  private final Attachments attachments;
  private final Units units;
  private final Deadlines deadlines;
  private final MovementTexts texts;
  private final RequestDocuments documents;
  private final StageFacts stages;
  private final Clock clock;

  Requests(FiledRequests requests, Movements movements, RequestNumbers numbers, Attachments attachments, Units units,
      Deadlines deadlines, MovementTexts texts, RequestDocuments documents, StageFacts stages, Clock clock) {
    this.requests = requests;
    this.movements = movements;
    this.numbers = numbers;
    this.attachments = attachments;
    this.units = units;
    this.deadlines = deadlines;
    this.texts = texts;
    this.documents = documents;
    this.stages = stages;
    this.clock = clock;
  }

  /**
   * Files a request; the files that came with its form are claimed.
   *
   * @param recordedBy the officer who records it for the muhtar; null when the muhtar files it on the portal
   * @param suggestion what {@code subject-routing} answered; may be null
   * @throws Refusal as {@link Request#recordBy}
   */
  public Request file(UUID id, Filing filing, Actor recordedBy, String suggestion) {
    Instant now = now();
    var today = IstanbulTime.dateOf(now);
    int calendar = deadlines.revision();
    Request request = new Request(id, numbers.next(today.getYear()), filing, suggestion, now, deadlines.legal(today));
    Movement movement = recordedBy == null
        ? new Movement(request, Action.FILED, null, null, texts.filed(), now)
        : recorded(request, filing, recordedBy, now);
    request.clocks().restOn(calendar);
    requests.add(request);
    tell(request, movement);
    attachments.claim(id, null, filing.office().id(), filing.idempotencyKey());
    if (request.status() == Status.FORWARDED) {
      documents.receive(request, recordedBy.unit());
    }
    return request;
  }

  private Movement recorded(Request request, Filing filing, Actor recordedBy, Instant now) {
    request.recordBy(recordedBy.unit(), filing.office(), now, deadlines::response);
    return new Movement(request, Action.RECORDED, null, recordedBy, texts.recorded(recordedBy.unit(), filing.channel()), now);
  }

  /** Moves 3 and 4. @throws Refusal as {@link Request#forwardTo}, or for an unknown unit */
  public Request forward(UUID id, Actor actor, UnitCode target, String note) {
    Request request = getToChange(id);
    Unit body = units.find(target).orElseThrow(() -> Refusal.field("targetUnit", "request.refusal.unknownTarget"));
    Status before = request.status();
    Stage left = stage(request);
    Instant now = now();
    int calendar = deadlines.revision();
    request.forwardTo(body, actor.unit(), now, deadlines::response);
    request.clocks().restOn(calendar);
    tell(request, new Movement(request, Action.FORWARDED, before, actor, texts.forwarded(body), now).withNote(note),
        left);
    documents.receive(request, body);
    return request;
  }

  /**
   * Move 5. What the officer has laid ready for the result goes out with it; a result without files asks the database for
   * none.
   *
   * @throws Refusal CONFLICT when what he has laid ready was destroyed meanwhile; else as {@link Request#resolve} and
   *     {@link RequestDocuments#answer}
   */
  public Request resolve(UUID id, Actor actor, Answer answer) {
    Request request = getToChange(id);
    Status before = request.status();
    Stage left = stage(request);
    UUID files = request.proofOf(actor.person());
    Instant now = now();
    request.resolve(answer.outcome(), answer.text(), answer.reason(), actor.unit(), now);
    Movement movement = new Movement(request, Action.RESOLVED, before, actor, texts.resolved(answer.outcome()), now);
    tell(request, movement, left);
    if (files != null && attachments.claim(id, movement.sequence(), request.muhtarlikId(), files) == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.proof.gone");
    }
    documents.answer(request, actor, answer);
    return request;
  }

  /**
   * Move 6.
   *
   * @param proposed the body that the returning one thinks is competent; may be null
   * @throws Refusal as {@link Request#returnBy}, or when the proposed unit is unknown
   */
  public Request giveBack(UUID id, Actor actor, String reason, UnitCode proposed) {
    if (proposed != null && units.find(proposed).isEmpty()) {
      throw Refusal.field("proposedUnit", "request.refusal.unknownTarget");
    }
    Request request = getToChange(id);
    Status before = request.status();
    Stage left = stage(request);
    Instant now = now();
    request.returnBy(actor.unit(), units.governorateOf(request.plate()), hasReturned(request, actor.unit()), now);
    tell(request, new Movement(request, Action.RETURNED, before, actor, texts.returned(reason), now)
        .proposing(proposed == null ? null : proposed.value()), left);
    return request;
  }

  /** Move 7. @throws Refusal as {@link Request#withdraw} */
  public void withdraw(UUID id) {
    Request request = getToChange(id);
    Status before = request.status();
    Stage left = stage(request);
    Instant now = now();
    request.withdraw(now);
    tell(request, new Movement(request, Action.WITHDRAWN, before, null, texts.withdrawn(), now), left);
  }

  /** Move 10. @throws Refusal as {@link Request#object} */
  public Request object(UUID id, String reason) {
    Request request = getToChange(id);
    Status before = request.status();
    Instant now = now();
    var today = IstanbulTime.dateOf(now);
    int calendar = deadlines.revision();
    request.object(now, deadlines.legal(today), deadlines.response(today));
    request.clocks().restOn(calendar);
    tell(request, new Movement(request, Action.OBJECTED, before, null, texts.objected(reason), now));
    return request;
  }

  /**
   * "Bu sonuç işinize yaradı mı?"; no movement, for it changes nothing in the case.
   *
   * @throws Refusal CONFLICT without a result; as {@link Result#rate}
   */
  public void rate(UUID id, Usefulness useful, String remark) {
    getToChange(id).latestResult()
        .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "request.refusal.nothingToRate"))
        .rate(useful, remark, IstanbulTime.dateOf(now()));
  }

  /**
   * Move 8.
   *
   * @return false when the officer has just said the same: his form came twice, for it leaves the task open
   * @throws Refusal as {@link Custody#requireHeldBy}
   */
  public boolean replyInTheInterim(UUID id, Actor actor, String text) {
    Request request = getToChange(id);
    request.custody().requireHeldBy(actor.unit());
    String reply = texts.interim(text);
    if (hasJustSaid(request, Action.INTERIM, actor, reply)) {
      return false;
    }
    tell(request, new Movement(request, Action.INTERIM, request.status(), actor, reply, now()));
    return true;
  }

  private boolean hasJustSaid(Request request, Action action, Actor actor, String text) {
    Movement last = lastMovement(request);
    return last.action() == action && actor.person().equals(last.actingPerson()) && text.equals(last.text());
  }

  /** Move 11. @throws Refusal as {@link Request#ask} */
  public void ask(UUID id, Actor actor, String question) {
    Request request = getToChange(id);
    request.ask(actor.unit());
    tell(request, new Movement(request, Action.ASKED, request.status(), actor, texts.asked(actor.unit(), question), now()));
  }

  /**
   * Move 9, first half.
   *
   * @return false when the officer has just wished the same; as for {@link #replyInTheInterim}
   * @throws Refusal as {@link Request#wishForExtraTime}
   */
  public boolean wishForExtraTime(UUID id, Actor actor, String reason) {
    Request request = getToChange(id);
    String wish = texts.wished(reason);
    if (request.extraTime() == ExtraTime.WISHED && hasJustSaid(request, Action.WISHED, actor, wish)) {
      return false;
    }
    Instant now = now();
    request.wishForExtraTime(actor.unit(), IstanbulTime.dateOf(now));
    tell(request, new Movement(request, Action.WISHED, request.status(), actor, wish, now));
    return true;
  }

  /**
   * Its second half.
   *
   * @param days as for {@link Request#answerWish}
   * @param note what MİGM writes to the body; may be null when it grants
   * @throws Refusal as {@link Request#answerWish}
   */
  public Request answerWish(UUID id, Actor actor, Integer days, String note) {
    Request request = getToChange(id);
    Instant now = now();
    int calendar = deadlines.revision();
    request.answerWish(days, deadlines::extended, IstanbulTime.dateOf(now));
    request.clocks().restOn(calendar);
    tell(request, new Movement(request, days == null ? Action.DENIED : Action.EXTENDED, request.status(), actor,
        days == null ? texts.denied() : texts.extended(request.lastDay()), now).withNote(note));
    return request;
  }

  /** Its second half; as {@link #addInformation}. @throws Refusal as {@link Dialogue#answer} */
  public boolean answer(UUID id, Contribution contribution) {
    return contribute(id, contribution, Action.ANSWERED, texts.answered(),
        dialogue -> dialogue.answer(contribution.question()));
  }

  /**
   * Move 12.
   *
   * @return false when this form has been sent before
   * @throws Refusal as {@link Dialogue#add}, when the request is closed, and when the form brings nothing, or has brought
   *     other words before
   */
  public boolean addInformation(UUID id, Contribution contribution) {
    return contribute(id, contribution, Action.ADDED, texts.added(), Dialogue::add);
  }

  /** What the muhtar says. */
  private boolean contribute(UUID id, Contribution contribution, Action action, String text, Consumer<Dialogue> rule) {
    Request request = getToChange(id);
    Optional<Movement> twin = movements.madeWith(contribution.key(), id);
    if (twin.isPresent()) {
      boolean more = !attachments.waiting(request.muhtarlikId(), contribution.key()).isEmpty();
      if (more || !Objects.equals(twin.get().words(), contribution.text())) {
        throw new Refusal(Refusal.Kind.CONFLICT, "request.refusal.saidInOtherWords");
      }
      return false;
    }
    rule.accept(request.openDialogue());
    Movement movement = new Movement(request, action, request.status(), null, text, now()).saying(contribution);
    tell(request, movement);
    int files = attachments.claim(id, movement.sequence(), request.muhtarlikId(), contribution.key());
    if (files == 0 && contribution.text() == null) {
      throw Refusal.field("text", "request.refusal.nothingSaid");
    }
    return true;
  }

  /** Adds what has just been done to a request that stays where it is, or has just come there. */
  private void tell(Request request, Movement movement) {
    movements.add(movement);
    request.custody().stay(movement.step());
  }

  /** Adds what has just taken a request away. @param left the stage that has ended by it */
  private void tell(Request request, Movement movement, Stage left) {
    movements.add(movement);
    stages.add(request, left.endedBy(movement.step()));
  }

  private static Stage stage(Request request) {
    return request.custody().stage(request.roundBegan() == 0 ? 1 : 2, request.lastDay());
  }

  /** Open requests whose last days were counted by an older calendar than the one of this revision. */
  public List<UUID> countedBefore(int calendar) {
    return requests.countedBefore(calendar);
  }

  /**
   * Counts the last days of these requests by today's calendar, in the caller's transaction. Where one moves, a movement of
   * MİGM's says so. What somebody works on at this moment, or has closed, or was counted again before, is left out.
   *
   * @return those of which a last day is another one now
   */
  public List<Request> recount(Collection<UUID> ids) {
    int calendar = deadlines.revision();
    Actor migm = new Actor(null, units.get(UnitCode.DIRECTORATE_GENERAL));
    Instant now = now();
    List<Request> moved = new ArrayList<>();
    List<UUID> asTheyWere = new ArrayList<>();
    for (Request request : requests.takeToRecount(ids, calendar)) {
      Clocks.Moved what = request.clocks().recount(request.status(), calendar, deadlines::legal,
          deadlines::response, deadlines::extended);
      if (what == null) {
        asTheyWere.add(request.getId());
      } else {
        moved.add(request);
        tell(request, new Movement(request, Action.RECOUNTED, request.status(), migm, texts.recounted(request, what), now));
      }
    }
    if (!asTheyWere.isEmpty()) {
      requests.restOn(asTheyWere, calendar);
    }
    return moved;
  }

  /**
   * It is about the same matter as another one, or no longer: nothing about it changes, and staff alone are told.
   *
   * @param action LINKED or UNLINKED
   */
  public void relate(Action action, Request request, Actor actor) {
    tell(request, new Movement(request, action, request.status(), actor, texts.related(action), now()));
  }

  /**
   * Whoever moves a request takes turns at its row: a form sent twice, what the muhtar says while an officer decides. The
   * second sees what the first has done, and both would else write a movement of the same sequence.
   *
   * @throws Refusal NOT_FOUND
   */
  public Request getToChange(UUID id) {
    return requests.findToChange(id).orElseThrow(Requests::notFound);
  }

  /** @throws Refusal NOT_FOUND */
  public Request get(UUID id) {
    return requests.findById(id).orElseThrow(Requests::notFound);
  }

  private static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "request.refusal.notFound");
  }

  /** The movement that was written last; from memory when it was written in this transaction. */
  Movement lastMovement(Request request) {
    return movements.findById(new Movement.Key(request.getId(), request.movements())).orElseThrow();
  }

  /** Whether this directorate has given it back to its governorate in this round; of no interest for other bodies. */
  public boolean hasReturned(Request request, Unit unit) {
    return unit.is(UnitKind.PROVINCIAL_DIRECTORATE)
        && movements.returnedBy(unit.code().value(), request.getId(), request.roundBegan());
  }

  /** As precise as the databases store it, so that what was written and what is read are the same. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
