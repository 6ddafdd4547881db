package tr.mbs.signin.limit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords: ten wrong ones for an account from one source, and the wait grows with each
 * window that is full, from minutes to a day. The account itself is never locked, so nobody can lock out its owner, who
 * sits somewhere else.
 */
@Component
public class PasswordLimits {

  /** Wrong passwords for one account from one source. */
  static final List<Window> ACCOUNT = List.of(
      new Window("pw-quarter", 10, Duration.ofMinutes(15)),
      new Window("pw-hours", 20, Duration.ofHours(2)),
      new Window("pw-day", 40, Duration.ofDays(1)));
  /** Wrong passwords for whatever accounts from one source: a whole office may sit behind one address. */
  static final Window SOURCE = new Window("pw-source", 100, Duration.ofHours(1));

  private final Limits limits;
  private final Windows windows;

  PasswordLimits(Limits limits, Windows windows) {
    this.limits = limits;
    this.windows = windows;
  }

  /**
   * Somebody tries a password. Counted before it is known to be wrong, so that parallel tries are counted too.
   *
   * @throws LimitReached when he has to wait
   */
  @Transactional(noRollbackFor = LimitReached.class)
  public void attempt(String userId, String address) {
    if (!limits.bind()) {
      return;
    }
    List<Counted> all = all(userId, address);
    // Looked at before: refused tries fill no further window, so who only waits gets on.
    all.stream().map(counted -> Map.entry(counted, windows.read(counted.window, counted.subject)))
        .filter(entry -> entry.getValue().used() >= entry.getKey().window.limit())
        .map(entry -> entry.getValue().left())
        .max(Comparator.naturalOrder())
        .ifPresent(PasswordLimits::refuse);
    for (Counted counted : all) {
      Windows.Count count = windows.count(counted.window, counted.subject);
      if (count.exceeds(counted.window)) {
        refuse(count.left());
      }
    }
  }

  /** The password was right: the account begins anew from here, and the source has one wrong password less. */
  @Transactional
  public void wasRight(String userId, String address) {
    if (limits.bind()) {
      windows.giveBack(SOURCE, source(address));
      ACCOUNT.forEach(window -> windows.forget(window, account(userId, address)));
    }
  }

  private record Counted(Window window, byte[] subject) {
  }

  private static List<Counted> all(String userId, String address) {
    return Stream.concat(Stream.of(new Counted(SOURCE, source(address))),
        ACCOUNT.stream().map(window -> new Counted(window, account(userId, address)))).toList();
  }

  private static void refuse(Duration left) {
    throw new LimitReached(LimitReached.Limit.PASSWORDS, left);
  }

  private static byte[] source(String address) {
    return Asker.source(address).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] account(String userId, String address) {
    return (Asker.source(address) + " " + userId).getBytes(StandardCharsets.UTF_8);
  }
}
