package tr.mbs.request.document;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.numbering.Direction;
import tr.mbs.numbering.DocumentCounters;
import tr.mbs.numbering.DrawnNumber;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.UnitCode;
import tr.mbs.registry.unit.Units;
import tr.mbs.request.Actor;
import tr.mbs.request.Request;

/**
 * The table {@code request_document}. Each row belongs to a movement, so request and movement are written first: that
 * is also the order of locks, the request before the counter. A repository, so that whoever was overtaken is told so.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RequestDocumentRows {

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final DocumentCounters counters;

  RequestDocumentRows(EntityManager entities, JdbcClient jdbc, DocumentCounters counters) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.counters = counters;
  }

  /** Draws a number for a movement. @param text how the number is written */
  void draw(Request request, int movement, UnitCode unit, Direction direction,
      Function<DrawnNumber, String> text) {
    entities.flush();
    DrawnNumber drawn = counters.next(unit, direction).orElseThrow();
    insert(request, movement, unit, direction, text.apply(drawn), drawn.date(), drawn.at().atOffset(ZoneOffset.UTC),
        null);
  }

  /** Keeps what was typed about the answer that is this movement. */
  void keep(Request request, int movement, Actor actor, TypedDocument typed) {
    entities.flush();
    insert(request, movement, actor.unit().code(), Direction.OUTGOING, typed.number(), typed.date(), null,
        actor.person());
  }

  /** Whether the request came to this body before, and got its number. */
  boolean arrivedAt(Unit body, Request request) {
    return jdbc.sql("""
            select exists (select 1 from request_document
              where request_id = ? and unit_code = ? and direction = 'INCOMING')""")
        .params(request.getId(), body.code().value()).query(Boolean.class).single();
  }

  /** In the order of the movements. */
  List<RequestDocument> of(Request request, Units units) {
    return jdbc.sql("""
            select unit_code, direction, number, document_date from request_document
            where request_id = ? order by movement""")
        .param(request.getId())
        .query((row, number) -> new RequestDocument(units.get(new UnitCode(row.getString("unit_code"))).name(),
            Direction.valueOf(row.getString("direction")), row.getString("number"),
            row.getObject("document_date", LocalDate.class)))
        .list();
  }

  private void insert(Request request, int movement, UnitCode unit, Direction direction, String number,
      LocalDate date, OffsetDateTime drawnAt, String typedBy) {
    jdbc.sql("""
            insert into request_document
              (request_id, movement, unit_code, direction, number, document_date, drawn_at, typed_by)
            values (:request, :movement, :unit, :direction, :number, :date, :drawnAt, :typedBy)""")
        .param("request", request.getId()).param("movement", movement).param("unit", unit.value())
        .param("direction", direction.name()).param("number", number).param("date", date)
        .param("drawnAt", drawnAt, Types.TIMESTAMP_WITH_TIMEZONE).param("typedBy", typedBy, Types.VARCHAR).update();
  }
}
