package tr.mbs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void noFormulaBegins(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ilgaz Belediyesi", "a=1", "3 gün", "–"})
  void allElseStays(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
  }

  @Test
  void oneApostropheIsEnough() {
    assertThat(SpreadsheetText.harmless(SpreadsheetText.harmless("=1"))).isEqualTo("'=1");
  }
}
