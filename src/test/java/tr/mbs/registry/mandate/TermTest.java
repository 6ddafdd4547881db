package tr.mbs.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {

  private static final LocalDate START = LocalDate.of(2024, 4, 3);
  private static final LocalDate END = LocalDate.of(2026, 11, 22);

  @Test
  void theLastDayCountsUnlessItWasClosedOnThatDay() {
    assertThat(new Term(START, END, false).includes(END)).isTrue();
    assertThat(new Term(START, END, true).includes(END)).isFalse();
    assertThat(new Term(START, END, true).includes(END.minusDays(1))).isTrue();
    assertThat(new Term(START, null, false).includes(END.plusYears(50))).isTrue();
    assertThat(new Term(START, START, true).includes(START)).as("closed before it began").isFalse();
  }

  @Test
  void termsOverlapWhenTheyShareADay() {
    Term first = new Term(START, END, false);
    assertThat(first.overlaps(new Term(END, null, false))).isTrue();
    assertThat(first.overlaps(new Term(END.plusDays(1), null, false))).isFalse();
    assertThat(new Term(END.plusDays(1), null, false).overlaps(first)).isFalse();
    assertThat(new Term(START, END, true).overlaps(new Term(END, null, false))).isFalse();
    assertThat(new Term(END, END, true).overlaps(new Term(START, null, false))).as("no day at all").isFalse();
  }

  @Test
  void itLastsWhileADayIsLeft() {
    assertThat(new Term(START, END, false).lasts(END)).isTrue();
    assertThat(new Term(START, END, true).lasts(END)).isFalse();
    assertThat(new Term(END, null, false).lasts(START)).as("it has not begun").isTrue();
    assertThat(new Term(END, END, true).lasts(START)).isFalse();
  }
}
