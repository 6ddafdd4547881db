package tr.mbs.mailbox.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.mailbox.account.EndedKeys;
import tr.mbs.mailbox.making.MailboxMaking;
import tr.mbs.registry.load.RegisterImport;
import tr.mbs.registry.load.SharedRegister;
import tr.mbs.site.database.LongWork;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.measure.Statements;

/** Mailboxes for the whole country, and all of them handed over in one night; the figures go to the test's output. */
@Tag("heavy")
@ApplicationTest
class WholeCountryIT {

  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private RegisterImport register;
  @Autowired
  private MailboxMaking making;
  @Autowired
  private MailboxHandovers handovers;
  @Autowired
  private EndedKeys ended;
  @Autowired
  private Scheduler jobs;

  @AfterEach
  void goOn() {
    jobs.resume();
  }

  @Test
  void fiftyThousandMailboxesAreMadeAndHandedOver() throws Exception {
    BackgroundJobs.pause(jobs, jdbc);
    register.run(SharedRegister.folder());
    Statements statements = measured("Mailboxes made", () -> {
      making.run();
      return count("select count(*) from mailbox");
    });
    int offices = count("select count(*) from mailbox");
    assertThat(offices).isGreaterThan(50_000);
    assertThat(statements.count()).as("one insert each, in batches of a thousand").isLessThan(offices + 20);
    assertThat(count("select count(distinct address) from mailbox")).isEqualTo(offices);
    assertThat(count("select max(position('@' in address)) - 1 from mailbox")).isLessThanOrEqualTo(64);
    assertThat(Statements.of(making::run).count()).isEqualTo(4);

    holders("date '2024-04-03'", "current_date - 1");
    jdbc.sql("""
            update mailbox set prepared_for = (select m.id from mandate m where m.muhtarlik_id = mailbox.muhtarlik_id)
            where muhtarlik_id in (select id from muhtarlik where source = 'REGISTER')""").update();
    jdbc.sql("""
            insert into mailbox_password (mailbox_id, mandate_id, hash, given)
            select id, prepared_for, 'x', false from mailbox b where prepared_for is not null
              and not exists (select 1 from mailbox_password p where p.mailbox_id = b.id)""").update();
    holders("current_date", "null");
    measured("Keys ended", () -> {
      ended.sweep();
      return count("select count(*) from mailbox_kick");
    });
    assertThat(count("select count(*) from mailbox_password p join mandate m on m.id = p.mandate_id"
        + " where m.end_on < current_date")).isZero();
    measured("Connections closed", () -> {
      ended.close();
      return offices;
    });
    measured("Mailboxes handed over", () -> handovers.run(() -> true));
    assertThat(count("select count(*) from mailbox_holder h join mailbox b on b.id = h.mailbox_id"
        + " where b.prepared_for is null or b.prepared_for <> h.mandate_id")).isZero();
    measured("Nothing to hand over", () -> handovers.run(() -> true));
    measured("No keys to end", () -> {
      ended.sweep();
      return 0;
    });
    explained();
  }

  /** A muhtar for each office of the register. */
  private void holders(String start, String end) {
    jdbc.sql("""
        insert into muhtar (id, tckn_hash, tckn_sealed, full_name, name_fold)
        select gen_random_uuid(), uuid_send(gen_random_uuid()), '\\x00', 'Rıza ' || o.id, o.id from muhtarlik o
        where o.active and o.source = 'REGISTER'""").update();
    jdbc.sql("""
        insert into mandate (id, muhtar_id, muhtarlik_id, start_on, end_on)
        select gen_random_uuid(), p.id, o.id, %start, %end from muhtarlik o join muhtar p on p.name_fold = o.id
        where o.active and not exists (select 1 from mandate m where m.muhtar_id = p.id)"""
        .replace("%start", start).replace("%end", end)).update();
    jdbc.sql("update muhtar set name_fold = 'GONE' where name_fold in (select id from muhtarlik)").update();
    jdbc.sql("analyze").update();
  }

  /** What a mail server asks for each mail and each sign-in reads by indexes. */
  private void explained() {
    String address = jdbc.sql("select address from mailbox order by address fetch first 1 rows only").query(String.class)
        .single();
    String plan = String.join("\n", jdbc.sql("explain analyze select * from maild_user where address = ?").param(address)
        .query(String.class).list());
    System.out.println(plan);
    assertThat(plan).doesNotContain("Seq Scan");
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private static Statements measured(String what, Supplier<Integer> work) throws Exception {
    long start = System.nanoTime();
    int[] done = new int[1];
    Statements statements = Statements.of(() -> done[0] = LongWork.call(work));
    System.out.printf(Locale.ROOT, "%s: %d in %d ms, %d statements%n", what, done[0],
        Duration.ofNanos(System.nanoTime() - start).toMillis(), statements.count());
    return statements;
  }
}
