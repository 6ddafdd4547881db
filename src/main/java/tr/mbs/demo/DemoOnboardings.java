package tr.mbs.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.csv.CsvLine;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.site.start.StartTask;

/**
 * Six municipalities at different steps of their move to e-Belediye, so that a newcomer sees a living board. Each is brought
 * there by its own people, lead and help desk, through the product's rules; one that is there stays as it is.
 */
@DemoMode
@Component
@Order(420)
class DemoOnboardings implements StartTask {

  private final DemoMove move;
  private final Onboardings onboardings;
  private final WorkingDays workingDays;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DemoOnboardings(DemoMove move, Onboardings onboardings, WorkingDays workingDays, JdbcClient jdbc,
      TransactionTemplate transaction, Clock clock) {
    this.move = move;
    this.onboardings = onboardings;
    this.workingDays = workingDays;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run() {
    List<CsvLine> missing = DemoData.rows("onboardings").stream().filter(row -> !isThere(row)).toList();
    if (!missing.isEmpty()) {
      beWorkingDay(IstanbulTime.today(clock));
      jdbc.sql("update organization_unit set phone = '0 312 000 00 01' where code = ? and phone is null")
          .param(UnitCode.HELP_DESK.value()).update();
    }
    List<CsvLine> people = DemoData.rows("onboarding-people");
    for (CsvLine row : missing) {
      String municipality = row.get("municipality");
      move.make(row, people.stream().filter(person -> person.get("municipality").equals(municipality)).toList(),
          goLive(Integer.parseInt(row.get("stage"))));
    }
  }

  private boolean isThere(CsvLine row) {
    UnitCode municipality = new UnitCode(row.get("municipality"));
    return Boolean.TRUE.equals(transaction.execute(status -> onboardings.of(municipality).isPresent()));
  }

  /** One of them goes live today, which may be a Sunday; before anybody has asked what day it is. */
  private void beWorkingDay(LocalDate today) {
    if (jdbc.sql("select count(*) from calendar_override where standing_date = ?").param(today)
        .query(Integer.class).single() == 0) {
      jdbc.sql("insert into calendar_override (on_date, kind, reason, made_at, standing_date)"
              + " values (?, 'WORKING', 'Deneme', current_timestamp, ?)").params(today, today).update();
    }
  }

  private LocalDate goLive(int stage) {
    LocalDate today = IstanbulTime.today(clock);
    return stage == DemoMove.MOVED ? today
        : workingDays.sameOrNext(today.plusDays(stage == DemoMove.NUMBERS ? 1 : 30 - stage));
  }
}
