package tr.mbs.demo.simulator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.demo.DemoMode;
import tr.mbs.kernel.Phone;
import tr.mbs.kernel.Secrets;
import tr.mbs.kernel.TypedText;
import tr.mbs.notification.Channel;

/** Every message that the simulators of any node took, texts encrypted: they may be approval codes. */
@Component
@DemoMode
class SentMessages {

  private static final String PURPOSE = "demo";

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final TransactionTemplate transaction;

  SentMessages(JdbcClient jdbc, Secrets secrets, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.secrets = secrets;
  }

  /** Keeps a message; one whose key is known already was kept before and is left as it was. */
  void keep(String key, Channel channel, String to, String subject, String text) {
    keep(key, channel, to, subject, text, () -> {
    });
  }

  /** The same, and in the same transaction what else becomes of a message that is new. */
  void keep(String key, Channel channel, String to, String subject, String text, Runnable further) {
    try {
      transaction.executeWithoutResult(status -> {
        add(key, channel, to, subject, text);
        further.run();
      });
    } catch (DuplicateKeyException known) {
      // The node that sent it died before it could say so: the outbox asks again, the first message stands.
    }
  }

  private void add(String key, Channel channel, String to, String subject, String text) {
    jdbc.sql("insert into demo_message (channel, message_key, recipient, subject, text, at)"
            + " values (?, ?, ?, ?, ?, current_timestamp)")
        .params(channel.name(), key, normal(to), subject, secrets.encrypt(PURPOSE, text)).update();
  }

  /** @param to phone in any form or e-mail address; blank for all recipients */
  List<SentMessage> newestFirst(Channel channel, String to) {
    return jdbc.sql("select recipient, subject, text, at from demo_message"
            + " where channel = :channel and (:all or recipient = :to) order by id desc")
        .param("channel", channel.name()).param("all", to.isBlank()).param("to", normal(to))
        .query(this::message).list();
  }

  private SentMessage message(ResultSet row, int number) throws SQLException {
    return new SentMessage(row.getString("recipient"), row.getString("subject"),
        secrets.decryptText(PURPOSE, row.getBytes("text")), row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static String normal(String recipient) {
    return Phone.parse(recipient).map(Phone::e164)
        .orElseGet(() -> Objects.requireNonNullElse(TypedText.clean(recipient), "").toLowerCase(Locale.ROOT));
  }
}
