package tr.mbs.mailbox.server;

import jakarta.annotation.PreDestroy;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxKeysEnded;
import tr.mbs.mailbox.folder.NoSuchMail;
import tr.mbs.site.MuhtarPrincipal;

/**
 * The way into a mailbox: a few connections for everybody, each signed in as its owner and used by nobody else. A
 * connection lies ready for a minute, and is used again only while its key still opens the mailbox.
 */
public class Mailroom {

  static final Duration READY = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(Mailroom.class);

  private final Supplier<MailEndpoints> server;
  private final Keys keys;
  private final Predicate<Credentials> opens;
  private final Lines lines;
  private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread thread = new Thread(work, "mailroom");
    thread.setDaemon(true);
    return thread;
  });

  /**
   * @param server gives null while there is none
   * @param opens  whether a key still opens its mailbox
   */
  Mailroom(Supplier<MailEndpoints> server, Keys keys, Predicate<Credentials> opens, Lines lines) {
    this.server = server;
    this.keys = keys;
    this.opens = opens;
    this.lines = lines;
    sweeper.scheduleWithFixedDelay(() -> hangUp(line -> line.hasLainFor(READY)), 15, 15, TimeUnit.SECONDS);
  }

  /**
   * Does something in his office's mailbox.
   *
   * @throws Refusal        NOT_FOUND when there is none, or it is not his any more
   * @throws MailServerAway when the server does not answer, or has no place in time
   */
  public <T> T with(MuhtarPrincipal who, MailWork<T> work) {
    Credentials key = keys.of(who.mandate());
    try {
      return use(key, work);
    } catch (AuthenticationFailedException ended) {
      // Its two hours are over, or the mandate is: only the second cannot be made good.
      keys.forget(who.mandate(), key);
      return with(keys.of(who.mandate()), work);
    }
  }

  /** @throws MailServerAway also when the server does not let these in */
  public <T> T with(Credentials who, MailWork<T> work) {
    try {
      return use(who, work);
    } catch (AuthenticationFailedException refused) {
      throw new MailServerAway("it refuses the sign-in");
    }
  }

  private <T> T use(Credentials who, MailWork<T> work) throws AuthenticationFailedException {
    lines.enter(who.address());
    Line line = null;
    boolean sound = false;
    try {
      line = line(who);
      T result = work.in(line.store());
      sound = true;
      return result;
    } catch (Refusal no) {
      sound = true;
      throw no;
    } catch (AuthenticationFailedException refused) {
      throw refused;
    } catch (MessagingException | IOException failure) {
      if (Outage.isRemoval(failure)) {
        sound = true;
        throw new NoSuchMail();
      }
      throw away(failure, line);
    } finally {
      if (line != null && !sound) {
        line.hangUp();
      }
      lines.leave(who.address(), sound ? line : null);
    }
  }

  private Line line(Credentials who) throws MessagingException {
    List<Line> surplus = new ArrayList<>();
    Line ready = lines.take(who, surplus);
    surplus.forEach(Line::hangUp);
    if (ready != null && isUsable(ready)) {
      return ready;
    }
    MailEndpoints where = server.get();
    if (where == null) {
      throw new MailServerAway("none is set");
    }
    return Line.open(where.imap(), who);
  }

  /** One that is not is hung up. */
  private boolean isUsable(Line ready) throws MessagingException {
    boolean usable = false;
    try {
      if (!opens.test(ready.owner())) {
        throw new AuthenticationFailedException();
      }
      usable = ready.isAlive();
      return usable;
    } finally {
      if (!usable) {
        ready.hangUp();
      }
    }
  }

  /** Its class alone goes to the log: what the server says may name somebody. */
  private MailServerAway away(Exception failure, Line line) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
    if (line == null || Outage.is(failure)) {
      lines.rest();
    }
    log.warn("The mail server failed: {}", cause.getClass().getName());
    return new MailServerAway(cause.getClass().getSimpleName());
  }

  /** What lies ready in this mailbox is closed; what is in use is closed by the next who would use it. */
  @EventListener
  void close(MailboxKeysEnded ended) {
    hangUp(line -> line.owner().address().equals(ended.address()));
  }

  void hangUp(Predicate<Line> unwanted) {
    for (Line line : lines.remove(unwanted)) {
      keys.forget(line.owner());
      line.hangUp();
    }
  }

  /** Connections that are in use or lie ready. */
  int open() {
    return lines.open();
  }

  @PreDestroy
  void close() {
    sweeper.shutdownNow();
    hangUp(line -> true);
  }
}
