package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(PersonName.normalize("\u200bAli\u0000Can\ufeff")).isEqualTo("AliCan");
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

  @ParameterizedTest
  @CsvSource({"'  ayşe   nur POLAT ', ayşe nur POLAT", "M. Ali Kâhya, M. Ali Kâhya", "Ayşe Öğüt–İnce, Ayşe Öğüt-İnce",
      "Ali O’Neil, Ali O'Neil"})
  void aFirstAndALastNameAreOneName(String typed, String stored) {
    assertThat(PersonName.parse(typed)).contains(new PersonName(stored));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Ayşe", "Ayşe P0lat", "=cmd() x", "<b> x", "- Polat"})
  void whatIsNoFullNameIsNone(String typed) {
    assertThat(PersonName.parse(typed)).isEmpty();
  }

  @Test
  void aPartIsOneWordOrMore() {
    assertThat(PersonName.parsePart("Ayşe")).contains(new PersonName("Ayşe"));
    assertThat(PersonName.parsePart("Ayşe Nur")).contains(new PersonName("Ayşe Nur"));
    assertThat(PersonName.parsePart("A1")).isEmpty();
  }

  @Test
  void bothFormsHaveRoom() {
    assertThat(PersonName.parsePart("a".repeat(59))).isPresent();
    assertThat(PersonName.parsePart("a".repeat(60))).isEmpty();
    assertThat(PersonName.parse("Ali " + "ß".repeat(80))).as("its capitals are twice as many").isEmpty();
  }
}
