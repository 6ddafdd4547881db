package tr.mbs.signin.limit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many approval codes the whole system sends in a minute and in a day. Decoys are counted too, under a name of their
 * own and against no limit: they cost the same and use up nothing.
 */
@Component
class SmsBudget {

  private static final Logger log = LoggerFactory.getLogger(SmsBudget.class);
  private static final byte[] SENT = "sent".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DECOYS = "decoys".getBytes(StandardCharsets.UTF_8);

  private final Windows windows;
  private final List<Window> spans;

  SmsBudget(Windows windows, @Value("${mbs.sms.per-minute}") int perMinute, @Value("${mbs.sms.per-day}") int perDay) {
    this.windows = windows;
    spans = List.of(new Window("sms-minute", perMinute, Duration.ofMinutes(1)),
        new Window("sms-day", perDay, Duration.ofDays(1)));
  }

  /** How long nothing more is sent, if nothing is. */
  Optional<Duration> exhausted() {
    return spans.stream()
        .map(span -> Optional.of(windows.read(span, SENT)).filter(count -> count.used() >= span.limit()))
        .flatMap(Optional::stream)
        .map(Windows.Count::left)
        .reduce((one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /**
   * Takes one SMS out of the budget and says whether it may be sent. A decoy, and what a span that is full has refused,
   * only costs the same effort.
   */
  boolean spend(boolean decoy) {
    boolean sent = !decoy;
    for (Window span : spans) {
      int used = windows.count(span, sent ? SENT : DECOYS).used();
      if (sent) {
        warn(span, used);
        sent = used <= span.limit();
      }
    }
    return sent;
  }

  /** In windows of {@link #spans}, for the metrics. */
  int used(Window span) {
    return windows.read(span, SENT).used();
  }

  List<Window> spans() {
    return spans;
  }

  private static void warn(Window span, int used) {
    if (used == span.limit()) {
      log.warn("Approval codes: all {} SMS of {} are used, signing in answers 503 until it ends", used, span.scope());
    } else if (used == alarm(span)) {
      log.warn("Approval codes: {} of {} SMS of {} are used (80 %)", used, span.limit(), span.scope());
    }
  }

  private static int alarm(Window span) {
    return (int) Math.ceil(span.limit() * 0.8);
  }
}
