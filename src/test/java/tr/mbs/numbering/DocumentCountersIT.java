package tr.mbs.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;
import static tr.mbs.testing.Refusals.assertFieldRefused;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Refusal.Kind;
import tr.mbs.kernel.TurkishText;
import tr.mbs.registry.Reason;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;

/** Counters that start once and number without gap or double, many at a time (security.md §3). */
@ApplicationTest
@Tag("h2")
class DocumentCountersIT {

  private static final String DETSIS = "12345678";
  private static final int YEAR = IstanbulTime.today(Clock.systemUTC()).getYear();

  @Autowired
  private DocumentCounters counters;
  @Autowired
  private CounterCorrections corrections;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;

  private UnitCode municipality;

  @BeforeEach
  void aMunicipalityOfItsOwn() {
    municipality = Municipalities.withoutCounters(jdbc, "42");
  }

  @Test
  void ofSixteenAtOnceOneStartsThemAndTheOthersAreToldWho() throws Exception {
    List<Callable<String>> officers = IntStream.range(0, 16)
        .<Callable<String>>mapToObj(each -> () -> start(each % 2 == 0 ? "yardim1" : "yardim2", 40 + each)).toList();
    AtOnce<String> outcome = AtOnce.of(officers);
    assertThat(outcome.answers()).hasSize(1);
    String winner = outcome.answers().get(0).equals("yardim1") ? "Elif Kılıç" : "Onur Bulut";
    List<DocumentCounter> rows = counters.of(municipality);
    String when = IstanbulTime.dateTime(rows.get(0).startedAt(), TurkishText.TURKISH);
    assertThat(outcome.failures()).hasSize(15).allSatisfy(failure -> {
      assertThat(failure).isInstanceOf(Refusal.class);
      assertThat(((Refusal) failure).kind()).isEqualTo(Kind.CONFLICT);
      assertThat(((Refusal) failure).messageKey()).isEqualTo("numbering.refusal.started");
      assertThat(((Refusal) failure).args()).containsExactly(winner, when);
    });
    assertThat(rows).extracting(DocumentCounter::direction).containsExactly(Direction.INCOMING, Direction.OUTGOING);
    assertThat(rows.get(1).lastNumber()).as("both of one officer").isEqualTo(rows.get(0).lastNumber() * 10);
    assertThat(audited("counter-start")).containsExactly(
        YEAR + " INCOMING " + rows.get(0).lastNumber() + " OUTGOING " + rows.get(1).lastNumber());
  }

  @Test
  void fiveHundredNumbersOfTwentyFiveWorkersHaveNoGapNoDoubleAndTheOrderOfTheirTimes() throws Exception {
    start("yardim1", 100);
    List<DrawnNumber> drawn = drawnByTwentyFive();
    assertThat(drawn).extracting(DrawnNumber::number)
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(101, 600).boxed().toList());
    drawn.sort(Comparator.comparing(DrawnNumber::number));
    assertThat(drawn).extracting(DrawnNumber::at).isSorted();
    assertThat(counters.of(municipality).get(0).lastDrawnAt()).isEqualTo(drawn.get(499).at());
    assertThat(counters.of(municipality).get(1).used()).as("outgoing").isFalse();
  }

  /** Each draws twenty; whatever he draws after the fifth, tenth … he takes back, because his work fails. */
  private List<DrawnNumber> drawnByTwentyFive() throws Exception {
    Callable<List<DrawnNumber>> worker = () -> {
      List<DrawnNumber> kept = new ArrayList<>();
      for (int number = 1; number <= 20; number++) {
        kept.add(draw(Direction.INCOMING));
        if (number % 5 == 0) {
          drawAndFail();
        }
      }
      return kept;
    };
    AtOnce<List<DrawnNumber>> workers = AtOnce.of(Collections.nCopies(25, worker));
    assertThat(workers.failures()).isEmpty();
    return new ArrayList<>(workers.answers().stream().flatMap(List::stream).toList());
  }

  @Test
  void eachDirectionCountsByItself() {
    start("yardim1", 41);
    assertThat(draw(Direction.INCOMING).number()).isEqualTo(42);
    assertThat(draw(Direction.OUTGOING).number()).isEqualTo(411);
    assertThat(draw(Direction.OUTGOING).number()).isEqualTo(412);
    assertThat(draw(Direction.INCOMING).detsis()).isEqualTo(DETSIS);
    assertThat(audited("counter-first")).isEmpty();
  }

  @Test
  void theVeryFirstNumberIsNoted() {
    start("yardim1", 0);
    assertThat(draw(Direction.INCOMING).number()).isEqualTo(1);
    assertThat(audited("counter-first")).containsExactly(YEAR + " INCOMING");
  }

  @Test
  void withoutCountersThereIsNoNumber() {
    assertThat(counters.running(municipality)).isFalse();
    transaction.executeWithoutResult(status ->
        assertThat(counters.next(municipality, Direction.INCOMING)).isEmpty());
    start("yardim1", 5);
    assertThat(counters.running(municipality)).isTrue();
  }

  @Test
  void numbersAreDrawnInsideATransactionOnly() {
    assertThat(catchThrowable(() -> counters.next(municipality, Direction.INCOMING)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void onlyWholeNumbersOfThisYearAndARealDetsisStartThem() {
    assertFieldRefused(() -> start(YEAR, -1, 5, DETSIS), "lastIncoming", "numbering.refusal.number");
    assertFieldRefused(() -> start(YEAR, 5, -1, DETSIS), "lastOutgoing", "numbering.refusal.number");
    assertFieldRefused(() -> start(YEAR, DocumentCounters.LARGEST + 1, 5, DETSIS), "lastIncoming",
        "numbering.refusal.number");
    assertFieldRefused(() -> start(YEAR, 5, 5, "1234567"), "detsis", "numbering.refusal.detsis");
    assertRefused(() -> start(YEAR - 1, 5, 5, DETSIS), Kind.INVALID, "numbering.refusal.year");
    assertRefused(() -> start(YEAR + 1, 5, 5, DETSIS), Kind.INVALID, "numbering.refusal.year");
    assertThat(counters.of(municipality)).isEmpty();
  }

  @Test
  void anUnusedCounterGoesBothWays() {
    start("yardim1", 500);
    correct(500, 50);
    assertThat(counters.of(municipality).get(0)).extracting(DocumentCounter::startNumber, DocumentCounter::lastNumber)
        .containsExactly(51L, 50L);
    correct(50, 70);
    assertThat(draw(Direction.INCOMING).number()).isEqualTo(71);
    assertThat(corrections.of(municipality.value())).extracting(CounterCorrection::before,
            CounterCorrection::after, CounterCorrection::reason, CounterCorrection::officer)
        .containsExactly(tuple(50L, 70L, "Yanlış yazılmış.", "yardim2"),
            tuple(500L, 50L, "Yanlış yazılmış.", "yardim2"));
    assertThat(audited("counter-correct")).hasSize(2).doesNotHaveDuplicates()
        .allMatch(detail -> detail.matches("[0-9a-f-]{36}"));
  }

  @Test
  void aUsedCounterIsNeverLowered() {
    start("yardim1", 500);
    draw(Direction.INCOMING);
    assertFieldRefused(() -> correct(501, 500), "lastNumber", "numbering.refusal.lower");
    assertFieldRefused(() -> correct(501, 0), "lastNumber", "numbering.refusal.lower");
    assertFieldRefused(() -> correct(501, 501), "lastNumber", "numbering.refusal.same");
    assertFieldRefused(() -> correct(501, -1), "lastNumber", "numbering.refusal.number");
    correct(501, 600);
    assertThat(counters.of(municipality).get(0).startNumber()).isEqualTo(501);
    assertFieldRefused(() -> correct(600, 599), "lastNumber", "numbering.refusal.lower");
    assertThat(draw(Direction.INCOMING).number()).isEqualTo(601);
  }

  @Test
  void whoSawAnOlderNumberCorrectsNothing() {
    start("yardim1", 500);
    draw(Direction.INCOMING);
    assertRefused(() -> correct(500, 600), Kind.CONFLICT, "numbering.refusal.movedOn");
    assertThat(counters.of(municipality).get(0).lastNumber()).isEqualTo(501);
  }

  private String start(String officer, long last) {
    transaction.executeWithoutResult(status ->
        counters.initialize(municipality, YEAR, last, last * 10, officer, DETSIS));
    return officer;
  }

  private void start(int year, long lastIncoming, long lastOutgoing, String detsis) {
    transaction.executeWithoutResult(status ->
        counters.initialize(municipality, year, lastIncoming, lastOutgoing, "yardim1", detsis));
  }

  private DrawnNumber draw(Direction direction) {
    return transaction.execute(status -> counters.next(municipality, direction).orElseThrow());
  }

  private void drawAndFail() {
    transaction.executeWithoutResult(status -> {
      counters.next(municipality, Direction.INCOMING).orElseThrow();
      status.setRollbackOnly();
    });
  }

  private void correct(long seen, long lastNumber) {
    counters.correct(municipality, Direction.INCOMING, seen, lastNumber, new Reason("Yanlış yazılmış."), "yardim2");
  }

  private List<String> audited(String action) {
    return jdbc.sql("select detail from audit_entry where action = ? and subject_id = ? order by id")
        .params(action, municipality.value()).query(String.class).list();
  }
}
