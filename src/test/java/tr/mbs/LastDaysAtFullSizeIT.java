package tr.mbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.calendar.Deadlines;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.TestDatabase;
import tr.mbs.testing.Visitor;

/**
 * A day changes at 40,000 open requests, of which 30,000 have their last day on it: once undisturbed while officers decide,
 * and back with {@code kill -9} half-way. The figures go to the test's output. All requests but those that officers decide
 * are copies of two, with all that the engine keeps of them.
 */
@Tag("heavy")
class LastDaysAtFullSizeIT {

  private static final int MOVING = 30_000;
  private static final int OTHERS = 10_000;
  private static final int DECIDED = 10;
  private static final String CALENDAR = "/kurum/takvim";
  private static final String RECORD = "/kurum/talepler/yeni";
  private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\"[^>]*value=\"([^\"]+)\"");
  private static final LocalDate TODAY = IstanbulTime.today(Clock.systemUTC());
  private static final Deadlines LAW = new Deadlines(new WorkingDays(day -> Optional.empty()));
  private static final LocalDate LAST_DAY = LAW.response(TODAY);
  private static final LocalDate FAR = LocalDate.of(2127, 3, 3);
  private static final String ON_IT = "from request where response_from = '" + TODAY + "' and status = 'FORWARDED'";
  private static final Map<String, String> DATABASE = TestDatabase.settings(false);
  private static final Map<String, String> ENVIRONMENT = Map.of("MBS_DEMO", "true", "MBS_LIMITS", "off",
      "MBS_DB_URL", DATABASE.get("spring.datasource.url"), "MBS_DB_USER", DATABASE.get("spring.datasource.username"),
      "MBS_DB_PASSWORD", DATABASE.get("spring.datasource.password"));

  @TempDir
  Path folder;

  @Test
  void fortyThousandFollowTheCalendarThoughTheNodeIsKilled() throws Exception {
    try (RunningJar node = new RunningJar(folder, ENVIRONMENT)) {
      node.awaitReady();
      Visitor officer = StaffVisit.signedIn(node.port(), "valilik18a").visitor();
      String original = record(officer);
      List<String> decided = new ArrayList<>();
      for (int i = 0; i < DECIDED; i++) {
        decided.add(record(officer));
      }
      copy(original, 1, MOVING);
      copy(original, MOVING + 1, OTHERS);
      farAway(MOVING + 1);
      execute("vacuum analyze");
      Visitor manager = manager(node);
      long began = System.nanoTime();
      enter(manager);
      List<Integer> answers = decide(node, decided);
      awaitFollowed(1);
      say("Undisturbed, while officers decide", began);
      assertThat(answers).as("answers to officers").allMatch(status -> status < 300);
      assertEnd(nextWorkingDay(), 1);
      withdraw(manager);
      await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(50)).until(() -> behind() < MOVING / 2);
      node.kill();
      assertThat(behind()).as("killed half-way").isPositive();
    }
    long began = System.nanoTime();
    try (RunningJar node = new RunningJar(folder, ENVIRONMENT)) {
      node.awaitReady();
      awaitFollowed(2);
      say("The second half, from the start of another node", began);
      assertEnd(LAST_DAY, 2);
    }
  }

  private static LocalDate nextWorkingDay() {
    return new WorkingDays(day -> Optional.empty()).sameOrNext(LAST_DAY.plusDays(1));
  }

  private static Visitor manager(RunningJar node) {
    Visitor manager = StaffVisit.signedIn(node.port(), "migmyonetici").visitor();
    manager.get(CALENDAR);
    return manager;
  }

  private static void enter(Visitor manager) {
    assertThat(manager.post(CALENDAR, Map.of("day", IstanbulTime.numericDate(LAST_DAY), "kind", "HOLIDAY", "reason",
        "Deneme")).statusCode()).isEqualTo(303);
  }

  private static void withdraw(Visitor manager) throws SQLException {
    long id = number("select id from calendar_override where standing_date = '" + LAST_DAY + "'");
    assertThat(manager.fillIn(CALENDAR + "/" + id + "/geri-al", Map.of("version", "0", "reason", "Deneme bitti"))
        .statusCode()).isEqualTo(303);
  }

  /** Claims and resolves one after another; what they answered. */
  private static List<Integer> decide(RunningJar node, List<String> numbers) throws SQLException {
    StaffVisit officer = StaffVisit.signedIn(node.port(), "valilik18b");
    officer.visitor().get("/camunda/app/tasklist/default/");
    List<Integer> answers = new ArrayList<>();
    for (String number : numbers) {
      String task = text("""
          select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
          join request r on cast(r.id as varchar) = e.business_key_ where r.number = '""" + number + "'");
      answers.add(officer.claim(task).statusCode());
      answers.add(officer.submit(task, Map.of("decision", "RESOLVE", "outcome", "POSITIVE", "resultText", "Yapıldı."))
          .statusCode());
    }
    return answers;
  }

  private static long behind() throws SQLException {
    return number("""
        select count(*) from request, calendar_revision
        where status in ('PENDING', 'FORWARDED') and calendar < calendar_revision.number""");
  }

  private static void awaitFollowed(int revision) {
    await().atMost(Duration.ofMinutes(30)).pollInterval(Duration.ofMillis(200))
        .until(() -> number("select number from calendar_revision") == revision && behind() == 0);
  }

  /** Due dates are last days, and each request that had its last day on the day has so many movements that say so. */
  private static void assertEnd(LocalDate lastDay, int movements) throws SQLException {
    assertThat(number("select count(*) " + ON_IT)).isGreaterThanOrEqualTo(MOVING);
    assertThat(number("select count(*) " + ON_IT + " and (last_day <> '" + lastDay + "' or response_last_day <> '" + lastDay
        + "')")).as("not moved").isZero();
    assertThat(number("select count(*) " + ON_IT + " and " + movements + " <> (select count(*) from request_movement m"
        + " where m.request_id = request.id and m.action = 'RECOUNTED')")).as("not told once").isZero();
    assertThat(number("""
        select count(*) from request r join request_movement m on m.request_id = r.id and m.action = 'RECOUNTED'
        where r.response_from = '""" + FAR + "'")).as("told for nothing").isZero();
    assertThat(number("""
        select count(*) from request r join act_ru_execution e on e.business_key_ = cast(r.id as varchar)
        join act_ru_task t on t.proc_inst_id_ = e.id_
        where r.number like 'MBS-2026-9%' and cast(t.due_date_ as date) = r.last_day""")).as("tasks due on the last day")
        .isEqualTo(MOVING + OTHERS);
  }

  /** The governorate records a request, which it then holds. */
  private static String record(Visitor officer) {
    Matcher key = KEY.matcher(officer.get(RECORD + "?muhtarlik=D18-001").body());
    assertThat(key.find()).isTrue();
    Map<String, String> fields = new TreeMap<>(Map.of("muhtarlik", "D18-001", "channel", "PHONE", "type", "REQUEST",
        "subject", "YOL", "title", "Köy yolu onarımı", "description", "Köy yolu kışın bozuldu.", "place", "Okulun önü",
        "idempotencyKey", key.group(1)));
    HttpResponse<String> answer = officer.upload(RECORD, fields, "files", Map.of());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replace("/kurum/talepler/", "");
  }

  /** Copies a request and its case, so many times: as 9…first and so on. */
  private static void copy(String number, int first, int times) throws SQLException {
    String request = "(select id from request where number = '" + number + "')";
    String instance = "(select id_ from act_ru_execution where business_key_ = cast(" + request + " as varchar))";
    String id = "cast(md5(r.id || '-' || i) as uuid)";
    copy("request", "id = " + request, first, times, Map.of("id", id,
        "number", "'MBS-2026-' || (9000000 + i)", "idempotency_key", "cast(md5('k' || r.id || i) as uuid)"));
    copy("request_movement", "request_id = " + request, first, times,
        Map.of("request_id", "cast(md5(r.request_id || '-' || i) as uuid)"));
    Map<String, String> engine = new TreeMap<>();
    for (String column : List.of("id_", "proc_inst_id_", "root_proc_inst_id_", "parent_id_", "execution_id_", "task_id_",
        "act_inst_id_", "var_scope_", "concurrent_local_")) {
      engine.put(column, "case when r." + column + " is null then null else r." + column + " || '-' || i end");
    }
    engine.put("business_key_", "cast(cast(md5(r.business_key_ || '-' || i) as uuid) as varchar)");
    copy("act_ru_execution", "proc_inst_id_ = " + instance, first, times, engine);
    copy("act_ru_task", "proc_inst_id_ = " + instance, first, times, engine);
    copy("act_ru_variable", "proc_inst_id_ = " + instance, first, times, engine);
    copy("act_hi_taskinst", "proc_inst_id_ = " + instance, first, times, engine);
    String task = "(select id_ from act_ru_task where proc_inst_id_ = " + instance + ")";
    copy("act_ru_identitylink", "task_id_ = " + task, first, times, engine);
    engine.put("resource_id_", "r.resource_id_ || '-' || i");
    copy("act_ru_authorization", "resource_id_ = " + task, first, times, engine);
  }

  /** @param changed what a copy's columns are, where they are not its original's {@code r}; {@code i} counts */
  private static void copy(String table, String which, int first, int times, Map<String, String> changed)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = connection(); var statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select column_name from information_schema.columns where table_name = '"
            + table + "' and table_schema = 'public' order by ordinal_position")) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    execute("insert into " + table + " (" + String.join(", ", columns) + ") select "
        + columns.stream().map(column -> changed.getOrDefault(column, "r." + column)).collect(Collectors.joining(", "))
        + " from (select * from " + table + " where " + which + ") r, generate_series(" + first + ", "
        + (first + times - 1) + ") i");
  }

  /** From this copy on they have other last days. */
  private static void farAway(int first) throws SQLException {
    execute("update request set legal_from = '" + FAR + "', response_from = '" + FAR + "', legal_last_day = '"
        + LAW.legal(FAR) + "', response_last_day = '" + LAW.response(FAR) + "', last_day = '" + LAW.response(FAR)
        + "' where number >= 'MBS-2026-" + (9_000_000 + first) + "'");
    execute("""
        update act_ru_task t set due_date_ = r.last_day + time '23:59:59' from act_ru_execution e, request r
        where e.id_ = t.proc_inst_id_ and e.business_key_ = cast(r.id as varchar) and r.legal_from = '""" + FAR + "'");
  }

  private static void say(String what, long began) {
    System.out.println(what + ": " + (System.nanoTime() - began) / 1_000_000_000 + " s");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = connection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private static String text(String sql) throws SQLException {
    try (Connection connection = connection(); var statement = connection.createStatement()) {
      ResultSet row = statement.executeQuery(sql);
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(DATABASE.get("spring.datasource.url"),
        DATABASE.get("spring.datasource.username"), DATABASE.get("spring.datasource.password"));
  }
}
