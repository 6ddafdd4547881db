package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

  @ParameterizedTest
  @ValueSource(strings = {"+905321234534", "00905321234534", "905321234534", "05321234534", "5321234534",
      "0 532 123 45 34", "+90 532 123 45 34", "(0532) 123-45-34", "0532.123.45.34",
      " 532\u00a0123 45 34 ", "\u202a+90 532 123 45 34\u202c",
      "+90 (0) 532 123 45 34", "0532/123 45 34", "0532\u2013123\u201345\u221234", "'05321234534"})
  void readsEveryWayOfWritingIt(String typed) {
    assertThat(Phone.parse(typed)).contains(new Phone("+905321234534"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "3122123456", "0 312 212 34 56", "+49 532 123 45 34", "+1 532 123 4534", "532123453",
      "53212345345", "+9053212345", "++905321234534", "532123453a", "٥٣٢١٢٣٤٥٣٤", "90 90 532 123 45 34",
      "05321234534;1"})
  void refusesWhatIsNoTurkishMobileNumber(String typed) {
    assertThat(Phone.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "5321234534", "+903122123456", "+90532123453", "+905321234534 "})
  void existsInStoredFormOnly(String e164) {
    assertThatThrownBy(() -> new Phone(e164)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a Turkish mobile number in E.164 form");
  }

  @Test
  void isShownInGroupsAndMaskedEverywhereElse() {
    Phone phone = new Phone("+905321234534");
    assertThat(phone.display()).isEqualTo("0 532 123 45 34");
    assertThat(phone.masked()).isEqualTo("0 5** *** ** 34");
    assertThat(phone).hasToString(phone.masked());
  }
}
