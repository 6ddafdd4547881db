package tr.mbs.registry.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Tckn;

class MandateTest {

  private static final LocalDate START = LocalDate.of(2019, 4, 5);
  private static final LocalDate END = LocalDate.of(2024, 4, 2);

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

  private static Mandate mandate(LocalDate end) {
    return new Mandate(UUID.randomUUID(), "D18-001", "Ahmet Yılmaz", () -> Tckn.of("10000000146"),
        new Phone("+905550002000"), null, new Term(START, end, false), null, 0);
  }
}
