package tr.mbs.request.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightTest {

  @ParameterizedTest
  @ValueSource(strings = {"migm", "migm-yonetici"})
  void theDirectorateGeneralSeesEverything(String group) {
    assertThat(Sight.of(Set.of("kurum", group)).everything()).isTrue();
  }

  @Test
  void aGovernorateSeesItsProvinceAndABodyWhatItHeld() {
    assertThat(Sight.of(Set.of("kurum", "valilik-18"))).isEqualTo(new Sight(false, Set.of("18"), Set.of()));
    assertThat(Sight.of(Set.of("md-18-saglik", "belediye-06")))
        .isEqualTo(new Sight(false, Set.of(), Set.of("md-18-saglik", "belediye-06")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kurum", "yardim-masasi", "rapor", "operator", "yonetici", "proje-18-merkez"})
  void nobodyElseSeesAnything(String group) {
    assertThat(Sight.of(Set.of(group)).isEmpty()).isTrue();
  }
}
