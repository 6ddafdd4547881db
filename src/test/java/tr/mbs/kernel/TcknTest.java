package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TcknTest {

  @ParameterizedTest
  @ValueSource(strings = {"10000000146", "12345678950", "19090909018", "29293949568"})
  void acceptsNumbersWithRightCheckDigits(String digits) {
    assertThat(Tckn.isValid(digits)).isTrue();
    assertThat(new Tckn(digits).digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"10000000147", "12345678901", "01000000146", "00000000000", "", " ",
      "1000000014", "100000001460",
      "1000000014a", "10000000146 ", "١٠٠٠٠٠٠٠١٤٦", "-1000000014"})
  void refusesEverythingElse(String digits) {
    assertThat(Tckn.isValid(digits)).isFalse();
    assertThatThrownBy(() -> new Tckn(digits)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everySingleWrongDigitIsNoticed() {
    String right = "12345678950";
    for (int position = 0; position < right.length(); position++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = right.substring(0, position) + digit + right.substring(position + 1);
        assertThat(Tckn.isValid(typed)).as(typed).isEqualTo(typed.equals(right));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" 10000000146", "10000000146\n", "100 000 001 46", "\u00a010000000146", "\u200e10000000146",
      "'10000000146", "10.000.000.146", "100-000-001-46", "１００００００0146"})
  void readsPastBlanks(String typed) {
    assertThat(Tckn.of(typed)).isEqualTo(new Tckn("10000000146"));
    assertThat(Tckn.parse(typed)).hasValue(new Tckn("10000000146"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "10000000147", "1,00E+10", "+10000000146"})
  void refusesWhatIsNoNumberWithoutRepeatingIt(String typed) {
    assertThatThrownBy(() -> Tckn.of(typed)).isInstanceOf(IllegalArgumentException.class).hasMessage("Not a TCKN");
    assertThat(Tckn.parse(typed)).isEmpty();
  }

  @Test
  void showsFiveDigitsOnly() {
    assertThat(Tckn.of("10000000146").masked()).isEqualTo("100******46");
    assertThat(Tckn.of("12345678950")).hasToString("123******50");
  }
}
