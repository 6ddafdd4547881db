package tr.mbs.onboarding.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.TurkishText;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;

/** Onboardings as rows: many at once, each standing where a test wants it. */
public final class Moves {

  /** The owners of the eleven steps. */
  private static final List<Side> OWNERS = List.of(Side.MUNICIPALITY, Side.HELP_DESK, Side.HELP_DESK,
      Side.PROJECT_LEAD, Side.HELP_DESK, Side.PROJECT_LEAD, Side.PROJECT_LEAD, Side.PROJECT_LEAD, Side.PROJECT_LEAD,
      Side.PROJECT_LEAD, Side.HELP_DESK);

  private final JdbcTemplate jdbc;
  private final Instant now;

  public Moves(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    now = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Invented municipalities of an il. @return their codes */
  List<String> municipalities(String plate, int number) {
    String beginning = "belediye-" + plate + "-d" + UUID.randomUUID().toString().substring(0, 6) + "-";
    List<String> codes = IntStream.range(0, number).mapToObj(place -> beginning + place).toList();
    jdbc.batchUpdate("insert into organization_unit (code, kind, plate, municipality_type, name, name_sort, name_fold,"
            + " email, source, active) values (?, 'MUNICIPALITY', ?, 'TOWN', ?, ?, ?, 'd@kurum.example', 'BASE', true)",
        codes.stream().map(code -> row(code, plate, name(code))).toList());
    return codes;
  }

  private static Object[] row(String code, String plate, String name) {
    return new Object[] {code, plate, name, TurkishText.sortKey(name), TurkishText.fold(name)};
  }

  static String name(String code) {
    return "Deneme " + code.replace('-', ' ') + " Belediyesi";
  }

  /** One each that goes on, at that step; the parallel ones together. @param goLive may be {@code null} */
  List<UUID> running(List<String> municipalities, int step, LocalDate goLive, int daysWaiting) {
    List<UUID> ids = onboardings(municipalities, "RUNNING", goLive);
    Instant since = now.minus(daysWaiting, ChronoUnit.DAYS);
    steps(ids, number -> {
      boolean open = number == step || step >= 6 && step <= 9 && number >= step && number <= 9;
      return new Object[] {number, (number < step ? StepStatus.COMPLETED : open ? StepStatus.IN_PROGRESS
          : StepStatus.NOT_STARTED).name(), open ? OWNERS.get(number - 1).name() : null, time(since)};
    });
    return ids;
  }

  List<UUID> over(List<String> municipalities, String state, LocalDate goLive) {
    List<UUID> ids = onboardings(municipalities, state, goLive);
    String status = (state.equals("COMPLETED") ? StepStatus.COMPLETED : StepStatus.NOT_STARTED).name();
    steps(ids, number -> new Object[] {number, status, null, time(now)});
    return ids;
  }

  public void stand(UUID onboarding, int step, StepStatus status, Side turn) {
    jdbc.update("update onboarding_step set status = ?, turn = ? where onboarding_id = ? and step = ?", status.name(),
        turn == null ? null : turn.name(), onboarding, step);
  }

  void askedGoLive(UUID onboarding, LocalDate day) {
    jdbc.update("update onboarding set asked_go_live_on = ? where id = ?", day, onboarding);
    jdbc.update("insert into onboarding_event (onboarding_id, sequence, at, actor, action, go_live_on, reason)"
        + " values (?, 1, ?, 'belediye18', 'GO_LIVE_ASKED', ?, 'Gerekçe')", onboarding, time(now), day);
  }

  /** A user of the municipality who cannot sign in. */
  void problem(UUID onboarding, String text, int days) {
    UUID person = UUID.randomUUID();
    jdbc.update("insert into onboarding_person (id, onboarding_id, role, tckn_hash, tckn_sealed, full_name, name_sort,"
        + " title, phone, email, decision) values (?, ?, 'USER', ?, ?, 'Fatma Yıldırım', '1', 'Memur', '+905550009999',"
        + " 'f@kurum.example', 'APPROVED')", person, onboarding, person.toString().getBytes(), new byte[1]);
    jdbc.update("insert into onboarding_problem (id, person_id, text, reported_by, reported_at)"
        + " values (?, ?, ?, 'proje18', ?)", UUID.randomUUID(), person, text, time(now.minus(days, ChronoUnit.DAYS)));
  }

  LocalDate today() {
    return IstanbulTime.dateOf(now);
  }

  /** What {@link #running} and {@link #over} made, for tests that other transactions have to see. */
  void remove(List<UUID> onboardings) {
    for (UUID id : onboardings) {
      jdbc.update("delete from onboarding_problem where person_id in (select id from onboarding_person"
          + " where onboarding_id = ?)", id);
      for (String table : List.of("onboarding_person", "onboarding_event", "onboarding_step")) {
        jdbc.update("delete from " + table + " where onboarding_id = ?", id);
      }
      jdbc.update("delete from onboarding where id = ?", id);
    }
  }

  private List<UUID> onboardings(List<String> municipalities, String state, LocalDate goLive) {
    List<UUID> ids = municipalities.stream().map(code -> UUID.randomUUID()).toList();
    List<Object[]> rows = new ArrayList<>();
    for (int place = 0; place < ids.size(); place++) {
      String code = municipalities.get(place);
      rows.add(new Object[] {ids.get(place), code, state.equals("CANCELLED") ? null : code, code.substring(9, 11),
          state, goLive, time(now)});
    }
    jdbc.batchUpdate("insert into onboarding (id, municipality, open_municipality, plate, catalogue_version, state,"
        + " go_live_on, opened_by, opened_at, events, version) values (?, ?, ?, ?, 1, ?, ?, 'yardim1', ?, 0, 0)", rows);
    return ids;
  }

  /** What stands in the columns step, status, turn and since of a step. */
  @FunctionalInterface
  private interface Row {
    Object[] of(int step);
  }

  private void steps(List<UUID> onboardings, Row row) {
    List<Object[]> rows = new ArrayList<>();
    for (UUID id : onboardings) {
      for (int step = 1; step <= OWNERS.size(); step++) {
        Object[] values = row.of(step);
        rows.add(new Object[] {id, values[0], values[1], values[2], values[3]});
      }
    }
    jdbc.batchUpdate("insert into onboarding_step (onboarding_id, step, status, turn, since) values (?, ?, ?, ?, ?)",
        rows);
  }

  private static Object time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
