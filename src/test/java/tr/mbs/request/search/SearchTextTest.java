package tr.mbs.request.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void aNumberIsFoundInsideWhateverWasTyped() {
    for (String typed : List.of("MBS-2026-0001234", "mbs 2026 0001234", "Bkz. MBS–2026–0001234 sayılı talep", "2026/0001234",
        "MBS20260001234")) {
      assertThat(SearchText.numbers(typed, 2031)).as(typed).containsExactly("MBS-2026-0001234");
    }
  }

  @Test
  void bareDigitsAreOfThisYearThenOfTheLast() {
    assertThat(SearchText.numbers(" 1234 ", 2027)).containsExactly("MBS-2027-0001234", "MBS-2026-0001234");
    assertThat(SearchText.numbers("00 01 234", 2027)).startsWith("MBS-2027-0001234");
    assertThat(SearchText.numbers("yol 12", 2027)).isEmpty();
    assertThat(SearchText.numbers(null, 2027)).isEmpty();
    assertThat(SearchText.numbers("", 2027)).isEmpty();
  }

  @Test
  void aNumberIsOneHoweverItIsTyped() {
    assertThat(SearchText.number(" mbs-2026-0001234 ")).contains("MBS-2026-0001234");
    assertThat(SearchText.number("MBS-2026-123")).isEmpty();
    assertThat(SearchText.number("yol")).isEmpty();
  }
}
