package tr.mbs.notification.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.TextMessage;

/**
 * TTMesaj, REST: ttmesaj.com/tr/sms-gonderim-metotlari and otp-gonderim-metotlari. User and password open a bearer token
 * for a day and stand in every message too. {@code *OK*} with an id is success, all other words are not, whatever the
 * HTTP status. How it is asked for reports we have seen nowhere, so nobody asks.
 */
final class TtMesaj extends Provider {

  private static final String OK = "*OK*";
  private static final Duration EARLIER = Duration.ofHours(1);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT);

  private final Clock clock;
  private volatile Token token = new Token("", Instant.EPOCH);

  private record Token(String text, Instant end) {
  }

  TtMesaj(SmsAccount account, Clock clock) {
    super(account, "https://restapi.ttmesaj.com", clock);
    this.clock = clock;
  }

  @Override
  public Delivery send(TextMessage message) {
    Optional<String> bearer = bearer();
    if (bearer.isEmpty()) {
      return Delivery.later("no token: user or password refused, or the provider is away");
    }
    return calls.send(message.code() ? "/api/Otp/SendSms" : "/api/SendSms/SendSingle",
        headers -> headers.setBearerAuth(bearer.get()), message.code() ? code(message) : text(message), message.code(),
        this::meaning);
  }

  private Map<String, Object> code(TextMessage message) {
    return Map.of("username", account.user(), "password", account.password(), "origin", account.header(),
        "number", international(message), "messageText", message.text(),
        "sendDate", "0", "endDate", end(message.life(), MINUTE));
  }

  private Map<String, Object> text(TextMessage message) {
    return Map.of("userName", account.user(), "password", account.password(), "origin", account.header(),
        "numbers", international(message), "message", message.text(), "sd", "0", "ed", end(message.life(), MINUTE),
        "isNotification", !account.iys().commercial(), "recipentType", account.iys().list(), "brandCode", "");
  }

  private Optional<String> bearer() {
    if (clock.instant().isAfter(token.end())) {
      calls.ask("/api/Login/TokenJson", JsonCalls.UNSIGNED,
          Map.of("userName", account.user(), "password", account.password()))
          .ifPresent(answer -> token = new Token(answer.text("/access_token"),
              clock.instant().plusSeconds(answer.body().path("expires_in").asLong()).minus(EARLIER)));
    }
    return Optional.of(token.text()).filter(JsonCalls::isToken);
  }

  private Optional<Delivery> meaning(JsonCalls.Answer answer) {
    String result = answer.text("/sonuc").strip();
    if (answer.status() == 401) {
      token = new Token("", Instant.EPOCH);
      return Optional.empty();
    }
    if (result.startsWith(OK)) {
      return Optional.of(Delivery.accepted(JsonCalls.reference(result.substring(OK.length()).strip())));
    }
    return result.isEmpty() ? Optional.empty()
        : Optional.of(Delivery.later("refused, with words that stand in the provider's panel only"));
  }
}
