package tr.mbs.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.testing.ApplicationTest;

@ApplicationTest
class StoredOverridesIT {

  /** Far away from the days of other tests, which share the database. */
  private static final LocalDate SATURDAY = LocalDate.of(2044, 1, 9);
  private static final LocalDate MONDAY = LocalDate.of(2044, 1, 11);

  @Autowired
  private JdbcClient jdbc;
  private final AtomicLong nanoTime = new AtomicLong();

  @AfterEach
  void forget() {
    jdbc.sql("delete from calendar_override where on_date between ? and ?").params(SATURDAY, MONDAY).update();
  }

  @Test
  void aRowMakesAHolidayOrAWorkingDay() {
    insert(SATURDAY, "WORKING");
    insert(MONDAY, "HOLIDAY");
    WorkingDays workingDays = new WorkingDays(new StoredOverrides(jdbc));
    assertThat(workingDays.isWorkingDay(SATURDAY)).isTrue();
    assertThat(workingDays.isWorkingDay(MONDAY)).isFalse();
    assertThat(workingDays.sameOrNext(SATURDAY.plusDays(1))).isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void aChangeCountsWhenTheCopyIsAMinuteOldAndNotBefore() {
    StoredOverrides overrides = new StoredOverrides(jdbc, nanoTime::get);
    assertThat(overrides.of(MONDAY)).isEmpty();
    insert(MONDAY, "HOLIDAY");
    nanoTime.addAndGet(StoredOverrides.FRESH.toNanos() - 1);
    assertThat(overrides.of(MONDAY)).isEmpty();
    nanoTime.incrementAndGet();
    assertThat(overrides.of(MONDAY)).contains(DayKind.HOLIDAY);
  }

  @Test
  void theTableRefusesOtherKinds() {
    assertThatThrownBy(() -> insert(MONDAY, "HALF")).isInstanceOf(DataIntegrityViolationException.class);
  }

  private void insert(LocalDate day, String kind) {
    jdbc.sql("insert into calendar_override (on_date, kind, reason, made_at, standing_date)"
        + " values (?, ?, 'Deneme', current_timestamp, ?)").params(day, kind, day).update();
  }
}
