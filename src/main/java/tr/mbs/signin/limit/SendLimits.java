package tr.mbs.signin.limit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Phone;

/**
 * How many codes may be asked for, sent and tried (security.md §1). What a stranger can see (his own browser and address,
 * the whole system) is told; what would tell him about somebody else (TCKN, phone) only keeps the SMS from being sent.
 *
 * <p>Counts commit before the code is made, refusals too. All requests take the windows in the order in which they stand
 * here, so that none waits for another in a circle.
 */
@Component
public class SendLimits {

  private static final Duration DAY = Duration.ofDays(1);

  static final Window PAUSE = new Window("pause", 1, Duration.ofSeconds(60));
  /** As long as the browser's cookie lives. */
  static final Window BROWSER = new Window("browser", 3, Duration.ofHours(1));
  static final Window ADDRESS = new Window("address", 20, Duration.ofHours(1));
  static final Window NETWORK = new Window("network", 100, Duration.ofHours(1));
  static final Window TCKN = new Window("tckn", 5, DAY);
  static final Window TCKN_KNOWN = new Window("tckn-known", 5, DAY);
  static final Window PHONE = new Window("phone", 5, DAY);
  static final Window PHONE_KNOWN = new Window("phone-known", 5, DAY);
  static final Window TRIES = new Window("tries", 15, DAY).resting();

  private final Limits limits;
  private final Windows windows;
  private final SmsBudget budget;

  SendLimits(Limits limits, Windows windows, SmsBudget budget) {
    this.limits = limits;
    this.windows = windows;
    this.budget = budget;
  }

  /**
   * Somebody asks for a code.
   *
   * @param subject keyed hash of the TCKN
   * @param known   whether this person signed in with this browser before
   * @return whether this TCKN has codes left; when it has not, nothing is sent
   * @throws LimitReached when browser, address or system have none left
   */
  @Transactional(noRollbackFor = LimitReached.class)
  public boolean ask(Asker asker, byte[] subject, boolean known) {
    if (!limits.bind()) {
      return true;
    }
    pass(PAUSE, asker.browser(), LimitReached.Limit.PAUSE);
    pass(BROWSER, asker.browser(), LimitReached.Limit.BROWSER);
    pass(ADDRESS, asker.source(), LimitReached.Limit.ADDRESS);
    pass(NETWORK, asker.network(), LimitReached.Limit.ADDRESS);
    budget.exhausted().ifPresent(left -> {
      throw new LimitReached(LimitReached.Limit.SYSTEM, left);
    });
    Window share = known ? TCKN_KNOWN : TCKN;
    return !windows.count(share, subject).exceeds(share);
  }

  /**
   * A code is about to be sent, or a decoy made, at the same cost.
   *
   * @param phone that would get it, or null when nobody will
   * @return whether it may be sent; never for a decoy
   */
  @Transactional
  public boolean send(byte[] subject, Phone phone, boolean known) {
    if (!limits.bind()) {
      return phone != null;
    }
    Window share = known ? PHONE_KNOWN : PHONE;
    boolean left = !windows.count(share, phone == null ? subject : bytes(phone.e164())).exceeds(share);
    boolean real = phone != null && left;
    return budget.spend(!real);
  }

  /** Somebody tries a code. Counted before it is known to be wrong, so that parallel tries are counted too. */
  @Transactional
  public boolean attempt(byte[] subject, boolean known) {
    return !limits.bind() || known || !windows.count(TRIES, subject).exceeds(TRIES);
  }

  /** The try was right and does not count. */
  @Transactional
  public void wasRight(byte[] subject, boolean known) {
    if (limits.bind() && !known) {
      windows.giveBack(TRIES, subject);
    }
  }

  private void pass(Window window, String subject, LimitReached.Limit limit) {
    Windows.Count count = windows.count(window, bytes(subject));
    if (count.exceeds(window)) {
      throw new LimitReached(limit, count.left());
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
