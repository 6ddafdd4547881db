package tr.mbs.mailbox.embedded.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tr.mbs.kernel.Secrets;

/** The mails as they lie in the database, sources encrypted. What a method has done is committed when it returns. */
@Component
@EmbeddedMail
class KeptMails {

  private static final String PURPOSE = "mailbox.embedded";
  private static final int AT_ONCE = 500;
  private static final String COPY = """
      insert into mailbox_embedded_mail (folder_id, uid, flags, received, bytes, source)
      select :to, :new, flags, received, bytes, source from mailbox_embedded_mail where folder_id = :from and uid = :uid""";

  /** How a folder stands. @param revision one more with each change but a new mail */
  record State(long uidNext, long revision) {
  }

  /** A mail without its source. @param flags as {@link FlagText} writes them */
  record Line(long uid, String flags, Instant received, int bytes) {
  }

  private final JdbcClient jdbc;
  private final Secrets secrets;

  KeptMails(JdbcClient jdbc, Secrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /** Empty for a folder that is gone. */
  Optional<State> state(long folder) {
    return jdbc.sql("select uid_next, revision from mailbox_embedded_folder where id = ?").param(folder)
        .query((row, number) -> new State(row.getLong(1), row.getLong(2))).optional();
  }

  /** Its mails above a UID, by UID. */
  List<Line> above(long folder, long uid) {
    return jdbc.sql("select uid, flags, received, bytes from mailbox_embedded_mail where folder_id = ? and uid > ?"
            + " order by uid").params(folder, uid)
        .query((row, number) -> new Line(row.getLong("uid"), row.getString("flags"),
            row.getObject("received", OffsetDateTime.class).toInstant(), row.getInt("bytes"))).list();
  }

  /** Empty when it was removed meanwhile. */
  Optional<byte[]> source(long folder, long uid) {
    return jdbc.sql("select source from mailbox_embedded_mail where folder_id = ? and uid = ?").params(folder, uid)
        .query((row, number) -> secrets.decrypt(PURPOSE, row.getBytes(1))).optional();
  }

  /** @return the new mail's UID */
  @Transactional
  public long add(long folder, String flags, Instant received, byte[] source) {
    long uid = nextUid(folder, source.length);
    jdbc.sql("insert into mailbox_embedded_mail (folder_id, uid, flags, received, bytes, source) values (?, ?, ?, ?, ?, ?)")
        .params(folder, uid, flags, received.atOffset(ZoneOffset.UTC), source.length, secrets.encrypt(PURPOSE, source))
        .update();
    return uid;
  }

  /** @return the copy's UID, or 0 when there is nothing to copy any more */
  @Transactional
  public long copy(long from, long uid, long to) {
    int bytes = bytes(from, List.of(uid));
    long copied = nextUid(to, bytes);
    return jdbc.sql(COPY).param("from", from).param("uid", uid).param("to", to).param("new", copied).update() == 0
        ? 0 : copied;
  }

  /** As {@link #copy}, and the first one is gone. */
  @Transactional
  public long move(long from, long uid, long to) {
    long moved = copy(from, uid, to);
    remove(from, List.of(uid));
    return moved;
  }

  /** @return the folder's revision after it */
  @Transactional
  public long setFlags(long folder, long uid, String flags) {
    changed(folder, 0);
    jdbc.sql("update mailbox_embedded_mail set flags = ? where folder_id = ? and uid = ?").params(flags, folder, uid).update();
    return jdbc.sql("select revision from mailbox_embedded_folder where id = ?").param(folder).query(Long.class).optional()
        .orElse(0L);
  }

  @Transactional
  public void remove(long folder, List<Long> uids) {
    for (int from = 0; from < uids.size(); from += AT_ONCE) {
      List<Long> some = uids.subList(from, Math.min(uids.size(), from + AT_ONCE));
      changed(folder, bytes(folder, some));
      jdbc.sql("delete from mailbox_embedded_mail where folder_id = :folder and uid in (:uids)")
          .param("folder", folder).param("uids", some).update();
    }
  }

  private int bytes(long folder, List<Long> uids) {
    return jdbc.sql("select coalesce(sum(bytes), 0) from mailbox_embedded_mail where folder_id = :folder and uid in (:uids)")
        .param("folder", folder).param("uids", uids).query(Integer.class).single();
  }

  /** The row of the folder is locked until the mail is in it: UIDs become visible in their order. */
  private long nextUid(long folder, int bytes) {
    jdbc.sql("update mailbox_embedded_folder set uid_next = uid_next + 1, bytes = bytes + ? where id = ?")
        .params(bytes, folder).update();
    return jdbc.sql("select uid_next - 1 from mailbox_embedded_folder where id = ?").param(folder)
        .query(Long.class).single();
  }

  private void changed(long folder, int freed) {
    jdbc.sql("update mailbox_embedded_folder set revision = revision + 1, bytes = bytes - ? where id = ?")
        .params(freed, folder).update();
  }
}
