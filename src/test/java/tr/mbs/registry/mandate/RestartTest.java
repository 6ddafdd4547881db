package tr.mbs.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.testing.Refusals.assertFieldRefused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate START = LocalDate.of(2026, 11, 10);

  private final Mandate predecessor = mandate("V1", new Term(START.minusYears(5), START.minusDays(1), false));
  private final Mandate seen = mandate("V1", new Term(START, null, false));

  @Test
  void theLastDayOfThePredecessorMovesWithTheFirst() {
    assertThat(restart(START.minusDays(5))).isEqualTo(new Restart(predecessor, START.minusDays(6)));
    assertThat(restart(START.plusDays(5))).isEqualTo(new Restart(predecessor, START.plusDays(4)));
    assertThat(restart(START).predecessor()).as("nothing to do").isNull();
  }

  @Test
  void whoseDaysAreOverDoesNotComeBack() {
    assertFieldRefused(() -> restart(TODAY.plusDays(1)), "startOn", "registry.correct.startOn.begun");
    assertThat(restart(TODAY).lastDay()).isEqualTo(TODAY.minusDays(1));
  }

  @Test
  void whoIsNotInOfficeYetMayBeginSoonerOrLater() {
    Mandate holder = mandate("V1", new Term(START.minusYears(5), TODAY.plusDays(9), false));
    Mandate upcoming = mandate("V1", new Term(TODAY.plusDays(10), null, false));
    List.of(TODAY, TODAY.plusDays(1), TODAY.plusDays(40)).forEach(start ->
        assertThat(Restart.of(upcoming, start, List.of(upcoming, holder), List.of(upcoming), List.of(holder), TODAY))
            .isEqualTo(new Restart(holder, start.minusDays(1))));
  }

  @Test
  void nobodyElsesDaysAreTaken() {
    assertFieldRefused(() -> restart(START.minusYears(5)), "startOn", "registry.record.later");
    Mandate closed = mandate("V1", new Term(START.minusYears(1), START.minusDays(1), true));
    assertFieldRefused(() -> Restart.of(seen, START.minusDays(9), List.of(seen, closed), List.of(seen), List.of(), TODAY),
        "startOn", "registry.record.later");
    Mandate elsewhere = mandate("V2", new Term(START.minusYears(5), START.minusDays(3), false));
    assertFieldRefused(() -> Restart.of(seen, START.minusDays(3), List.of(seen), List.of(seen, elsewhere), List.of(), TODAY),
        "startOn", "registry.record.elsewhere");
    Mandate ended = mandate("V1", new Term(START, TODAY.minusDays(5), false));
    assertFieldRefused(() -> Restart.of(ended, TODAY.minusDays(4), List.of(ended), List.of(ended), List.of(), TODAY),
        "startOn", "registry.correct.startOn.end");
  }

  @Test
  void aPredecessorWhoHasGoneToAnotherOfficeStaysThere() {
    Mandate next = mandate("V2", new Term(START, null, false));
    Restart restart = Restart.of(seen, START.plusDays(5), List.of(seen, predecessor), List.of(seen),
        List.of(next, predecessor), TODAY);
    assertThat(restart.predecessor()).isNull();
  }

  private Restart restart(LocalDate start) {
    return Restart.of(seen, start, List.of(seen, predecessor), List.of(seen), List.of(predecessor), TODAY);
  }

  private static Mandate mandate(String office, Term term) {
    return SampleMandate.of(office, null, term);
  }
}
