package tr.mbs.registry.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Phone;
import tr.mbs.registry.Reason;
import tr.mbs.registry.mandate.Correction;
import tr.mbs.registry.mandate.Mandate;
import tr.mbs.registry.mandate.MandateRegister;
import tr.mbs.registry.mandate.Mandates;
import tr.mbs.registry.mandate.NewMandate;
import tr.mbs.registry.phone.DuePhoneChanges;
import tr.mbs.registry.phone.PhoneChanges;
import tr.mbs.registry.place.OfficeScope;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** On PostgreSQL, whose locks can be looked at: who changes the same mandate or person at once takes turns. */
@ApplicationTest
class RegistryLocksIT {

  private static final Phone NEW_PHONE = new Phone("+905560001122");

  @Autowired
  private ApplicationContext context;
  @Autowired
  private Mandates mandates;
  @Autowired
  private MandateRegister register;
  @Autowired
  private PhoneChanges changes;
  @Autowired
  private DuePhoneChanges due;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private TransactionTemplate transaction;

  /** Were the change locked first, each of the two would have what the other waits for, and PostgreSQL ends one of them. */
  @Test
  void whatBecomesDueWaitsForTheMandateBeforeItTouchesTheChange() throws Exception {
    Officeholder muhtar = Officeholder.inOffice(context);
    Mandate seen = mandates.find(muhtar.mandate()).orElseThrow();
    UUID change = changes.request(seen, NEW_PHONE, new Reason("Dilekçe"), "valilik18a");
    CompletableFuture<Long> applying = transaction.execute(closing -> {
      jdbc.sql("select id from mandate where id = ? for update").param(seen.id()).query(UUID.class).single();
      becomesDue(change);
      CompletableFuture<Long> started = CompletableFuture.supplyAsync(due::apply);
      await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(this::somebodyWaitsForUs);
      register.close(seen, new Reason("İstifa"), "valilik18a");
      return started;
    });
    applying.get(30, TimeUnit.SECONDS);
    assertThat(jdbc.sql("select state from phone_change where id = ?").param(change).query(String.class).single())
        .isEqualTo("CANCELLED");
    assertThat(mandates.find(seen.id()).orElseThrow().phone()).isEqualTo(muhtar.phone());
  }

  /** Otherwise the correction would leave him in both offices: it reads where he is before the other has written it. */
  @Test
  void aCorrectionWaitsForWhoRecordsThePredecessorElsewhere() throws Exception {
    LocalDate today = LocalDate.now();
    Officeholder predecessor = Officeholder.inOffice(context);
    String office = office(predecessor);
    String other = office(Officeholder.retired(context));
    jdbc.sql("update mandate set end_on = ? where id = ?").params(today.plusDays(2), predecessor.mandate()).update();
    Mandate successor = mandates.find(mandates.record(new NewMandate(Officeholder.newTckn(), "Şule Ilgın", null, null,
        office, today.plusDays(3), null))).orElseThrow();
    CompletableFuture<Void> correcting = transaction.execute(recording -> {
      jdbc.sql("select p.id from muhtar p join mandate m on m.muhtar_id = p.id where m.id = ? for update of p")
          .param(predecessor.mandate()).query(UUID.class).single();
      CompletableFuture<Void> started = CompletableFuture.runAsync(() -> register.correct(successor,
          new Correction(successor.fullName(), null, null, today.plusDays(10)), new Reason("Mazbata"),
          OfficeScope.of(Set.of("valilik-18")), "valilik18a"));
      await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(this::somebodyWaitsForUs);
      mandates.record(new NewMandate(predecessor.tckn(), predecessor.fullName(), predecessor.phone(), null, other,
          today.plusDays(3), null));
      return started;
    });
    correcting.get(30, TimeUnit.SECONDS);
    assertThat(mandates.find(successor.id()).orElseThrow().startOn()).isEqualTo(today.plusDays(10));
    assertThat(mandates.find(predecessor.mandate()).orElseThrow().endOn()).isEqualTo(today.plusDays(2));
  }

  private String office(Officeholder holder) {
    return mandates.find(holder.mandate()).orElseThrow().muhtarlikId();
  }

  /** Seen by others at once, the application's own job too. */
  private void becomesDue(UUID change) {
    TransactionTemplate apart = new TransactionTemplate(transaction.getTransactionManager());
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    apart.executeWithoutResult(status -> jdbc.sql("""
            update phone_change set state = 'APPROVED', approved_by = 'valilik18b', approved_at = current_timestamp,
              takes_effect_at = current_timestamp - interval '1' minute
            where id = ?""").param(change).update());
  }

  private boolean somebodyWaitsForUs() {
    return jdbc.sql("select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")
        .query(Integer.class).single() > 0;
  }
}
