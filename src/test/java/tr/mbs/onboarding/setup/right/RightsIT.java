package tr.mbs.onboarding.setup.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.kernel.TypedDate;
import tr.mbs.onboarding.setup.SetupCase;
import tr.mbs.onboarding.setup.extra.ExtraUnits;
import tr.mbs.onboarding.setup.signer.Signers;
import tr.mbs.onboarding.setup.unit.MunicipalityUnit;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;

/** Steps 6, 7 and 9: what approved users may do, given by any of the leads. */
@ApplicationTest
class RightsIT {

  @Autowired
  private ApplicationContext context;

  private SetupCase move;

  @Test
  void somebodyActsForAnotherUnitFromOneDayToAnother() {
    move = SetupCase.at(6, context);
    List<MunicipalityUnit> units = move.units("Belediye", "Fen İşleri", "Park");
    UUID user = move.user("Ayşe Kaya", "APPROVED", units.get(1).id());
    assertThat(move.missing()).containsExactly("setup.extra.none");
    assertSays(extra(user, units.get(1), 0, 5), 422, "Ayşe Kaya bu birimde zaten görevli.");
    assertSays(extra(user, units.get(2), 5, 4), 422, "Son gün ilk günden önce olamaz.");
    assertSays(extra(user, units.get(2), -9, -1), 422, "Son gün geçmişte olamaz.");
    assertThat(extra(user, units.get(2), 3, 3).statusCode()).isEqualTo(303);
    assertSays(extra(user, units.get(2), 0, 3), 422, "bu birimde aynı günlere ait bir yetki var");
    assertThat(extra(user, units.get(2), 4, 9).statusCode()).isEqualTo(303);
    assertThat(move.missing()).isEmpty();
    String id = move.bean(ExtraUnits.class).of(move.id).get(0).id().toString();
    assertThat(move.visitor(move.lead(1)).get(move.page()).body()).contains("Yıllık izin", "value=\"" + id + "\"");
    assertThat(post(1, "/ek-birim/sil", Map.of("remove", id)).statusCode()).isEqualTo(303);
    assertSays(post(2, "/ek-birim/sil", Map.of("remove", id)), 409, "siz çalışırken değişti");
    assertThat(move.bean(ExtraUnits.class).of(move.id)).hasSize(1);
    assertThat(audited()).containsExactly("extra-unit-add", "extra-unit-add", "extra-unit-remove");
  }

  @Test
  void aFormWithoutAnythingSaysWhatIsMissingAndKeepsTheRest() {
    move = SetupCase.at(6, context);
    move.user("Ayşe Kaya", "APPROVED", move.units("Belediye").get(0).id());
    assertSays(post(1, "/ek-birim", Map.of("fromOn", "32.01.2027", "reason", " ")), 422, "Listeden bir kullanıcı seçiniz.",
        "Listeden bir birim seçiniz.", "Gerekçe yazınız.", "Tarih okunamadı.", "value=\"32.01.2027\"");
  }

  @Test
  void everyApprovedUserNeedsAPage() {
    move = SetupCase.at(7, context);
    String first = move.user("Ayşe Kaya", "APPROVED", null).toString();
    String second = move.user("Çetin Işık", "APPROVED", null).toString();
    assertThat(move.missing()).containsExactly("setup.right.none");
    assertThat(move.visitor(move.lead(1)).get(move.page()).body())
        .contains("Sayfa yetkisi verilmeyen kullanıcılar: Ayşe Kaya, Çetin Işık.");
    assertThat(post(1, "/yetki", Map.of("person", first + "," + second, "page", "MBS,DOCUMENT_SEARCH")).statusCode())
        .isEqualTo(303);
    assertThat(move.missing()).isEmpty();
    assertThat(post(1, "/yetki", Map.of("person", first, "page", "MBS,BUDGET")).statusCode()).isEqualTo(303);
    assertThat(rightsOf(first)).containsExactlyInAnyOrder(PageRight.MBS, PageRight.DOCUMENT_SEARCH, PageRight.BUDGET);
    assertThat(post(2, "/yetki/sil", Map.of("remove", first + ":BUDGET")).statusCode()).isEqualTo(303);
    assertThat(post(1, "/yetki/sil", Map.of("remove", first + ":BUDGET")).statusCode()).isEqualTo(303);
    assertThat(rightsOf(first)).containsExactlyInAnyOrder(PageRight.MBS, PageRight.DOCUMENT_SEARCH);
    assertThat(audited()).containsExactly("page-right-add", "page-right-add", "page-right-add", "page-right-remove");
  }

  @Test
  void whoIsNotApprovedGetsNoPage() {
    move = SetupCase.at(7, context);
    String approved = move.user("Ayşe Kaya", "APPROVED", null).toString();
    String waiting = move.user("Bora Aksu", "PENDING", null).toString();
    String rejected = move.user("Cem Uz", "REJECTED", null).toString();
    String other = SetupCase.at(7, context).user("Deniz Er", "APPROVED", null).toString();
    assertThat(move.visitor(move.lead(1)).get(move.page()).body()).contains("Ayşe Kaya").doesNotContain("Bora Aksu");
    assertSays(post(1, "/yetki", Map.of("person", approved + "," + waiting, "page", "MBS")), 422,
        "Bora Aksu onaylı bir kullanıcı değil. Yalnız onaylanan kullanıcılar seçilebilir.",
        "value=\"MBS\" checked");
    assertSays(post(1, "/yetki", Map.of("person", rejected, "page", "MBS")), 422, "Cem Uz onaylı bir kullanıcı değil.");
    assertSays(post(1, "/yetki", Map.of("person", other, "page", "MBS")), 422, "Listeden bir kullanıcı seçiniz.");
    assertSays(post(1, "/yetki", Map.of("person", approved, "page", "MBS,YOK")), 422, "En az bir sayfa seçiniz.");
    assertSays(post(1, "/yetki", Map.of()), 422, "Listeden bir kullanıcı seçiniz.", "En az bir sayfa seçiniz.");
    assertSays(post(1, "/yetki/sil", Map.of("remove", "x")), 422, "Listeden bir kullanıcı seçiniz.");
    assertThat(move.bean(PageRights.class).of(move.id)).isEmpty();
  }

  @Test
  void twoLeadsWhoGiveRightsTogetherLoseNone() throws Exception {
    move = SetupCase.at(7, context);
    String user = move.user("Ayşe Kaya", "APPROVED", null).toString();
    PageRights rights = move.bean(PageRights.class);
    List<Callable<Boolean>> both = List.of(give(rights, 1, user, "MBS", "BUDGET"), give(rights, 2, user, "MBS", "ZONING"));
    assertThat(AtOnce.of(both).failures()).isEmpty();
    assertThat(rightsOf(user)).containsExactlyInAnyOrder(PageRight.MBS, PageRight.BUDGET, PageRight.ZONING);
  }

  @Test
  void theTeamNeedsAMayorOrADeputy() {
    move = SetupCase.at(9, context);
    String user = move.user("Ayşe Kaya", "APPROVED", null).toString();
    String second = move.user("Çetin Işık", "APPROVED", null).toString();
    String waiting = move.user("Bora Aksu", "PENDING", null).toString();
    assertThat(move.missing()).containsExactly("setup.signer.none");
    assertSays(post(1, "/takim", Map.of("person", waiting, "position", "MAYOR")), 422,
        "Bora Aksu onaylı bir kullanıcı değil.");
    assertSays(post(1, "/takim", Map.of("person", user, "position", "KING")), 422, "Görevi seçiniz.");
    assertThat(post(1, "/takim", Map.of("person", user, "position", "GENERAL_MANAGER")).statusCode()).isEqualTo(303);
    assertThat(move.missing()).containsExactly("setup.signer.noMayor");
    assertSays(post(2, "/takim", Map.of("person", user, "position", "MAYOR")), 422,
        "Ayşe Kaya yönetim takımında zaten var.");
    assertThat(post(2, "/takim", Map.of("person", second, "position", "DEPUTY_MAYOR")).statusCode()).isEqualTo(303);
    assertThat(move.missing()).isEmpty();
    assertThat(move.bean(Signers.class).of(move.id)).extracting(Signers.Signer::name)
        .containsExactly("Çetin Işık", "Ayşe Kaya");
    assertThat(post(1, "/takim/sil", Map.of("remove", second)).statusCode()).isEqualTo(303);
    assertSays(post(2, "/takim/sil", Map.of("remove", second)), 409, "siz çalışırken değişti");
    assertThat(move.missing()).containsExactly("setup.signer.noMayor");
    assertThat(audited()).containsExactly("signer-add", "signer-add", "signer-remove");
  }

  @Test
  void nobodyElseGivesRights() {
    move = SetupCase.at(7, context);
    assertThat(move.visitor(move.clerk()).post(move.page() + "/yetki", Map.of()).statusCode()).isEqualTo(403);
    assertThat(move.visitor(SetupCase.at(7, context).lead(1)).post(move.page() + "/yetki", Map.of()).statusCode())
        .isEqualTo(404);
    String early = "/e-belediye/" + move.municipality + "/adim/9/takim";
    HttpResponse<String> answer = move.visitor(move.lead(1)).post(early, Map.of());
    assertSays(answer, 409, "9. adım henüz başlamadı. Önce şu adımlar tamamlanmalıdır: 5.");
  }

  private Callable<Boolean> give(PageRights rights, int lead, String user, String... pages) {
    return () -> {
      rights.add(move.municipality, List.of(user), List.of(pages), move.lead(lead));
      return true;
    };
  }

  private Set<PageRight> rightsOf(String user) {
    return move.bean(PageRights.class).of(move.id).get(UUID.fromString(user));
  }

  private HttpResponse<String> extra(UUID user, MunicipalityUnit unit, int from, int until) {
    LocalDate today = move.today();
    return post(1, "/ek-birim", Map.of("person", user.toString(), "unit", unit.id().toString(),
        "reason", "Yıllık izin", "fromOn", TypedDate.text(today.plusDays(from)),
        "untilOn", TypedDate.text(today.plusDays(until))));
  }

  private HttpResponse<String> post(int lead, String path, Map<String, String> fields) {
    return move.visitor(move.lead(lead)).post(move.page() + path, fields);
  }

  private List<String> audited() {
    return move.jdbc().sql("select action from audit_entry where subject_kind = 'onboarding' and subject_id = ? order by id")
        .param(move.id.toString()).query(String.class).list();
  }

  private static void assertSays(HttpResponse<String> answer, int status, String... shown) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(shown);
  }
}
