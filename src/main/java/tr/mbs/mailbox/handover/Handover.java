package tr.mbs.mailbox.handover;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.EndedKeys;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.account.Preparation;

/**
 * Hands one mailbox over to who holds its office (domain.md §2.12a): what the office received and sent stays, the
 * predecessor's own goes into the archive. Until that is done nobody gets in. The same person in a new mandate finds all.
 */
@Component
class Handover implements Preparation {

  private static final Logger log = LoggerFactory.getLogger(Handover.class);
  /** Messages of one visit, while a person waits for it. */
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final Claims claims;
  private final Archive archive;
  private final Keeping keeping;
  private final ObjectProvider<MailboxTokens> tokens;
  private final ObjectProvider<MailStores> stores;
  private final EndedKeys ended;

  Handover(JdbcClient jdbc, Archive archive, @Value("${mbs.mailbox.handover}") String keeping,
      ObjectProvider<MailboxTokens> tokens, ObjectProvider<MailStores> stores, EndedKeys ended) {
    this.jdbc = jdbc;
    this.claims = new Claims(jdbc);
    this.archive = archive;
    this.keeping = Keeping.of(keeping);
    this.tokens = tokens;
    this.stores = stores;
    this.ended = ended;
  }

  /** How far a hand-over has come: to its end, or not yet, or it is not this caller's. */
  enum Progress {
    DONE,
    MORE,
    /** Somebody else is at it, or the mandate is over meanwhile. */
    NOT_OURS
  }

  /** @throws Refusal BUSY when it is not done yet, because there is much to archive or the mail server is away */
  @Override
  public void prepare(Mailbox mailbox, UUID mandate) {
    try {
      if (handOver(mailbox, mandate, false) != Progress.DONE) {
        throw new Refusal(Refusal.Kind.BUSY, "mailbox.handover.goesOn");
      }
    } catch (VisitFailed away) {
      log.warn("A mailbox could not be handed over to who asked for it: {}", away.getMessage());
      throw new Refusal(Refusal.Kind.BUSY, "mailbox.handover.later");
    }
    jdbc.sql("update mailbox set used = true where id = ? and prepared_for = ? and not used")
        .params(mailbox.id(), mandate).update();
  }

  /**
   * Closes what the last holders of many mailboxes may have open still; none of them gets in again.
   *
   * @return false when the mail server does not say that it did, of one or of all
   */
  boolean closeConnections(List<String> addresses) {
    try {
      ended.closeNow(addresses);
      return true;
    } catch (RestClientException refused) {
      return false;
    }
  }

  /**
   * @param closed whether the predecessor's connections have been closed since he is out of office
   * @return the mailbox is nobody's before it is DONE
   * @throws VisitFailed when the mail server does not answer, or does not close the predecessor's connections
   */
  Progress handOver(Mailbox mailbox, UUID mandate, boolean closed) {
    if (isDone(mailbox, mandate)) {
      return Progress.DONE;
    }
    UUID claim = UUID.randomUUID();
    if (!claims.take(claim, mailbox.id(), mandate)) {
      return isDone(mailbox, mandate) ? Progress.DONE : Progress.NOT_OURS;
    }
    try {
      return handOver(mailbox, mandate, closed, claim);
    } finally {
      claims.giveBack(claim, mailbox.id());
    }
  }

  private Progress handOver(Mailbox mailbox, UUID mandate, boolean closed, UUID claim) {
    Past past = past(mailbox, mandate);
    boolean visited = past.before() != null && past.used() && !past.samePerson();
    if (visited && !visit(mailbox, past.predecessor(), closed)) {
      return Progress.MORE;
    }
    boolean settled = claims.settle(claim, mailbox.id(), mandate, past.used() && past.samePerson());
    return settled || isDone(mailbox, mandate) ? Progress.DONE : Progress.NOT_OURS;
  }

  private boolean isDone(Mailbox mailbox, UUID mandate) {
    return mandate.equals(past(mailbox, mandate).before());
  }

  private boolean visit(Mailbox mailbox, Visit.Predecessor predecessor, boolean closed) {
    MailStores server = stores.getIfAvailable();
    if (server == null) {
      throw new VisitFailed("no mail server is set");
    }
    // He may be connected still: what he puts there now would be his successor's.
    if (!closed && !closeConnections(List.of(mailbox.address()))) {
      throw new VisitFailed("the predecessor's connections stay open");
    }
    Visit visit = new Visit(archive, keeping, mailbox.id(), predecessor, AT_ONCE);
    Credentials token = tokens.getObject().issueForHandover(mailbox);
    try {
      server.with(token, visit);
    } finally {
      tokens.getObject().revoke(token);
    }
    if (visit.isDone()) {
      log.info("A mailbox was handed over to the next holder of its office");
    }
    return visit.isDone();
  }

  private Past past(Mailbox mailbox, UUID mandate) {
    return jdbc.sql(Past.SELECT).params(mandate, mailbox.id()).query(Past::of).single();
  }
}
