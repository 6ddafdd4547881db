package tr.mbs.numbering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Detsis;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.Reason;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;

/**
 * Evrak numaratörü: starts the counters of a municipality once, and draws from them (domain.md §3, "Counters"). Among
 * documents that are committed a counter leaves no gap: a transaction that rolls back gives its number back.
 */
@Component
public class DocumentCounters {

  /** Largest number that a counter may begin from: of 9 digits; who registers a million documents a year needs seven. */
  public static final long LARGEST = 999_999_999;

  private final CounterRows rows;
  private final CounterCorrections corrections;
  private final StaffAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  DocumentCounters(CounterRows rows, CounterCorrections corrections, StaffAccounts accounts, AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.corrections = corrections;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Starts both counters of a municipality, once for all years: the first numbers are the last ones given here plus
   * one, and each new year begins with 1 by itself. Of several at once, on all nodes, one starts them; the others wait
   * for it and are refused.
   *
   * @param year         the year in which it is called, in Istanbul: whose last numbers these are
   * @param lastIncoming last number of the old register, a whole number from 0
   * @param lastOutgoing the same for outgoing documents
   * @param userId       the officer who starts them
   * @param detsis       DETSİS number of the municipality's root unit, 8 digits
   * @throws Refusal CONFLICT that names who started them before, and when; INVALID for a wrong number, year or DETSİS
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void initialize(UnitCode municipality, int year, long lastIncoming, long lastOutgoing, String userId,
      String detsis) {
    requirePossible("lastIncoming", lastIncoming);
    requirePossible("lastOutgoing", lastOutgoing);
    if (!Detsis.isValid(detsis)) {
      throw Refusal.field("detsis", "numbering.refusal.detsis");
    }
    if (year != IstanbulTime.today(clock).getYear()) {
      throw new Refusal(Refusal.Kind.INVALID, "numbering.refusal.year");
    }
    if (rows.exist(municipality)
        || !rows.begin(municipality, Direction.INCOMING, year, detsis, lastIncoming, userId)) {
      throw alreadyStarted(municipality);
    }
    rows.begin(municipality, Direction.OUTGOING, year, detsis, lastOutgoing, userId);
    audit.record(userId, "counter-start", "document-counter", municipality.value(),
        year + " INCOMING " + lastIncoming + " OUTGOING " + lastOutgoing);
  }

  /** Whether the counters of a municipality run; one look at the primary key. */
  @Transactional(readOnly = true)
  public boolean running(UnitCode municipality) {
    return rows.exist(municipality);
  }

  /**
   * Draws the next number, by one statement that also takes the time: order of numbers and order of times are one. On
   * New Year's midnight in Istanbul the next number is 1 of the new year.
   * <p>
   * The counter's row stays locked until the caller's transaction ends, and all others who draw from it wait. So it is
   * the last row that our code locks, the request before it: draw when everything else is written, right before the
   * commit. Two counters are never drawn from in one transaction.
   *
   * @return empty when the municipality's counters do not run
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<DrawnNumber> next(UnitCode municipality, Direction direction) {
    Optional<DrawnNumber> drawn = rows.next(municipality, direction);
    drawn.filter(number -> number.number() == 1).ifPresent(first ->
        audit.record("numbering", "counter-first", "document-counter", municipality.value(),
            first.date().getYear() + " " + direction));
    return drawn;
  }

  /** All counters of a municipality, the latest year first; empty when they do not run. */
  @Transactional(readOnly = true)
  public List<DocumentCounter> of(UnitCode municipality) {
    return rows.of(municipality);
  }

  /**
   * The help desk gives a counter of this year another last number. A counter that was used only goes up: lower numbers
   * belong to documents.
   *
   * @param seen the last number that the officer saw
   * @throws Refusal INVALID for {@code lastNumber}, CONFLICT when the counter has moved on or has not begun this year
   */
  @Transactional
  public void correct(UnitCode municipality, Direction direction, long seen, long lastNumber, Reason reason,
      String userId) {
    requirePossible("lastNumber", lastNumber);
    DocumentCounter counter = ofThisYear(municipality, direction);
    if (lastNumber == seen) {
      throw Refusal.field("lastNumber", "numbering.refusal.same");
    }
    if (counter.used() && lastNumber < counter.lastNumber()) {
      throw Refusal.field("lastNumber", "numbering.refusal.lower", counter.lastNumber());
    }
    if (counter.lastNumber() != seen || !rows.change(municipality, counter, lastNumber)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "numbering.refusal.movedOn");
    }
    CounterCorrection correction = new CounterCorrection(municipality, counter, lastNumber, reason, userId);
    corrections.add(correction);
    audit.record(userId, "counter-correct", "document-counter", municipality.value(), correction.id().toString());
  }

  private DocumentCounter ofThisYear(UnitCode municipality, Direction direction) {
    int year = IstanbulTime.today(clock).getYear();
    return rows.of(municipality).stream()
        .filter(counter -> counter.direction() == direction && counter.year() == year)
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "numbering.refusal.notThisYear"));
  }

  private Refusal alreadyStarted(UnitCode municipality) {
    List<DocumentCounter> counters = rows.of(municipality);
    DocumentCounter first = counters.get(counters.size() - 1);
    String name = accounts.names(Set.of(first.startedBy())).getOrDefault(first.startedBy(), first.startedBy());
    return new Refusal(Refusal.Kind.CONFLICT, "numbering.refusal.started", name,
        IstanbulTime.dateTime(first.startedAt(), TurkishText.TURKISH));
  }

  private static void requirePossible(String field, long lastNumber) {
    if (lastNumber < 0 || lastNumber > LARGEST) {
      throw Refusal.field(field, "numbering.refusal.number");
    }
  }
}
