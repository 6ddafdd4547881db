package tr.mbs.mailbox.write;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tr.mbs.kernel.Refusal;
import tr.mbs.mailbox.account.Credentials;
import tr.mbs.mailbox.account.MailboxTokens;
import tr.mbs.mailbox.server.Endpoint;
import tr.mbs.mailbox.server.MailEndpoints;

/**
 * Hands a mail over to the mail server, signed in as the mailbox whose it is: the server compares the sender and lets
 * nobody write in another's name. Either all recipients are taken or nothing is sent.
 */
@Component
class Submission {

  private static final Logger log = LoggerFactory.getLogger(Submission.class);
  private static final int MAILBOX_FULL = 552;
  private static final int TOO_LARGE = 552;
  private static final int LATER = 500;
  /** Of a node, at once. */
  private static final int MOST = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ObjectProvider<MailEndpoints> server;
  private final MailboxTokens tokens;
  private final Turns turns = new Turns(MOST, PATIENCE);

  Submission(ObjectProvider<MailEndpoints> server, MailboxTokens tokens) {
    this.server = server;
    this.tokens = tokens;
  }

  /**
   * @param mandate of who sends; he gets a key for this one sending
   * @throws Refusal for field "to" naming the recipients that were refused, for field "files" when it is too large, BUSY
   *                 when the server is away, NOT_FOUND without a mailbox: in each case nothing was sent
   * @return whether it was taken; false when the line was lost after its end, so that nobody knows
   */
  boolean send(UUID mandate, Outgoing mail, Recipients recipients) {
    MailEndpoints endpoints = server.getIfAvailable();
    if (endpoints == null) {
      throw Turns.away();
    }
    Credentials key = tokens.issue(mandate);
    try {
      return send(turns, endpoints.submission(), key, mail, recipients);
    } finally {
      revoke(key);
    }
  }

  /** Whatever fails here, what became of the mail is known: a key that stays ends by itself. */
  private void revoke(Credentials key) {
    try {
      tokens.revoke(key);
    } catch (DataAccessException | TransactionException e) {
      log.warn("A key of a sending stays until its time is over: {}", e.getClass().getName());
    }
  }

  static boolean send(Turns turns, Endpoint where, Credentials key, Outgoing mail, Recipients recipients) {
    turns.enter();
    try {
      return handOver(turns, where, key, mail, recipients);
    } finally {
      turns.leave();
    }
  }

  private static boolean handOver(Turns turns, Endpoint where, Credentials key, Outgoing mail, Recipients recipients) {
    Properties settings = where.settings("smtp");
    settings.setProperty("mail.smtp.auth", "true");
    settings.setProperty("mail.smtp.from", key.address());
    settings.setProperty("mail.smtp.localhost", key.address().substring(key.address().indexOf('@') + 1));
    settings.setProperty("mail.smtp.quitwait", "false");
    Handing handing = new Handing(Session.getInstance(settings));
    try (handing) {
      handing.connect(where.host(), where.port(), key.address(), key.secret());
      handing.sendMessage(mail, recipients.all().toArray(Address[]::new));
      return true;
    } catch (AuthenticationFailedException e) {
      log.warn("The mail server refuses a sign-in to submission");
      throw Turns.away();
    } catch (MessagingException e) {
      if (!handing.isTaken() && !handing.hasAnswered()) {
        turns.rest();
      }
      if (handing.isTaken() || handing.isUnsure()) {
        log.warn("The line was lost after the end of a mail, taken: {}", handing.isTaken());
        return handing.isTaken();
      }
      if (e instanceof SendFailedException no) {
        throw refused(no);
      }
      log.warn("The mail server failed: {}", e.getClass().getName());
      throw Turns.away();
    }
  }

  /** Answers of the server's to each recipient are chained behind the first. */
  private static Refusal refused(SendFailedException failure) {
    List<String> unknown = new ArrayList<>();
    List<String> full = new ArrayList<>();
    int code = 0;
    for (Exception next = failure; next instanceof MessagingException; next = ((MessagingException) next).getNextException()) {
      if (next instanceof SMTPAddressFailedException address) {
        (address.getReturnCode() == MAILBOX_FULL ? full : unknown).add(address.getAddress().getAddress());
        code = Math.max(code, address.getReturnCode());
      } else if (next instanceof SMTPSendFailedException whole) {
        code = Math.max(code, whole.getReturnCode());
      }
    }
    if (!unknown.isEmpty() && code >= LATER) {
      return Refusal.field("to", "mailbox.write.refused", String.join(", ", unknown));
    }
    if (!full.isEmpty()) {
      return Refusal.field("to", "mailbox.write.full.recipient", String.join(", ", full));
    }
    if (code == TOO_LARGE) {
      return Refusal.field("files", "mailbox.write.tooLarge");
    }
    return code >= LATER ? new Refusal(Refusal.Kind.INVALID, "mailbox.write.notTaken") : Turns.away();
  }
}
