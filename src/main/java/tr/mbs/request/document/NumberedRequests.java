package tr.mbs.request.document;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.numbering.Direction;
import tr.mbs.numbering.NumberedDocuments;
import tr.mbs.registry.unit.UnitCode;

/** Requests and answers are the documents that draw numbers. */
@Component
class NumberedRequests implements NumberedDocuments {

  private final JdbcClient jdbc;

  NumberedRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public List<NumberedDocument> latest(UnitCode municipality, int most) {
    return jdbc.sql("""
            select d.direction, d.number, d.document_date, r.number as request
            from request_document d join request r on r.id = d.request_id
            where d.unit_code = ? and d.drawn_at is not null order by d.drawn_at desc fetch first ? rows only""")
        .params(municipality.value(), most)
        .query((row, number) -> new NumberedDocument(Direction.valueOf(row.getString("direction")),
            row.getString("number"), row.getObject("document_date", LocalDate.class), row.getString("request")))
        .list();
  }
}
