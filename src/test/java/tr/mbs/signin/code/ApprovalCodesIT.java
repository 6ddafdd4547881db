package tr.mbs.signin.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.retention.Destructions;
import tr.mbs.retention.RetentionRule.Schedule;
import tr.mbs.signin.code.ApprovalCodes.Try;
import tr.mbs.testing.ApplicationTest;

/** The promises of the table itself, without pages in front of it. */
@ApplicationTest
@Tag("h2")
class ApprovalCodesIT {

  private static final ApprovalCode NO_CODE = new ApprovalCode("222222");

  @Autowired
  private ApprovalCodes codes;
  @Autowired
  private Destructions destructions;
  @Autowired
  private JdbcClient jdbc;

  private final UUID id = UUID.randomUUID();
  private final byte[] browser = bytes("browser");

  @Test
  void ofTwentyRightTriesAtOnceOneSucceeds() throws Exception {
    ApprovalCode code = issue();
    assertThat(atOnce(20, () -> codes.redeem(id, browser, code))).containsOnlyOnce(Try.RIGHT);
  }

  @Test
  void ofTwentyWrongTriesAtOnceFiveAreCounted() throws Exception {
    ApprovalCode code = issue();
    assertThat(atOnce(20, () -> codes.redeem(id, browser, NO_CODE)))
        .containsOnlyOnce(Try.LAST).doesNotContain(Try.RIGHT);
    assertThat(jdbc.sql("select attempts from approval_code where id = ?").param(id).query(Integer.class).single())
        .isEqualTo(5);
    assertThat(codes.redeem(id, browser, code)).isEqualTo(Try.WRONG);
  }

  @Test
  void aUsedCodeIsNotUsedAgain() {
    ApprovalCode code = issue();
    assertThat(codes.redeem(id, browser, code)).isEqualTo(Try.RIGHT);
    assertThat(codes.redeem(id, browser, code)).isEqualTo(Try.WRONG);
  }

  @Test
  void aCodeOpensOnlyItsOwnRow() {
    ApprovalCode code = issue();
    UUID other = UUID.randomUUID();
    codes.issue(other, new CodeRequest(bytes(other.toString()), UUID.randomUUID(), browser, false));
    assertThat(codes.redeem(other, browser, code)).isEqualTo(Try.WRONG);
    assertThat(codes.redeem(id, bytes("other browser"), code)).isEqualTo(Try.WRONG);
    assertThat(codes.request(id, bytes("other browser"))).isEmpty();
    assertThat(codes.redeem(id, browser, code)).isEqualTo(Try.RIGHT);
  }

  /** The engine's timer goes by the clock of whichever node runs it, and that may be wrong. */
  @Test
  void onlyTheDatabasesClockSaysThatItsTimeIsOver() {
    ApprovalCode code = issue();
    codes.close(id);
    assertThat(codes.redeem(id, browser, NO_CODE)).isEqualTo(Try.WRONG);
    assertThat(codes.redeem(id, browser, code)).isEqualTo(Try.RIGHT);
  }

  @Test
  void closingWhatNobodyUsedInTimeSaysSo() {
    issue();
    jdbc.sql("update approval_code set expires_at = current_timestamp where id = ?").param(id).update();
    codes.close(id);
    assertThat(jdbc.sql("select state from approval_code where id = ?").param(id).query(String.class).single())
        .isEqualTo("EXPIRED");
  }

  @Test
  void aDayLaterItIsGone() {
    issue();
    UUID old = UUID.randomUUID();
    codes.issue(old, new CodeRequest(bytes(old.toString()), UUID.randomUUID(), browser, false));
    jdbc.sql("update approval_code set created_at = created_at - interval '25' hour where id = ?").param(old).update();
    assertThat(destructions.run(Schedule.HOURLY, () -> true)).isPositive();
    assertThat(jdbc.sql("select id from approval_code where id in (?, ?)").params(id, old).query(UUID.class).list())
        .containsExactly(id);
  }

  private ApprovalCode issue() {
    return codes.issue(id, new CodeRequest(bytes(id.toString()), UUID.randomUUID(), browser, false));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(Collections.nCopies(times, task))) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
