package tr.mbs.request.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.registry.unit.UnitCode;

/**
 * Finds what is due, by columns, and keeps which unit was told on which day: a unit that has today's digest is not found
 * again. Day 1 of a clock is the day after it began (domain.md §2.6), so a request is at day 10 ten days after the one on
 * which it first reached a body.
 */
@Component
class Digests {

  /** So many lines of a reason; the digest gives the number of the others. */
  private static final int LINES = 30;

  private static final int RESPONSE_NEAR = 10;
  private static final int LEGAL_NEAR = 25;
  private static final int LEGAL_END = 30;

  /** The first of them in the order of their last days, with the number of all. */
  private static final String FIRST_LINES = """
      select unit, why, number, subject, holder, last_day, total
      from (
        select due.*,
          row_number() over (partition by unit, why order by last_day, number) as place,
          count(*) over (partition by unit, why) as total
        from (%s) due) numbered
      where place <= :lines
      order by unit, why, place""";

  private static final String AT_BODIES = FIRST_LINES.formatted("""
      select open.holder as unit, case when open.last_day < :today then 'OVERDUE' else 'RESPONSE_NEAR' end as why,
        open.number, s.name as subject, u.name as holder, open.last_day
      from (
        select r.holder, r.number, r.subject_code, r.last_day,
          (select min(m.at) from request_movement m
           where m.request_id = r.id and m.sequence >= coalesce(r.objection, 1)
             and (m.new_status = 'FORWARDED' or m.sequence = r.objection)) as began
        from request r
        where r.status = 'FORWARDED') open
      join subject s on s.code = open.subject_code
      join organization_unit u on u.code = open.holder
      left join request_digest d on d.unit_code = open.holder
      where (d.on_date is null or d.on_date < :today)
        and (open.last_day < :today
          or open.began < :near and (d.told_before is null or open.began >= d.told_before))""");

  private static final String AT_MIGM = FIRST_LINES.formatted("""
      select cast(:unit as varchar(80)) as unit,
        case when open.holder = :unit and open.last_day < :today then 'OVERDUE'
             when open.began < :end then 'LEGAL_END' else 'LEGAL_NEAR' end as why,
        open.number, s.name as subject, u.name as holder, open.last_day
      from (
        select r.holder, r.number, r.subject_code, r.last_day,
          coalesce((select m.at from request_movement m where m.request_id = r.id and m.sequence = r.objection),
            r.filed_at) as began
        from request r
        where r.status in ('PENDING', 'FORWARDED')) open
      join subject s on s.code = open.subject_code
      join organization_unit u on u.code = open.holder
      where open.holder = :unit and open.last_day < :today
        or open.began >= :endTold and open.began < :end
        or open.began >= :nearTold and open.began < :near""");

  private final JdbcClient jdbc;
  private final int lines;

  @Autowired
  Digests(JdbcClient jdbc) {
    this(jdbc, LINES);
  }

  Digests(JdbcClient jdbc, int lines) {
    this.jdbc = jdbc;
    this.lines = lines;
  }

  /** What governorates, directorates and municipalities hold, by unit, reason and last day; each unit with lines only. */
  List<Due> atBodies(LocalDate today) {
    return jdbc.sql(AT_BODIES)
        .param("today", today)
        .param("near", began(today, RESPONSE_NEAR))
        .param("lines", lines)
        .query(Due.class).list();
  }

  /** What MİGM is told: its own that are overdue, and every open request of which the legal answer time runs out. */
  List<Due> atMigm(LocalDate today) {
    LocalDate told = lastOf(UnitCode.DIRECTORATE_GENERAL.value());
    LocalDate since = told == null ? LocalDate.EPOCH : told;
    return jdbc.sql(AT_MIGM)
        .param("unit", UnitCode.DIRECTORATE_GENERAL.value())
        .param("today", today)
        .param("near", began(today, LEGAL_NEAR))
        .param("nearTold", began(since, LEGAL_NEAR))
        .param("end", began(today, LEGAL_END))
        .param("endTold", began(since, LEGAL_END))
        .param("lines", lines)
        .query(Due.class).list();
  }

  /** The day of the unit's last digest; null when it has had none. */
  LocalDate lastOf(String unit) {
    return jdbc.sql("select on_date from request_digest where unit_code = ?").param(unit).query(LocalDate.class).optional()
        .orElse(null);
  }

  /** The unit has had its digest of this day. */
  void told(String unit, LocalDate today) {
    OffsetDateTime toldBefore = began(today, RESPONSE_NEAR);
    int changed = jdbc.sql("update request_digest set on_date = ?, told_before = ? where unit_code = ?")
        .params(today, toldBefore, unit).update();
    if (changed == 0) {
      jdbc.sql("insert into request_digest (unit_code, on_date, told_before) values (?, ?, ?)")
          .params(unit, today, toldBefore).update();
    }
  }

  /** What began before this is, on that day, at day {@code days} of its clock or later. */
  private static OffsetDateTime began(LocalDate day, int days) {
    Instant next = day.minusDays(days - 1L).atStartOfDay(IstanbulTime.ZONE).toInstant();
    return next.atZone(IstanbulTime.ZONE).toOffsetDateTime();
  }
}
