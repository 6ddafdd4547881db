package tr.mbs.notification.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import tr.mbs.notification.gateway.Reports;

/**
 * The mailbox to which our mails return. What was read is deleted; what cannot be read goes to a folder of its own, so
 * that it holds up nothing. A run that is cut off is made good by the next: a report that is given again changes nothing.
 */
final class BounceMailbox {

  static final String UNREADABLE = "Okunamayan";
  static final int MOST_BYTES = 256 * 1024;

  private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);
  private static final int MOST_MAILS = 500;
  private static final Duration LONGEST_RUN = Duration.ofSeconds(40);

  /** What a mail turned out to be. */
  private enum Reading {
    RECORDED,
    /** A report that says nothing new, or no report at all. */
    WITHOUT_NEWS,
    /** A report about a message that we do not have, or not yet. */
    OF_NO_MESSAGE,
    UNREADABLE
  }

  private final MailServer server;
  private final ReturnedMails reader;
  private final Reports reports;

  BounceMailbox(MailServer server, ReturnedMails reader, Reports reports) {
    this.server = server;
    this.reader = reader;
    this.reports = reports;
  }

  /** Reads what is there, at most for so long and so much that the next run comes in time. */
  void run() {
    try (ImapStore store = new ImapStore(server); Folder inbox = store.inbox()) {
      Folder aside = store.own(UNREADABLE);
      inbox.open(Folder.READ_WRITE);
      read(inbox, aside);
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
    Map<Reading, List<Message>> read = new EnumMap<>(Reading.class);
    for (Message mail : mails) {
      if (!mail.isSet(Flags.Flag.DELETED) && System.nanoTime() - start < LONGEST_RUN.toNanos()) {
        Reading reading = reading(mail);
        settle(mail, reading);
        read.computeIfAbsent(reading, none -> new ArrayList<>()).add(mail);
      }
    }
    putAside(inbox, aside, read.getOrDefault(Reading.UNREADABLE, List.of()));
    if (!read.isEmpty()) {
      log.info("Returned mails: {}", read.entrySet().stream()
          .map(entry -> entry.getValue().size() + " " + entry.getKey()).collect(Collectors.joining(", ")));
    }
  }

  /**
   * A report that knows no message gets a second look by the next run: it may have come back before the sender had time
   * to write down that the message was sent.
   */
  private static void settle(Message mail, Reading reading) throws MessagingException {
    if (reading == Reading.OF_NO_MESSAGE && !mail.isSet(Flags.Flag.FLAGGED)) {
      mail.setFlag(Flags.Flag.FLAGGED, true);
    } else if (reading != Reading.UNREADABLE) {
      mail.setFlag(Flags.Flag.DELETED, true);
    }
  }

  /** A mail that the server does not hand out, though it is there, is like one that nobody can read. */
  private Reading reading(Message mail) throws MessagingException, IOException {
    byte[] source;
    try {
      source = source(mail);
    } catch (MessagingException | IOException broken) {
      if (!mail.getFolder().isOpen()) {
        throw broken;
      }
      return Reading.UNREADABLE;
    }
    return source.length == 0 ? Reading.UNREADABLE : read(source);
  }

  /** A report stands in front of what it is about: the beginning of a large mail is enough. */
  private static byte[] source(Message mail) throws MessagingException, IOException {
    try (InputStream in = ((IMAPMessage) mail).getMimeStream()) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private Reading read(byte[] source) {
    Optional<ReturnedMail> returned;
    try {
      returned = reader.read(source);
    } catch (MessagingException | IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Reading.UNREADABLE;
    }
    return returned.map(mail -> reports.report(SmtpGateway.NAME, mail.token(), mail.report()))
        .map(effect -> switch (effect) {
          case RECORDED -> Reading.RECORDED;
          case KNOWN -> Reading.WITHOUT_NEWS;
          case UNKNOWN -> Reading.OF_NO_MESSAGE;
        }).orElse(Reading.WITHOUT_NEWS);
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
