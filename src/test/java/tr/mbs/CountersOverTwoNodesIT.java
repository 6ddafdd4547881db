package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.testing.AtOnce;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.TestDatabase;

/**
 * Sixteen people finish step 11 of one municipality in the same moment, over two nodes: the counters start once, and the
 * fifteen others read who did it. The municipality is the one of the demo set that waits for its go-live day.
 */
@Tag("heavy")
class CountersOverTwoNodesIT {

  private static final String MUNICIPALITY = "belediye-35-konak";
  private static final String STEP = "/e-belediye/" + MUNICIPALITY + "/adim/";
  private static final int PEOPLE = 16;

  @TempDir
  Path folder;

  @Test
  void oneStartsThemAndFifteenAreToldWho() throws Exception {
    Map<String, String> database = TestDatabase.settings(false);
    JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database.get("spring.datasource.url"),
        database.get("spring.datasource.username"), database.get("spring.datasource.password")));
    Map<String, String> environment = Map.of("MBS_DEMO", "true", "MBS_LIMITS", "off",
        "MBS_DB_URL", database.get("spring.datasource.url"),
        "MBS_DB_USER", database.get("spring.datasource.username"),
        "MBS_DB_PASSWORD", database.get("spring.datasource.password"));
    try (RunningJar one = new RunningJar(folder, environment); RunningJar other = new RunningJar(folder, environment)) {
      one.awaitReady();
      other.awaitReady();
      LocalDate today = IstanbulTime.today(Clock.systemUTC());
      jdbc.sql("update onboarding set go_live_on = ? where municipality = ?").params(today, MUNICIPALITY).update();
      arriveAtStepEleven(one.port());
      List<HttpResponse<String>> answers = finishTogether(one.port(), other.port());
      assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(303);
      assertThat(answers.stream().filter(answer -> answer.statusCode() == 409).toList()).hasSize(PEOPLE - 1)
          .allSatisfy(answer -> assertThat(answer.body()).contains("11. adımı Elif Kılıç tamamladı"));
      assertThat(one.errors()).isEmpty();
      assertThat(other.errors()).isEmpty();
    }
    assertThat(jdbc.sql("select direction || ' ' || last_number from document_counter where municipality_code = ?")
        .param(MUNICIPALITY).query(String.class).list()).containsExactlyInAnyOrder("INCOMING 41", "OUTGOING 7");
    assertThat(jdbc.sql("select state from onboarding where municipality = ?").param(MUNICIPALITY)
        .query(String.class).single()).isEqualTo("COMPLETED");
  }

  private static void arriveAtStepEleven(int port) {
    StaffVisit lead = StaffVisit.signedIn(port, "mehmet.ege");
    lead.visitor().get(STEP + "10");
    saved(lead, "10/sayilar", Map.of("incoming", "41", "outgoing", "7", "version", "0"));
    saved(lead, "10", Map.of("decision", "COMPLETE"));
    StaffVisit helpDesk = StaffVisit.signedIn(port, "yardim1");
    helpDesk.visitor().get(STEP + "11");
    saved(helpDesk, "11/kep", Map.of("kepAddress", "konak.belediyesi@hs01.kep.tr"));
  }

  private static void saved(StaffVisit visit, String path, Map<String, String> fields) {
    HttpResponse<String> answer = visit.visitor().post(STEP + path, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static List<HttpResponse<String>> finishTogether(int one, int other) throws Exception {
    List<Callable<HttpResponse<String>>> people = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      StaffVisit helpDesk = StaffVisit.signedIn(person % 2 == 0 ? one : other, "yardim1");
      helpDesk.visitor().get(STEP + "11");
      people.add(() -> helpDesk.visitor().post(STEP + "11", Map.of("decision", "COMPLETE")));
    }
    return AtOnce.of(people).answers();
  }
}
