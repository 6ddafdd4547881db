package tr.mbs.registry.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tr.mbs.registry.unit.MunicipalityType;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.UnitKind;

/** For whom a body records (domain.md §2.4). */
class OfficeReachTest {

  private static final Office VILLAGE = office("18", null);
  private static final Office MERKEZ = office("18", "belediye-18-merkez");
  private static final Office ILGAZ = office("18", "belediye-18-ilgaz");
  private static final Office CANKAYA = office("06", "belediye-06-cankaya");
  private static final Office GONE =
      new Office("N9", "Eski", OfficeKind.NEIGHBOURHOOD, "18", "Çankırı", false, "18-merkez", "Merkez",
          new UnitCode("belediye-18-merkez"), false);

  @Test
  void migmReachesAll() {
    assertThat(reached(body("migm", UnitKind.DIRECTORATE_GENERAL, null, null)))
        .containsExactly(VILLAGE, MERKEZ, ILGAZ, CANKAYA);
  }

  @Test
  void aGovernorateReachesItsIl() {
    assertThat(reached(body("valilik-18", UnitKind.GOVERNORATE, "18", null))).containsExactly(VILLAGE, MERKEZ, ILGAZ);
  }

  @Test
  void aMunicipalityReachesItsOwnNeighbourhoodsOnly() {
    assertThat(reached(body("belediye-18-merkez", UnitKind.MUNICIPALITY, "18", MunicipalityType.PROVINCE_CENTER)))
        .containsExactly(MERKEZ);
    assertThat(reached(body("belediye-06-cankaya", UnitKind.MUNICIPALITY, "06", MunicipalityType.METROPOLITAN_DISTRICT)))
        .containsExactly(CANKAYA);
  }

  @Test
  void aMetropolitanMunicipalityReachesEveryNeighbourhoodOfItsIl() {
    assertThat(reached(body("belediye-18", UnitKind.MUNICIPALITY, "18", MunicipalityType.METROPOLITAN)))
        .containsExactly(MERKEZ, ILGAZ);
  }

  @Test
  void othersReachNobody() {
    assertThat(OfficeReach.of(body("md-18-saglik", UnitKind.PROVINCIAL_DIRECTORATE, "18", null))).isEmpty();
    assertThat(OfficeReach.of(body("migm-yonetici", UnitKind.ARBITER, null, null))).isEmpty();
    assertThat(OfficeReach.of(body("yardim-masasi", UnitKind.HELP_DESK, null, null))).isEmpty();
  }

  private static Stream<Office> reached(Unit body) {
    return Stream.of(VILLAGE, MERKEZ, ILGAZ, CANKAYA, GONE).filter(OfficeReach.of(body).orElseThrow()::includes);
  }

  private static Unit body(String code, UnitKind kind, String plate, MunicipalityType type) {
    return new Unit(new UnitCode(code), kind, plate, null, type, null, code, code, code + "@kurum.example", true);
  }

  private static Office office(String plate, String municipality) {
    return new Office("V1", "Yukarıpınar", municipality == null ? OfficeKind.VILLAGE : OfficeKind.NEIGHBOURHOOD, plate,
        "Çankırı", false, plate + "-merkez", "Merkez", municipality == null ? null : new UnitCode(municipality), true);
  }
}
