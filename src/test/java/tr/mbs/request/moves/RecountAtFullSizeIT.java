package tr.mbs.request.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.request.process.Casework;
import tr.mbs.request.process.own.OwnMoves;
import tr.mbs.request.stage.StageRecount;
import tr.mbs.site.database.LongWork;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/**
 * The stages of a country's requests are made again within ten minutes, and are those that moves have kept. All requests are
 * copies of one for each place where a request can stand, with its movements and stages. The figures go to the
 * test's output.
 */
@ApplicationTest
@Tag("heavy")
@DisabledIfSystemProperty(named = "mbs.test.db", matches = "h2", disabledReason = "copied by PostgreSQL's own functions")
class RecountAtFullSizeIT {

  private static final int REQUESTS = Integer.getInteger("mbs.test.requests", 1_000_000);

  @Autowired
  private ApplicationContext context;
  @Autowired
  private StageRecount recount;
  @Autowired
  private JdbcClient jdbc;

  /** Other tests share the database. */
  @AfterEach
  void copiesGo() {
    String copies = " in (select id from request where number like 'MBS-1-%')";
    update("delete from request_stage where request_id" + copies);
    update("delete from request_movement where request_id" + copies);
    update("delete from request where number like 'MBS-1-%'");
  }

  @Test
  void allStagesAreMadeAgainWithinTenMinutes() throws Exception {
    Casework casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    String office =
        context.getBean(Mandates.class).find(Officeholder.inOffice(context).mandate()).orElseThrow().muhtarlikId();
    for (Place place : Place.values()) {
      UUID original = place.bring(casework.file(office), casework, context.getBean(OwnMoves.class)).getId();
      copy("request", "id", original, Map.of("number", "'MBS-1-' || i || '-" + place.ordinal() + "'",
          "idempotency_key", "gen_random_uuid()"));
      copy("request_movement", "request_id", original, Map.of());
      copy("request_stage", "request_id", original, Map.of());
    }
    List.of("request", "request_movement", "request_stage").forEach(table -> update("analyze " + table));
    System.out.println(number("request_movement") + " movements");
    long stages = number("request_stage");

    StageRecount.Result equal = timed("compared", false);
    assertThat(equal.differing()).isZero();
    assertThat(equal.requests()).isGreaterThanOrEqualTo(REQUESTS / Place.values().length * Place.values().length);

    update("truncate request_stage");
    assertThat(timed("made anew", true).differing()).isPositive();
    assertThat(number("request_stage")).isEqualTo(stages);
    assertThat(timed("compared again", false).differing()).isZero();
  }

  private StageRecount.Result timed(String what, boolean mend) {
    long began = System.nanoTime();
    StageRecount.Result result = LongWork.call(() -> recount.run(mend));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    System.out.println(what + ": " + took.toMillis() + " ms for " + result.requests() + " requests");
    assertThat(took).as(what).isLessThan(Duration.ofMinutes(10));
    return result;
  }

  private long number(String table) {
    return LongWork.call(() -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
  }

  private void update(String statement, Object... values) {
    LongWork.run(() -> jdbc.sql(statement).params(values).update());
  }

  /** @param changed what a copy's columns are beside its id, where they are not its original's; {@code i} counts */
  private void copy(String table, String id, UUID original, Map<String, String> changed) {
    List<String> columns = jdbc.sql("select column_name from information_schema.columns where table_name = ?"
        + " and table_schema = 'public'").param(table).query(String.class).list();
    update("insert into " + table + " (" + String.join(", ", columns) + ") select " + columns.stream()
            .map(column -> column.equals(id) ? "cast(md5(" + id + " || '-' || i) as uuid)"
                : changed.getOrDefault(column, column))
            .collect(Collectors.joining(", "))
        + " from (select * from " + table + " where " + id + " = ?) original, generate_series(1, ?) i",
        original, REQUESTS / Place.values().length);
  }
}
