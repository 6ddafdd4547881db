package tr.mbs.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** domain.md §4, "Document number". */
class DocumentNumberTest {

  @Test
  void isMadeOfDetsisFilePlanAndSequence() {
    DrawnNumber drawn = new DrawnNumber(42, Instant.parse("2026-11-22T09:00:00Z"), "12345678");
    assertThat(DocumentNumber.outgoing(drawn, "622.01")).hasToString("E-12345678-622.01-42");
    assertThat(DocumentNumber.outgoing(drawn, "622")).hasToString("E-12345678-622-42");
    assertThat(DocumentNumber.outgoing(drawn, "105.04.01.02")).hasToString("E-12345678-105.04.01.02-42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"62", "622.1", "622.", "622.01.02.03.04", "", "622-01"})
  void refusesWhatIsNoFilePlan(String filePlan) {
    DrawnNumber drawn = new DrawnNumber(42, Instant.EPOCH, "12345678");
    assertThatThrownBy(() -> DocumentNumber.outgoing(drawn, filePlan)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itsDateIsADayInIstanbul() {
    assertThat(new DrawnNumber(1, Instant.parse("2026-12-31T21:00:00Z"), "12345678").date())
        .isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(new DrawnNumber(1, Instant.parse("2026-12-31T20:59:59.999999Z"), "12345678").date())
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }
}
