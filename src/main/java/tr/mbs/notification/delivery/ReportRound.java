package tr.mbs.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.Report.Fate;
import tr.mbs.notification.gateway.Reports;
import tr.mbs.notification.gateway.SmsGateway;

/**
 * Asks the providers what became of the messages that they have: 20 s after sending, then each time when half as long
 * again has passed, for three days. One call a provider and round, whatever it knows; what it says is handed in as
 * what comes by itself is.
 */
@Component
class ReportRound {

  /** How long after sending a provider is asked first. */
  static final Duration FIRST = Duration.ofSeconds(20);

  private static final String DUE = """
      select id, provider_reference from notification where provider = ? and ask_at <= current_timestamp
      order by ask_at, id fetch first ? rows only""";

  private static final String ASKED = """
      update notification set
        ask_at = case when sent_at > current_timestamp - interval '72' hour
          then current_timestamp + (current_timestamp - sent_at) / 2 end
      where id in (:ids) and ask_at is not null""";

  private final JdbcClient jdbc;
  private final Gateways gateways;
  private final Reports reports;

  ReportRound(JdbcClient jdbc, Gateways gateways, Reports reports) {
    this.jdbc = jdbc;
    this.gateways = gateways;
    this.reports = reports;
  }

  private record Sent(UUID id, String reference) {
  }

  /** One round of all providers; on one node at a time. */
  void run() {
    gateways.sms().stream().filter(gateway -> gateway.reportsAtOnce() > 0).forEach(this::ask);
  }

  /** Of a message about which the provider says nothing, perhaps because it answered nothing, nothing is known either. */
  private void answered(SmsGateway gateway, Sent sent, Map<String, Report> known) {
    Report report = known.get(sent.reference());
    if (report.fate() == Fate.PENDING) {
      jdbc.sql("update notification set asked_at = current_timestamp where id = ?").param(sent.id()).update();
    } else {
      reports.report(gateway.name(), sent.reference(), report);
    }
  }

  private void ask(SmsGateway gateway) {
    List<Sent> due = jdbc.sql(DUE).params(gateway.name(), gateway.reportsAtOnce())
        .query((row, number) -> new Sent(row.getObject("id", UUID.class), row.getString("provider_reference"))).list();
    if (due.isEmpty()) {
      return;
    }
    // First the next time for all, so that a call that breaks off does not let us ask again at once.
    jdbc.sql(ASKED).param("ids", due.stream().map(Sent::id).toList()).update();
    Map<String, Report> known = gateway.reports(due.stream().map(Sent::reference).distinct().toList());
    due.stream().filter(sent -> known.containsKey(sent.reference())).forEach(sent -> answered(gateway, sent, known));
  }
}
