package tr.mbs.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.report.PastLives;
import tr.mbs.report.PastRequests;
import tr.mbs.report.page.Asked;
import tr.mbs.report.page.Report;
import tr.mbs.report.question.ReportFilter;
import tr.mbs.request.process.Casework;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.site.StaffPrincipal;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.measure.Statements;

/** A report's page costs as many statements whatever the figures are. A number that moves is a decision. */
@ApplicationTest
class ReportStatementsIT {

  private static final ReportFilter NOTHING = new ReportFilter(null, null, null, null, null, null, null, null, null);

  @Autowired
  private Reports reports;
  @Autowired
  private Asking asking;

  @Autowired
  private StageRecount stages;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationContext context;

  private PastRequests past;

  @BeforeEach
  void aFewRequests() throws Exception {
    context.getAutowireCapableBeanFactory().createBean(Casework.class).file("D18-001");
    past = new PastRequests(jdbc, stages, "rapor-say");
    past.district();
    PastLives lives = new PastLives(7, "18", List.of("belediye-18-merkez"));
    LocalDate today = IstanbulTime.today(Clock.systemUTC());
    for (int life = 0; life < 20; life++) {
      past.add(lives.traits(), lives.life(today.minusDays(60), today.minusDays(1)));
    }
    past.done();
  }

  @AfterEach
  void goAgain() {
    past.remove();
  }

  @Test
  void eachPageCostsTheSameStatements() throws Exception {
    Asked asked = asking.read(new StaffPrincipal("migm1"), NOTHING, TurkishText.TURKISH);
    Map<String, Integer> costs = new LinkedHashMap<>();
    for (String name : reports.names()) {
      Report report = reports.get(name);
      report.content(asked);
      costs.put(name, Statements.of(() -> report.content(asked)).count());
    }
    assertThat(costs).isEqualTo(Map.of("ozet", 15, "bekleme", 11, "surec", 4, "kurumlar", 5, "konular", 12,
        "karsilastirma", 4));
  }
}
