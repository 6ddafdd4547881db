package tr.mbs.onboarding.setup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tr.mbs.kernel.TypedDate;
import tr.mbs.onboarding.setup.SetupCase;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Visitor;

/** Step 1: the letter and the go-live day. */
@ApplicationTest
class LetterIT {

  /** A Wednesday far from any holiday. */
  private static final LocalDate GO_LIVE = LocalDate.of(2027, 2, 17);

  @Autowired
  private ApplicationContext context;

  private SetupCase move;

  @BeforeEach
  void stepOneIsOpen() {
    move = SetupCase.at(1, context);
  }

  @Test
  void theLetterAndTheDayAreStoredAndShown() {
    assertThat(move.missing()).containsExactly("setup.letter.on.missing", "setup.letter.number.missing",
        "setup.letter.goLive.missing", "people.leads.none", "kep.missing.annex");
    assertThat(save(move.clerk(), Map.of("letterOn", "02.11.2026", "letterNumber", "E-12345678-622.01-42",
        "mailedOn", "01.11.2026", "goLiveOn", "17.02.2027")).statusCode()).isEqualTo(303);
    assertThat(move.visitor(move.clerk()).get(move.page()).body()).contains("/adim/1/sorumlu/yeni", "2 Kasım 2026", "E-12345678-622.01-42",
        "1 Kasım 2026", "17 Şubat 2027", "name=\"version\" value=\"1\"");
    assertThat(move.onboarding().goLiveOn()).isEqualTo(GO_LIVE);
    assertThat(move.missing()).containsExactly("people.leads.none", "kep.missing.annex");
  }

  @Test
  void whatIsKnownIsStoredBeforeAllIsKnown() {
    assertThat(save(move.clerk(), Map.of("letterNumber", "2026/7")).statusCode()).isEqualTo(303);
    assertThat(move.missing()).contains("setup.letter.on.missing", "setup.letter.goLive.missing")
        .doesNotContain("setup.letter.number.missing");
  }

  @Test
  void theGoLiveDayIsAWorkingDayAndNotPast() {
    assertRefused(Map.of("goLiveOn", "20.02.2027"), "Geçiş günü bir iş günü olmalıdır.", "value=\"20.02.2027\"");
    assertRefused(Map.of("goLiveOn", "19.05.2027"), "Geçiş günü bir iş günü olmalıdır.");
    assertRefused(Map.of("goLiveOn", TypedDate.text(move.today().minusDays(1))), "Geçiş günü geçmişte olamaz.");
    assertRefused(Map.of("goLiveOn", "30.02.2027"), "Tarih okunamadı.", "value=\"30.02.2027\"");
    assertThat(move.onboarding().goLiveOn()).isNull();
  }

  @Test
  void aLetterIsNotOfTomorrowAndNothingOfAWrongFormIsStored() {
    String tomorrow = TypedDate.text(move.today().plusDays(1));
    HttpResponse<String> answer = assertRefused(Map.of("letterOn", tomorrow, "mailedOn", tomorrow,
        "letterNumber", "Sayı <b>7</b>", "goLiveOn", "17.02.2027"), "Bu tarih bugünden sonra olamaz.");
    assertThat(answer.body()).contains("href=\"#letterOn\"", "href=\"#mailedOn\"", "value=\"Sayı &lt;b&gt;7&lt;/b&gt;\"");
    assertThat(move.onboarding().goLiveOn()).isNull();
    assertThat(move.missing()).hasSize(5);
  }

  @Test
  void aDayThatWasSetIsNotDeletedAndNotChangedWhileTheHelpDeskDecides() {
    move.goLiveOn(GO_LIVE);
    assertRefused(Map.of("goLiveOn", ""), "Belirlenmiş geçiş günü silinemez.");
    move.jdbc().sql("update onboarding set asked_go_live_on = ? where id = ?").params(GO_LIVE.plusDays(7), move.id)
        .update();
    HttpResponse<String> answer = save(move.clerk(), Map.of("goLiveOn", "18.02.2027"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("bir istek zaten karar bekliyor");
    assertThat(save(move.clerk(), Map.of("goLiveOn", "17.02.2027")).statusCode()).isEqualTo(303);
  }

  /** The help desk has accepted the day with the step: from then on it decides about another one. */
  @Test
  void inAStepThatWasOpenedAgainTheLetterIsCorrectedButNotTheDay() {
    move.goLiveOn(GO_LIVE);
    move.jdbc().sql("update onboarding_step set status = 'CORRECTION_REQUESTED', done_by = 'yardim1',"
        + " done_at = current_timestamp where onboarding_id = ? and step = 1").param(move.id).update();
    assertRefused(Map.of("letterNumber", "8", "goLiveOn", "18.02.2027"), "Geçiş günü kabul edilmiştir.",
        "“Geçiş gününü değiştir”", "value=\"8\"", "value=\"18.02.2027\"");
    assertThat(move.onboarding().goLiveOn()).isEqualTo(GO_LIVE);
    assertThat(save(move.clerk(), Map.of("letterNumber", "8", "goLiveOn", "17.02.2027")).statusCode()).isEqualTo(303);
    assertThat(move.bean(Letters.class).of(move.id).number()).isEqualTo("8");
  }

  @Test
  void whoSawAnOlderOneChangesNothingAndKeepsHisText() {
    assertThat(save(move.clerk(), Map.of("letterNumber", "1")).statusCode()).isEqualTo(303);
    HttpResponse<String> late = save(move.clerk(), Map.of("letterNumber", "2"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("siz çalışırken değişti", "value=\"2\"", "name=\"version\" value=\"1\"");
    assertThat(move.bean(Letters.class).of(move.id).number()).isEqualTo("1");
    assertThat(save(move.clerk(), Map.of("letterNumber", "2", "version", "1")).statusCode()).isEqualTo(303);
  }

  @Test
  void onlyTheMunicipalityEntersIt() {
    assertThat(save(move.lead(1), Map.of("letterNumber", "1")).statusCode()).isEqualTo(403);
    assertThat(save(SetupCase.at(1, context).clerk(), Map.of("letterNumber", "1")).statusCode()).isEqualTo(404);
    move.jdbc().sql("update onboarding_step set status = 'AWAITING_APPROVAL', turn = 'HELP_DESK' where onboarding_id = ?"
        + " and step = 1").param(move.id).update();
    HttpResponse<String> late = save(move.clerk(), Map.of("letterNumber", "1"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("1. adım onay bekliyor.");
  }

  private HttpResponse<String> assertRefused(Map<String, String> fields, String... shown) {
    HttpResponse<String> answer = save(move.clerk(), fields);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(shown);
    return answer;
  }

  private HttpResponse<String> save(String userId, Map<String, String> fields) {
    Visitor visitor = move.visitor(userId);
    Map<String, String> form = new HashMap<>(Map.of("version", "0"));
    form.putAll(fields);
    return visitor.post(move.page() + "/yazi", form);
  }
}
