package tr.mbs.registry.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeScopeTest {

  private static final Office CANKIRI = office("18", "Çankırı");
  private static final Office ANKARA = office("06", "Ankara");

  @Test
  void aGovernorateKeepsTheOfficesOfItsProvince() {
    OfficeScope scope = OfficeScope.of(Set.of("kurum", "valilik-18"));
    assertThat(scope.reads(CANKIRI)).isTrue();
    assertThat(scope.changes(CANKIRI)).isTrue();
    assertThat(scope.reads(ANKARA)).isFalse();
    assertThat(scope.changes(ANKARA)).isFalse();
    assertThat(scope.onlyPlate()).isEqualTo("18");
  }

  @Test
  void administratorsKeepAll() {
    OfficeScope scope = OfficeScope.of(Set.of("kurum", "yonetici"));
    assertThat(scope.reads(ANKARA)).isTrue();
    assertThat(scope.changes(ANKARA)).isTrue();
    assertThat(scope.onlyPlate()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"migm", "migm-yonetici"})
  void theDirectorateGeneralReadsAllAndKeepsNone(String group) {
    OfficeScope scope = OfficeScope.of(Set.of("kurum", group));
    assertThat(scope.reads(ANKARA)).isTrue();
    assertThat(scope.changes(ANKARA)).isFalse();
    OfficeScope lent = OfficeScope.of(Set.of(group, "valilik-18"));
    assertThat(lent.changes(CANKIRI)).isTrue();
    assertThat(lent.changes(ANKARA)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"belediye-18-merkez", "md-18-saglik", "yardim-masasi", "rapor", "operator", "kurum"})
  void othersFindNone(String group) {
    OfficeScope scope = OfficeScope.of(Set.of(group));
    assertThat(scope.reads(CANKIRI)).isFalse();
    assertThat(scope.changes(CANKIRI)).isFalse();
  }

  private static Office office(String plate, String province) {
    return new Office("V1", "Yukarıpınar", OfficeKind.VILLAGE, plate, province, false, plate + "-merkez", "Merkez", null,
        true);
  }
}
