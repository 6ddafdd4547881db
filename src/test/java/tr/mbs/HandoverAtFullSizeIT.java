package tr.mbs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.kernel.Tckn;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.Visitor;

/**
 * New muhtars for the whole country in one file: checked, applied, with {@code kill -9} half-way through both, and in the
 * end each office has exactly the muhtar that the file names. The figures go to the test's output.
 */
@Tag("heavy")
class HandoverAtFullSizeIT {

  private static final int OFFICES = 50_437;
  private static final String PATH = "/kurum/muhtarlar/secim";
  private static final String HEADER =
      "muhtarlik_id;tckn;ad_soyad;telefon;mazbata_tarihi;mazbata_no;goreve_baslama\n";
  private static final LocalDate TODAY = LocalDate.now();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final Map<String, String> DATABASE = TestDatabase.settings(false);
  private static final Map<String, String> ENVIRONMENT = Map.of("MBS_DEMO", "true", "MBS_LIMITS", "off",
      "MBS_DB_URL", DATABASE.get("spring.datasource.url"), "MBS_DB_USER", DATABASE.get("spring.datasource.username"),
      "MBS_DB_PASSWORD", DATABASE.get("spring.datasource.password"));

  @TempDir
  Path folder;

  @Test
  void theWholeCountryChangesHandsOnceThoughTheNodeIsKilledTwice() throws Exception {
    String page;
    try (RunningJar node = new RunningJar(folder, ENVIRONMENT)) {
      node.awaitReady();
      addOffices();
      Visitor officer = officer(node);
      handOver(officer, "First muhtars, undisturbed", "Ahmet Yılmaz", 0, TODAY.minusDays(30));
      handOver(officer, "Successors, undisturbed", "Rıza İnanç", OFFICES, TODAY.minusDays(15));
      page = upload(officer, "Ayşe Işık", 2 * OFFICES, TODAY);
      awaitHalf("CHECKING");
      node.kill();
    }
    try (RunningJar node = new RunningJar(folder, ENVIRONMENT)) {
      node.awaitReady();
      Visitor officer = officer(node);
      assertThat(settled(officer, page)).contains("Bütün satırlar doğru.");
      assertThat(number("select count(*) from mandate where start_on = current_date")).as("nothing changed").isZero();
      apply(officer, page);
      awaitHalf("APPLYING");
      node.kill();
    }
    try (RunningJar node = new RunningJar(folder, ENVIRONMENT)) {
      node.awaitReady();
      assertThat(settled(officer(node), page)).contains("Yeni muhtarlar kaydedildi.");
      say("Successors, killed half-way through both", page);
      assertThat(number("""
          select count(*) from muhtarlik o where o.id like 'V9%' and 1 = (
            select count(*) from mandate m join muhtar p on p.id = m.muhtar_id where m.muhtarlik_id = o.id
              and m.end_on is null and m.start_on = current_date and p.full_name = 'Ayşe Işık')
          and 1 = (
            select count(*) from mandate m where m.muhtarlik_id = o.id and m.end_on = current_date - 1)"""))
          .isEqualTo(OFFICES);
      assertThat(number("select count(*) from mandate where muhtarlik_id like 'V9%'")).isEqualTo(3 * OFFICES);
      assertThat(number("select count(*) from audit_entry where action = 'mandate-record'")).isEqualTo(3 * OFFICES);
      assertThat(number("select count(*) from audit_entry where action = 'mandate-end'")).isEqualTo(2 * OFFICES);
      assertThat(number("select count(*) from handover_row")).isZero();
    }
  }

  private static Visitor officer(RunningJar node) {
    Visitor officer = StaffVisit.signedIn(node.port(), "yonetici").visitor();
    officer.get(PATH);
    return officer;
  }

  private static void handOver(Visitor officer, String what, String name, int from, LocalDate start)
      throws SQLException {
    String page = upload(officer, name, from, start);
    assertThat(settled(officer, page)).contains("Bütün satırlar doğru.");
    apply(officer, page);
    assertThat(settled(officer, page)).contains("Yeni muhtarlar kaydedildi.");
    say(what, page);
  }

  private static String upload(Visitor officer, String name, int from, LocalDate start) {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < OFFICES; i++) {
      file.append('V').append(900_000 + i).append(';').append(tckn(from + i)).append(';').append(name)
          .append(String.format(Locale.ROOT, ";0555%07d;", from + i)).append(DAY.format(start)).append(";2026/")
          .append(i).append(';').append(DAY.format(start)).append('\n');
    }
    HttpResponse<String> answer =
        officer.upload(PATH, Map.of(), "file", Map.of("muhtarlar.csv", file.toString().getBytes(UTF_8)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static void apply(Visitor officer, String page) {
    assertThat(officer.post(page + "/uygula", Map.of("sure", "1")).statusCode()).isEqualTo(303);
  }

  private static String settled(Visitor officer, String page) {
    return await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(500)).until(() -> officer.get(page),
        answer -> answer.headers().firstValue("Refresh").isEmpty()).body();
  }

  private static void awaitHalf(String state) {
    await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50)).until(() ->
        number("select coalesce(max(done), 0) from handover where state = '" + state + "'") > OFFICES / 2);
  }

  /** Valid numbers of nobody, one for each i. */
  private static String tckn(int i) {
    String start = Integer.toString(200_000_000 + i);
    for (int checks = 0; checks < 100; checks++) {
      String candidate = start + String.format(Locale.ROOT, "%02d", checks);
      if (Tckn.isValid(candidate)) {
        return candidate;
      }
    }
    throw new AssertionError(start);
  }

  private static void addOffices() throws SQLException {
    try (Connection connection = connection(); var statement = connection.createStatement()) {
      statement.execute("""
          insert into muhtarlik (id, plate, district_id, name, name_sort, name_fold, kind, source, active)
          select 'V' || (900000 + i), d.plate, d.id, 'Deneme', '01', 'DENEME', 'VILLAGE', 'DEMO', true
          from generate_series(0, %d) i join lateral (
            select id, plate from district where active order by id offset i %% 900 limit 1) d on true"""
          .replace("%d", Integer.toString(OFFICES - 1)).replace("%%", "%"));
    }
  }

  private static void say(String what, String page) throws SQLException {
    try (Connection connection = connection(); var statement = connection.prepareStatement("""
        select extract(epoch from checked_at - uploaded_at), extract(epoch from ended_at - apply_at) from handover
        where id = cast(? as uuid)""")) {
      statement.setString(1, page.substring(page.lastIndexOf('/') + 1));
      ResultSet row = statement.executeQuery();
      assertThat(row.next()).isTrue();
      System.out.println(what + ": " + OFFICES + " lines checked in " + row.getInt(1) + " s, applied in "
          + row.getInt(2) + " s");
    }
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = connection(); var statement = connection.createStatement()) {
      ResultSet row = statement.executeQuery(sql);
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(DATABASE.get("spring.datasource.url"),
        DATABASE.get("spring.datasource.username"), DATABASE.get("spring.datasource.password"));
  }
}
