package tr.mbs.request.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void titleAndOfficeAreFolded() {
    assertThat(SearchText.of("Köy yolu onarımı", "Yukarıpınar Köyü")).isEqualTo(" KOY YOLU ONARIMI YUKARIPINAR KOYU");
  }

  @Test
  void neverExceedsItsColumnNorCutsALetter() {
    assertThat(SearchText.of("ﬃ".repeat(120), "Yukarıpınar Köyü")).hasSize(300);
    assertThat(SearchText.of("ﬃ".repeat(99), "😀".repeat(60))).hasSize(299)
        .satisfies(text -> assertThat(Character.isHighSurrogate(text.charAt(298))).isFalse());
  }

  @Test
  void aNumberIsOneHoweverItIsTyped() {
    assertThat(SearchText.number(" mbs-2026-0001234 ")).contains("MBS-2026-0001234");
    assertThat(SearchText.number("MBS-2026-123")).isEmpty();
    assertThat(SearchText.number("yol")).isEmpty();
  }
}
