package tr.mbs.onboarding.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.IstanbulTime;

/** The rows of the board: late ones first, then by go-live day, then in Turkish order of the name. */
@Component
class BoardRows {

  static final int PAGE = 50;

  private static final String ORDER = " order by b.standing, b.place, b.name_sort, b.code";

  /** @param next where the next page begins; {@code null} on the last one */
  record Page(List<BoardRow> rows, Position next) {
  }

  /** A place in the order; its text form stands in addresses. */
  record Position(int standing, long epochDay, String nameSort, String code) {

    static final Position START = new Position(-1, 0, "", "");
    private static final Pattern TEXT = Pattern.compile("([0-4])-([0-9]{1,7})-([0-9]{0,200})-([a-z0-9-]{2,64})");

    static Optional<Position> parse(String text) {
      Matcher matcher = TEXT.matcher(text == null ? "" : text);
      return matcher.matches()
          ? Optional.of(new Position(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)),
              matcher.group(3), matcher.group(4)))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return standing + "-" + epochDay + "-" + nameSort + "-" + code;
    }
  }

  /** A municipality before its steps are known. @param catalogueVersion 0 when it was never opened */
  record Found(String code, String name, String plate, UUID onboarding, Standing standing, LocalDate goLiveOn,
      int catalogueVersion, boolean asked, Position position) {
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
  public Page page(BoardCriteria criteria, Position from) {
    BoardSelection selection = BoardSelection.of(criteria, IstanbulTime.today(clock));
    Map<String, Object> values = new HashMap<>(selection.values());
    values.put("standing", from.standing());
    values.put("place", LocalDate.ofEpochDay(from.epochDay()));
    values.put("name", from.nameSort());
    values.put("code", from.code());
    values.put("limit", PAGE + 1);
    List<Found> found = jdbc.sql("select * from " + selection.sql()
            + " where (b.standing, b.place, b.name_sort, b.code) > (:standing, :place, :name, :code)" + ORDER
            + " fetch first :limit rows only")
        .params(values).query(BoardRows::found).list();
    return new Page(waits.complete(found.stream().limit(PAGE).toList()),
        found.size() <= PAGE ? null : found.get(PAGE - 1).position());
  }

  /** All of them, for an export; three statements too. */
  @Transactional(readOnly = true)
  public List<BoardRow> all(BoardCriteria criteria) {
    BoardSelection selection = BoardSelection.of(criteria, IstanbulTime.today(clock));
    return waits.complete(jdbc.sql("select * from " + selection.sql() + ORDER).params(selection.values())
        .query(BoardRows::found).list());
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    int standing = row.getInt("standing");
    Position position = new Position(standing, row.getObject("place", LocalDate.class).toEpochDay(),
        row.getString("name_sort"), row.getString("code"));
    return new Found(row.getString("code"), row.getString("name"), row.getString("plate"),
        row.getObject("id", UUID.class), Standing.values()[standing], row.getObject("go_live_on", LocalDate.class),
        row.getInt("catalogue_version"), row.getObject("asked_go_live_on") != null, position);
  }
}
