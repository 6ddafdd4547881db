package tr.mbs.request.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import tr.mbs.registry.unit.Units;
import tr.mbs.workflow.round.DueRound;

/**
 * One e-mail a working day to each unit of whose requests one is due (domain.md §2.6), in the first round of the day. A
 * unit's mark is set with its message, and MİGM's, which is told last, says that the day is done: a round that runs twice,
 * or goes on after a failure, tells nobody twice. Numbers, subjects and bodies only: what was typed stays behind the
 * sign-in.
 */
@Component
@Order(3)
class MorningDigest implements DueRound {

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
    String migm = UnitCode.DIRECTORATE_GENERAL.value();
    if (!workingDays.isWorkingDay(today) || today.equals(digests.lastOf(migm))) {
      return;
    }
    Map<String, List<Due>> ofBodies = digests.atBodies(today).stream()
        .collect(Collectors.groupingBy(Due::unit, LinkedHashMap::new, Collectors.toList()));
    ofBodies.forEach((unit, due) -> tell(unit, due, today));
    tell(migm, digests.atMigm(today), today);
  }

  private void tell(String unit, List<Due> due, LocalDate today) {
    each.executeWithoutResult(status -> {
      digests.told(unit, today);
      if (!due.isEmpty()) {
        outbox.add(digest(units.get(new UnitCode(unit)), due, today));
      }
    });
  }

  private OutgoingMessage digest(Unit unit, List<Due> due, LocalDate today) {
    String day = IstanbulTime.date(today, TurkishText.TURKISH);
    Collection<List<Due>> reasons = due.stream()
        .collect(Collectors.groupingBy(Due::why, LinkedHashMap::new, Collectors.toList())).values();
    String lists = reasons.stream().map(this::list).collect(Collectors.joining("\n\n"));
    return OutgoingMessage.email("digest-" + unit.code().value() + "-" + today, "request-digest", unit.email(),
        text("request.digest.subject", day), text("request.digest.text", unit.name(), day, lists));
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
