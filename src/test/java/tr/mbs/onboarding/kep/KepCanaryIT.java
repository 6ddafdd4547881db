package tr.mbs.onboarding.kep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.onboarding.OnboardingCases;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;
import tr.mbs.testing.measure.DumpedTables;

/**
 * A canary in every field of the secret, and everybody who might hear it: it sings in one answer, to the help desk in step
 * 11, and is dead when the onboarding ends.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class KepCanaryIT {

  private static final String REASON = "KEP hesabını e-Belediye’ye tanımlamak";
  /** What was typed, and the other forms in which it could be written. */
  private static final List<String> CANARIES = Stream.concat(KepCase.SECRET.values().stream(),
      Stream.of("5557179346", "717 93 46", "2031-05-17", "717******30")).toList();

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private JdbcClient jdbc;

  private final List<String> answers = new ArrayList<>();
  private KepCase kep;
  private Visitor municipality;
  private Visitor desk;

  @BeforeEach
  void theMunicipalityTypesItsSecret() {
    kep = KepCase.opened(context);
    municipality = StaffVisit.signedIn(port, kep.user()).visitor();
    desk = StaffVisit.signedIn(port, KepCase.HELP_DESK).visitor();
    Map<String, String> wrong = new HashMap<>(KepCase.SECRET);
    wrong.put("operatorPhone", "0 312 717 93 46");
    hear(municipality.get(kep.page(1)));
    assertThat(hear(municipality.post(kep.page(1) + "/kep/gizli", wrong)).statusCode()).isEqualTo(422);
    assertThat(kep.count("kep_secret")).isZero();
    assertThat(hear(municipality.post(kep.page(1) + "/kep/gizli", KepCase.SECRET)).statusCode()).isEqualTo(303);
    assertThat(kep.count("kep_secret")).isEqualTo(1);
  }

  @Test
  void theSecretIsHeardOnceAndNeverAfterStepEleven(CapturedOutput log) {
    everybodyLooksAround(1);
    kep.withTaskOfGoLive();
    everybodyLooksAround(11);
    HttpResponse<String> reveal = desk.fillIn(kep.page(11) + "/kep/goster", Map.of("reason", REASON));
    assertThat(reveal.body()).contains(KepCase.SECRET.values());
    assertThat(hear(desk.post(kep.page(11) + "/kep", Map.of("kepAddress", "belediye@hs09.kep.tr"))).statusCode())
        .isEqualTo(303);
    everybodyLooksAround(11);
    String sealed = sealed();
    assertThat(DumpedTables.all(jdbc)).as("database").contains(sealed).doesNotContain(CANARIES);
    assertThat(DumpedTables.startingWith("act_", jdbc)).as("engine").doesNotContain(sealed);

    assertThat(hear(desk.post(kep.page(11), Map.of("decision", "COMPLETE"))).statusCode()).isEqualTo(303);
    assertThat(state()).isEqualTo("COMPLETED");
    assertThat(kep.count("kep_secret")).isZero();
    assertThat(DumpedTables.all(jdbc)).as("database at the end").doesNotContain(CANARIES).doesNotContain(sealed);
    everybodyLooksAround(11);
    assertThat(desk.post(kep.page(11) + "/kep/goster", Map.of("reason", REASON)).statusCode()).isEqualTo(409);

    assertThat(answers).hasSizeGreaterThan(30);
    assertThat(String.join("\n", answers)).as("answers").doesNotContain(CANARIES);
    assertThat(log.getAll()).as("log").doesNotContain(CANARIES);
    assertThat(String.join("\n", desk.addresses()) + String.join("\n", municipality.addresses())).as("addresses")
        .contains("/kep/goster", "/kep/gizli").doesNotContain(CANARIES);
  }

  @Test
  void whoCancelsDestroysItToo() {
    String sealed = sealed();
    context.getBean(OnboardingCases.class).cancel(kep.id(), "Gelecek yıla kaldı", KepCase.HELP_DESK);
    assertThat(state()).isEqualTo("CANCELLED");
    assertThat(kep.count("kep_secret")).isZero();
    assertThat(DumpedTables.all(jdbc)).doesNotContain(CANARIES).doesNotContain(sealed);
  }

  /** Pages of all sides, of the auditor and the operator, forms of Tasklist, messages of the simulator. */
  private void everybodyLooksAround(int step) {
    for (String user : List.of(kep.user(), kep.lead(), KepCase.HELP_DESK)) {
      Visitor visitor = StaffVisit.signedIn(port, user).visitor();
      hear(visitor.get("/e-belediye"));
      hear(visitor.get("/e-belediye/" + kep.municipality()));
      hear(visitor.get(kep.page(step)));
      context.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(kep.id().toString()).list()
          .forEach(task -> hear(visitor.get("/forms/onboarding/step-"
              + (step < 10 ? "0" : "") + step + "?taskId=" + task.getId())));
    }
    Visitor auditor = StaffVisit.signedIn(port, "rapor1").visitor();
    hear(auditor.get("/kurum/denetim?kayit=" + kep.id()));
    hear(auditor.get("/kurum/denetim/saklama"));
    Visitor anybody = new Visitor(port);
    hear(anybody.getJson("/demo/sms"));
    hear(anybody.getJson("/demo/posta"));
  }

  private HttpResponse<String> hear(HttpResponse<String> answer) {
    answers.add(answer.uri() + " " + answer.headers().map() + " " + answer.body());
    return answer;
  }

  private String sealed() {
    return HexFormat.of().formatHex(jdbc.sql("select sealed from kep_secret where onboarding_id = ?").param(kep.id())
        .query(byte[].class).single());
  }

  private String state() {
    return jdbc.sql("select state from onboarding where id = ?").param(kep.id()).query(String.class).single();
  }
}
