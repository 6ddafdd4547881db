package tr.mbs.request.web.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** "Göster" for a muhtar's phone: for who holds the case, with a reason, and nowhere else. */
@ApplicationTest
@Tag("h2")
@ExtendWith(OutputCaptureExtension.class)
class PhonePageIT {

  private static final String REASON = "Keşif günü için arayacağım.";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private Casework casework;
  private Officeholder muhtar;
  private Request request;
  private String page;

  @BeforeEach
  void theGovernorateHoldsARequest() throws Exception {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    muhtar = Officeholder.inOffice(context);
    request = casework.file(context.getBean(Mandates.class).find(muhtar.mandate()).orElseThrow().muhtarlikId());
    casework.decide("migm1", request, forward("valilik-18"));
    page = "/kurum/talepler/" + request.number();
  }

  @Test
  void whoHoldsTheCaseIsShownTheNumberForAReasonThatIsKept(CapturedOutput log) {
    Visitor officer = signedIn("valilik18b");
    assertThat(officer.get(page).body()).contains(muhtar.phone().masked(), page + "/telefon")
        .doesNotContain(muhtar.phone().display());
    HttpResponse<String> answer = ask(officer, REASON);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(muhtar.phone().display());
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(officer.get(page + "/telefon").body()).as("asked again").doesNotContain(muhtar.phone().display());
    assertThat(officer.get(page).body()).doesNotContain(muhtar.phone().display());
    assertThat(reasons("valilik18b")).containsExactly(REASON);
    assertThat(log.getAll()).doesNotContain(muhtar.phone().display(), muhtar.phone().e164(), REASON);
    assertThat(String.join("\n", officer.addresses())).contains("/telefon").doesNotContain(muhtar.phone().e164(), "Ke%C5%9Fif");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 501})
  void withoutAReasonNothingIsShown(int length) {
    String reason = "ş".repeat(length);
    HttpResponse<String> answer = ask(signedIn("valilik18a"), reason);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("<title>Hata: ", "href=\"#reason\"", ">" + reason + "</textarea>")
        .doesNotContain(muhtar.phone().display());
    assertThat(reasons("valilik18a")).isEmpty();
  }

  /** MİGM has had it and sees it. It does not hold it any more. */
  @Test
  void whoOnlySeesTheCaseGetsNoButtonAndNoNumber() throws Exception {
    for (String reader : List.of("migm1", "migmyonetici")) {
      Visitor visitor = signedIn(reader);
      assertThat(visitor.get(page).body()).contains(muhtar.phone().masked()).doesNotContain("/telefon");
      assertThat(visitor.get(page + "/telefon").statusCode()).isEqualTo(403);
      assertThat(visitor.post(page + "/telefon", Map.of("reason", REASON)).statusCode()).isEqualTo(403);
    }
    for (String stranger : List.of("valilik06", "belediye18", "egitim18")) {
      Visitor visitor = signedIn(stranger);
      assertThat(visitor.get(page + "/telefon").statusCode()).isEqualTo(404);
      visitor.get("/kurum");
      assertThat(visitor.post(page + "/telefon", Map.of("reason", REASON)).statusCode()).isEqualTo(404);
    }
    casework.decide("valilik18a", request, resolve("POSITIVE"));
    assertThat(ask(signedIn("valilik18a"), REASON).statusCode()).as("nobody holds what is closed").isEqualTo(403);
    assertThat(reasons("migm1")).isEmpty();
  }

  private HttpResponse<String> ask(Visitor officer, String reason) {
    officer.get(page + "/telefon");
    return officer.post(page + "/telefon", Map.of("reason", reason));
  }

  private List<String> reasons(String officer) {
    return jdbc.sql("""
            select d.reason from disclosure d join audit_entry a on a.detail = cast(d.id as varchar(36))
            where a.action = 'phone-show' and a.actor = ? and a.concerns = ?""")
        .params(officer, "mandate:" + muhtar.mandate()).query(String.class).list();
  }

  private Visitor signedIn(String officer) {
    return StaffVisit.signedIn(port, officer).visitor();
  }
}
