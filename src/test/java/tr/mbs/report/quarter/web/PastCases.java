package tr.mbs.report.quarter.web;

import static tr.mbs.request.process.Casework.forward;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.report.quarter.WantedReports;
import tr.mbs.request.Request;
import tr.mbs.request.process.Casework;

/** Requests that were made now and lie in a quarter of the past, whose report is wanted of the municipality of Çankırı. */
public final class PastCases {

  static final String BODY = "belediye-18-merkez";
  static final String OFFICER = "belediye18";
  private static final String OFFICE = "D18-001";

  private final JdbcClient jdbc;
  private final Casework casework;
  private final String quarter;

  /** @param quarter that no other test has */
  public PastCases(ApplicationContext context, String quarter) {
    this.jdbc = context.getBean(JdbcClient.class);
    this.casework = context.getAutowireCapableBeanFactory().createBean(Casework.class);
    this.quarter = quarter;
    jdbc.sql("insert into quarter_term (term, prepared_at) values (?, current_timestamp)").param(quarter).update();
    for (String unit : new String[] {BODY, "valilik-18", "belediye-06-cankaya"}) {
      jdbc.sql("insert into quarter_report (unit_code, term, plate) select code, ?, plate from organization_unit where code = ?")
          .params(quarter, unit).update();
    }
  }

  /** Prepares the reports that are due, unless the job was first. @return their quarter */
  public static String prepare(WantedReports reports) {
    try {
      reports.prepare();
    } catch (DataIntegrityViolationException atTheSameMoment) {
      LoggerFactory.getLogger(PastCases.class).info("The job was first");
    }
    return reports.quarters().get(0).toString();
  }

  /** Answered by the municipality three days after it came. */
  public Request resolved(String outcome, String reason) throws Exception {
    Request request = casework.file(OFFICE);
    casework.decide("migm1", request, forward(BODY));
    casework.decide(OFFICER, request, reason == null ? Map.of("decision", "RESOLVE", "outcome", outcome, "resultText", "Tamam.")
        : Map.of("decision", "RESOLVE", "outcome", outcome, "resultText", "Tamam.", "reason", reason));
    moved(request);
    return request;
  }

  /** Moves what has happened to the second and the fifth day of the quarter. */
  private void moved(Request request) {
    String first = quarter.substring(0, 4) + "-0" + "147".charAt(Integer.parseInt(quarter.substring(5)) - 1) + "-";
    jdbc.sql("update request_stage set entered_at = ?, left_at = ? where request_id = ? and unit_code = ?")
        .params(at(first + "02T09:00"), at(first + "05T09:00"), request.getId(), BODY).update();
  }

  private static OffsetDateTime at(String istanbul) {
    return LocalDateTime.parse(istanbul).atZone(IstanbulTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
  }
}
