package tr.mbs.onboarding.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;

/** The rows of the board: late ones first, then by go-live day, then in Turkish order of the name. */
@Component
class BoardRows {

  static final int PAGE = 50;

  static final Order ORDER = Order.ascending(Key.number("b.standing"), Key.day("b.place"),
      Key.name("b.name_sort"), Key.code("b.code"));

  /** A municipality before its steps are known. @param catalogueVersion 0 when it was never opened */
  record Found(String code, String name, String plate, UUID onboarding, Standing standing, LocalDate goLiveOn,
      int catalogueVersion, boolean asked) {
  }

  private final JdbcClient jdbc;
  private final OpenWaits waits;
  private final Clock clock;

  BoardRows(JdbcClient jdbc, OpenWaits waits, Clock clock) {
    this.jdbc = jdbc;
    this.waits = waits;
    this.clock = clock;
  }

  /** Three statements. @param from {@link Position#START} for the first page */
  @Transactional(readOnly = true)
  public Page<BoardRow> page(BoardCriteria criteria, Position from) {
    BoardSelection selection = BoardSelection.of(criteria, IstanbulTime.today(clock));
    Conditions conditions = new Conditions();
    selection.values().forEach(conditions::value);
    Page<Found> found = ORDER.page(jdbc, "select * from " + selection.sql() + " where ", conditions, from, PAGE,
        BoardRows::found);
    return new Page<>(waits.complete(found.lines()), found.next());
  }

  /** All of them, for an export; three statements too. */
  @Transactional(readOnly = true)
  public List<BoardRow> all(BoardCriteria criteria) {
    BoardSelection selection = BoardSelection.of(criteria, IstanbulTime.today(clock));
    return waits.complete(jdbc.sql("select * from " + selection.sql() + ORDER.by()).params(selection.values())
        .query(BoardRows::found).list());
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(row.getString("code"), row.getString("name"), row.getString("plate"),
        row.getObject("id", UUID.class), Standing.values()[row.getInt("standing")],
        row.getObject("go_live_on", LocalDate.class), row.getInt("catalogue_version"),
        row.getObject("asked_go_live_on") != null);
  }
}
