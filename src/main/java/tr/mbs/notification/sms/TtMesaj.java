package tr.mbs.notification.sms;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tr.mbs.notification.gateway.Delivery;
import tr.mbs.notification.gateway.TextMessage;
import tr.mbs.notification.sms.TtMesajToken.Token;

/**
 * TTMesaj, REST: ttmesaj.com/tr/sms-gonderim-metotlari and otp-gonderim-metotlari. User and password open a bearer token
 * for a day and stand in every message too. {@code *OK*} with an id is success, all other words are not, whatever the
 * HTTP status. How it is asked for reports we have seen nowhere, so nobody asks.
 */
final class TtMesaj extends Provider {

  private static final String OK = "*OK*";
  /** Nobody has written its words down; these name a number in any of them. */
  private static final Pattern NUMBER = Pattern.compile("(?iu)numara|gsm");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT);

  private final TtMesajToken tokens;

  TtMesaj(SmsAccount account, Clock clock) {
    super(account, "https://restapi.ttmesaj.com", clock);
    tokens = new TtMesajToken(calls, account, clock);
  }

  @Override
  public Delivery send(TextMessage message) {
    Token present = tokens.present();
    if (present.text().isEmpty()) {
      return Delivery.later("no token: user or password refused, or the provider is away");
    }
    return calls.send(message.code() ? "/api/Otp/SendSms" : "/api/SendSms/SendSingle",
        headers -> headers.setBearerAuth(present.text()), message.code() ? code(message) : text(message), message.code(),
        answer -> meaning(answer, present));
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

  private Optional<Delivery> meaning(JsonCalls.Answer answer, Token used) {
    String result = answer.text("/sonuc").strip();
    if (answer.status() == 401) {
      tokens.forget(used);
      return Optional.empty();
    }
    if (result.startsWith(OK)) {
      return Optional.of(Delivery.accepted(JsonCalls.reference(result.substring(OK.length()).strip())));
    }
    if (NUMBER.matcher(result).find()) {
      return Optional.of(Delivery.recipientLater("refused, with words about the number"));
    }
    return result.isEmpty() ? Optional.empty()
        : Optional.of(Delivery.later("refused, with words that stand in the provider's panel only"));
  }
}
