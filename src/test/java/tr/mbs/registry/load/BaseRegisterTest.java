package tr.mbs.registry.load;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tr.mbs.registry.place.Province;
import tr.mbs.registry.unit.MunicipalityType;

/** The register we wrote ourselves: complete in itself, and equal to an independent one where that is present. */
class BaseRegisterTest {

  private final Register base = BaseResources.register();

  @Test
  void holdsTheCountry() {
    assertThat(base.provinces()).hasSize(81);
    assertThat(base.provinces()).filteredOn(Province::metropolitan).hasSize(30);
    assertThat(base.districts()).hasSize(973).doesNotHaveDuplicates();
    assertThat(base.offices()).isEmpty();
    assertThat(base.municipalities().stream().collect(groupingBy(Register.Municipality::type, counting())))
        .isEqualTo(Map.of(MunicipalityType.METROPOLITAN, 30L, MunicipalityType.METROPOLITAN_DISTRICT, 519L,
            MunicipalityType.PROVINCE_CENTER, 51L, MunicipalityType.DISTRICT, 403L));
  }

  @Test
  void nineteenDirectoratesStandInEachProvince() {
    List<UnitRow> units = BaseResources.standingUnits(base.provinces());
    assertThat(units).hasSize(3 + 81 + 19 * 81).extracting(UnitRow::code).doesNotHaveDuplicates();
    assertThat(units).extracting(UnitRow::key).contains("md-18-il-ozel-idaresi", "md-06-yikob")
        .doesNotContain("md-18-yikob", "md-06-il-ozel-idaresi");
  }

  @Test
  void namesAreThoseOfTheBodies() {
    List<UnitRow> standing = BaseResources.standingUnits(base.provinces());
    assertThat(standing).extracting(UnitRow::name).contains("MİGM", "MİGM Yöneticiliği", "Yardım Masası",
        "Çankırı Valiliği", "Çankırı İl Millî Eğitim Müdürlüğü", "Çankırı İl Özel İdaresi", "Iğdır Defterdarlığı",
        "Ankara Yatırım İzleme ve Koordinasyon Başkanlığı");
    assertThat(base.municipalities()).extracting(UnitRow::nameOf)
        .contains("Çankırı Belediyesi", "Çankaya Belediyesi", "Ankara Büyükşehir Belediyesi")
        .doesNotContain("Merkez Belediyesi");
  }

  @Test
  void equalsTheCompleteRegister() {
    Register complete = new RegisterFolder(SharedRegister.folder()).read();
    assertThat(base.provinces()).map(BaseRegisterTest::identity)
        .containsExactlyInAnyOrderElementsOf(complete.provinces().stream().map(BaseRegisterTest::identity).toList());
    assertThat(base.districts()).map(BaseRegisterTest::identity)
        .containsExactlyInAnyOrderElementsOf(complete.districts().stream().map(BaseRegisterTest::identity).toList());
    assertThat(base.municipalities()).map(BaseRegisterTest::identity)
        .containsExactlyInAnyOrderElementsOf(complete.municipalities().stream()
            .filter(entry -> entry.type() != MunicipalityType.TOWN).map(BaseRegisterTest::identity).toList());
  }

  /** Without the region: the complete register puts Çankırı into Marmara and Hakkari into Güneydoğu Anadolu. */
  private static String identity(Province province) {
    return province.plate() + " " + province.name() + " " + province.metropolitan();
  }

  private static String identity(Register.District district) {
    return district.plate() + " " + district.name();
  }

  private static String identity(Register.Municipality municipality) {
    return municipality.code() + " " + municipality.name() + " " + municipality.type();
  }
}
