package tr.mbs.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitCodeTest {

  @Test
  void codesFollowTheRuleOfTheContract() {
    assertThat(UnitCode.governorate("18")).hasToString("valilik-18");
    assertThat(UnitCode.directorate("18", "milli-egitim")).hasToString("md-18-milli-egitim");
    assertThat(UnitCode.metropolitan("06")).hasToString("belediye-06");
    assertThat(UnitCode.municipality("18", "Merkez")).hasToString("belediye-18-merkez");
    assertThat(UnitCode.municipality("34", "Şişli")).hasToString("belediye-34-sisli");
    assertThat(UnitCode.municipality("55", "19 Mayıs")).hasToString("belediye-55-19-mayis");
    assertThat(UnitCode.town("32", "Şarkikaraağaç", "Çarıksaraylar"))
        .hasToString("belediye-32-sarkikaraagac-cariksaraylar");
  }

  @Test
  void onlyWhatTheEngineTakesAsAGroupIsACode() {
    assertThat(List.of("migm", "valilik-18", "a".repeat(64))).allMatch(UnitCode::isValid);
    assertThat(List.of("", "m", "MIGM", "belediye 06", "valilik-18;x", "ı1", "a".repeat(65)))
        .noneMatch(UnitCode::isValid);
    assertThat(UnitCode.isValid(null)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new UnitCode("../etc"));
  }

  @Test
  void longNamesStillMakeCodes() {
    UnitCode code = UnitCode.town("01", "Uzun".repeat(10), "Belde".repeat(10));
    assertThat(code.value()).hasSize(64);
    assertThat(code.numbered(12).value()).hasSize(64).endsWith("-12");
    assertThat(UnitCode.municipality("18", "Orta").numbered(2)).hasToString("belediye-18-orta-2");
  }
}
