package tr.mbs.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;

class MandateTest {

  private static final LocalDate START = LocalDate.of(2019, 4, 5);
  private static final LocalDate END = LocalDate.of(2024, 4, 2);
  private static final Reason REASON = new Reason("İstifa");

  @Test
  void theLastDayInOfficeCounts() {
    Mandate ended = mandate(END);
    assertThat(ended.activeOn(START.minusDays(1))).isFalse();
    assertThat(ended.activeOn(START)).isTrue();
    assertThat(ended.activeOn(END)).isTrue();
    assertThat(ended.activeOn(END.plusDays(1))).isFalse();
    assertThat(mandate(null).activeOn(END.plusYears(50))).isTrue();
  }

  @Test
  void itsTextNamesNobody() {
    assertThat(mandate(null)).asString().doesNotContain("Ahmet").doesNotContain("0555").doesNotContain("10000000146");
  }

  @Test
  void anotherNameAloneIsAChange() {
    Mandate seen = mandate(null);
    Mandate now = mandate(null);
    now.correct(seen, new Correction("Ahmet Kaya", null, null, START));
    assertThat(now.fullName()).isEqualTo("Ahmet Kaya");
    assertRefused(() -> now.correct(seen, new Correction("Ahmet Yılmaz", null, null, START)), Refusal.Kind.CONFLICT,
        "registry.mandate.changed");
    assertRefused(() -> now.close(seen, REASON, END, Instant.EPOCH), Refusal.Kind.CONFLICT, "registry.mandate.changed");
  }

  @Test
  void whatIsClosedEndsThatDayOrBeforeItBegins() {
    Mandate holder = mandate(null);
    holder.close(holder, REASON, END, Instant.EPOCH);
    assertThat(holder.term()).isEqualTo(new Term(START, END, true));
    assertRefused(() -> holder.close(holder, REASON, END, Instant.EPOCH), Refusal.Kind.CONFLICT,
        "registry.mandate.changed");
    Mandate upcoming = mandate(null);
    upcoming.close(upcoming, REASON, START.minusDays(9), Instant.EPOCH);
    assertThat(upcoming.term()).isEqualTo(new Term(START, START, true));
  }

  private static Mandate mandate(LocalDate end) {
    return SampleMandate.of("D18-001", new Phone("+905550002000"), new Term(START, end, false));
  }
}
