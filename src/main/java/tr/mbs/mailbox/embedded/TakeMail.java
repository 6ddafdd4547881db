package tr.mbs.mailbox.embedded;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tr.mbs.kernel.IstanbulTime;
import tr.mbs.mailbox.embedded.store.Delivery;
import tr.mbs.mailbox.embedded.store.EmbeddedMail;

/** SMTP's DATA: takes a mail for all its recipients or for none, byte for byte, and says 250 when it is committed. */
@Component
@EmbeddedMail
class TakeMail extends SmtpCommand {

  private static final Logger log = LoggerFactory.getLogger(TakeMail.class);

  private final Addresses addresses;
  private final Delivery delivery;
  private final Outgoing outgoing;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TakeMail(Addresses addresses, Delivery delivery, Outgoing outgoing, TransactionTemplate transaction, Clock clock) {
    this.addresses = addresses;
    this.delivery = delivery;
    this.outgoing = outgoing;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void execute(SmtpConnection connection, SmtpState state, SmtpManager rules, String line) throws IOException {
    MovingMessage mail = state.getMessage();
    if (mail.getReturnPath() == null || mail.getToAddresses().isEmpty()) {
      connection.send("503 5.5.1 MAIL and RCPT first");
      return;
    }
    connection.send("354 Go on; end with <CRLF>.<CRLF>");
    byte[] source;
    try (InputStream whole = connection.dotLimitedInputStream(trace(mail, clock.instant()))) {
      source = whole.readAllBytes();
    }
    connection.send(taken(mail, source));
    state.clearMessagePreservingAuthenticationState();
  }

  private String taken(MovingMessage mail, byte[] source) {
    List<String> recipients = mail.getToAddresses().stream().map(MailAddress::getEmail).toList();
    try {
      return transaction.execute(status -> {
        for (String recipient : recipients) {
          Optional<String> refusal = taken(recipient, source);
          if (refusal.isPresent()) {
            status.setRollbackOnly();
            return refusal.get();
          }
        }
        return "250 2.0.0 Taken";
      });
    } catch (DataAccessException | TransactionException e) {
      log.warn("A mail could not be kept", e);
      return "451 4.3.0 Not now";
    }
  }

  private Optional<String> taken(String recipient, byte[] source) {
    Optional<String> mailbox = addresses.mailbox(recipient);
    if (mailbox.isPresent()) {
      return delivery.deliver(mailbox.get(), source, clock.instant());
    }
    return outgoing.take(recipient, source);
  }

  /** What a mail server puts in front (RFC 5321 §4.4). */
  private static byte[] trace(MovingMessage mail, Instant now) {
    String sender = mail.getReturnPath().getEmail().replaceAll("[\\r\\n<>]", "");
    String received = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)
        .format(ZonedDateTime.ofInstant(now, IstanbulTime.ZONE));
    return ("Return-Path: <" + sender + ">\r\nReceived: by embedded.invalid with ESMTP; " + received + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
