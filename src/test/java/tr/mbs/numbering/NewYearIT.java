package tr.mbs.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.registry.Reason;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;

/** Midnight of 31 December in Istanbul, three hours before that of the databases' UTC. */
@ApplicationTest
@Tag("h2")
class NewYearIT {

  private static final String LAST_SECOND = "2026-12-31T23:59:59";
  private static final String MIDNIGHT = "2027-01-01T00:00:00";

  @Autowired
  private CounterCorrections corrections;
  @Autowired
  private StaffAccounts accounts;
  @Autowired
  private AuditTrail audit;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;

  private UnitCode municipality;
  private SetClock clock;
  private DocumentCounters counters;

  @BeforeEach
  void aMunicipalityInItsLastSecondOf2026() {
    municipality = Municipalities.withoutCounters(jdbc, "42");
    clock = new SetClock(jdbc, transaction);
    counters = new DocumentCounters(clock.rows(), corrections, accounts, audit, clock);
    clock.set(LAST_SECOND);
    transaction.executeWithoutResult(status ->
        counters.initialize(municipality, 2026, 41, 7, "yardim1", "12345678"));
  }

  @Test
  void theNewYearBeginsWithOne() {
    assertThat(draw()).isEqualTo("42 of 2026-12-31");
    clock.set(MIDNIGHT);
    assertThat(draw()).isEqualTo("1 of 2027-01-01");
    assertThat(draw()).isEqualTo("2 of 2027-01-01");
    assertThat(counters.of(municipality)).extracting(counter -> counter.year() + " " + counter.direction() + " "
            + counter.startNumber() + " " + counter.lastNumber() + " " + counter.detsis() + " " + counter.startedBy())
        .containsExactly("2027 INCOMING 1 2 12345678 null", "2026 INCOMING 42 42 12345678 yardim1",
            "2026 OUTGOING 8 7 12345678 yardim1");
    assertThat(counters.of(municipality).get(0).startedAt()).isEqualTo(clock.instant());
    assertThat(jdbc.sql("select detail from audit_entry where action = 'counter-first' and subject_id = ?")
        .param(municipality.value()).query(String.class).list()).containsExactly("2027 INCOMING");
  }

  @Test
  void aClockThatIsSetBackTakesNeitherYearNorTimeBack() {
    clock.set(MIDNIGHT);
    assertThat(draw()).isEqualTo("1 of 2027-01-01");
    clock.set(LAST_SECOND);
    assertThat(draw()).isEqualTo("2 of 2027-01-01");
  }

  @Test
  void manyWhoComeAtMidnightShareOneNewYear() throws Exception {
    clock.set(MIDNIGHT);
    AtOnce<String> outcome = AtOnce.of(Collections.nCopies(12, (Callable<String>) this::draw));
    assertThat(outcome.failures()).isEmpty();
    List<String> expected = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      expected.add(number + " of 2027-01-01");
    }
    assertThat(outcome.answers()).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** He asked in the old year; what counts is when he gets his number. */
  @Test
  void whoWaitsForTheCounterOverMidnightGetsANumberOfTheNewYear() throws Exception {
    CompletableFuture<String> waiting = new CompletableFuture<>();
    transaction.executeWithoutResult(status -> {
      clock.rules();
      assertThat(counters.next(municipality, Direction.INCOMING).orElseThrow().number()).isEqualTo(42);
      waiting.completeAsync(this::draw);
      await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20)).until(this::somebodyWaits);
      clock.set(MIDNIGHT);
    });
    assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo("1 of 2027-01-01");
  }

  @Test
  void thePastYearIsClosed() {
    clock.set(MIDNIGHT);
    assertRefused(() -> counters.correct(municipality, Direction.INCOMING, 41, 50, new Reason("Yanlış."), "yardim1"),
        Kind.CONFLICT, "numbering.refusal.notThisYear");
    assertRefused(() -> transaction.executeWithoutResult(status ->
        counters.initialize(municipality, 2027, 0, 0, "yardim2", "12345678")), Kind.CONFLICT,
        "numbering.refusal.started");
  }

  private String draw() {
    return transaction.execute(status -> {
      clock.rules();
      DrawnNumber drawn = counters.next(municipality, Direction.INCOMING).orElseThrow();
      LocalDate date = drawn.date();
      return drawn.number() + " of " + date;
    });
  }

  private boolean somebodyWaits() {
    String waiting = "h2".equals(System.getProperty("mbs.test.db"))
        ? "select count(*) from information_schema.sessions where blocker_id is not null"
        : "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%document_counter%'";
    return jdbc.sql(waiting).query(Integer.class).single() > 0;
  }
}
