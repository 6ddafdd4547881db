package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetsisTest {

  @ParameterizedTest
  @ValueSource(strings = {"12345678", " 1234 5678", "12.345.678", "1234-5678", "'12345678", "１２３４５６７８", "12345678\u200b"})
  void isReadAsItIsTypedOrPasted(String typed) {
    assertThat(Detsis.parse(typed)).contains(new Detsis("12345678"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "1234567", "123456789", "1234567a", "1,2E+07", "+12345678"})
  void anythingElseIsNoNumber(String typed) {
    assertThat(Detsis.parse(typed)).isEmpty();
  }

  @Test
  void existsWithEightDigitsOnly() {
    assertThatThrownBy(() -> new Detsis("1234 5678")).isInstanceOf(IllegalArgumentException.class);
  }
}
