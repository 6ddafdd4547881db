package tr.mbs.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.place.Provinces;
import tr.mbs.report.PastLives;
import tr.mbs.report.PastRequests;
import tr.mbs.report.figure.CaseRow;
import tr.mbs.report.figure.CaseRows;
import tr.mbs.report.figure.CasesBehind;
import tr.mbs.report.question.Period;
import tr.mbs.report.question.Question;
import tr.mbs.request.process.Casework;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.site.database.LongWork;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.StaffVisit;
import tr.mbs.testing.Visitor;

/**
 * A country's requests of three years: 13 lives in each il, each copied with its movements and stages onto as many days as
 * there are to be requests. How long pages take goes to the test's output, as do the recount and the stream of all rows.
 */
@ApplicationTest
@Tag("heavy")
@DisabledIfSystemProperty(named = "mbs.test.db", matches = "h2", disabledReason = "copied by PostgreSQL's own functions")
class ReportsAtFullSizeIT {

  private static final int REQUESTS = Integer.getInteger("mbs.test.requests", 1_000_000);
  private static final int LIVES = 13;
  private static final int YEARS = 3;
  private static final String COPIES = " in (select id from request where number like 'MBS-2-%')";

  @LocalServerPort
  private int port;
  @Autowired
  private ApplicationContext context;
  @Autowired
  private Provinces provinces;
  @Autowired
  private CaseRows cases;
  @Autowired
  private StageRecount recount;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Clock clock;

  /** Other tests share the database. */
  @AfterEach
  void copiesGo() {
    update("delete from request_stage where request_id" + COPIES);
    update("delete from request_movement where request_id" + COPIES);
    update("delete from request where number like 'MBS-2-%'");
    provinces.all().forEach(province -> past(province.plate()).remove());
  }

  @Test
  void aCountryOfThreeYears() throws Exception {
    context.getAutowireCapableBeanFactory().createBean(Casework.class).file("D18-001");
    LocalDate today = IstanbulTime.today(clock);
    provinces.all().forEach(province -> {
      PastRequests there = past(province.plate());
      there.district();
      PastLives lives = new PastLives(Long.parseLong(province.plate()), province.plate(), List.of());
      for (int life = 0; life < LIVES; life++) {
        there.add(lives.traits(), lives.life(today.minusDays(60), today.minusDays(1)));
      }
    });
    recount.run(true);
    List.of("request", "request_movement", "request_stage").forEach(this::copy);
    List.of("request", "request_movement", "request_stage").forEach(table -> update("vacuum analyze " + table));
    say(number("request") + " requests, " + number("request_movement") + " movements, " + number("request_stage") + " stages");

    Visitor director = StaffVisit.signedIn(port, "migm1").visitor();
    for (String page : List.of("ozet", "bekleme", "surec", "kurumlar", "konular", "karsilastirma", "vakalar?ne=cevaplanan")) {
      String and = page.contains("?") ? "&" : "?";
      director.get("/raporlar/" + page);
      say(page + ": three months " + millis(() -> director.get("/raporlar/" + page)) + ", a year "
          + millis(() -> director.get("/raporlar/" + page + and + "bas=" + today.minusYears(1))) + ", all "
          + millis(() -> director.get("/raporlar/" + page + and + "bas=" + today.minusYears(YEARS + 1))) + ", one il "
          + millis(() -> director.get("/raporlar/" + page + and + "il=34&bas=" + today.minusYears(YEARS + 1))) + " ms");
    }
    Question all = new Question(new Period(today.minusYears(YEARS + 1), today), null, null, null, null, null, null);
    long[] rows = {0};
    try (PrintWriter nowhere = new PrintWriter(Writer.nullWriter())) {
      say("all rows, streamed: " + millis(() -> {
        LongWork.run(() -> cases.each(all, CasesBehind.ENDED, null, (CaseRow row) -> {
          nowhere.println(row);
          rows[0]++;
        }));
        return null;
      }) + " ms for " + rows[0]);
    }
    say("compared: " + millis(() -> {
      assertThat(LongWork.call(() -> recount.run(false)).differing()).isZero();
      return null;
    }) + " ms");
  }

  private PastRequests past(String plate) {
    return new PastRequests(jdbc, recount, "buyuk" + plate, plate);
  }

  /** The same rows again and again, each time a day earlier, with another id. */
  private void copy(String table) {
    String id = table.equals("request") ? "id" : "request_id";
    int times = REQUESTS / (LIVES * 81);
    List<String> columns = jdbc.sql("select column_name from information_schema.columns where table_name = ?"
        + " and table_schema = 'public' order by ordinal_position").param(table).query(String.class).list();
    List<String> days = jdbc.sql("select column_name from information_schema.columns where table_name = ?"
        + " and table_schema = 'public' and data_type in ('date', 'timestamp with time zone')").param(table)
        .query(String.class).list();
    update("insert into " + table + " (" + String.join(", ", columns) + ") select " + columns.stream()
            .map(column -> column.equals(id) ? "cast(md5(" + id + " || '-' || i) as uuid)"
                : column.equals("number") ? "'MBS-2-' || i || '-' || row_number() over (partition by i)"
                : column.equals("idempotency_key") && table.equals("request") ? "gen_random_uuid()"
                : days.contains(column) ? "cast(" + column + " - (i * " + YEARS * 365 + " / " + times
                    + ") * interval '1 day' as " + (column.endsWith("day") || column.endsWith("from") ? "date"
                        : "timestamp with time zone") + ")"
                : column)
            .collect(Collectors.joining(", "))
        + " from (select * from " + table + " where " + id + " in (select id from request where number like 'MBS-1-buyuk%'))"
        + " original, generate_series(1, ?) i", times);
  }

  private static long millis(Callable<?> work) throws Exception {
    long began = System.nanoTime();
    work.call();
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  private long number(String table) {
    return LongWork.call(() -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }

  private void update(String statement, Object... values) {
    LongWork.run(() -> jdbc.sql(statement).params(List.of(values)).update());
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
