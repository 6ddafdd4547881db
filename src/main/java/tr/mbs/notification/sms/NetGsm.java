package tr.mbs.notification.sms;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.Report;
import tr.mbs.notification.gateway.TextMessage;

/**
 * NetGSM, REST v2: {@code src/netgsm.ts} of github.com/netgsm/netgsm-sms-js, {@code sms_service.py} of netgsm-sms-python.
 * Codes go by {@code /otp}, whose messages take no time and end within three minutes (github.com/netgsm/otp); others end
 * at {@code stopdate}, one to 21 hours from now (github.com/netgsm/sms). {@code encoding} would cost five characters.
 */
final class NetGsm extends Provider {

  private static final String PATH = "/sms/rest/v2";
  private static final int PAGE = 100;
  private static final Duration SHORTEST = Duration.ofMinutes(62);
  private static final Duration LONGEST = Duration.ofHours(21).minusMinutes(2);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("ddMMyyyyHHmm", Locale.ROOT);
  private static final Set<String> TAKEN = Set.of("00", "01", "02");

  private final Consumer<HttpHeaders> signed;

  NetGsm(SmsAccount account, Clock clock) {
    super(account, "https://api.netgsm.com.tr", clock);
    signed = headers -> headers.setBasicAuth(account.user(), account.password(), StandardCharsets.UTF_8);
  }

  @Override
  public Delivery send(TextMessage message) {
    if (message.code()) {
      return calls.send(PATH + "/otp", signed, Map.of("msgheader", account.header(), "msg", message.text(),
          "no", national(message)), true, answer -> meaning(answer, Codes.NETGSM_OTP));
    }
    return calls.send(PATH + "/send", signed, Map.of("msgheader", account.header(), "iysfilter", account.iys().filter(),
        "stopdate", end(bounded(message.life()), MINUTE),
        "messages", List.of(Map.of("msg", message.text(), "no", national(message)))), false,
        answer -> meaning(answer, Codes.NETGSM_SEND));
  }

  @Override
  public int reportsAtOnce() {
    return PAGE;
  }

  @Override
  public Map<String, Report> reports(List<String> references) {
    Map<String, Report> reports = new HashMap<>();
    calls.ask(PATH + "/report", signed, Map.of("jobids", references, "pagenumber", 0, "pagesize", PAGE))
        .ifPresent(answer -> answer.body().path("jobs").forEach(job ->
            reports.put(job.path("jobid").asText(), Codes.NETGSM_REPORT.get(job.path("status").asText()))));
    reports.values().removeIf(report -> report == null);
    reports.keySet().retainAll(references);
    return reports;
  }

  /** 01 and 02 are taken too, with a date of NetGSM's own instead of ours. */
  private static Optional<Delivery> meaning(JsonCalls.Answer answer, Map<String, Delivery> codes) {
    String code = answer.text("/code");
    return TAKEN.contains(code) ? Optional.of(Delivery.accepted(answer.reference("/jobid")))
        : Optional.ofNullable(codes.get(code));
  }

  private static Duration bounded(Duration life) {
    return life.compareTo(SHORTEST) < 0 ? SHORTEST : life.compareTo(LONGEST) > 0 ? LONGEST : life;
  }
}
