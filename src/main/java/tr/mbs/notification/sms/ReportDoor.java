package tr.mbs.notification.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tr.mbs.notification.gateway.Reports;
import tr.mbs.notification.gateway.Reports.Effect;
import tr.mbs.notification.gateway.SmsGateway;
import tr.mbs.site.IpAddress;
import tr.mbs.site.IpRange;
import tr.mbs.site.start.StartRefused;

/**
 * Where providers bring their reports, unsigned: who knows the secret in the path and comes from where the operator says
 * is believed, everybody else finds no page. What is brought holds a number and a text, and is written down nowhere.
 * Answers 204 for news, 409 for what we know already, 404 for a message that is none of ours, 413 and 422 for the rest.
 */
@RestController
@EnableConfigurationProperties(SmsProperties.class)
class ReportDoor {

  static final int LONGEST_BODY = 64 * 1024;
  private static final int SHORTEST_SECRET = 32;
  private static final Pattern IN_A_PATH = Pattern.compile("[A-Za-z0-9_-]*");

  private final byte[] secret;
  private final List<IpRange> from;
  private final ObjectProvider<SmsGateway> gateways;
  private final Reports reports;

  /** @param demo whether there is no door, whatever is set */
  ReportDoor(SmsProperties properties, @Value("${mbs.demo}") boolean demo, ObjectProvider<SmsGateway> gateways,
      Reports reports) {
    String typed = demo ? "" : properties.reportSecret();
    this.secret = typed.getBytes(StandardCharsets.UTF_8);
    this.from = demo ? List.of() : ranges(properties.reportFrom());
    this.gateways = gateways;
    this.reports = reports;
    if (secret.length > 0 && secret.length < SHORTEST_SECRET) {
      throw new StartRefused("MBS_SMS_REPORT_SECRET has less than " + SHORTEST_SECRET + " characters.",
          "Take one from: openssl rand -hex 24");
    }
    if (!IN_A_PATH.matcher(typed).matches()) {
      throw new StartRefused("MBS_SMS_REPORT_SECRET cannot stand in an address: letters, digits, - and _ can.",
          "Take one from: openssl rand -hex 24");
    }
    if (secret.length > 0 && from.isEmpty()) {
      throw new StartRefused("MBS_SMS_REPORT_FROM is missing, and MBS_SMS_REPORT_SECRET is set.",
          "Name the provider's addresses or ranges with commas between them; 0.0.0.0/0,::/0 lets everybody knock.");
    }
  }

  @PostMapping("/sms/rapor/{secret}")
  ResponseEntity<Void> report(@PathVariable("secret") String knock, HttpServletRequest request) throws IOException {
    if (!isOpenTo(knock, request.getRemoteAddr())) {
      return answer(HttpStatus.NOT_FOUND);
    }
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      return answer(HttpStatus.PAYLOAD_TOO_LARGE);
    }
    return BroughtReport.read(body)
        .map(brought -> switch (effect(brought)) {
          case RECORDED -> answer(HttpStatus.NO_CONTENT);
          case KNOWN -> answer(HttpStatus.CONFLICT);
          case UNKNOWN -> answer(HttpStatus.NOT_FOUND);
        })
        .orElseGet(() -> answer(HttpStatus.UNPROCESSABLE_ENTITY));
  }

  private boolean isOpenTo(String knock, String address) {
    boolean isSecret = secret.length > 0
        && MessageDigest.isEqual(secret, knock.getBytes(StandardCharsets.UTF_8));
    return isSecret && IpAddress.parse(address).filter(this::isFromProvider).isPresent();
  }

  private boolean isFromProvider(IpAddress address) {
    return from.stream().anyMatch(range -> range.contains(address));
  }

  /**
   * Two accounts may be of one kind, and a report does not say of which: it is about the message to which it is news.
   */
  private Effect effect(BroughtReport brought) {
    Effect best = Effect.UNKNOWN;
    for (SmsGateway gateway : gateways.orderedStream().filter(account -> brought.isOf(account.name())).toList()) {
      Effect effect = reports.report(gateway.name(), brought.reference(), brought.report());
      if (effect == Effect.RECORDED) {
        return effect;
      }
      best = effect == Effect.KNOWN ? effect : best;
    }
    return best;
  }

  private static ResponseEntity<Void> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }

  private static List<IpRange> ranges(String text) {
    try {
      return IpRange.listOf(text);
    } catch (IllegalArgumentException malformed) {
      throw new StartRefused("MBS_SMS_REPORT_FROM holds something that is no address.",
          "Write addresses or CIDR ranges with commas between them, for example: 10.0.0.5,192.168.1.0/24");
    }
  }
}
