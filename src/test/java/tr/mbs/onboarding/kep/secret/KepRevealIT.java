package tr.mbs.onboarding.kep.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.kep.KepCase;
import tr.mbs.registry.Reason;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** Who sees the KEP secret, when, and what that leaves. */
@ApplicationTest
class KepRevealIT {

  private static final String REASON = "KEP hesabını e-Belediye’ye tanımlamak";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;

  @Test
  void theHelpDeskSeesItOnceForAReasonThatIsKept() {
    KepCase kep = KepCase.opened(context).withSecret().atGoLive();
    Visitor desk = signedIn(KepCase.HELP_DESK);
    HttpResponse<String> answer = reveal(desk, kep, REASON);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(KepCase.SECRET.values());
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(desk.get(path(kep)).body()).doesNotContain(KepCase.SECRET.values());
    assertThat(desk.get(kep.page(11)).body()).doesNotContain(KepCase.SECRET.values());
    assertThat(kep.jdbc().sql("""
            select d.reason from kep_disclosure d join audit_entry a on a.detail = cast(d.id as varchar(36))
            where a.action = 'kep-secret-show' and a.actor = ? and a.subject_id = ?""")
        .params(KepCase.HELP_DESK, kep.id().toString()).query(String.class).list())
        .containsExactly(REASON.replace('’', '\''));
  }

  @ParameterizedTest
  @CsvSource({"'', Gerekçe yazınız.", "Lazım, Gerekçeyi en az 10 karakterle yazınız."})
  void withoutAReasonNothingIsShown(String reason, String sentence) {
    KepCase kep = KepCase.opened(context).withSecret().atGoLive();
    HttpResponse<String> answer = reveal(signedIn(KepCase.HELP_DESK), kep, reason);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence).contains(">" + reason + "</textarea>")
        .doesNotContain(KepCase.SECRET.values());
    assertThat(kep.count("kep_disclosure")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void inNoOtherStepIsItShown(int step) {
    KepCase kep = KepCase.opened(context).withSecret().at(step, Side.HELP_DESK);
    Visitor desk = signedIn(KepCase.HELP_DESK);
    desk.get("/kurum");
    HttpResponse<String> answer = desk.post(path(kep), Map.of("reason", REASON));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("11. adım henüz başlamadı.").doesNotContain(KepCase.SECRET.values());
    assertThat(kep.count("kep_disclosure")).isZero();
  }

  @Test
  void whoeverTypedItAndTheLeadNeverSeeIt() {
    KepCase kep = KepCase.opened(context).withSecret().atGoLive();
    for (String user : new String[] {kep.user(), kep.lead()}) {
      Visitor visitor = signedIn(user);
      assertThat(visitor.get(kep.page(11)).body()).contains("1205").doesNotContain(KepCase.SECRET.values());
      assertThat(visitor.post(path(kep), Map.of("reason", REASON)).statusCode()).isEqualTo(403);
      assertThat(visitor.get(path(kep)).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void whatIsNotThereCannotBeShown() {
    KepCase kep = KepCase.opened(context).atGoLive();
    HttpResponse<String> answer = signedIn(KepCase.HELP_DESK).get(path(kep));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Sistemde bu belediyenin gizli KEP bilgisi yok.");
  }

  /** Somebody who can write to the database moves one municipality's row to another: it does not open there. */
  @Test
  void aSecretThatWasMovedToAnotherOnboardingStaysClosed() {
    KepCase owner = KepCase.opened(context).withSecret();
    KepCase other = KepCase.opened(context).atGoLive();
    owner.jdbc().sql("update kep_secret set onboarding_id = ? where onboarding_id = ?").params(other.id(), owner.id())
        .update();
    assertThatThrownBy(() -> context.getBean(KepDisclosures.class).show(other.municipality().value(), KepCase.HELP_DESK,
        Reason.read(REASON, new ArrayList<>()))).hasMessageContaining("was sealed for another one");
    assertThat(other.count("kep_disclosure")).isZero();
    other.jdbc().sql("delete from kep_secret where onboarding_id = ?").param(other.id()).update();
  }

  private HttpResponse<String> reveal(Visitor desk, KepCase kep, String reason) {
    return desk.fillIn(path(kep), Map.of("reason", reason));
  }

  private static String path(KepCase kep) {
    return kep.page(11) + "/kep/goster";
  }

  private Visitor signedIn(String user) {
    return StaffVisit.signedIn(port, user).visitor();
  }
}
