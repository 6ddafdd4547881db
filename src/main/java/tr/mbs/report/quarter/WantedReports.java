package tr.mbs.report.quarter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.audit.AuditTrail;
import tr.mbs.calendar.WorkingDays;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.listing.Conditions;
import tr.mbs.listing.Key;
import tr.mbs.listing.Order;
import tr.mbs.listing.Page;
import tr.mbs.listing.Position;
import tr.mbs.registry.unit.UnitCode;

/** Which reports are wanted: of each body that is there on the first working day after a quarter. */
@Component
public class WantedReports {

  static final int PAGE = 50;
  static final String JOB = "prepare-quarter-reports";

  /** By il, as the overview of MİGM has it. */
  public static final Order ORDER = Order.ascending(Key.name("q.plate"), Key.code("q.unit_code"));

  private static final int TEN_YEARS = 40;
  /** One without an il would stand in no list, and keep all others from being prepared. */
  private static final String BODIES =
      "active and plate is not null and kind in ('GOVERNORATE', 'PROVINCIAL_DIRECTORATE', 'MUNICIPALITY')";
  private static final String SELECT = """
      select q.unit_code, q.plate, q.term, v.version, v.signed_at, v.signer_name
      from quarter_report q left join quarter_report_version v on v.unit_code = q.unit_code and v.term = q.term
        and not exists (select 1 from quarter_report_version n
          where n.unit_code = v.unit_code and n.term = v.term and n.version > v.version)
      where\s""";

  /** How many are wanted of the bodies of an il, and how many of them are not signed. */
  public record Province(String plate, long wanted, long unsigned) {
  }

  /**
   * That a body's report is wanted, and how far it is.
   *
   * @param unit       code
   * @param version    the latest one that was signed; null as long as none was
   * @param signerName who signed that one
   */
  public record Wanted(String unit, String plate, Quarter quarter, Integer version, Instant signedAt, String signerName) {

    public boolean isSigned() {
      return version != null;
    }
  }

  private final JdbcClient jdbc;
  private final WorkingDays days;
  private final AuditTrail audit;
  private final Clock clock;

  WantedReports(JdbcClient jdbc, WorkingDays days, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.days = days;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Prepares the reports of the latest quarter that is due, once; nothing as long as the register has not been loaded.
   *
   * @return of how many bodies; 0 when they were there
   */
  @Transactional
  public int prepare() {
    Quarter quarter = Quarter.due(IstanbulTime.today(clock), days);
    if (isPrepared(quarter) || !anyBody()) {
      return 0;
    }
    jdbc.sql("insert into quarter_term (term, prepared_at) values (?, ?)")
        .params(quarter.toString(), clock.instant().atOffset(ZoneOffset.UTC)).update();
    int bodies = jdbc.sql("""
            insert into quarter_report (unit_code, term, plate)
            select code, ?, plate from organization_unit where\s""" + BODIES)
        .param(quarter.toString()).update();
    audit.record(JOB, "quarter-prepare", "quarter", quarter.toString(), "reports=" + bodies);
    return bodies;
  }

  private boolean anyBody() {
    return jdbc.sql("select count(*) from organization_unit where " + BODIES).query(Integer.class).single() > 0;
  }

  private boolean isPrepared(Quarter quarter) {
    return jdbc.sql("select count(*) from quarter_term where term = ?").param(quarter.toString()).query(Integer.class)
        .single() > 0;
  }

  /** Quarters that have been prepared, the latest first. */
  @Transactional(readOnly = true)
  public List<Quarter> quarters() {
    return jdbc.sql("select term from quarter_term order by term desc fetch first ? rows only").param(TEN_YEARS)
        .query((row, number) -> quarter(row)).list();
  }

  /** Empty when none is wanted of it. */
  @Transactional(readOnly = true)
  public Optional<Wanted> find(UnitCode unit, Quarter quarter) {
    return jdbc.sql(SELECT + "q.unit_code = ? and q.term = ?").params(unit.value(), quarter.toString())
        .query((row, number) -> report(row)).optional();
  }

  /** A body's own, the latest first. */
  @Transactional(readOnly = true)
  public List<Wanted> of(UnitCode unit) {
    return jdbc.sql(SELECT + "q.unit_code = ? order by q.term desc fetch first ? rows only").params(unit.value(), TEN_YEARS)
        .query((row, number) -> report(row)).list();
  }

  /** @param plate null for every il @param signed null for those that are and those that are not */
  @Transactional(readOnly = true)
  public Page<Wanted> page(Quarter quarter, String plate, Boolean signed, Position from) {
    Conditions conditions = new Conditions().and("q.term = :term", "term", quarter.toString())
        .and("q.plate = :plate", "plate", plate)
        .andIf(Boolean.TRUE.equals(signed), "v.version is not null")
        .andIf(Boolean.FALSE.equals(signed), "v.version is null");
    return ORDER.page(jdbc, SELECT, conditions, from, PAGE, (row, number) -> report(row));
  }

  /** In the order of their plates. */
  @Transactional(readOnly = true)
  public List<Province> provinces(Quarter quarter) {
    return jdbc.sql("""
            select q.plate, count(*) as wanted, count(*) filter (where not exists (select 1 from quarter_report_version v
              where v.unit_code = q.unit_code and v.term = q.term)) as unsigned
            from quarter_report q where q.term = ? group by q.plate order by q.plate""")
        .param(quarter.toString())
        .query((row, number) -> new Province(row.getString("plate"), row.getLong("wanted"), row.getLong("unsigned"))).list();
  }

  private static Wanted report(ResultSet row) throws SQLException {
    OffsetDateTime signed = row.getObject("signed_at", OffsetDateTime.class);
    return new Wanted(row.getString("unit_code"), row.getString("plate"), quarter(row),
        row.getObject("version", Integer.class), signed == null ? null : signed.toInstant(), row.getString("signer_name"));
  }

  private static Quarter quarter(ResultSet row) throws SQLException {
    return Quarter.parse(row.getString("term")).orElseThrow();
  }
}
