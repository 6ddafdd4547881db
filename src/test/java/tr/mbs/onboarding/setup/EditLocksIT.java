package tr.mbs.onboarding.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.onboarding.OnboardingMoves;
import tr.mbs.onboarding.setup.contact.Contacts;
import tr.mbs.onboarding.setup.contact.TypedContact;
import tr.mbs.testing.ApplicationTest;

/** Who enters something while a colleague moves the onboarding. */
@ApplicationTest
class EditLocksIT {

  @Autowired
  private ApplicationContext context;
  @Autowired
  private Contacts contacts;
  @Autowired
  private OnboardingMoves moves;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TransactionTemplate transaction;

  /** Were the onboarding read before it is locked, it would be older than what the colleague stores. */
  @Test
  void anEditOutlivesAMoveForWhichItWaits() throws Exception {
    SetupCase move = SetupCase.at(8, context);
    TypedContact typed = new TypedContact(null, "0376 213 10 00", null, null, null);
    CompletableFuture<Void> saving = transaction.execute(moving -> {
      moves.skip(move.id, 6, move.lead(2));
      CompletableFuture<Void> started =
          CompletableFuture.runAsync(() -> contacts.save(move.municipality, typed, 0, move.lead(1)));
      await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(this::somebodyWaitsForUs);
      return started;
    });
    saving.get(30, TimeUnit.SECONDS);
    assertThat(contacts.of(move.id).phone()).isEqualTo("0 376 213 10 00");
  }

  private boolean somebodyWaitsForUs() {
    return jdbc.sql("select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")
        .query(Integer.class).single() > 0;
  }
}
