package tr.mbs.desk.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.desk.announcement.Announcement.Position;
import tr.mbs.desk.announcement.TypedAnnouncement.Content;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.kernel.Refusal;

/** The announcements in table {@code announcement}; every change is written down with who made it. */
@Component
public class AnnouncementBoard {

  static final int PAGE = 10;

  private static final Logger log = LoggerFactory.getLogger(AnnouncementBoard.class);
  private static final long FRESH = Duration.ofSeconds(60).toNanos();
  private static final String SELECT = """
      select id, title, text, shown_from, shown_until, taken_down_at is not null as taken_down, version
      from announcement where\s""";
  private static final String SHOWN =
      "taken_down_at is null and shown_from <= :today and (shown_until is null or shown_until >= :today)";
  private static final String NEWEST_FIRST = """
      (shown_from, id) < (:day, :id) order by shown_from desc, id desc fetch first :limit rows only""";
  private static final String AUDITED = "announcement";

  /** @param next where the next page begins; {@code null} on the last one */
  record Page(List<Announcement> announcements, Position next) {
  }

  private record Answer(boolean any, long at) {
  }

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private volatile Answer answer;

  AnnouncementBoard(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Whether there is anything to read. Ana Sayfa asks, so it is known by heart, at most a minute behind other nodes; and
   * a database that is away keeps the page from nobody.
   */
  public boolean anyShown() {
    Answer known = answer;
    if (known == null || System.nanoTime() - known.at() >= FRESH) {
      known = new Answer(ask(known != null && known.any()), System.nanoTime());
      answer = known;
    }
    return known.any();
  }

  private boolean ask(boolean otherwise) {
    try {
      return jdbc.sql("select exists (" + SELECT + SHOWN + ")").param("today", today()).query(Boolean.class).single();
    } catch (DataAccessException away) {
      log.warn("Whether there are announcements is not known: {}", away.getClass().getName());
      return otherwise;
    }
  }

  /** What everybody sees today, the newest first. */
  Page shown(Position from) {
    return page(SHOWN + " and ", from);
  }

  /** What there is and was, for those who keep it. */
  Page all(Position from) {
    return page("", from);
  }

  private Page page(String condition, Position from) {
    List<Announcement> found = jdbc.sql(SELECT + condition + NEWEST_FIRST).param("today", today())
        .param("day", from.shownFrom()).param("id", from.id()).param("limit", PAGE + 1)
        .query(AnnouncementBoard::announcement).list();
    return new Page(found.stream().limit(PAGE).toList(), found.size() <= PAGE ? null : found.get(PAGE - 1).position());
  }

  /** @throws Refusal NOT_FOUND */
  Announcement get(long id) {
    return jdbc.sql(SELECT + "id = ?").param(id).query(AnnouncementBoard::announcement).optional()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "desk.announcement.notFound"));
  }

  @Transactional
  public long write(Content content, String officer) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    values("""
        insert into announcement (title, text, shown_from, shown_until) values (:title, :text, :from, :until)""", content)
        .update(key, "id");
    long id = key.getKeyAs(Long.class);
    written("announcement-write", id, officer);
    return id;
  }

  /**
   * @param version the one that the officer saw
   * @throws Refusal CONFLICT when it is another one by now, or was taken down
   */
  @Transactional
  public void change(long id, int version, Content content, String officer) {
    changed(values("""
        update announcement set title = :title, text = :text, shown_from = :from, shown_until = :until,
          version = version + 1
        where id = :id and version = :version and taken_down_at is null""", content)
        .param("id", id).param("version", version).update());
    written("announcement-change", id, officer);
  }

  /** For good: what was taken down is written anew. The parameters are those of {@link #change}. */
  @Transactional
  public void takeDown(long id, int version, String officer) {
    changed(jdbc.sql("""
            update announcement set taken_down_at = current_timestamp, version = version + 1
            where id = ? and version = ? and taken_down_at is null""").params(id, version).update());
    written("announcement-take-down", id, officer);
  }

  LocalDate today() {
    return IstanbulTime.today(clock);
  }

  private JdbcClient.StatementSpec values(String sql, Content content) {
    return jdbc.sql(sql).param("title", content.title()).param("text", content.text())
        .param("from", content.shownFrom()).param("until", content.shownUntil(), Types.DATE);
  }

  private static void changed(int rows) {
    if (rows == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "desk.announcement.changed");
    }
  }

  private void written(String action, long id, String officer) {
    audit.record(officer, action, AUDITED, Long.toString(id), null);
    answer = null;
  }

  private static Announcement announcement(ResultSet row, int number) throws SQLException {
    return new Announcement(row.getLong("id"), row.getString("title"), row.getString("text"),
        row.getObject("shown_from", LocalDate.class), row.getObject("shown_until", LocalDate.class),
        row.getBoolean("taken_down"), row.getInt("version"));
  }
}
