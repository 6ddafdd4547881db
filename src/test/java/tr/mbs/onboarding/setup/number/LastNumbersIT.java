package tr.mbs.onboarding.setup.number;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.testing.Refusals.assertFieldRefused;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.audit.AuditTrail;
import tr.mbs.onboarding.Participations;
import tr.mbs.onboarding.setup.SetupCase;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.AtOnce;

/** Step 10: the last numbers, on the go-live day and no other. */
@ApplicationTest
class LastNumbersIT {

  private static final LocalDate GO_LIVE = LocalDate.of(2027, 2, 17);

  @Autowired
  private ApplicationContext context;
  @Autowired
  private LastNumbers numbers;
  @Autowired
  private NumbersSheets sheets;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Participations participations;
  @Autowired
  private AuditTrail audit;

  private SetupCase move;

  @BeforeEach
  void stepTenIsOpen() {
    move = SetupCase.at(10, context);
  }

  @Test
  void theyAreGivenOnTheDay() {
    move.goLiveOn(move.today());
    assertThat(move.missing()).containsExactly("setup.numbers.none");
    assertThat(give(1, 0, "12.500", "0").statusCode()).isEqualTo(303);
    Given given = numbers.of(move.id).orElseThrow();
    assertThat(given).isEqualTo(new Given(12_500, 0, move.today(), move.lead(1)));
    assertThat(given.isOf(move.today())).isTrue();
    assertThat(move.missing()).isEmpty();
    assertThat(move.visitor(SetupCase.HELP_DESK).get(move.page()).body()).contains(">12.500<", "Deneme " + move.lead(1));
  }

  @Test
  void aDayEarlyAndADayLateTheyAreRefused() {
    move.goLiveOn(move.today().plusDays(1));
    assertSays(give(1, 0, "5", "6"), 422, "Sayılar yalnız geçiş gününde (", "value=\"5\"", "value=\"6\"");
    assertThat(move.missing()).containsExactly("setup.numbers.early");
    move.goLiveOn(move.today().minusDays(1));
    assertSays(give(1, 0, "5", "6"), 422, "önce yardım masası geçiş gününü değiştirmelidir.");
    assertThat(move.missing()).containsExactly("setup.numbers.late");
    assertThat(numbers.of(move.id)).isEmpty();
  }

  /** The day lasts from midnight to midnight in Istanbul, three hours before that of UTC. */
  @Test
  void theDayIsThatOfIstanbul() {
    move.goLiveOn(GO_LIVE);
    assertFieldRefused(() -> giveAt("2027-02-16T20:59:59Z"), "incoming", "setup.numbers.early");
    giveAt("2027-02-16T21:00:00Z");
    assertThat(numbers.of(move.id).orElseThrow().givenOn()).isEqualTo(GO_LIVE);
    assertFieldRefused(() -> giveAt("2027-02-17T21:00:00Z"), "incoming", "setup.numbers.late");
  }

  @Test
  void whoMovesTheDayAsksForTheNumbersAgain() {
    move.goLiveOn(move.today());
    assertThat(give(1, 0, "5", "6").statusCode()).isEqualTo(303);
    jdbc.sql("update onboarding_numbers set given_on = ? where onboarding_id = ?")
        .params(move.today().minusDays(3), move.id).update();
    assertThat(numbers.of(move.id).orElseThrow().isOf(move.today())).isFalse();
    assertThat(move.missing()).containsExactly("setup.numbers.old");
    assertThat(give(2, 1, "7", "8").statusCode()).isEqualTo(303);
    assertThat(move.missing()).isEmpty();
    assertThat(jdbc.sql("select actor || ' ' || detail from audit_entry where action = 'last-numbers-give'"
            + " and subject_id = ? order by id").param(move.id.toString()).query(String.class).list())
        .containsExactly(move.lead(1) + " INCOMING 5 OUTGOING 6", move.lead(2) + " INCOMING 5 → 7 OUTGOING 6 → 8");
  }

  @Test
  void onlyWholeNumbersAreTaken() {
    move.goLiveOn(move.today());
    assertSays(give(1, 0, "-1", "1,5"), 422, "href=\"#incoming\"", "href=\"#outgoing\"",
        "0 veya daha büyük bir tam sayı yazınız.", "value=\"-1\"", "value=\"1,5\"");
    assertSays(give(1, 0, "", "1.000.000.000"), 422, "Gelen evrak sayısını yazınız.",
        "Sayı en çok 999.999.999 olabilir.");
  }

  @Test
  void ofTwoLeadsAtOnceOneIsTold() throws Exception {
    move.goLiveOn(move.today());
    List<Callable<Boolean>> both = List.of(giving(1), giving(2));
    AtOnce<Boolean> outcome = AtOnce.of(both);
    assertThat(outcome.answers()).hasSize(1);
    assertThat(outcome.failures()).hasSize(1);
    assertSays(give(1, 0, "70", "80"), 409, "siz çalışırken değişti", "value=\"70\"");
  }

  @Test
  void beforeItsTimeThePageIsReadable() {
    assertThat(move.visitor(SetupCase.HELP_DESK).get(move.page()).statusCode()).isEqualTo(200);
  }

  private Callable<Boolean> giving(int lead) {
    return () -> {
      numbers.give(move.municipality, new TypedNumbers("1", "2"), 0, move.lead(lead));
      return true;
    };
  }

  private void giveAt(String time) {
    LastNumbers then = new LastNumbers(sheets, participations, audit, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    move.inTransaction(onboardings ->
        then.give(move.municipality, new TypedNumbers("1", "2"), numbers.of(move.id).isPresent() ? 1 : 0, move.lead(1)));
  }

  private HttpResponse<String> give(int lead, int version, String incoming, String outgoing) {
    return move.visitor(move.lead(lead)).post(move.page() + "/sayilar",
        Map.of("version", String.valueOf(version), "incoming", incoming, "outgoing", outgoing));
  }

  private static void assertSays(HttpResponse<String> answer, int status, String... shown) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(shown);
  }
}
