package tr.mbs.notification.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The token that opens TTMesaj's door for a day: renewed an hour before its end, by one sender for all. */
final class TtMesajToken {

  private static final Duration EARLIER = Duration.ofHours(1);
  private static final Token NONE = new Token("", Instant.EPOCH);

  private final JsonCalls calls;
  private final SmsAccount account;
  private final Clock clock;
  private volatile Token token = NONE;

  /** @param text empty where there is none: user or password refused, or the provider is away */
  record Token(String text, Instant end) {
  }

  TtMesajToken(JsonCalls calls, SmsAccount account, Clock clock) {
    this.calls = calls;
    this.account = account;
    this.clock = clock;
  }

  /** One sender signs in, and those who came meanwhile take what it got, be it nothing: they have no time for more. */
  Token present() {
    Token known = token;
    if (clock.instant().isBefore(known.end())) {
      return known;
    }
    synchronized (this) {
      if (token == known) {
        token = signedIn();
      }
      return token;
    }
  }

  /** Of a token that was refused; one that came since stays. */
  synchronized void forget(Token refused) {
    if (token == refused) {
      token = NONE;
    }
  }

  private Token signedIn() {
    return calls.ask("/api/Login/TokenJson", JsonCalls.UNSIGNED,
        Map.of("userName", account.user(), "password", account.password()))
        .map(answer -> new Token(answer.text("/access_token"),
            clock.instant().plusSeconds(answer.body().path("expires_in").asLong()).minus(EARLIER)))
        .filter(fresh -> JsonCalls.isToken(fresh.text()))
        // A new one, by which those who wait know that somebody has tried.
        .orElseGet(() -> new Token("", Instant.EPOCH));
  }
}
