package tr.mbs.request.search;

import static org.assertj.core.api.Assertions.assertThat;
import static tr.mbs.request.process.Casework.forward;
import static tr.mbs.request.process.Casework.resolve;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.Casework;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.MuhtarVisit;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** What else a muhtarlık has asked about the same subject, as an officer reads it above his form. */
@ApplicationTest
@Tag("h2")
class SameMatterIT {

  private static final String CODE = "{{7*7}} yol";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private CaseFiles cases;
  @Autowired
  private JdbcClient jdbc;

  private Casework casework;
  private Officeholder person;
  private String office;
  private Request request;

  @BeforeEach
  void aRequestAboutARoad() {
    casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    person = Officeholder.inOffice(context);
    office = context.getBean(Mandates.class).find(person.mandate()).orElseThrow().muhtarlikId();
    request = file("YOL");
  }

  @Test
  void whatIsOpenAndWhatCameInTheLastSixtyDays() throws Exception {
    Request open = file("YOL");
    filed(open, Duration.ofDays(200));
    Request resolved = file("YOL");
    casework.decide("migm1", resolved, resolve("POSITIVE"));
    filed(resolved, Duration.ofDays(59));
    Request old = file("YOL");
    casework.decide("migm1", old, resolve("POSITIVE"));
    filed(old, Duration.ofDays(61));
    file("SU");
    assertThat(alike("migm1")).as("what is open first").containsExactly(open.number(), resolved.number());
  }

  @Test
  void nobodySeesMoreThanBefore() throws Exception {
    Request other = file("YOL");
    casework.decide("migm1", request, forward("belediye-18-merkez"));
    assertThat(alike("belediye18")).as("it never held the other").isEmpty();
    casework.decide("migm1", other, forward("belediye-18-merkez"));
    assertThat(alike("belediye18")).containsExactly(other.number());
    assertThat(alike("valilik06")).isEmpty();
    assertThat(alike("yardim1")).isEmpty();
  }

  @Test
  void theFormTellsOfThemAsText() {
    Request other = file("YOL");
    String form = StaffVisit.signedIn(port, "migm1").visitor()
        .get("/forms/triage?taskId=" + casework.task(request).getId()).body();
    assertThat(form).contains("aynı konudaki öteki talepleri", "href=\"/kurum/talepler/" + other.number() + "\"",
        other.number() + " · " + CODE, ", açık");
    assertThat(form.indexOf(other.number())).isGreaterThan(form.indexOf("ng-non-bindable"))
        .isLessThan(form.indexOf("mbs-facts"));
  }

  @Test
  void aMuhtarIsToldBeforeHeFilesAgain() throws Exception {
    Request old = file("SU");
    casework.decide("migm1", old, resolve("POSITIVE"));
    filed(old, Duration.ofDays(61));
    Visitor muhtar = MuhtarVisit.signedIn(port, person);
    assertThat(muhtar.get("/basvuru").body()).contains("Açık ve son 60 günde verilen talepleriniz",
        "href=\"/talepler/" + request.number() + "\"", "Yol, köprü, asfalt, kaldırım · açık")
        .doesNotContain(old.number());
    assertThat(MuhtarVisit.signedIn(port, Officeholder.inOffice(context)).get("/basvuru").body())
        .doesNotContain("son 60 günde", request.number());
  }

  private List<String> alike(String officer) {
    return cases.sameMatter(request, officer).stream().map(CaseLine::number).toList();
  }

  private Request file(String subject) {
    return casework.file(office, new FileRequestForm(RequestType.REQUEST, subject, CODE, "Kış geldi.", null,
        UUID.randomUUID()));
  }

  private void filed(Request request, Duration ago) {
    jdbc.sql("update request set filed_at = ? where id = ?")
        .params(Instant.now().minus(ago).atOffset(ZoneOffset.UTC), request.getId()).update();
  }
}
