package tr.mbs.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.request.stage.StageRecount;

/**
 * Requests of the past, written down by hand, in a muhtarlık of their own, so that what other tests file is not among them.
 * A movement is a line: {@code 2026-03-02 09:00 FORWARDED migm valilik-18 2026-04-01}, with {@code -} for the muhtar and for
 * nobody, and a result's outcome at its end.
 */
public final class PastRequests {

  private final JdbcClient jdbc;
  private final StageRecount stages;
  private final String name;
  private final String plate;
  private int number;

  /** In Çankırı. @param name of the ilçe that is made for them, and of everything in it: few letters */
  public PastRequests(JdbcClient jdbc, StageRecount stages, String name) {
    this(jdbc, stages, name, "18");
  }

  public PastRequests(JdbcClient jdbc, StageRecount stages, String name, String plate) {
    this.jdbc = jdbc;
    this.stages = stages;
    this.name = name;
    this.plate = plate;
  }

  /** Makes an ilçe with one muhtarlık. @return its id */
  public String district() {
    jdbc.sql("insert into district (id, plate, name, name_sort, name_fold, active) values (?, ?, ?, ?, ?, true)")
        .params(name, plate, name, "00", name).update();
    jdbc.sql("""
            insert into muhtarlik (id, plate, district_id, name, name_sort, name_fold, kind, source, active)
            values (?, ?, ?, ?, '00', ?, 'VILLAGE', 'DEMO', true)""")
        .params(name, plate, name, name, name).update();
    return name;
  }

  /** What a request is asked by. */
  public record Traits(String type, String subject, String channel) {

    public static final Traits USUAL = new Traits("REQUEST", "YOL", "PORTAL");
  }

  public UUID add(Traits traits, String... movements) {
    List<Line> lines = List.of(movements).stream().map(Line::of).toList();
    Line last = lines.get(lines.size() - 1);
    Line objection = first(lines, "OBJECTED");
    List<Line> results = lines.stream().filter(line -> line.action.equals("RESOLVED")).toList();
    Line before = objection == null ? null : results.get(0);
    Line after = results.size() > (objection == null ? 0 : 1) ? results.get(results.size() - 1) : null;
    UUID id = UUID.randomUUID();
    jdbc.sql("""
            insert into request (id, number, muhtarlik_id, plate, mandate_id, type, subject_code, title, description,
              search_fold, channel, idempotency_key, status, holder, held_since, filed_at, legal_last_day, legal_from,
              last_day, returns, arbitration, movements, version, outcome, result_text, resolved_at, resolved_by,
              objection, first_outcome, first_result_text, first_resolved_at, first_resolved_by)
            select :id, :number, :office, :plate, (select mandate_id from request order by filed_at fetch first 1 rows only),
              :type, :subject, 'Geçmiş talep', 'Geçmiş talep', ' gecmis', :channel, :key, :status, :holder, :held, :filed,
              :day, :day, :day, 0, 'NONE', :movements, 0, :outcome, :text, :resolved, :by, :objection, :firstOutcome,
              :firstText, :firstResolved, :firstBy""")
        .param("id", id).param("number", "MBS-1-" + name + "-" + ++number).param("office", name).param("plate", plate)
        .param("type", traits.type()).param("subject", traits.subject()).param("channel", traits.channel())
        .param("key", UUID.randomUUID()).param("status", last.status()).param("holder", last.holder)
        .param("held", last.time()).param("filed", lines.get(0).time()).param("day", last.lastDay)
        .param("movements", lines.size())
        .param("outcome", after == null ? null : after.outcome).param("text", after == null ? null : "Sonuç")
        .param("resolved", after == null ? null : after.time()).param("by", after == null ? null : after.acting)
        .param("objection", objection == null ? null : lines.indexOf(objection) + 1)
        .param("firstOutcome", before == null ? null : before.outcome).param("firstText", before == null ? null : "Sonuç")
        .param("firstResolved", before == null ? null : before.time())
        .param("firstBy", before == null ? null : before.acting).update();
    for (int sequence = 1; sequence <= lines.size(); sequence++) {
      Line line = lines.get(sequence - 1);
      jdbc.sql("""
              insert into request_movement (request_id, sequence, at, action, new_status, acting_unit, target_unit, text,
                last_day)
              values (?, ?, ?, ?, ?, ?, ?, 'Hareket', ?)""")
          .params(id, sequence, line.time(), line.action, line.status(), line.acting, line.holder, line.lastDay).update();
    }
    return id;
  }

  /** What its muhtar says of the result of a round. */
  public void judge(UUID request, int round, String useful) {
    jdbc.sql("update request set " + (round == 1 ? "first_result_useful" : "result_useful") + " = ? where id = ?")
        .params(useful, request).update();
  }

  /** Makes the stages of all that were added. */
  public void done() {
    stages.run(true);
  }

  /** Takes away all that was added. */
  public void remove() {
    String added = "request_id in (select id from request where muhtarlik_id = ?)";
    for (String table : List.of("request_stage where " + added, "request_movement where " + added,
        "request where muhtarlik_id = ?", "muhtarlik where id = ?", "district where id = ?")) {
      jdbc.sql("delete from " + table).param(name).update();
    }
  }

  private static Line first(List<Line> lines, String action) {
    return lines.stream().filter(line -> line.action.equals(action)).findFirst().orElse(null);
  }

  private record Line(Instant at, String action, String acting, String holder, LocalDate lastDay, String outcome) {

    static Line of(String text) {
      String[] parts = text.split(" ");
      return new Line(LocalDateTime.parse(parts[0] + "T" + parts[1]).atZone(IstanbulTime.ZONE).toInstant(), parts[2],
          or(parts[3]), or(parts[4]), LocalDate.parse(parts[5]), parts.length > 6 ? parts[6] : null);
    }

    private static String or(String text) {
      return text.equals("-") ? null : text;
    }

    OffsetDateTime time() {
      return at.atOffset(ZoneOffset.UTC);
    }

    String status() {
      return holder == null ? action.equals("WITHDRAWN") ? "WITHDRAWN" : "RESOLVED"
          : holder.equals("migm") ? "PENDING" : "FORWARDED";
    }
  }
}
