package tr.mbs.mailbox.making;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.registry.load.RegisterImport;
import tr.mbs.registry.load.SharedRegister;
import tr.mbs.site.database.LongWork;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.BackgroundJobs;
import tr.mbs.testing.measure.Statements;

/** Mailboxes for the whole country, by few statements; how they change hands is {@code HandoverAtFullSizeIT}'s. */
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
  private Scheduler jobs;

  @AfterEach
  void goOn() {
    jobs.resume();
  }

  @Test
  void fiftyThousandMailboxesAreMadeByFewStatements() throws Exception {
    BackgroundJobs.pause(jobs, jdbc);
    register.run(SharedRegister.folder());
    Statements statements = Statements.of(() -> LongWork.run(making::run));
    int offices = count("select count(*) from mailbox");
    assertThat(offices).isGreaterThan(50_000);
    assertThat(statements.count()).as("one insert each, in batches of a thousand").isLessThan(offices + 20);
    assertThat(count("select count(distinct address) from mailbox")).isEqualTo(offices);
    assertThat(count("select max(position('@' in address)) - 1 from mailbox")).isLessThanOrEqualTo(64);
    assertThat(Statements.of(making::run).count()).isEqualTo(4);
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
