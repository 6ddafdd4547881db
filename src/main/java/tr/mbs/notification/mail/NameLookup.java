package tr.mbs.notification.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds the address behind a name within a time of ours: Java sets none, and a resolver that answers nothing would hold a
 * sender for as long as the system tries. A late answer is remembered by Java and serves the next attempt.
 */
final class NameLookup {

  /** Asks whoever knows. */
  @FunctionalInterface
  interface Resolver {

    InetAddress resolve(String name) throws UnknownHostException;
  }

  private final Resolver resolver;
  private final Duration longest;

  NameLookup(Resolver resolver, Duration longest) {
    this.resolver = resolver;
    this.longest = longest;
  }

  /** @throws UnknownHostException also when nobody has answered in time */
  InetAddress find(String name) throws UnknownHostException {
    FutureTask<InetAddress> answer = new FutureTask<>(() -> resolver.resolve(name));
    Thread lookup = new Thread(answer, "mail-name");
    lookup.setDaemon(true);
    lookup.start();
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException nobodyKnows) {
      throw new UnknownHostException(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(name);
    }
  }
}
