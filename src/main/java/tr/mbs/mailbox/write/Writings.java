package tr.mbs.mailbox.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Secrets;
import tr.mbs.mailbox.write.Writing.State;

/** Mails that are being written, sealed: operators of the database read none. */
@Component
class Writings {

  /** A node that has not said in this time how a sending went, is gone. */
  private static final Duration SENDING = Duration.ofMinutes(10);
  private static final String WORDS = "mailbox-writing.words";
  private static final String IS_LEFT = "(state = 'LEFT' or state = 'SENDING' and claimed_at < :before) ";
  private static final String IS_OPEN = "(state = 'OPEN' or " + IS_LEFT + ") ";
  private static final String SELECT = "select id, mandate_id, case when " + IS_LEFT
      + "then 'LEFT' else state end as state, words from mailbox_writing where mandate_id = :mandate and ";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is sealed. */
  private record Words(TypedMail typed, String source, boolean taken, Writing.Thread thread) {
  }

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final Clock clock;

  Writings(JdbcClient jdbc, Secrets secrets, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  Optional<Writing> find(UUID key, UUID mandate) {
    return jdbc.sql(SELECT + "id = :id").param("mandate", mandate).param("id", key).param("before", before())
        .query(this::writing).optional();
  }

  /** What was left lying, the last one. */
  Optional<Writing> open(UUID mandate) {
    return jdbc.sql(SELECT + IS_OPEN + "order by updated_at desc, id fetch first 1 rows only").param("mandate", mandate)
        .param("before", before()).query(this::writing).optional();
  }

  /**
   * Keeps it in place of what was kept before; what is on its way or sent stays as it is. Of a mandate at most twenty are
   * kept with their words: the oldest goes.
   */
  void save(Writing writing) {
    if (update(writing) == 0) {
      try {
        jdbc.sql("insert into mailbox_writing (id, mandate_id, state, words, updated_at) values (?, ?, 'OPEN', ?, ?)")
            .params(writing.key(), writing.mandate(), sealed(writing), now()).update();
      } catch (DuplicateKeyException e) {
        // Two sendings of one form, or it is sent already.
        update(writing);
        return;
      }
      dropOldest(writing);
    }
  }

  private void dropOldest(Writing newest) {
    jdbc.sql("""
            delete from mailbox_writing where mandate_id = :mandate and id <> :newest and state in ('OPEN', 'LEFT', 'SAVED')
              and id not in (select id from mailbox_writing where mandate_id = :mandate and id <> :newest
                and state in ('OPEN', 'LEFT', 'SAVED') order by updated_at desc, id fetch first 19 rows only)""")
        .param("mandate", newest.mandate()).param("newest", newest.key()).update();
  }

  private int update(Writing writing) {
    return jdbc.sql("update mailbox_writing set words = :words, updated_at = :now where id = :id and mandate_id = :mandate and "
            + IS_OPEN)
        .param("words", sealed(writing)).param("now", now()).param("id", writing.key()).param("mandate", writing.mandate())
        .param("before", before()).update();
  }

  /** One of several that send it, or put it among the drafts, at once gets the word. */
  boolean claim(Writing writing) {
    return jdbc.sql("update mailbox_writing set state = 'SENDING', claimed_at = :now where id = :id and mandate_id = :mandate "
            + "and state = 'OPEN'")
        .param("now", now()).param("id", writing.key()).param("mandate", writing.mandate()).update() == 1;
  }

  /** It was neither sent nor put among the drafts. */
  void release(Writing writing) {
    jdbc.sql("update mailbox_writing set state = 'OPEN', claimed_at = null where id = ? and state = 'SENDING'")
        .param(writing.key()).update();
  }

  /** It lies among the drafts. */
  void saved(Writing writing) {
    jdbc.sql("update mailbox_writing set state = 'SAVED', claimed_at = null, updated_at = ? where id = ? and state = 'SENDING'")
        .params(now(), writing.key()).update();
  }

  /** It may have gone, and no copy of it is anywhere: the words stay. */
  void left(Writing writing) {
    jdbc.sql("update mailbox_writing set state = 'LEFT', claimed_at = null, updated_at = ? where id = ? and state = 'SENDING'")
        .params(now(), writing.key()).update();
  }

  /** Its writer has gone back to the form, or knows now that it may have gone. */
  void reopen(UUID key, UUID mandate) {
    jdbc.sql("update mailbox_writing set state = 'OPEN', claimed_at = null, updated_at = :now where id = :id"
            + " and mandate_id = :mandate and (state = 'SAVED' or " + IS_LEFT + ")")
        .param("now", now()).param("id", key).param("mandate", mandate).param("before", before()).update();
  }

  /** It was sent, or may have been: the key alone stays, so that a second click sends nothing. */
  void end(Writing writing, State state) {
    jdbc.sql("update mailbox_writing set state = ?, claimed_at = null, words = ?, updated_at = ? where id = ?")
        .params(state.name(), new byte[0], now(), writing.key()).update();
    jdbc.sql("delete from mailbox_writing_file where writing_id = ?").param(writing.key()).update();
  }

  void forget(UUID key, UUID mandate) {
    jdbc.sql("delete from mailbox_writing where id = :id and mandate_id = :mandate and " + IS_OPEN).param("id", key)
        .param("mandate", mandate).param("before", before()).update();
  }

  private byte[] sealed(Writing writing) {
    try {
      return secrets.encrypt(WORDS, JSON.writeValueAsBytes(
          new Words(writing.typed(), writing.source(), writing.taken(), writing.thread())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Writing writing(ResultSet row, int number) throws SQLException {
    UUID key = row.getObject("id", UUID.class);
    UUID mandate = row.getObject("mandate_id", UUID.class);
    State state = State.valueOf(row.getString("state"));
    byte[] sealed = row.getBytes("words");
    if (sealed.length == 0) {
      return new Writing(key, mandate, state, TypedMail.NOTHING, null, true, null);
    }
    try {
      Words words = JSON.readValue(secrets.decrypt(WORDS, sealed), Words.class);
      return new Writing(key, mandate, state, words.typed, words.source, words.taken, words.thread);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private OffsetDateTime before() {
    return now().minus(SENDING);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
