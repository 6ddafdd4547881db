package tr.mbs.onboarding.setup.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Refusal;

class TypedNumbersTest {

  @ParameterizedTest
  @CsvSource({"0,0", "12500,12500", "12.500,12500", " 1.234.567 ,1234567", "007,7", "999.999.999,999999999", "１２,12"})
  void wholeNumbersAreTakenWithTurkishThousandsToo(String typed, long number) {
    List<Refusal> wrong = new ArrayList<>();
    assertThat(new TypedNumbers(typed, typed).incoming(wrong)).isEqualTo(number);
    assertThat(new TypedNumbers(typed, typed).outgoing(wrong)).isEqualTo(number);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "12,5", "12.50", "1.2.3", "12 500", "bin", "1e3", "9999999999999999999", "١٢"})
  void whatIsNoWholeNumberIsRefused(String typed) {
    assertThat(keys(typed)).containsExactly("setup.numbers.wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.000.000.000", "1000000000", "999999999999"})
  void moreThanAYearCanHoldIsRefused(String typed) {
    assertThat(keys(typed)).containsExactly("setup.numbers.large");
  }

  private static List<String> keys(String typed) {
    List<Refusal> wrong = new ArrayList<>();
    new TypedNumbers(typed, "0").incoming(wrong);
    return wrong.stream().map(Refusal::messageKey).toList();
  }
}
