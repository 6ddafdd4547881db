package tr.mbs.mailbox.account;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestClientException;

/**
 * Keys that have ended are destroyed, and connections that they opened are closed. Views keep everybody out the moment a
 * mandate is over; this is for who is in already, and within a minute. What the mail server did not confirm is tried again.
 */
@Component
public class EndedKeys {

  private static final Logger log = LoggerFactory.getLogger(EndedKeys.class);
  private static final int AT_ONCE = 100;

  private static final String ENDED = """
      not exists (select 1 from mailbox_holder h where h.mailbox_id = k.mailbox_id and h.mandate_id = k.mandate_id)""";

  private final JdbcClient jdbc;
  private final OpenConnections connections;
  private final ApplicationEventPublisher events;

  EndedKeys(JdbcClient jdbc, OpenConnections connections, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.connections = connections;
    this.events = events;
  }

  /** All keys of one mailbox end with the caller's transaction. {@link #close} closes what they opened. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(UUID mailbox, String address) {
    jdbc.sql("delete from mailbox_session where mailbox_id = ?").param(mailbox).update();
    jdbc.sql("delete from mailbox_password where mailbox_id = ?").param(mailbox).update();
    jdbc.sql("insert into mailbox_kick (address) values (?)").param(address).update();
  }

  /**
   * Destroys the keys of mandates that are over, of offices that are gone, and tokens whose time is over. All three
   * statements see the same mandates: no key goes without its connections.
   *
   * @throws ConcurrencyFailureException when somebody else destroyed one of them meanwhile; nothing is done then
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public void sweep() {
    int ended = jdbc.sql("""
        insert into mailbox_kick (address)
        select b.address from mailbox b where b.id in (
          select k.mailbox_id from mailbox_password k where %ended
          union all
          select k.mailbox_id from mailbox_session k where k.mandate_id is not null and %ended)""".replace("%ended", ENDED))
        .update();
    jdbc.sql("delete from mailbox_session k where k.expires_at < current_timestamp or k.mandate_id is not null and " + ENDED)
        .update();
    if (ended > 0) {
      jdbc.sql("delete from mailbox_password k where " + ENDED).update();
      log.info("Keys of {} mailboxes ended with the mandate", ended);
    }
  }

  /**
   * Closes all connections to these mailboxes, a hundred at most.
   *
   * @throws RestClientException when the mail server does not say that it did
   */
  public void closeNow(List<String> addresses) {
    addresses.forEach(address -> events.publishEvent(new MailboxKeysEnded(address)));
    connections.close(addresses);
  }

  /**
   * Closes connections to one mailbox whose keys have ended, while somebody waits for his page. What fails is tried again
   * by {@link #close}.
   */
  public void closeSoon(String address) {
    try {
      List<Long> due = jdbc.sql("select id from mailbox_kick where address = ?").param(address).query(Long.class).list();
      closeNow(List.of(address));
      if (!due.isEmpty()) {
        jdbc.sql("delete from mailbox_kick where id in (:ids)").param("ids", due).update();
      }
    } catch (RestClientException | DataAccessException later) {
      log.warn("Connections of a mailbox whose keys have ended are closed in a minute: {}", later.getClass().getName());
    }
  }

  /** Closes connections to mailboxes whose keys have ended, until none is left or the mail server does not answer. */
  public void close() {
    record Kick(long id, String address) {
    }
    List<Kick> due;
    do {
      due = jdbc.sql("select id, address from mailbox_kick order by id fetch first ? rows only").param(AT_ONCE)
          .query((row, number) -> new Kick(row.getLong("id"), row.getString("address"))).list();
      List<String> addresses = due.stream().map(Kick::address).distinct().toList();
      try {
        if (!due.isEmpty()) {
          closeNow(addresses);
          jdbc.sql("delete from mailbox_kick where id in (:ids)").param("ids", due.stream().map(Kick::id).toList()).update();
        }
      } catch (RestClientException away) {
        log.warn("The mail server did not close connections of mailboxes whose keys have ended; tried again in a minute: {}",
            away.getClass().getSimpleName());
        return;
      }
    } while (due.size() == AT_ONCE);
  }
}
