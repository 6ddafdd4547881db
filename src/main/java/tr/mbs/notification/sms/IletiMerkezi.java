package tr.mbs.notification.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.TextMessage;

/**
 * İleti Merkezi, JSON: {@code docs/sms} of github.com/iletimerkezi/apidocs-website. It knows no key of ours and no time
 * in which a message must arrive. The same text to the same number within ten minutes is answered with 451, which is no
 * promise for a later attempt, so keys are not recognised. Reports come by themselves ({@link ReportDoor}); asked for,
 * they come one by one.
 */
final class IletiMerkezi extends Provider {

  private static final int REPORTS_AT_ONCE = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final Map<String, String> authentication;

  IletiMerkezi(SmsAccount account, Clock clock) {
    super(account, "https://api.iletimerkezi.com", clock);
    authentication = Map.of("key", account.user(), "hash", account.password());
  }

  @Override
  public Delivery send(TextMessage message) {
    return calls.send("/v1/send-sms/json", JsonCalls.UNSIGNED, request(Map.of(
        "sender", account.header(),
        "iys", account.iys().commercial() ? "1" : "0",
        "iysList", account.iys().list(),
        "message", Map.of("text", message.text(), "receipents", Map.of("number", List.of(national(message)))))),
        message.code(), IletiMerkezi::meaning);
  }

  @Override
  public int reportsAtOnce() {
    return REPORTS_AT_ONCE;
  }

  /** Those to which the time does not reach are left out. */
  @Override
  public Map<String, Report> reports(List<String> references) {
    long start = System.nanoTime();
    Map<String, Report> reports = new HashMap<>();
    for (String reference : references) {
      if (System.nanoTime() - start < PATIENCE.toNanos()) {
        report(reference).ifPresent(report -> reports.put(reference, report));
      }
    }
    return reports;
  }

  private Optional<Report> report(String reference) {
    return calls.ask("/v1/get-report/json", JsonCalls.UNSIGNED, request(Map.of("id", reference, "page", "1")))
        .map(answer -> Codes.ILETIMERKEZI_REPORT.getOrDefault(answer.text("/response/order/message/0/status"),
            Codes.ILETIMERKEZI_REPORT.get(answer.text("/response/order/status"))));
  }

  private Map<String, Object> request(Map<String, Object> order) {
    return Map.of("request", Map.of("authentication", authentication, "order", order));
  }

  private static Optional<Delivery> meaning(JsonCalls.Answer answer) {
    String code = answer.text("/response/status/code");
    return code.equals("200") ? Optional.of(Delivery.accepted(answer.reference("/response/order/id")))
        : Optional.ofNullable(Codes.ILETIMERKEZI.get(code));
  }
}
