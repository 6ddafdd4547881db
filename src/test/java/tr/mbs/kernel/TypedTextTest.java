package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {

  @Test
  void keepsLinesAndLetters() {
    assertThat(TypedText.clean("  Köy yolu\r\nbozuk:\tİki kilometre  ")).isEqualTo("Köy yolu\nbozuk:\tİki kilometre");
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
}
