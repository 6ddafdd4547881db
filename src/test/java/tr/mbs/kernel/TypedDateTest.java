package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"03.04.2024", "3.4.2024", " 03/04/2024 ", "03-04-2024", "03. 04. 2024", "2024-04-03"})
  void aDayIsReadAsPeopleAndFilesWriteIt(String typed) {
    assertThat(TypedDate.parse(typed)).contains(LocalDate.of(2024, 4, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30.02.2026", "03.13.2024", "03.04.24", "04.2024", "٠٣.٠٤.٢٠٢٤", "2024-4-3", "bugün"})
  void whatIsNoDayIsNone(String typed) {
    assertThat(TypedDate.parse(typed)).isEmpty();
  }

  @Test
  void nothingIsNone() {
    assertThat(TypedDate.parse(null)).isEmpty();
  }
}
