package tr.mbs.registry.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TypedText;
import tr.mbs.registry.place.OfficeScope;

/**
 * Files of new muhtars after an election: what officers do with them. {@link HandoverWork} checks and applies them in
 * the background. Whoever may change the same offices sees the file; to others it does not exist.
 */
@Component
public class Handovers {

  private static final int LIST = 50;
  private static final int FILE_NAME_LENGTH = 100;
  private static final String SELECT = "select * from handover ";

  private final JdbcClient jdbc;
  private final HandoverRows rows;
  private final AuditTrail audit;

  Handovers(JdbcClient jdbc, HandoverRows rows, AuditTrail audit) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.audit = audit;
  }

  /**
   * Keeps a file to be checked.
   *
   * @throws Refusal of the field {@code file} when it cannot be read as a whole; nothing is kept then
   */
  @Transactional
  public UUID receive(String fileName, byte[] content, OfficeScope scope, String officer) {
    List<HandoverLine> lines = HandoverFile.read(content);
    UUID id = UUID.randomUUID();
    jdbc.sql("""
            insert into handover (id, file_name, plates, state, lines, uploaded_by)
            values (?, ?, ?, 'CHECKING', ?, ?)""")
        .params(id, shownName(fileName), plates(scope), lines.size(), officer).update();
    rows.add(id, lines);
    audit(officer, "handover-upload", id);
    return id;
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<Handover> list(OfficeScope scope) {
    return jdbc.sql(SELECT + """
            where :everywhere or plates = :plates
            order by uploaded_at desc, id fetch first %d rows only""".replace("%d", Integer.toString(LIST)))
        .param("everywhere", scope.masters()).param("plates", plates(scope))
        .query(Handovers::handover).list();
  }

  /** @throws Refusal NOT_FOUND, the same as for an id that does not exist */
  @Transactional(readOnly = true)
  public Handover get(UUID id, OfficeScope scope) {
    return jdbc.sql(SELECT + "where id = :id and (:everywhere or plates = :plates)")
        .param("id", id).param("everywhere", scope.masters()).param("plates", plates(scope))
        .query(Handovers::handover).optional()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.handover.notFound"));
  }

  /**
   * An officer has it applied; a file with a wrong line never is.
   *
   * @throws Refusal CONFLICT unless it is READY
   */
  @Transactional
  public void apply(Handover ready, String officer) {
    requireOne(jdbc.sql("""
            update handover set state = 'APPLYING', done = 0, done_to = 0, applied_by = ?, apply_at = current_timestamp
            where id = ? and state = 'READY' and wrong = 0""")
        .params(officer, ready.id()).update());
    audit(officer, "handover-apply", ready.id());
  }

  /**
   * An officer decides against it; its rows are gone at once.
   *
   * @throws Refusal CONFLICT unless it is READY
   */
  @Transactional
  public void discard(Handover ready, String officer) {
    requireOne(end(ready.id(), Handover.State.READY, Handover.State.DISCARDED));
    audit(officer, "handover-discard", ready.id());
  }

  /** Of those with work to do the oldest that no other node has, locked until the end of the transaction. */
  Optional<Handover> next() {
    return jdbc.sql(SELECT + """
            where state in ('CHECKING', 'APPLYING')
            order by uploaded_at, id fetch first 1 rows only for update skip locked""")
        .query(Handovers::handover).optional();
  }

  /** These lines of a locked one are through; when there are none, the pass is over. */
  void advance(Handover locked, List<HandoverLine> through, int wrong) {
    if (!through.isEmpty()) {
      jdbc.sql("update handover set done = done + ?, done_to = ?, wrong = wrong + ? where id = ?")
          .params(through.size(), through.get(through.size() - 1).number(), wrong, locked.id()).update();
    } else if (locked.state() == Handover.State.APPLYING) {
      end(locked.id(), Handover.State.APPLYING, Handover.State.APPLIED);
    } else {
      jdbc.sql("update handover set state = 'READY', checked_at = current_timestamp where id = ? and wrong = 0")
          .param(locked.id()).update();
      end(locked.id(), Handover.State.CHECKING, Handover.State.WRONG);
    }
  }

  /** Nobody decided on these since they were checked; some of them. @return how many */
  @Transactional
  int discardCheckedBefore(Instant moment, int most) {
    List<UUID> forgotten = jdbc.sql("""
            select id from handover where state = 'READY' and checked_at < ? fetch first ? rows only""")
        .params(moment.atOffset(ZoneOffset.UTC), most).query(UUID.class).list();
    return forgotten.stream().mapToInt(id -> end(id, Handover.State.READY, Handover.State.DISCARDED)).sum();
  }

  private int end(UUID id, Handover.State from, Handover.State to) {
    int ended = jdbc.sql("""
            update handover set state = ?, ended_at = current_timestamp,
              checked_at = coalesce(checked_at, current_timestamp)
            where id = ? and state = ?""")
        .params(to.name(), id, from.name()).update();
    if (ended == 1) {
      rows.delete(id);
    }
    return ended;
  }

  private void audit(String officer, String action, UUID id) {
    audit.record(officer, action, "handover", id.toString(), null);
  }

  private static void requireOne(int changed) {
    if (changed != 1) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.handover.changed");
    }
  }

  private static String shownName(String fileName) {
    String name = TypedText.clean(fileName);
    return name == null ? "-" : name.substring(0, Math.min(name.length(), FILE_NAME_LENGTH));
  }

  private static String plates(OfficeScope scope) {
    return scope.masters() ? null : String.join(" ", new TreeSet<>(scope.plates()));
  }

  private static Handover handover(ResultSet row, int number) throws SQLException {
    String plates = row.getString("plates");
    return new Handover(row.getObject("id", UUID.class), row.getString("file_name"),
        plates == null ? null : Set.of(plates.split(" ")), Handover.State.valueOf(row.getString("state")),
        row.getInt("lines"), row.getInt("done"), row.getInt("done_to"), row.getInt("wrong"),
        row.getString("uploaded_by"), instant(row, "uploaded_at"), row.getString("applied_by"),
        instant(row, "ended_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
