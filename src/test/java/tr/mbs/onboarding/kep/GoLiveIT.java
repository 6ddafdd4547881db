package tr.mbs.onboarding.kep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Refusal;
import tr.mbs.onboarding.Onboardings;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** Step 11: what has to be there on the go-live day, and what the help desk enters. */
@ApplicationTest
class GoLiveIT {

  private static final Map<String, String> RECORD = Map.of("kepAddress", "ILGAZ@hs02.kep.tr", "kepProvider", "PTT KEP",
      "kepExpiresOn", "31.12.2030");

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;

  private KepCase kep;
  private Visitor desk;

  @BeforeEach
  void theDayHasCome() {
    kep = KepCase.opened(context).atGoLive();
    desk = StaffVisit.signedIn(port, KepCase.HELP_DESK).visitor();
  }

  @Test
  void thePageShowsWhereTheCountersBegin() {
    assertThat(desk.get(kep.page(11)).body()).contains("Son sayı 1204, ilk numara 1205", "Son sayı 0, ilk numara 1",
        "KEP hesabı henüz kaydedilmedi.");
  }

  @Test
  void theAccountIsRecordedAndMayBeCorrected() {
    assertThat(missing()).containsExactly("kep.missing.record");
    assertThat(record(RECORD).statusCode()).isEqualTo(303);
    assertThat(desk.get(kep.page(11)).body()).contains("Kaydedildi.", "ilgaz@hs02.kep.tr", "PTT KEP", "31 Aralık 2030");
    assertThat(record(Map.of("kepAddress", "ilgaz@hs03.kep.tr")).statusCode()).isEqualTo(303);
    assertThat(kep.jdbc().sql("select address || ' ' || coalesce(provider, '-') || ' ' || recorded_by from kep_record"
            + " where onboarding_id = ?").param(kep.id()).query(String.class).list())
        .containsExactly("ilgaz@hs03.kep.tr - " + KepCase.HELP_DESK);
    assertThat(missing()).isEmpty();
  }

  @Test
  void wrongFieldsAreShownAgainWithTheirSentences() {
    HttpResponse<String> answer = record(Map.of("kepAddress", "ilgaz@ilgaz.bel.tr", "kepProvider", "PTT",
        "kepExpiresOn", "31.12.2020"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("KEP hesabı adresi geçerli değil.", "Hesabın bitiş tarihi geçmişte olamaz.",
        "value=\"ilgaz@ilgaz.bel.tr\"", "value=\"PTT\"", "value=\"31.12.2020\"");
    assertThat(kep.count("kep_record")).isZero();
  }

  @Test
  void aDayEarlyOrLateItIsNotDone() {
    record(RECORD);
    kep.goLiveOn(kep.today().plusDays(1));
    assertThat(missing()).containsExactly("kep.missing.dayToCome");
    kep.goLiveOn(kep.today().minusDays(1));
    assertThat(missing()).containsExactly("kep.missing.dayOver");
  }

  @Test
  void numbersOfAnotherDayDoNotCount() {
    record(RECORD);
    kep.jdbc().sql("update onboarding_numbers set given_on = ? where onboarding_id = ?")
        .params(kep.today().minusDays(1), kep.id()).update();
    assertThat(missing()).containsExactly("kep.missing.numbers");
  }

  @Test
  void aStepThatWasOpenedAgainComesFirst() {
    record(RECORD);
    kep.jdbc().sql("update onboarding_step set status = 'CORRECTION_REQUESTED' where onboarding_id = ? and step = 8")
        .param(kep.id()).update();
    assertThat(missing()).containsExactly("kep.missing.steps");
  }

  /** Who was added when step 4 was opened again has no page right; and the mayor has left the team meanwhile. */
  @Test
  void whatCompletedStepsLackByNowComesFirst() {
    record(RECORD);
    kep.user("Selin Aras");
    kep.jdbc().sql("delete from onboarding_signer where person_id in (select id from onboarding_person"
        + " where onboarding_id = ?)").param(kep.id()).update();
    assertThat(missing()).containsExactly("kep.missing.hollow", "kep.missing.hollow");
    assertThat(desk.get(kep.page(11)).body()).contains(
        "7. adımda sonradan eksik kalan bilgi var. Sayfa yetkisi verilmeyen kullanıcılar: Selin Aras.",
        "9. adımda sonradan eksik kalan bilgi var. Yönetim takımına henüz kimse eklenmedi.");
  }

  private HttpResponse<String> record(Map<String, String> fields) {
    desk.get(kep.page(11));
    return desk.post(kep.page(11) + "/kep", fields);
  }

  private List<String> missing() {
    return context.getBean(TransactionTemplate.class).execute(transaction ->
        context.getBean(GoLive.class).missing(context.getBean(Onboardings.class).get(kep.id())).stream()
            .map(Refusal::messageKey).toList());
  }
}
