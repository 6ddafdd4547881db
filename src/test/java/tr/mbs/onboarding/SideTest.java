package tr.mbs.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.onboarding.Side.HELP_DESK;
import static tr.mbs.onboarding.Side.MUNICIPALITY;
import static tr.mbs.onboarding.Side.PROJECT_LEAD;

import java.util.List;
import org.junit.jupiter.api.Test;
import tr.mbs.registry.unit.UnitCode;

class SideTest {

  private static final UnitCode CANKIRI = new UnitCode("belediye-18-merkez");

  @Test
  void eachSideHasItsGroup() {
    assertThat(MUNICIPALITY.group(CANKIRI)).isEqualTo("belediye-18-merkez");
    assertThat(PROJECT_LEAD.group(CANKIRI)).isEqualTo("proje-18-merkez");
    assertThat(HELP_DESK.group(CANKIRI)).isEqualTo("yardim-masasi");
  }

  @Test
  void somebodyMayStandOnTwo() {
    assertThat(Side.of(List.of("kurum", "belediye-18-merkez", "proje-18-merkez"), CANKIRI))
        .containsExactly(MUNICIPALITY, PROJECT_LEAD);
  }

  /** The code of a district's municipality begins as that of its province's does. */
  @Test
  void anotherMunicipalityStandsOnNone() {
    assertThat(Side.of(List.of("kurum", "belediye-18", "proje-18", "belediye-18-merkez-2", "proje-18-ilgaz"), CANKIRI))
        .isEmpty();
    assertThat(Side.of(List.of("kurum", "valilik-18", "migm", "rapor"), CANKIRI)).isEmpty();
  }
}
