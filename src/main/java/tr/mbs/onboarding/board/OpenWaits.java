package tr.mbs.onboarding.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.onboarding.Side;
import tr.mbs.onboarding.StepStatus;
import tr.mbs.onboarding.board.BoardRow.Wait;
import tr.mbs.onboarding.board.BoardRows.Found;
import tr.mbs.onboarding.catalogue.Catalogue;
import tr.mbs.onboarding.catalogue.StepNumber;

/** Adds to each municipality where its steps stand and what waits for whom; two statements however many there are. */
@Component
public class OpenWaits {

  /** Users sign in for the first time in this step, and report there that they cannot. */
  public static final int SIGN_IN = 5;

  private static final List<StepStatus> NOTHING_BEGUN =
      StepNumber.all().mapToObj(step -> StepStatus.NOT_STARTED).toList();

  private record Cell(UUID onboarding, int step, StepStatus status, Side turn, Instant since) {
  }

  private record Problem(UUID onboarding, Instant since) {
  }

  private final JdbcClient jdbc;
  private final Catalogue catalogue;

  OpenWaits(JdbcClient jdbc, Catalogue catalogue) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
  }

  List<BoardRow> complete(List<Found> found) {
    List<UUID> ids = found.stream().filter(row -> row.onboarding() != null).map(Found::onboarding).toList();
    if (ids.isEmpty()) {
      return found.stream().map(row -> row(row, List.of(), null)).toList();
    }
    Map<UUID, List<Cell>> cells = jdbc.sql("""
            select onboarding_id, step, status, turn, since from onboarding_step where onboarding_id in (:ids)
            order by onboarding_id, step""")
        .param("ids", ids).query(OpenWaits::cell).list().stream().collect(Collectors.groupingBy(Cell::onboarding));
    Map<UUID, Instant> problems = new HashMap<>();
    jdbc.sql("""
            select p.onboarding_id, min(r.reported_at) as since
            from onboarding_problem r join onboarding_person p on p.id = r.person_id
            where r.answered_at is null and p.onboarding_id in (:ids) group by p.onboarding_id""")
        .param("ids", ids).query((row, number) -> new Problem(row.getObject("onboarding_id", UUID.class), instant(row)))
        .list().forEach(problem -> problems.put(problem.onboarding(), problem.since()));
    return found.stream().map(row -> row(row, cells.getOrDefault(row.onboarding(), List.of()),
        problems.get(row.onboarding()))).toList();
  }

  private BoardRow row(Found found, List<Cell> cells, Instant problem) {
    List<Wait> waits = new ArrayList<>();
    if (found.standing().goesOn()) {
      Map<Side, Map<Wait.Kind, Wait>> bySide = new EnumMap<>(Side.class);
      cells.stream().filter(cell -> cell.turn() != null).forEach(cell -> bySide
          .computeIfAbsent(cell.turn(), side -> new EnumMap<>(Wait.Kind.class))
          .merge(kind(cell.status()), wait(cell), OpenWaits::together));
      bySide.values().forEach(kinds -> waits.addAll(kinds.values()));
      if (problem != null) {
        waits.add(new Wait(Wait.Kind.PROBLEM, Set.of(SIGN_IN), Side.HELP_DESK, problem));
      }
      if (found.asked()) {
        waits.add(new Wait(Wait.Kind.GO_LIVE, Set.of(), Side.HELP_DESK, null));
      }
    }
    return new BoardRow(found.code(), found.name(), found.plate(), found.onboarding(), found.standing(),
        found.goLiveOn(), cells.isEmpty() ? NOTHING_BEGUN : cells.stream().map(Cell::status).toList(), waits,
        found.catalogueVersion() == 0 ? List.of() : catalogue.steps(found.catalogueVersion()));
  }

  private static Wait wait(Cell cell) {
    return new Wait(kind(cell.status()), Set.of(cell.step()), cell.turn(), cell.since());
  }

  private static Wait together(Wait one, Wait other) {
    Set<Integer> steps = new TreeSet<>(one.steps());
    steps.addAll(other.steps());
    return new Wait(one.kind(), steps, one.turn(), one.since().isBefore(other.since()) ? one.since() : other.since());
  }

  static Wait.Kind kind(StepStatus status) {
    return switch (status) {
      case AWAITING_APPROVAL -> Wait.Kind.REVIEW;
      case CORRECTION_REQUESTED -> Wait.Kind.CORRECTION;
      case NOT_STARTED, IN_PROGRESS, COMPLETED, NOT_APPLICABLE -> Wait.Kind.WORK;
    };
  }

  private static Cell cell(ResultSet row, int number) throws SQLException {
    String turn = row.getString("turn");
    return new Cell(row.getObject("onboarding_id", UUID.class), row.getInt("step"),
        StepStatus.valueOf(row.getString("status")), turn == null ? null : Side.valueOf(turn), instant(row));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("since", OffsetDateTime.class).toInstant();
  }
}
