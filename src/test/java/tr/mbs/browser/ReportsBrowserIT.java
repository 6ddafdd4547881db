package tr.mbs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.browser.page.Chromium;
import tr.mbs.browser.page.Inspection;
import tr.mbs.browser.page.StaffPages;
import tr.mbs.browser.page.Visitors;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.report.PastLives;
import tr.mbs.report.PastRequests;
import tr.mbs.request.process.Casework;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.testing.ApplicationTest;

/** A director reads the reports, by mouse and by keyboard; each page is looked at with axe. */
@ApplicationTest
@ExtendWith(Chromium.class)
class ReportsBrowserIT {

  private static final List<String> PLATES = List.of("18", "06", "58", "34", "35", "25", "07", "61", "16", "01", "65", "22");
  private static final int LIVES = 14;

  @Autowired
  private StageRecount stages;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Clock clock;

  private final Inspection inspection = new Inspection();
  private final List<PastRequests> past = new ArrayList<>();

  @BeforeEach
  void twoMonths() throws Exception {
    context.getAutowireCapableBeanFactory().createBean(Casework.class).file("D18-001");
    LocalDate today = IstanbulTime.today(clock);
    for (String plate : PLATES) {
      PastRequests there = new PastRequests(jdbc, stages, "rapor" + plate, plate);
      there.district();
      PastLives lives = new PastLives(Long.parseLong(plate), plate,
          plate.equals("18") ? List.of("belediye-18-merkez") : List.of());
      for (int life = 0; life < LIVES + Integer.parseInt(plate) % 7; life++) {
        there.add(lives.traits(), lives.life(today.minusMonths(2), today.minusDays(1)));
      }
      past.add(there);
    }
    past.get(0).done();
  }

  @AfterEach
  void goAgain() {
    past.forEach(PastRequests::remove);
  }

  @Test
  void aDirectorReadsThem(Visitors visitors) {
    Page director = new StaffPages(visitors.desk()).signIn("migm1").page();
    link(director, "Raporlar");
    assertThat(director.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Raporlar: Özet");
    inspection.show(director, "rapor-ozet");
    link(director, "Nerede bekliyor");
    inspection.show(director, "rapor-bekleme");
    link(director, "Süreç haritası");
    inspection.show(director, "rapor-surec");
    link(director, "Kurumlar");
    inspection.look(director, "rapor-kurumlar");
    link(director, "Konular");
    inspection.look(director, "rapor-konular");
    link(director, "Karşılaştırma");
    inspection.look(director, "rapor-karsilastirma");

    link(director, "Özet");
    director.getByLabel("İl", new Page.GetByLabelOptions().setExact(true)).selectOption("18");
    director.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Raporu göster")).click();
    assertThat(director.getByRole(AriaRole.MAIN)).containsText("İl: Çankırı.");
    inspection.look(director, "rapor-il");
    director.locator("a.count").first().click();
    assertThat(director.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Gelen talepler");
    inspection.show(director, "rapor-vakalar");
    director.locator("tbody a").last().click();
    inspection.look(director, "rapor-vaka-izi");
    inspection.foundNothing();
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
  }
}
