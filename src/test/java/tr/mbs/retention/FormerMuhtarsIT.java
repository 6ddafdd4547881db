package tr.mbs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.office.DataSubjects;
import tr.mbs.request.Request;
import tr.mbs.request.RequestType;
import tr.mbs.request.filing.FileRequestForm;
import tr.mbs.request.process.Casework;
import tr.mbs.retention.RetentionRule.Schedule;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/** A muhtar whose last day in office was the first of January 1990: what of him is there until when, and what stays. */
@Tag("h2")
@ApplicationTest
class FormerMuhtarsIT {

  private static final LocalDate LAST_DAY = LocalDate.of(1990, 1, 1);
  private static final LocalDate DUE_ON = LocalDate.of(2000, 1, 2);
  private static final String DESTROYED = "Süresi dolduğu için silindi";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private AutowireCapableBeanFactory beans;
  @Autowired
  private Mandates mandates;
  @Autowired
  private DataSubjects subjects;
  @Autowired
  private JdbcClient jdbc;

  private Officeholder muhtar;
  private String office;
  private Request request;

  @BeforeEach
  void heFiledARequestInHisDays() {
    muhtar = Officeholder.inOffice(context);
    office = mandate().muhtarlikId();
    request = beans.createBean(Casework.class).file(office,
        new FileRequestForm(RequestType.REQUEST, "YOL", "Köy yolu", "Kış.", null, UUID.randomUUID()));
    jdbc.sql("update mandate set start_on = ?, end_on = ? where id = ?")
        .params(LAST_DAY.minusYears(5), LAST_DAY, muhtar.mandate()).update();
  }

  @Test
  void hisPhoneGoesAYearAfterAndHisNameTenYearsAfterHisLastDay() {
    run(LAST_DAY.plusYears(1));
    assertThat(mandate().phone()).isEqualTo(muhtar.phone());
    run(LAST_DAY.plusYears(1).plusDays(1));
    assertThat(mandate().phone()).isNull();
    assertThat(mandate().tckn()).isEqualTo(muhtar.tckn());
    run(DUE_ON.minusDays(1));
    assertThat(mandate().fullName()).isEqualTo(muhtar.fullName());
    run(DUE_ON);
    assertThat(mandate().destroyed()).isTrue();
    assertThat(mandate().tckn()).isNull();
    assertThat(mandate().endOn()).isEqualTo(LAST_DAY);
    assertThat(subjects.ofPerson(muhtar.tckn())).isEmpty();
  }

  @Test
  void whoHoldsAnotherOfficeIsNotDue() {
    UUID other = alsoHolds(LocalDate.of(1995, 1, 1), null);
    run(DUE_ON);
    assertThat(mandate().fullName()).isEqualTo(muhtar.fullName());
    jdbc.sql("update mandate set end_on = ? where id = ?").params(LocalDate.of(1995, 6, 1), other).update();
    run(LocalDate.of(2005, 6, 1));
    assertThat(mandate().fullName()).isEqualTo(muhtar.fullName());
    run(LocalDate.of(2005, 6, 2));
    assertThat(mandate().destroyed()).isTrue();
    assertThat(mandates.find(other).orElseThrow().destroyed()).isTrue();
  }

  @Test
  void whoComesBackIsAnotherPersonToTheRegister() {
    run(DUE_ON);
    UUID again = alsoHolds(LocalDate.of(2024, 4, 3), null);
    assertThat(mandates.find(again).orElseThrow().tckn()).isEqualTo(muhtar.tckn());
    assertThat(mandates.all(muhtar.tckn())).extracting(Mandate::id).containsExactly(again);
    assertThat(mandate().destroyed()).isTrue();
    jdbc.sql("update mandate set end_on = ? where id = ?").params(LocalDate.of(2025, 1, 1), again).update();
  }

  @Test
  void pagesSayThatHeIsNotNamedAnyMore() {
    run(DUE_ON);
    Visitor officer = StaffVisit.signedIn(port, "valilik18a").visitor();
    String page = "/kurum/muhtarlar/" + office;
    assertThat(officer.get(page).body()).contains(DESTROYED, "1 Ocak 1990")
        .doesNotContain(muhtar.fullName(), "/goster");
    var shown = officer.get(page + "/gorevler/" + muhtar.mandate() + "/goster");
    assertThat(shown.statusCode()).isEqualTo(410);
    assertThat(shown.body()).contains("saklama süresi dolduğu için silindi");
    assertThat(officer.post(page + "/gorevler/" + muhtar.mandate() + "/goster",
        Map.of("item", "TCKN", "reason", "Deneme için")).statusCode()).isEqualTo(410);
    assertThat(StaffVisit.signedIn(port, "migm1").visitor().get("/kurum/talepler/" + request.number()).body())
        .contains(DESTROYED, "Köy yolu").doesNotContain(muhtar.fullName(), "null");
    assertThat(subjects.names(List.of(DataSubject.mandate(muhtar.mandate()))).values())
        .singleElement().asString().startsWith("Deneme").doesNotContain("null");
  }

  private UUID alsoHolds(LocalDate from, LocalDate until) {
    String other = mandates.find(Officeholder.retired(context).mandate()).orElseThrow().muhtarlikId();
    jdbc.sql("update mandate set start_on = ?, end_on = ? where muhtarlik_id = ?")
        .params(LocalDate.of(1980, 1, 1), LocalDate.of(1980, 1, 2), other).update();
    return mandates.record(new NewMandate(muhtar.tckn(), muhtar.fullName(), muhtar.phone(), null, other, from, until));
  }

  private Mandate mandate() {
    return mandates.find(muhtar.mandate()).orElseThrow();
  }

  private void run(LocalDate day) {
    Jobs.at(day.atTime(3, 30).atZone(IstanbulTime.ZONE).toInstant(), context).run(Schedule.NIGHTLY, () -> true);
  }
}
