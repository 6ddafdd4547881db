package tr.mbs.desk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.Statements;

/** "İletiler" over HTTP: what an operator sees, and what he decides. */
@Tag("h2")
@ApplicationTest
class MessagePagesIT {

  private static final String PATH = "/kurum/iletiler";
  private static final Phone PHONE = new Phone("+905551112233");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+sonra=[^\"]+)\"");

  @LocalServerPort
  private int port;
  @Autowired
  private Outbox outbox;
  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private MessagePages pages;

  private final String reason = "code " + UUID.randomUUID();
  private Visitor operator;

  @BeforeEach
  void anOperator() {
    operator = StaffVisit.signedIn(port, "operator1").visitor();
  }

  @AfterEach
  void leaveNothing() {
    jdbc.sql("delete from notification where message_key like ?").param(reason + "%").update();
  }

  @Test
  void whatDidNotArriveIsCountedByItsReason() {
    left("FAILED", 3, null);
    String shown = operator.get(PATH).body();
    assertThat(shown).contains("SMS: Gönderilemedi", reason, linkTo(reason), "Bekleyen ileti yok.", "Son 24 saat", "<svg", "Bugün ")
        .doesNotContain("??", PHONE.e164(), "Metin");
    assertThat(operator.get(PATH + "?lang=en").body()).contains("SMS: Could not be sent", "Last 24 hours")
        .doesNotContain("??");
  }

  @Test
  void recipientsAreMaskedAndTextsAreNotShown() {
    left("FAILED", 1, null);
    String shown = operator.get(trouble("FAILED")).body();
    assertThat(shown).contains(PHONE.masked(), "Hepsini yeniden gönder (1)").doesNotContain("??", PHONE.e164(), "Metin",
        PHONE.display());
  }

  @Test
  void oneIsSentAgainAndTheOthersStay() {
    left("FAILED", 2, null);
    HttpResponse<String> answer = decide("/yeniden", "FAILED", id(0));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(operator.get(PATH).body()).contains("Bir ileti yeniden gönderilmek üzere sıraya alındı.");
    await().atMost(Duration.ofSeconds(60)).until(() -> states().equals(List.of("SENT", "FAILED")));
    assertThat(decide("/yeniden", "FAILED", id(0)).statusCode()).as("somebody was faster").isEqualTo(409);
    assertThat(audit("messages-again", id(0).toString())).isEqualTo(1);
  }

  @Test
  void allOfAReasonAreSentAgainUnderTheSameReferenceAndWhatDidNotArriveUnderANewOne() {
    left("UNSURE", 2, "demo");
    assertThat(decide("/yeniden", "UNSURE", null).statusCode()).isEqualTo(303);
    await().atMost(Duration.ofSeconds(60)).until(() -> states().equals(List.of("SENT", "SENT")));
    assertThat(references()).containsExactly(reason + "-0", reason + "-1");
    jdbc.sql("update notification set state = 'UNDELIVERED', last_error = ? where message_key like ?")
        .params(reason, reason + "%").update();
    assertThat(decide("/yeniden", "UNDELIVERED", null).statusCode()).isEqualTo(303);
    await().atMost(Duration.ofSeconds(60)).until(() -> states().equals(List.of("SENT", "SENT")));
    assertThat(references()).containsExactly(reason + "-0", reason + "-0.1", reason + "-1", reason + "-1.1");
  }

  @Test
  void whatIsGivenUpLosesItsTextAndIsNoLongerShown() {
    left("UNSURE", 2, "demo");
    assertThat(operator.get(trouble("UNSURE")).body()).contains("ikinci kez alabilir");
    assertThat(decide("/vazgec", "UNSURE", null).statusCode()).isEqualTo(303);
    assertThat(operator.get(PATH).body()).contains("2 iletiden vazgeçildi.").doesNotContain(linkTo(reason));
    assertThat(jdbc.sql("select count(*) from notification where message_key like ? and text is null")
        .param(reason + "%").query(Integer.class).single()).isEqualTo(2);
    assertThat(audit("messages-given-up", "UNSURE")).isPositive();
    assertThat(operator.get(trouble("UNSURE")).body()).contains("ilgi bekleyen ileti kalmadı");
  }

  @Test
  void aLongListIsReadPageByPage() {
    left("FAILED", 51, null);
    String first = operator.get(trouble("FAILED")).body();
    assertThat(first.split("name=\"ileti\"", -1)).hasSize(51);
    Matcher next = NEXT.matcher(first);
    assertThat(next.find()).isTrue();
    assertThat(operator.get(next.group(1).replace("&amp;", "&")).body().split("name=\"ileti\"", -1)).hasSize(2);
  }

  @Test
  void whatIsNoTroubleIsNotFound() {
    for (String query : List.of("", "?durum=SENT&kanal=SMS", "?durum=FAILED&kanal=FAX", "?durum=failed&kanal=SMS")) {
      assertThat(operator.get(PATH + "/sorun" + query).statusCode()).as(query).isEqualTo(404);
    }
    operator.get(PATH);
    assertThat(operator.post(PATH + "/yeniden", Map.of("durum", "FAILED", "kanal", "SMS", "ileti", "x")).statusCode())
        .isEqualTo(404);
    assertThat(operator.get(PATH + "/sorun?durum=FAILED&kanal=SMS&neden=" + "a".repeat(3_000)).statusCode())
        .isEqualTo(404);
    assertThat(operator.get(PATH + "/sorun?durum=FAILED&kanal=SMS&sonra=x").statusCode()).isEqualTo(200);
  }

  @Test
  void unitsWithoutAnAddressAreListed() {
    jdbc.sql("update organization_unit set email = null where code = 'md-18-milli-egitim'").update();
    try {
      assertThat(operator.get(PATH + "/adressiz").body()).contains("Çankırı İl Millî Eğitim Müdürlüğü");
    } finally {
      jdbc.sql("update organization_unit set email = 'md-18-milli-egitim@kurum.example' where code = 'md-18-milli-egitim'")
          .update();
    }
  }

  @Test
  void thePageCostsAFixedNumberOfStatements() throws Exception {
    left("FAILED", 5, null);
    assertThat(Statements.of(() -> pages.overview(new ExtendedModelMap())).count()).isEqualTo(5);
  }

  private void left(String state, int number, String provider) {
    transaction.executeWithoutResult(status -> {
      outbox.addAll(IntStream.range(0, number)
          .mapToObj(i -> OutgoingMessage.sms(reason + "-" + i, "request-resolved", PHONE, "Metin")).toList());
      jdbc.sql("update notification set state = ?, last_error = ?, provider = ?, next_attempt_at = null"
          + " where message_key like ?").params(state, reason, provider, reason + "%").update();
    });
  }

  private String trouble(String state) {
    return PATH + "/sorun?kanal=SMS&durum=" + state + "&neden=" + reason.replace(" ", "%20")
        + (state.equals("FAILED") ? "" : "&saglayici=demo");
  }

  /** Its reason stays among what became of the messages of the day, but not among what somebody must look at. */
  private static String linkTo(String reason) {
    return "neden=" + reason.replace(" ", "%20");
  }

  private HttpResponse<String> decide(String what, String state, UUID one) {
    Map<String, String> fields = new HashMap<>(Map.of("durum", state, "kanal", "SMS", "neden", reason,
        "saglayici", state.equals("FAILED") ? "" : "demo"));
    if (one != null) {
      fields.put("ileti", one.toString());
    }
    operator.get(PATH);
    return operator.post(PATH + what, fields);
  }

  private UUID id(int message) {
    return jdbc.sql("select id from notification where message_key = ?").param(reason + "-" + message)
        .query(UUID.class).single();
  }

  private List<String> states() {
    return jdbc.sql("select state from notification where message_key like ? order by message_key")
        .param(reason + "%").query(String.class).list();
  }

  private List<String> references() {
    return jdbc.sql("select message_key from demo_message where message_key like ? order by message_key")
        .param(reason + "%").query(String.class).list();
  }

  private long audit(String action, String subject) {
    return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?").params(action, subject)
        .query(Long.class).single();
  }
}
