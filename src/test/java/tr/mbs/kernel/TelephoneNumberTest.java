package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneNumberTest {

  @ParameterizedTest
  @CsvSource({"0376 213 10 00, 0 376 213 10 00", "+90 (376) 213-1000, 0 376 213 10 00", "3762131000, 0 376 213 10 00",
      "0090 376 213 10 00, 0 376 213 10 00", "+90 (0) 376 213 10 00, 0 376 213 10 00", "444 0 376, 444 0 376",
      "4440376, 444 0 376", "05551234567, 0 555 123 45 67", "0 850 222 33 44, 0 850 222 33 44",
      "0376/213.10.00, 0 376 213 10 00", "0376\u00a0213–10−00, 0 376 213 10 00"})
  void isStoredInOneForm(String typed, String stored) {
    assertThat(TelephoneNumber.parse(typed)).contains(new TelephoneNumber(stored));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "213 10 00", "0376 213 10 0", "0376 213 10 000", "yok", "1111111111", "445 0 376",
      "+49 151 23456789", "0376 213 10 00 dahili 5"})
  void anythingElseIsNone(String typed) {
    assertThat(TelephoneNumber.parse(typed)).isEmpty();
  }
}
