package tr.mbs.mailbox.write;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.Secrets;
import tr.mbs.file.FileInspection;

/** Files of mails that are being written, sealed. They are stored as soon as they arrive: a wrong field loses none. */
@Component
class WrittenFiles {

  static final int MOST = 5;
  /** Of those that come with a mail that is passed on. */
  static final int MOST_PASSED_ON = 20;
  /** Bytes of all together: packed for the way they are a third more, and servers take 26 MB. */
  static final long MOST_BYTES = 18L * 1024 * 1024;

  private static final String ABOUT = "mailbox-writing.file";
  private static final String CONTENT = "mailbox-writing.content";

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final TransactionTemplate transaction;

  WrittenFiles(JdbcClient jdbc, Secrets secrets, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.transaction = transaction;
  }

  /** In the order in which they came. */
  List<WrittenFile> of(UUID writing) {
    return jdbc.sql("select id, about, size from mailbox_writing_file where writing_id = ? order by place").param(writing)
        .query(this::file).list();
  }

  byte[] content(WrittenFile file) {
    return secrets.decrypt(CONTENT, jdbc.sql("select content from mailbox_writing_file where id = ?").param(file.id())
        .query((row, number) -> row.getBytes(1)).single());
  }

  /**
   * Two sendings of one form take turns at the row of the mail, so that they cannot both find the last free place.
   *
   * @param most files that may go with the mail
   * @throws Refusal naming the file, when there are too many or they are too large together
   */
  void add(UUID writing, String name, String mediaType, byte[] content, int most) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select id from mailbox_writing where id = ? for update").param(writing).query(UUID.class).single();
      List<WrittenFile> present = of(writing);
      if (present.stream().anyMatch(file -> file.size() == content.length && file.name().equals(name))) {
        return;
      }
      if (present.size() >= most) {
        throw Refusal.field(FileInspection.FIELD, "mailbox.write.files.tooMany", name, most);
      }
      if (present.stream().mapToLong(WrittenFile::size).sum() + content.length > MOST_BYTES) {
        throw tooLarge(name);
      }
      jdbc.sql("insert into mailbox_writing_file (id, writing_id, place, about, size, content) values (?, ?, ?, ?, ?, ?)")
          .params(UUID.randomUUID(), writing, present.size() + 1, secrets.encrypt(ABOUT, name + "\n" + mediaType),
              content.length, secrets.encrypt(CONTENT, content)).update();
    });
  }

  static Refusal tooLarge(String name) {
    return Refusal.field(FileInspection.FIELD, "mailbox.write.files.tooLarge", name, MOST_BYTES / 1024 / 1024);
  }

  void remove(UUID writing, UUID file) {
    jdbc.sql("delete from mailbox_writing_file where writing_id = ? and id = ?").params(writing, file).update();
  }

  private WrittenFile file(ResultSet row, int number) throws SQLException {
    String[] about = new String(secrets.decrypt(ABOUT, row.getBytes("about")), StandardCharsets.UTF_8).split("\n");
    return new WrittenFile(row.getObject("id", UUID.class), about[0], about[1], row.getLong("size"));
  }
}
