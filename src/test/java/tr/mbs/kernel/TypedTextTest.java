package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

  @Test
  void keepsLinesAndLetters() {
    assertThat(TypedText.clean("  Köy yolu\r\nbozuk:\tİki kilometre  ")).isEqualTo("Köy yolu\nbozuk: İki kilometre");
  }

  @Test
  void composesLetters() {
    assertThat(TypedText.clean("yagˆ".replace("ˆ", "\u0306"))).isEqualTo("yağ");
  }

  @Test
  void dropsWhatCannotBeStoredOrReadsBackwards() {
    assertThat(TypedText.clean("a\u0000b\u202Ec\uD800d\u0007")).isEqualTo("abcd");
  }

  @Test
  void keepsCharactersBeyondTheBasicPlane() {
    assertThat(TypedText.clean("\uD83D\uDE9C traktör")).isEqualTo("\uD83D\uDE9C traktör");
  }

  @Test
  void nothingIsNull() {
    assertThat(TypedText.clean(null)).isNull();
    assertThat(TypedText.clean(" \n\t ")).isNull();
    assertThat(TypedText.clean("\u00A0\u200B\u3000\u2060\u00AD")).isNull();
  }

  @Test
  void whatNobodySeesIsGone() {
    assertThat(TypedText.clean("\uFEFFke\u00ADli\u200Bme\u2066ler\u2069\uFE0F")).isEqualTo("kelimeler");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\u00A0", "\u1680", "\u2003", "\u2009", "\u202F", "\u205F", "\u3000", "\u2800", "\u3164"})
  void everyKindOfBlankIsABlank(String blank) {
    assertThat(TypedText.clean("a" + blank + "b" + blank)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\uFE63", "\uFF0D", "\u2043"})
  void everyKindOfDashIsOne(String dash) {
    assertThat(TypedText.clean("Öğüt" + dash + "İnce")).isEqualTo("Öğüt-İnce");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "\u2018", "\u2019", "\u201B", "\u02BC", "\u2032", "\u00B4", "`", "\uFF07"})
  void everyKindOfApostropheIsOne(String apostrophe) {
    assertThat(TypedText.clean("Köy" + apostrophe + "ün")).isEqualTo("Köy'ün");
  }

  @Test
  void digitsOfFullWidthAreDigits() {
    assertThat(TypedText.clean("０１２３４５６７８９")).isEqualTo("0123456789");
    assertThat(TypedText.clean("٠١٢")).as("those of another script are their own").isEqualTo("٠١٢");
  }

  @Test
  void nothingStandsBetweenTheCharactersOfACode() {
    assertThat(TypedText.compact(" '[10.000-00/01] (4)\u20136\u200B")).isEqualTo("10000000146");
    assertThat(TypedText.compact("1,00E+10")).isEqualTo("1,00E+10");
    assertThat(TypedText.compact(null)).isEmpty();
  }
}
