package tr.mbs.request.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

  private static final Map<Placeholder, String> VALUES = Map.of(
      Placeholder.NUMARA, "MBS-2026-0000001",
      Placeholder.MUHTARLIK, "Yukarıpınar Köyü",
      Placeholder.KONU, "Yol, köprü, asfalt, kaldırım",
      Placeholder.KURUM, "Çankırı Valiliği");

  @Test
  void aRequestIsFilledInWhereverItIsNamed() {
    assertThat(Placeholder.fill("{numara}: {muhtarlik} için {konu}. {kurum}, {numara}", VALUES))
        .isEqualTo("MBS-2026-0000001: Yukarıpınar Köyü için Yol, köprü, asfalt, kaldırım. Çankırı Valiliği, MBS-2026-0000001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{muhtarlik}", "{muhtarlık}", "{Muhtarlık}", "{MUHTARLIK}", "{ muhtarlik }"})
  void itIsReadAsPeopleSpellIt(String typed) {
    assertThat(Placeholder.unknownIn(typed)).isEmpty();
    assertThat(Placeholder.fill(typed, VALUES)).isEqualTo("Yukarıpınar Köyü");
  }

  @Test
  void whatIsFilledInIsNotFilledInAgain() {
    Map<Placeholder, String> odd = Map.of(Placeholder.NUMARA, "7", Placeholder.MUHTARLIK, "{numara} $1 \\ {kurum}",
        Placeholder.KONU, "", Placeholder.KURUM, "K");
    assertThat(Placeholder.fill("{muhtarlik}, {numara}", odd)).isEqualTo("{numara} $1 \\ {kurum}, 7");
  }

  @Test
  void theFirstThatIsUnknownIsNamed() {
    assertThat(Placeholder.unknownIn("Sayın {muhtarlik}, {ad} ve {tarih}")).contains("{ad}");
    assertThat(Placeholder.unknownIn("{{constructor.constructor('alert(1)')()}}"))
        .contains("{constructor.constructor('alert(1)')()}");
    assertThat(Placeholder.unknownIn("{}")).contains("{}");
  }

  @Test
  void aBraceAloneIsText() {
    assertThat(Placeholder.unknownIn("a { b } c } { d")).contains("{ b }");
    assertThat(Placeholder.unknownIn("} ve {")).isEmpty();
    assertThat(Placeholder.fill("} ve {", VALUES)).isEqualTo("} ve {");
  }

  @Test
  void itSaysHowLongATextMayBecome() {
    assertThat(Placeholder.longest("a {numara} {konu}{KONU}")).isEqualTo(2 + 20 + 1 + 100 + 100);
    assertThat(Placeholder.longest("{ad}")).isEqualTo(4);
  }

  @Test
  void theyAreListedAsTheyAreWritten() {
    assertThat(Placeholder.known()).isEqualTo("{numara}, {muhtarlik}, {konu}, {kurum}");
  }
}
