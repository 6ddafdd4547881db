package tr.mbs.registry.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.audit.DataSubject;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.Reason;
import tr.mbs.registry.mandate.Mandate;

/**
 * How a muhtar's phone changes, the only thing that keeps a stranger out (security.md §1): one officer asks, another
 * approves, the old number is told, and a day later, by the database's clock, it happens. Each step is one statement
 * with its condition in it, so that of two officers, or two nodes, one takes it.
 *
 * <pre>
 *   REQUESTED ──► APPROVED ──24 h──► APPLIED
 *      │  └─► REJECTED  │
 *      └───► CANCELLED ◄┘
 * </pre>
 */
@Component
public class PhoneChanges {

  static final String JOB = "apply-phone-changes";

  private static final String CLOSED = "open_office = null, ended_at = current_timestamp, ended_by = ?";
  private static final String SELECT = "select * from phone_change where ";

  private final JdbcClient jdbc;
  private final PhoneChangeMessage message;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  PhoneChanges(JdbcClient jdbc, PhoneChangeMessage message, AuditTrail audit, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.message = message;
    this.audit = audit;
    this.events = events;
  }

  /** The changes of an office, the latest first. */
  @Transactional(readOnly = true)
  public List<PhoneChange> ofOffice(String muhtarlikId) {
    return jdbc.sql(SELECT + "muhtarlik_id = ? order by requested_at desc, id").param(muhtarlikId)
        .query(PhoneChanges::change).list();
  }

  /**
   * The first officer asks.
   *
   * @param mandate as the officer saw it
   * @throws Refusal of the field {@code phone} when nothing would change, CONFLICT when the mandate is no longer so or the
   *                 office has an open change
   */
  @Transactional
  public UUID request(Mandate mandate, Phone phone, Reason reason, String officer) {
    if (phone.equals(mandate.phone())) {
      throw Refusal.field("phone", "registry.phone.same");
    }
    if (jdbc.sql("select id from mandate where id = ? and version = ? for update")
        .params(mandate.id(), mandate.version()).query(UUID.class).optional().isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.mandate.changed");
    }
    UUID id = UUID.randomUUID();
    try {
      jdbc.sql("""
              insert into phone_change
                (id, mandate_id, muhtarlik_id, old_phone, new_phone, reason, state, open_office, requested_by)
              values (?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?)""")
          .params(id, mandate.id(), mandate.muhtarlikId(), mandate.phone() == null ? null : mandate.phone().e164(),
              phone.e164(), reason.text(), mandate.muhtarlikId(), officer)
          .update();
    } catch (DuplicateKeyException another) {
      throw new Refusal(Refusal.Kind.CONFLICT, "registry.phone.open");
    }
    audit(officer, "phone-change-request", id, mandate.id());
    return id;
  }

  /**
   * The second officer approves: the day begins and the old number is told.
   *
   * @param typed the new number as he has it from the muhtar: two people read it, not one
   * @throws Refusal FORBIDDEN for who asked himself; of the field {@code phone} when the numbers differ; CONFLICT when it
   *                 was decided meanwhile
   */
  @Transactional
  public void approve(PhoneChange change, Phone typed, String officer) {
    if (change.requestedBy().equals(officer)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.phone.second");
    }
    if (!change.newPhone().equals(typed)) {
      throw Refusal.field("phone", "registry.phone.differs");
    }
    requireOne(jdbc.sql("""
            update phone_change set state = 'APPROVED', approved_by = ?, approved_at = current_timestamp,
              takes_effect_at = current_timestamp + interval '24' hour
            where id = ? and state = 'REQUESTED' and requested_by <> ?""")
        .params(officer, change.id(), officer).update());
    message.leave(jdbc.sql(SELECT + "id = ?").param(change.id()).query(PhoneChanges::change).single());
    audit(officer, "phone-change-approve", change.id(), change.mandate());
  }

  /**
   * It does not happen: rejected by the second officer, or cancelled by any at any time before it has happened.
   *
   * @throws Refusal CONFLICT when it has ended meanwhile
   */
  @Transactional
  public void stop(PhoneChange change, Reason reason, String officer) {
    if (!change.open()) {
      throw decided();
    }
    boolean rejects = change.state() == PhoneChange.State.REQUESTED && !change.requestedBy().equals(officer);
    requireOne(jdbc.sql("update phone_change set state = ?, end_reason = ?, " + CLOSED + " where id = ? and state = ?")
        .params(rejects ? "REJECTED" : "CANCELLED", reason.text(), officer, change.id(), change.state().name())
        .update());
    audit(officer, rejects ? "phone-change-reject" : "phone-change-cancel", change.id(), change.mandate());
  }

  /** A mandate ends, and with it what was to change about it. Takes part in the caller's transaction. */
  public void stopWith(Mandate ending, String officer) {
    int stopped = jdbc.sql("update phone_change set state = 'CANCELLED', " + CLOSED
            + " where mandate_id = ? and state in ('REQUESTED', 'APPROVED')")
        .params(officer, ending.id()).update();
    if (stopped > 0) {
      audit.record(officer, "phone-change-cancel", "mandate", ending.id().toString(), null,
          DataSubject.mandate(ending.id()));
    }
  }

  /** Many mandates end; hardly any of them has an open change. */
  public void stopWith(List<Mandate> ending, String officer) {
    if (ending.isEmpty()) {
      return;
    }
    Set<UUID> open = Set.copyOf(jdbc.sql("select mandate_id from phone_change where mandate_id in (:ids)"
            + " and state in ('REQUESTED', 'APPROVED')")
        .param("ids", ending.stream().map(Mandate::id).toList()).query(UUID.class).list());
    ending.stream().filter(mandate -> open.contains(mandate.id())).forEach(mandate -> stopWith(mandate, officer));
  }

  /** What is due, the longest first. */
  @Transactional(readOnly = true)
  List<PhoneChange> due() {
    return jdbc.sql(SELECT + "state = 'APPROVED' and takes_effect_at <= current_timestamp order by takes_effect_at, id")
        .query(PhoneChanges::change).list();
  }

  /** @return whether it happened now: another node may have been first, or an officer may have stopped it */
  @Transactional
  boolean apply(PhoneChange change) {
    // Whoever ends a mandate locks it before its changes; the other way round the two would wait for each other.
    jdbc.sql("select id from mandate where id = ? for update").param(change.mandate()).query(UUID.class).single();
    int taken = jdbc.sql("update phone_change set state = 'APPLIED', " + CLOSED
            + " where id = ? and state = 'APPROVED' and takes_effect_at <= current_timestamp")
        .params(JOB, change.id()).update();
    if (taken == 0) {
      return false;
    }
    jdbc.sql("update mandate set phone = ?, version = version + 1 where id = ?")
        .params(change.newPhone().e164(), change.mandate()).update();
    audit(JOB, "phone-change-apply", change.id(), change.mandate());
    events.publishEvent(new PhoneReplaced(change.mandate()));
    return true;
  }

  private void audit(String actor, String action, UUID change, UUID mandate) {
    audit.record(actor, action, "phone-change", change.toString(), null, DataSubject.mandate(mandate));
  }

  private static void requireOne(int changed) {
    if (changed != 1) {
      throw decided();
    }
  }

  private static Refusal decided() {
    return new Refusal(Refusal.Kind.CONFLICT, "registry.phone.decided");
  }

  private static PhoneChange change(ResultSet row, int number) throws SQLException {
    String old = row.getString("old_phone");
    return new PhoneChange(row.getObject("id", UUID.class), row.getObject("mandate_id", UUID.class),
        old == null ? null : new Phone(old), new Phone(row.getString("new_phone")), row.getString("reason"),
        PhoneChange.State.valueOf(row.getString("state")), row.getString("requested_by"),
        instant(row, "requested_at"), row.getString("approved_by"), instant(row, "takes_effect_at"),
        instant(row, "ended_at"), row.getString("end_reason"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
