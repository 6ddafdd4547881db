package tr.mbs.onboarding.kep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.kernel.TypedDate;
import tr.mbs.onboarding.Side;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** What the municipality enters about KEP in step 1. */
@ApplicationTest
class KepAnnexIT {

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private KepAnnexes annexes;

  private KepCase kep;
  private Visitor municipality;

  @BeforeEach
  void itWritesItsLetter() {
    kep = KepCase.opened(context);
    municipality = StaffVisit.signedIn(port, kep.user()).visitor();
  }

  @Test
  void theReceiptIsEnoughAndTheHelpDeskReadsIt() {
    assertThat(annexes.missing(kep.id())).hasSize(1);
    assertThat(page(municipality)).contains("Gizli ekin teslim kaydı henüz yok.");
    assertThat(receipt(TypedDate.text(kep.today()), "E-1204", "Ece Tan").statusCode()).isEqualTo(303);
    assertThat(receipt("20.11.2026", "E-1205", "Ece Tan").statusCode()).isEqualTo(303);
    assertThat(page(municipality)).contains("Kaydedildi.", "value=\"E-1205\"");
    Visitor desk = StaffVisit.signedIn(port, KepCase.HELP_DESK).visitor();
    assertThat(page(desk)).contains("Gizli ek alındı: 20 Kasım 2026, evrak no E-1205, teslim alan Ece Tan.")
        .doesNotContain("/adim/1/kep");
    assertThat(annexes.missing(kep.id())).isEmpty();
  }

  @Test
  void aWrongReceiptIsShownAgainAsItWasTyped() {
    HttpResponse<String> answer = receipt(TypedDate.text(kep.today().plusDays(1)), "", "Ece <Tan>");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Teslim tarihi bugünden sonra olamaz.", "Evrak numarasını yazınız.",
        "value=\"Ece &lt;Tan&gt;\"");
    assertThat(kep.count("kep_annex")).isZero();
  }

  @Test
  void aSecretIsWrittenReplacedAndWithdrawnWithoutBeingShown() {
    assertThat(secret(KepCase.SECRET).statusCode()).isEqualTo(303);
    byte[] first = sealed();
    assertThat(page(municipality)).contains("Gizli bilgiler sisteme girildi", "Bilgiler daha önce girildi")
        .doesNotContain(KepCase.SECRET.values());
    assertThat(annexes.missing(kep.id())).isEmpty();
    assertThat(secret(KepCase.SECRET).statusCode()).isEqualTo(303);
    assertThat(sealed()).isNotEqualTo(first);
    municipality.get(kep.page(1));
    assertThat(municipality.post(kep.page(1) + "/kep/gizli/sil", Map.of()).statusCode()).isEqualTo(303);
    assertThat(kep.count("kep_secret")).isZero();
    assertThat(kep.jdbc().sql("select action from audit_entry where subject_id = ? and action like 'kep-%' order by id")
        .param(kep.id().toString()).query(String.class).list())
        .containsExactly("kep-secret-type", "kep-secret-type", "kep-secret-destroy");
  }

  @Test
  void aWrongSecretComesBackEmptyAndTheOldOneStays() {
    secret(KepCase.SECRET);
    byte[] first = sealed();
    Map<String, String> wrong = new HashMap<>(KepCase.SECRET);
    wrong.put("operatorTckn", "71793468231");
    HttpResponse<String> answer = secret(wrong);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("TC Kimlik Numarası geçerli değil.", "Bütün alanları yeniden doldurunuz.",
        "<details open").doesNotContain(wrong.values());
    assertThat(sealed()).isEqualTo(first);
  }

  @Test
  void underReviewNothingChangesAndNobodyElseWritesIt() {
    kep.jdbc().sql("update onboarding_step set status = 'AWAITING_APPROVAL', turn = 'HELP_DESK'"
        + " where onboarding_id = ? and step = 1").param(kep.id()).update();
    assertThat(secret(KepCase.SECRET).statusCode()).isEqualTo(409);
    kep.at(1, Side.MUNICIPALITY);
    for (String user : List.of(kep.lead(), KepCase.HELP_DESK)) {
      Visitor other = StaffVisit.signedIn(port, user).visitor();
      other.get(kep.page(1));
      assertThat(other.post(kep.page(1) + "/kep/gizli", KepCase.SECRET).statusCode()).isEqualTo(403);
    }
    Visitor neighbour = StaffVisit.signedIn(port, "belediye18").visitor();
    neighbour.get("/kurum");
    assertThat(neighbour.post(kep.page(1) + "/kep/gizli", KepCase.SECRET).statusCode()).isEqualTo(404);
    assertThat(kep.count("kep_secret")).isZero();
  }

  private HttpResponse<String> receipt(String day, String number, String name) {
    municipality.get(kep.page(1));
    return municipality.post(kep.page(1) + "/kep", Map.of("receivedOn", day, "documentNumber", number,
        "receivedBy", name));
  }

  private HttpResponse<String> secret(Map<String, String> fields) {
    municipality.get(kep.page(1));
    return municipality.post(kep.page(1) + "/kep/gizli", fields);
  }

  private String page(Visitor visitor) {
    return visitor.get(kep.page(1)).body();
  }

  private byte[] sealed() {
    return kep.jdbc().sql("select sealed from kep_secret where onboarding_id = ?").param(kep.id()).query(byte[].class)
        .single();
  }
}
