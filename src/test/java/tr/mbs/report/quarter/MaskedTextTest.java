package tr.mbs.report.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Ödenek yok.|Ödenek yok.",
      "Muhtar (10000000146) arandı.|Muhtar (100******46) arandı.",
      "2026 10000000146|2026 100******46",
      "100 000 001 46 numaralı|100******46 numaralı",
      "05550001234|0 5** *** ** 34",
      "+90 555 000 12 34 nolu telefon|0 5** *** ** 34 nolu telefon",
      "0 (555) 000 12 34|0 5** *** ** 34",
      "30.11.2026 tarih, 10000000147 sayı|30.11.2026 tarih, 10000000147 sayı",
      "MBS-2026-0000001|MBS-2026-0000001",
      "0 376 213 10 00 aranabilir|0 376 213 10 00 aranabilir"})
  void personsAndMobilesAreMaskedAndNothingElse(String text, String masked) {
    assertThat(MaskedText.of(text)).isEqualTo(masked);
  }
}
