package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.testing.ApplicationTest;

/** {@code --mbs.recompute-facts} as an operator calls it beside the application: what it prints, with which code it ends. */
@ApplicationTest
class RecomputeFactsIT {

  private static final String OPTION = "--mbs.recompute-facts";

  private record Outcome(int code, String text) {
  }

  @Autowired
  private Environment environment;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private StageRecount recount;
  @Autowired
  private AutowireCapableBeanFactory beans;

  private UUID request;

  @BeforeEach
  void oneStageHasEnded() throws Exception {
    recount.run(true);
    Casework casework = beans.createBean(Casework.class);
    Request filed = casework.file("D18-001");
    casework.decide("migm1", filed, Casework.forward("valilik-18"));
    request = filed.getId();
  }

  @Test
  void isAskedForByItsOption() {
    assertThat(RecomputeFacts.isAskedFor(new String[] {OPTION})).isTrue();
    assertThat(RecomputeFacts.isAskedFor(new String[] {OPTION + "=mend"})).isTrue();
    assertThat(RecomputeFacts.isAskedFor(new String[] {"--mbs.register=x", "mbs.recompute-facts"})).isFalse();
  }

  @Test
  void equalStagesEndWithZero() {
    Outcome outcome = run(OPTION);
    assertThat(outcome.text()).startsWith("Talep aşamaları hareketlerle aynı. Talep: ")
        .contains("The stages of requests are what their movements make. Requests: ");
    assertThat(outcome.code()).isZero();
  }

  @Test
  void othersEndWithOneUntilTheyAreMended() {
    jdbc.sql("update request_stage set unit_code = 'valilik-06' where request_id = ?").param(request).update();
    assertDifferent(run(OPTION), "Talep aşamaları hareketlerle aynı değil.");
    assertDifferent(run(OPTION), "Talep aşamaları hareketlerle aynı değil.");
    assertDifferent(run(OPTION + "=mend"), "Hareketlerle aynı olmayan talep aşamaları düzeltildi.");
    assertThat(run(OPTION).code()).isZero();
  }

  @Test
  void whatCannotBeComparedEndsWithTwo() {
    assertThat(run(OPTION + "=yes").code()).isEqualTo(2);
    jdbc.sql("alter table request_stage rename to request_stage_away").update();
    try {
      Outcome outcome = run(OPTION);
      assertThat(outcome.text()).startsWith("Talep aşamaları karşılaştırılmadı. Veritabanı okunamadı:")
          .doesNotContain("\tat ");
      assertThat(outcome.code()).isEqualTo(2);
    } finally {
      jdbc.sql("alter table request_stage_away rename to request_stage").update();
    }
  }

  private void assertDifferent(Outcome outcome, String sentence) {
    assertThat(outcome.text()).startsWith(sentence).contains(": 1. İlki: " + request);
    assertThat(outcome.code()).isEqualTo(1);
  }

  private Outcome run(String option) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.US_ASCII));
    try {
      int code = RecomputeFacts.run(new String[] {option, setting("url"), setting("username"), setting("password")});
      return new Outcome(code, printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(console);
    }
  }

  private String setting(String name) {
    return "--spring.datasource." + name + "=" + environment.getProperty("spring.datasource." + name);
  }
}
