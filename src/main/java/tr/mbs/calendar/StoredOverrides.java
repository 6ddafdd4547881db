package tr.mbs.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The exceptions in table {@code calendar_day}. It holds a few rows a year, so each node keeps it in memory and reads
 * the whole of it again when its copy is a minute old: a change counts on all nodes within that minute.
 */
@Component
class StoredOverrides implements CalendarOverrides {

  static final Duration FRESH = Duration.ofSeconds(60);

  private record Copy(Map<LocalDate, DayKind> days, long readAt) {
  }

  private final JdbcClient jdbc;
  private final LongSupplier nanoTime;
  private volatile Copy copy;

  @Autowired
  StoredOverrides(JdbcClient jdbc) {
    this(jdbc, System::nanoTime);
  }

  StoredOverrides(JdbcClient jdbc, LongSupplier nanoTime) {
    this.jdbc = jdbc;
    this.nanoTime = nanoTime;
  }

  @Override
  public Optional<DayKind> of(LocalDate day) {
    Copy current = copy;
    long now = nanoTime.getAsLong();
    if (current == null || now - current.readAt() >= FRESH.toNanos()) {
      // Two threads may both read here; they read the same.
      current = new Copy(read(), now);
      copy = current;
    }
    return Optional.ofNullable(current.days().get(day));
  }

  private Map<LocalDate, DayKind> read() {
    Map<LocalDate, DayKind> days = new HashMap<>();
    jdbc.sql("select on_date, kind from calendar_day")
        .query(row -> {
          days.put(row.getObject("on_date", LocalDate.class), DayKind.valueOf(row.getString("kind")));
        });
    return days;
  }
}
