package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
      "Ahmet Yılmaz, AHMET YILMAZ",
      "Ahmet Yılmaz, ahmet yilmaz",
      "Çiğdem Işık, ciğdem ışık",
      "İbrahim Şahin, ibrahim sahin",
      "Iraz Gül, ıraz GÜL",
      "Kâzım Hilâl, KAZIM HILAL",
      "Millî, milli",
      "Sükûn, SÜKUN",
      "'  Ahmet   Yılmaz ', Ahmet Yılmaz"})
  void isTheSameInEverySpelling(String one, String other) {
    assertThat(PersonName.same(one, other)).isTrue();
    assertThat(PersonName.same(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Ahmet Yılmaz, Mehmet Yılmaz", "Ali Can, Alican", "Ali, Ali Can", "'', ''", ", ", "Ali,"})
  void isNotTheSameForOthers(String one, String other) {
    assertThat(PersonName.same(one, other)).isFalse();
  }

  @Test
  void isStoredComposedAndWithoutInvisibleCharacters() {
    assertThat(PersonName.normalize("\tO\u0308mer\u00a0 S\u0327en \u202e")).isEqualTo("Ömer Şen");
    assertThat(PersonName.normalize("\u200bAli\u0000Can\ufeff")).isEqualTo("Ali Can");
  }

  @Test
  void forgivesALowerCaseMadeWithoutTurkish() {
    String broken = "i\u0307brahim";
    assertThat(PersonName.normalize(broken)).isEqualTo("ibrahim");
    assertThat(PersonName.same(broken, "İbrahim")).isTrue();
  }

  @Test
  void foldsToPlainCapitals() {
    assertThat(PersonName.fold("çğıiöşü âîû ÇĞIİÖŞÜ ÂÎÛ")).isEqualTo("CGIIOSU AIU CGIIOSU AIU");
  }
}
