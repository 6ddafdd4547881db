package tr.mbs.request.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tr.mbs.file.Samples;
import tr.mbs.file.Upload;
import tr.mbs.request.filing.Drafts;
import tr.mbs.request.filing.TypedRequest;
import tr.mbs.retention.Destructions;
import tr.mbs.retention.RetentionRule.Schedule;
import tr.mbs.testing.ApplicationTest;
import tr.mbs.testing.Officeholder;

/** How long files wait for their form. */
@ApplicationTest
class UnclaimedFilesIT {

  private static final String OFFICE = "D18-009";

  @Autowired
  private ApplicationContext context;
  @Autowired
  private Attachments attachments;
  @Autowired
  private Drafts drafts;
  @Autowired
  private Destructions destructions;
  @Autowired
  private JdbcClient jdbc;

  private final UUID key = UUID.randomUUID();

  @BeforeEach
  void aFileWaits() {
    byte[] photo = Samples.jpeg(40, 30);
    assertThat(attachments.keep(OFFICE, key,
        List.of(new Upload("yol.jpg", photo.length, new ByteArrayResource(photo))))).isEmpty();
  }

  @Test
  void withoutADraftADay() {
    came(Duration.ofHours(23));
    destructions.run(Schedule.HOURLY, () -> true);
    assertThat(waiting()).isEqualTo(1);
    came(Duration.ofHours(25));
    destructions.run(Schedule.HOURLY, () -> true);
    assertThat(waiting()).isZero();
  }

  @Test
  void withADraftAsLongAsTheDraft() {
    drafts.save(Officeholder.inOffice(context).mandate(), new Drafts.Draft(key, TypedRequest.NOTHING));
    came(Duration.ofDays(29));
    typed(Duration.ofDays(29));
    destructions.run(Schedule.HOURLY, () -> true);
    assertThat(waiting()).isEqualTo(1);
    typed(Duration.ofDays(31));
    destructions.run(Schedule.HOURLY, () -> true);
    assertThat(waiting()).isZero();
  }

  private int waiting() {
    return attachments.waiting(OFFICE, key).size();
  }

  private void came(Duration ago) {
    jdbc.sql("update attachment set created_at = ? where idempotency_key = ?")
        .params(Instant.now().minus(ago).atOffset(ZoneOffset.UTC), key).update();
  }

  private void typed(Duration ago) {
    jdbc.sql("update request_draft set updated_at = ? where idempotency_key = ?")
        .params(Instant.now().minus(ago).atOffset(ZoneOffset.UTC), key).update();
  }
}
