package tr.mbs.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceTest {

  @Test
  void groupsOfTheContractGiveTheirAudience() {
    assertThat(Audience.ofGroups(List.of("kurum", "valilik-18"))).containsExactly(Audience.STAFF, Audience.GOVERNORATE);
    assertThat(Audience.ofGroups(List.of("migm", "migm-yonetici")))
        .containsExactly(Audience.MIGM, Audience.MIGM_MANAGER, Audience.UNIT_MANAGER);
    assertThat(Audience.ofGroups(List.of("md-18-milli-egitim", "belediye-18-merkez", "proje-18-merkez")))
        .containsExactly(Audience.DIRECTORATE, Audience.MUNICIPALITY, Audience.PROJECT_LEAD);
    assertThat(Audience.ofGroups(List.of("yardim-masasi", "rapor", "operator", "yonetici")))
        .containsExactly(Audience.HELP_DESK, Audience.REPORT, Audience.OPERATOR, Audience.ADMIN);
  }

  @Test
  void whoManagesAUnitIsOfNoOtherKindByThat() {
    assertThat(Audience.ofGroups(List.of("kurum", "valilik-18", "valilik-18-yonetici")))
        .containsExactly(Audience.STAFF, Audience.GOVERNORATE, Audience.UNIT_MANAGER);
    assertThat(Audience.ofGroups(List.of("belediye-18-merkez-yonetici"))).containsExactly(Audience.UNIT_MANAGER);
    assertThat(Audience.ofGroups(List.of("yonetici"))).containsExactly(Audience.ADMIN);
  }

  @Test
  void unknownGroupsAddNothing() {
    assertThat(Audience.ofGroups(List.of("camunda-admin", "valilik", "muhtar", "anyone"))).isEmpty();
  }

  @Test
  void aRuleNeedsAnAudience() {
    assertThatIllegalArgumentException().isThrownBy(() -> AccessRule.get("/x"));
  }
}
