package tr.mbs.notification.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import tr.mbs.notification.gateway.Reports;
import tr.mbs.notification.gateway.Reports.Effect;

/**
 * The mailbox to which our mails return. What was read is deleted; what cannot be read goes to a folder of its own, so that
 * it holds up nothing. A run that is cut off is made good by the next: a report that is given again changes nothing.
 */
final class BounceMailbox {

  static final String UNREADABLE = "Okunamayan";
  static final int MOST_BYTES = 256 * 1024;

  private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);
  private static final int MOST_MAILS = 500;
  private static final Duration LONGEST_RUN = Duration.ofSeconds(40);

  private final MailServer server;
  private final ReturnedMails reader;
  private final Reports reports;
  private final Session session;

  BounceMailbox(MailServer server, ReturnedMails reader, Reports reports) {
    this.server = server;
    this.reader = reader;
    this.reports = reports;
    this.session = session(server);
  }

  private static Session session(MailServer server) {
    Properties settings = new Properties();
    settings.setProperty("mail.imap.ssl.enable", Boolean.toString(server.tls() == MailServer.Tls.TLS));
    settings.setProperty("mail.imap.starttls.enable", Boolean.toString(server.tls() == MailServer.Tls.STARTTLS));
    settings.setProperty("mail.imap.starttls.required", Boolean.toString(server.tls() == MailServer.Tls.STARTTLS));
    settings.setProperty("mail.imap.ssl.checkserveridentity", "true");
    settings.put("mail.imap.ssl.socketFactory", server.trusted());
    settings.setProperty("mail.imap.socketFactory.fallback", "false");
    settings.setProperty("mail.imap.connectiontimeout", Integer.toString(MailServer.CONNECT_MILLIS));
    settings.setProperty("mail.imap.timeout", Integer.toString(MailServer.READ_MILLIS));
    settings.setProperty("mail.imap.writetimeout", Integer.toString(MailServer.READ_MILLIS));
    return Session.getInstance(settings);
  }

  /** Reads what is there, at most for so long and so much that the next run comes in time. */
  void run() {
    try (Store store = session.getStore("imap")) {
      store.connect(server.host(), server.port(), server.user(), server.password());
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        read(inbox, store.getFolder(UNREADABLE));
      }
    } catch (MessagingException | IOException e) {
      // The class of its cause alone: the server's words may name somebody.
      log.warn("The mailbox of returned mails cannot be read now: {}",
          NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
    }
  }

  private void read(Folder inbox, Folder aside) throws MessagingException, IOException {
    long start = System.nanoTime();
    Message[] mails = inbox.getMessages(1, Math.min(inbox.getMessageCount(), MOST_MAILS));
    FetchProfile flags = new FetchProfile();
    flags.add(FetchProfile.Item.FLAGS);
    inbox.fetch(mails, flags);
    List<Message> unreadable = new ArrayList<>();
    int read = 0;
    int recorded = 0;
    for (Message mail : mails) {
      if (!mail.isSet(Flags.Flag.DELETED) && System.nanoTime() - start < LONGEST_RUN.toNanos()) {
        Optional<Boolean> effect = effect(source(mail));
        if (effect.isPresent()) {
          mail.setFlag(Flags.Flag.DELETED, true);
          read++;
          recorded += effect.get() ? 1 : 0;
        } else {
          unreadable.add(mail);
        }
      }
    }
    putAside(inbox, aside, unreadable);
    if (read + unreadable.size() > 0) {
      log.info("Returned mails: {} read, of which {} settled a message, {} unreadable", read, recorded, unreadable.size());
    }
  }

  /** A report stands in front of what it is about: the beginning of a large mail is enough. */
  private static byte[] source(Message mail) throws MessagingException, IOException {
    try (InputStream in = ((IMAPMessage) mail).getMimeStream()) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  /** @return whether it settled a message; empty when it cannot be read */
  private Optional<Boolean> effect(byte[] source) {
    Optional<ReturnedMail> returned;
    try {
      returned = reader.read(source);
    } catch (MessagingException | IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return Optional.of(returned
        .filter(mail -> reports.report(SmtpGateway.NAME, mail.token(), mail.report()) == Effect.RECORDED).isPresent());
  }

  private static void putAside(Folder inbox, Folder aside, List<Message> mails) throws MessagingException {
    if (!mails.isEmpty()) {
      if (!aside.exists()) {
        aside.create(Folder.HOLDS_MESSAGES);
      }
      Message[] all = mails.toArray(Message[]::new);
      inbox.copyMessages(all, aside);
      inbox.setFlags(all, new Flags(Flags.Flag.DELETED), true);
    }
  }
}
