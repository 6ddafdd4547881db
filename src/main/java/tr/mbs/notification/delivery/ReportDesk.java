package tr.mbs.notification.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.Report.Fate;
import tr.mbs.notification.gateway.Reports;

/** Writes reports down. The first one that settles a message stands: a replayed or later one changes nothing. */
@Component
class ReportDesk implements Reports {

  // What arrived need not be sent again; what did not may be, as long as its text is there (Sweeper).
  private static final String SETTLED = """
      update notification set state = :state, reported_at = current_timestamp, ask_at = null, last_error = :reason,
        text = case when :blank then null else text end
      where provider_reference = :reference and provider = :provider and state in ('SENT', 'UNSURE')""";

  private final JdbcClient jdbc;

  ReportDesk(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Effect report(String gateway, String reference, Report report) {
    if (report.fate() != Fate.PENDING && settle(gateway, reference, report) > 0) {
      return Effect.RECORDED;
    }
    return isKnown(gateway, reference) ? Effect.KNOWN : Effect.UNKNOWN;
  }

  private int settle(String gateway, String reference, Report report) {
    return jdbc.sql(SETTLED)
        .param("state", state(report.fate()).name())
        .param("reason", MessageQueue.cut(report.reason()))
        .param("blank", report.fate() != Fate.UNDELIVERED)
        .param("reference", reference)
        .param("provider", gateway)
        .update();
  }

  private boolean isKnown(String gateway, String reference) {
    return jdbc.sql("select count(*) from notification where provider_reference = ? and provider = ?")
        .params(reference, gateway).query(Long.class).single() > 0;
  }

  private static MessageState state(Fate fate) {
    return switch (fate) {
      case DELIVERED -> MessageState.DELIVERED;
      case UNDELIVERED -> MessageState.UNDELIVERED;
      case EXPIRED -> MessageState.EXPIRED;
      case PENDING -> MessageState.SENT;
    };
  }
}
