package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Phone;
import tr.mbs.notification.Outbox;
import tr.mbs.notification.OutgoingMessage;
import tr.mbs.onboarding.setup.SetupCase;
import tr.mbs.site.database.LongWork;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/**
 * What is long work: somebody else has all connections for it, so an import, an export, and a job that goes through
 * whole tables wait for their turn, and everything else goes on. The jobs in the background stand still meanwhile.
 */
@ApplicationTest
class LongWorkIT {

  private static final int CONNECTIONS = 4;
  private static final String FILE =
      "muhtarlik_id;tckn;ad_soyad;telefon;mazbata_tarihi;mazbata_no;goreve_baslama\nyok;yok;yok;;yok;yok;yok\n";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private DataSource database;
  @Autowired
  private MeterRegistry metrics;
  @Autowired
  private Scheduler jobs;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Outbox outbox;
  @Autowired
  private TransactionTemplate transaction;

  private final List<Connection> taken = new ArrayList<>();

  @BeforeEach
  void jobsStandStill() {
    BackgroundJobs.pause(jobs, jdbc);
  }

  @AfterEach
  void jobsGoOn() throws SQLException {
    giveBack();
    jobs.resume();
  }

  @Test
  void importsAndExportsWaitForEachOther() throws Exception {
    Visitor administrator = StaffVisit.signedIn(port, "yonetici").visitor();
    Visitor officer = StaffVisit.signedIn(port, "valilik18a").visitor();
    Visitor helpDesk = StaffVisit.signedIn(port, SetupCase.HELP_DESK).visitor();
    SetupCase move = SetupCase.at(3, context);
    administrator.get("/kurum/kullanici-aktarma");
    officer.get("/kurum/muhtarlar/secim");
    helpDesk.get(move.page());
    String handover = upload(officer, "/kurum/muhtarlar/secim").headers().firstValue("Location").orElseThrow();
    Map<String, Supplier<HttpResponse<String>>> pages = new LinkedHashMap<>();
    for (String page : List.of("/e-belediye/tablo.csv", "/e-belediye/tablo.xlsx", move.page() + "/birimler.csv")) {
      pages.put(page, () -> helpDesk.get(page));
    }
    for (String page : List.of("/kurum/muhtarlar/secim/muhtarliklar.csv", handover + "/hatalar.csv")) {
      pages.put(page, () -> officer.get(page));
    }
    pages.put("hand-over", () -> upload(officer, "/kurum/muhtarlar/secim"));
    pages.put("accounts", () -> upload(administrator, "/kurum/kullanici-aktarma"));
    pages.put("units", () -> upload(helpDesk, move.page() + "/dosya"));
    pages.put("users", () -> upload(helpDesk, move.page().replace("/adim/3", "/adim/4/dosya")));
    for (var page : pages.entrySet()) {
      assertThat(waits(page.getKey(), page.getValue()).statusCode()).as(page.getKey()).isLessThan(500);
    }
  }

  @Test
  void jobsThatGoThroughWholeTablesWaitToo() throws Exception {
    for (String job : List.of("handOverOffices", "destroyEachNight", "destroyEachHour", "purgeSignInWindows",
        "purgeVerificationCodes", "moveLastDays")) {
      waits(job, () -> run(job));
    }
  }

  @Test
  void pagesAndMessagesDoNotWait() throws SQLException {
    Visitor officer = StaffVisit.signedIn(port, "valilik18a").visitor();
    take();
    assertThat(List.of("/", "/kurum", "/kurum/talepler", "/kurum/muhtarlar", "/kurum/muhtarlar/secim"))
        .allSatisfy(page -> assertThat(officer.get(page).statusCode()).as(page).isEqualTo(200));
    run("askForReports");
    assertThat(waiting()).isZero();
    String key = "long-work-" + UUID.randomUUID();
    transaction.executeWithoutResult(status ->
        outbox.add(OutgoingMessage.sms(key, "test", new Phone("+905550000078"), "Deneme")));
    jobs.resume();
    await(key).until(() -> jdbc.sql("select state from notification where message_key = ?").param(key)
        .query(String.class).single().equals("SENT"));
  }

  /** Begins the work while no connection is left, gives them back when it waits for one, and tells what it answers. */
  private <T> T waits(String name, Supplier<T> work) throws Exception {
    take();
    CompletableFuture<T> answer = CompletableFuture.supplyAsync(work);
    await(name).until(() -> waiting() == 1);
    giveBack();
    return answer.get(20, TimeUnit.SECONDS);
  }

  private void take() throws SQLException {
    while (taken.size() < CONNECTIONS) {
      taken.add(LongWork.call(this::connection));
    }
  }

  private void giveBack() throws SQLException {
    for (Connection connection : taken) {
      connection.close();
    }
    taken.clear();
  }

  private Connection connection() {
    try {
      return database.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private double waiting() {
    return metrics.get("hikaricp.connections.pending").tag("pool", "long-work").gauge().value();
  }

  private Void run(String job) {
    BackgroundJobs.run(context.getBean(job, RecurringTask.class));
    return null;
  }

  /** A file of an election; to all others everything is wrong with it. */
  private static HttpResponse<String> upload(Visitor visitor, String page) {
    return visitor.upload(page, Map.of(), "file", Map.of("dosya.csv", FILE.getBytes(StandardCharsets.UTF_8)));
  }
}
