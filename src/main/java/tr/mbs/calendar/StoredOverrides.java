package tr.mbs.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The exceptions that stand in table {@code calendar_override}, and how often they have changed. It holds a few rows a
 * year, so each node keeps it in memory and reads the whole of it again when its copy is a minute old. The node on which an
 * officer changes it knows at once, all others within that minute; what they count meanwhile carries the revision of their
 * copy and is counted again (decision 0027).
 */
@Component
class StoredOverrides implements CalendarOverrides {

  static final Duration FRESH = Duration.ofSeconds(60);

  private record Copy(int revision, Map<LocalDate, DayKind> days, long readAt) {
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
    return Optional.ofNullable(copy().days().get(day));
  }

  @Override
  public int revision() {
    return copy().revision();
  }

  @Override
  public int refreshed() {
    return keep(read()).revision();
  }

  /** It has changed here. */
  synchronized void forget() {
    if (copy != null) {
      copy = new Copy(copy.revision(), copy.days(), copy.readAt() - FRESH.toNanos());
    }
  }

  private Copy copy() {
    Copy current = copy;
    return current == null || nanoTime.getAsLong() - current.readAt() >= FRESH.toNanos() ? keep(read()) : current;
  }

  /**
   * The copy never goes back: a thread that was held up after reading may find that another has read a later revision, and
   * somebody may have taken that revision's number already for what he counts next.
   */
  private synchronized Copy keep(Copy read) {
    if (copy == null || read.revision() >= copy.revision()) {
      copy = read;
    }
    return copy;
  }

  private Copy read() {
    long readAt = nanoTime.getAsLong();
    AtomicInteger revision = new AtomicInteger();
    Map<LocalDate, DayKind> days = new HashMap<>();
    jdbc.sql("""
            select r.number, o.standing_date, o.kind
            from calendar_revision r left join calendar_override o on o.standing_date is not null""")
        .query(row -> {
          revision.set(row.getInt("number"));
          LocalDate day = row.getObject("standing_date", LocalDate.class);
          if (day != null) {
            days.put(day, DayKind.valueOf(row.getString("kind")));
          }
        });
    return new Copy(revision.get(), days, readAt);
  }
}
