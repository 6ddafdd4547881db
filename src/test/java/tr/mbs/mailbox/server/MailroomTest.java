package tr.mbs.mailbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxKeysEnded;
import tr.mbs.notification.mail.MailServer;
import tr.mbs.site.MuhtarPrincipal;
import tr.mbs.testing.gateway.Wiretap;
import tr.mbs.testing.mail.PromptGreenMail;

/** A few connections for many muhtars, over a server that can be cut off and held. */
@Tag("protocol")
class MailroomTest {

  private static final int MOST = 4;

  private final PromptGreenMail server = new PromptGreenMail();
  private final Map<UUID, Credentials> mailboxes = new ConcurrentHashMap<>();
  private final Set<Credentials> issued = ConcurrentHashMap.newKeySet();
  private final Set<Credentials> ended = ConcurrentHashMap.newKeySet();
  private final Set<Credentials> givenBack = ConcurrentHashMap.newKeySet();
  private Wiretap wire;
  private MailEndpoints endpoints;
  private Mailroom mailroom;

  @BeforeEach
  void start() {
    server.start();
    wire = new Wiretap(server.port());
    endpoints = new MailEndpoints(new Endpoint("127.0.0.1", wire.port(), MailServer.Tls.NONE), null);
    mailroom = mailroom(() -> endpoints, Duration.ofMillis(200));
  }

  private Mailroom mailroom(Supplier<MailEndpoints> where, Duration patience) {
    return new Mailroom(where, new Keys(this::issue, givenBack::add), key -> !ended.contains(key), new Lines(MOST, patience));
  }

  @AfterEach
  void stop() {
    mailroom.close();
    wire.close();
    server.stop();
  }

  /** As MailboxTokens: another secret each time, and none for a mandate that is over. */
  private Credentials issue(UUID mandate) {
    Credentials known = mailboxes.get(mandate);
    if (known == null) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "mailbox.account.none");
    }
    Credentials fresh = new Credentials(known.address(), UUID.randomUUID().toString());
    server.setUser(fresh.address(), fresh.address(), fresh.secret());
    issued.add(fresh);
    return fresh;
  }

  private MuhtarPrincipal muhtar(String name) {
    MuhtarPrincipal muhtar = new MuhtarPrincipal(UUID.randomUUID(), name);
    mailboxes.put(muhtar.mandate(), new Credentials(name + "@muhtar.example", ""));
    return muhtar;
  }

  private static boolean look(IMAPStore store) throws MessagingException {
    return store.getFolder("INBOX").exists();
  }

  @Test
  void aConnectionIsUsedAgainByItsOwnerAlone() {
    MuhtarPrincipal one = muhtar("bir");
    MuhtarPrincipal other = muhtar("iki");
    assertThat(mailroom.with(one, MailroomTest::look)).isTrue();
    mailroom.with(one, MailroomTest::look);
    assertThat(wire.opened()).isEqualTo(1);
    String user = mailroom.with(other, store -> store.getURLName().getUsername());
    assertThat(user).isEqualTo("iki@muhtar.example");
    assertThat(wire.opened()).isEqualTo(2);
    user = mailroom.with(one, store -> store.getURLName().getUsername());
    assertThat(user).isEqualTo("bir@muhtar.example");
    assertThat(wire.opened()).isEqualTo(2);
  }

  /** 200 at once, each by himself, over four connections; what does not fit is told so, and nobody is mistaken for another. */
  @Test
  void twoHundredShareFourConnections() throws Exception {
    Mailroom patient = mailroom(() -> endpoints, Duration.ofMinutes(1));
    List<MuhtarPrincipal> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(muhtar("muhtar" + i));
    }
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    CountDownLatch begin = new CountDownLatch(1);
    InUse inUse = new InUse();
    List<Future<String>> answers = all.stream().map(muhtar -> threads.submit(() -> {
      begin.await();
      return patient.with(muhtar, inUse::name);
    })).toList();
    begin.countDown();
    for (int i = 0; i < all.size(); i++) {
      assertThat(answers.get(i).get()).isEqualTo("muhtar" + i + "@muhtar.example");
    }
    threads.shutdown();
    assertThat(wire.opened()).isEqualTo(all.size());
    // A connection that was hung up may still stand on the wire for a moment.
    await().until(() -> wire.open() <= MOST);
    assertThat(patient.open()).isEqualTo(MOST);
    patient.close();
    assertThat(inUse.most).hasValueLessThanOrEqualTo(MOST);
  }

  @Test
  void nobodyHoldsMoreThanTwo() throws Exception {
    MuhtarPrincipal one = muhtar("bir");
    Held first = new Held(one);
    Held second = new Held(one);
    assertThatThrownBy(() -> mailroom.with(one, MailroomTest::look)).isInstanceOf(MailServerAway.class);
    assertThat(mailroom.with(muhtar("iki"), MailroomTest::look)).as("the others are not turned away").isTrue();
    first.end();
    assertThat(mailroom.with(one, MailroomTest::look)).isTrue();
    second.end();
  }

  @Test
  void whenNothingMovesEverybodyIsTurnedAwayAtOnce() throws Exception {
    List<Held> all = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      all.add(new Held(muhtar("m" + i)));
    }
    MuhtarPrincipal late = muhtar("gec");
    assertThatThrownBy(() -> mailroom.with(late, MailroomTest::look)).hasMessage("all connections are in use");
    assertThatThrownBy(() -> mailroom.with(late, MailroomTest::look)).as("no thread waits behind a server that hangs")
        .hasMessage("it has just failed");
    for (Held held : all) {
      held.end();
    }
  }

  @Test
  void aConnectionThatTheServerHasClosedIsReplaced() {
    MuhtarPrincipal one = muhtar("bir");
    mailroom.with(one, MailroomTest::look);
    wire.cut();
    await().until(() -> wire.open() == 0);
    List<String> done = new ArrayList<>();
    mailroom.with(one, store -> done.add("once") && look(store));
    assertThat(done).containsExactly("once");
    assertThat(wire.opened()).isEqualTo(2);
  }

  @Test
  void aServerThatIsAwayIsAskedOnceInAWhile() {
    MuhtarPrincipal one = muhtar("bir");
    wire.close();
    assertThatThrownBy(() -> mailroom.with(one, MailroomTest::look)).isInstanceOf(MailServerAway.class)
        .hasMessage("ConnectException");
    assertThatThrownBy(() -> mailroom.with(one, MailroomTest::look)).hasMessage("it has just failed");
  }

  /** It takes what it is told and answers nothing: ten seconds for the first, and then nobody waits. */
  @Test
  @Tag("heavy")
  void aServerThatHangsKeepsFewThreads() {
    MuhtarPrincipal one = muhtar("bir");
    mailroom.with(one, MailroomTest::look);
    wire.hold();
    long begin = System.nanoTime();
    assertThatThrownBy(() -> mailroom.with(one, MailroomTest::look)).isInstanceOf(MailServerAway.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    assertThatThrownBy(() -> mailroom.with(muhtar("iki"), MailroomTest::look)).hasMessage("it has just failed");
  }

  @Test
  void withoutAServerItIsAway() {
    Mailroom none = mailroom(() -> null, Duration.ofMillis(200));
    assertThatThrownBy(() -> none.with(muhtar("bir"), MailroomTest::look)).isInstanceOf(MailServerAway.class);
    none.close();
  }

  @Test
  void aKeyWhoseTimeIsOverIsReplaced() {
    MuhtarPrincipal one = muhtar("bir");
    mailroom.with(one, MailroomTest::look);
    issue(one.mandate());
    mailroom.hangUp(line -> true);
    assertThat(mailroom.with(one, MailroomTest::look)).isTrue();
  }

  /** The connection stands, and the mail server would go on: the mandate is over all the same. */
  @Test
  void aConnectionEndsWithItsMandate() {
    MuhtarPrincipal one = muhtar("bir");
    mailroom.with(one, MailroomTest::look);
    ended.addAll(issued);
    mailboxes.remove(one.mandate());
    assertThatThrownBy(() -> mailroom.with(one, MailroomTest::look)).isInstanceOf(Refusal.class)
        .hasMessage("mailbox.account.none");
    await().until(() -> wire.open() == 0);
  }

  @Test
  void whatLiesReadyIsClosedWhenItsKeysEnd() {
    mailroom.with(muhtar("bir"), MailroomTest::look);
    mailroom.with(muhtar("iki"), MailroomTest::look);
    mailroom.close(new MailboxKeysEnded("bir@muhtar.example"));
    await().until(() -> wire.open() == 1);
    assertThat(mailroom.open()).isEqualTo(1);
    assertThat(givenBack).extracting(Credentials::address).containsExactly("bir@muhtar.example");
  }

  @Test
  void aKeyThatNobodyUsesIsGivenBackAndADatabaseThatIsAwayFailsNoPage() {
    UUID mandate = muhtar("bir").mandate();
    List<Credentials> ends = new ArrayList<>();
    Keys[] keys = new Keys[1];
    Credentials[] first = new Credentials[1];
    keys[0] = new Keys(asked -> {
      Credentials fresh = issue(asked);
      if (first[0] == null) {
        first[0] = fresh;
        keys[0].of(asked);
      }
      return fresh;
    }, key -> {
      ends.add(key);
      throw new CannotCreateTransactionException("away");
    });
    Credentials kept = keys[0].of(mandate);
    assertThat(ends).as("of two that were asked for at once").containsExactly(first[0]);
    keys[0].forget(kept);
    keys[0].forget(mandate, kept);
    assertThat(ends).containsExactly(first[0], kept);
  }

  @Test
  void aRefusalOfOursCostsNoConnection() {
    MuhtarPrincipal one = muhtar("bir");
    assertThatThrownBy(() -> mailroom.with(one, store -> {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "mailbox.read.gone");
    })).isInstanceOf(Refusal.class);
    mailroom.with(one, MailroomTest::look);
    assertThat(wire.opened()).isEqualTo(1);
  }

  @Test
  void aFailureEndsTheConnection() {
    MuhtarPrincipal one = muhtar("bir");
    assertThatThrownBy(() -> mailroom.with(one, store -> {
      throw new IOException("kanarya");
    })).isInstanceOf(MailServerAway.class).hasMessageNotContaining("kanarya");
    await().until(() -> wire.open() == 0);
  }

  /** How many connections were in use at the same time. */
  private static final class InUse {

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private String name(IMAPStore store) throws MessagingException {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      look(store);
      now.decrementAndGet();
      return store.getURLName().getUsername();
    }
  }

  /** Somebody whose work does not end. */
  private final class Held {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    private Held(MuhtarPrincipal who) throws InterruptedException {
      thread = new Thread(() -> mailroom.with(who, store -> {
        begun.countDown();
        try {
          end.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        return true;
      }));
      thread.start();
      begun.await();
    }

    private void end() throws InterruptedException {
      end.countDown();
      thread.join();
    }
  }
}
