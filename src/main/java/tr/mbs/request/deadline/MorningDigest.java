package tr.mbs.request.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;
import tr.mbs.registry.unit.Units;
import tr.mbs.workflow.round.DueRound;
import tr.mbs.workflow.round.Each;

/**
 * One e-mail a working day to each unit of whose requests one is due (domain.md §2.6), at nine, or at noon when
 * nobody was told then. A unit's mark is set with its message: a round that runs twice, or goes on after a failure, tells
 * nobody twice. A unit without an address gets neither: what falls due meanwhile is in its first digest, once it has one.
 * Numbers, subjects and bodies only: what was typed stays behind the sign-in.
 */
@Component
@Order(3)
class MorningDigest implements DueRound {

  private static final Logger log = LoggerFactory.getLogger(MorningDigest.class);
  private static final String MIGM = UnitCode.DIRECTORATE_GENERAL.value();

  private final Digests digests;
  private final Units units;
  private final Outbox outbox;
  private final MessageSource messages;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final TransactionTemplate each;

  MorningDigest(Digests digests, Units units, Outbox outbox, MessageSource messages, WorkingDays workingDays, Clock clock,
      PlatformTransactionManager transactions) {
    this.digests = digests;
    this.units = units;
    this.outbox = outbox;
    this.messages = messages;
    this.workingDays = workingDays;
    this.clock = clock;
    this.each = new TransactionTemplate(transactions);
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public String name() {
    return "morningDigest";
  }

  @Override
  public void run() {
    LocalDate today = IstanbulTime.today(clock);
    boolean toldAtNine = IstanbulTime.isAfternoon(clock) && today.equals(digests.lastOf(MIGM));
    if (!workingDays.isWorkingDay(today) || toldAtNine) {
      return;
    }
    Map<String, List<Due>> due = digests.atBodies(today).stream()
        .collect(Collectors.groupingBy(Due::unit, LinkedHashMap::new, Collectors.toList()));
    due.put(MIGM, digests.atMigm(today));
    // A unit that could not be told is found alone when the engine begins the round again.
    Each.inTurn(due.entrySet(), next -> each.executeWithoutResult(status -> tell(next.getKey(), next.getValue(), today)),
        next -> log.error("The digest of {} was not written", next.getKey()));
  }

  private void tell(String code, List<Due> due, LocalDate today) {
    Unit unit = units.get(new UnitCode(code));
    if (unit.email() != null && digests.told(code, today, clock.instant()) && !due.isEmpty()) {
      outbox.add(digest(unit, due, today));
    }
  }

  private OutgoingMessage digest(Unit unit, List<Due> due, LocalDate today) {
    String day = IstanbulTime.date(today, TurkishText.TURKISH);
    Collection<List<Due>> reasons = due.stream()
        .collect(Collectors.groupingBy(Due::why, TreeMap::new, Collectors.toList())).values();
    String lists = Stream.concat(reasons.stream().map(this::list), withoutEmail(unit))
        .collect(Collectors.joining("\n\n"));
    return OutgoingMessage.email("digest-" + unit.code().value() + "-" + today, "request-digest", unit.email(),
        text("request.digest.subject", day), text("request.digest.text", unit.name(), day, lists));
  }

  /** Never a reason for a digest by itself: a state that lasts for weeks would send the same mail each day. */
  private Stream<String> withoutEmail(Unit reader) {
    long unreachable = units.countWithoutEmail();
    return reader.is(UnitKind.DIRECTORATE_GENERAL) && unreachable > 0
        ? Stream.of(text("request.digest.withoutEmail", unreachable)) : Stream.empty();
  }

  private String list(List<Due> due) {
    Due first = due.get(0);
    String lines = due.stream()
        .map(one -> text("request.digest.line", one.number(), one.subject(), one.holder(),
            IstanbulTime.numericDate(one.lastDay())))
        .collect(Collectors.joining("\n"));
    String more = first.total() > due.size() ? "\n" + text("request.digest.more", first.total() - due.size()) : "";
    return text("request.digest." + first.why(), first.total()) + "\n" + lines + more;
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, TurkishText.TURKISH);
  }
}
