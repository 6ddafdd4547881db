package tr.mbs.mailbox.handover;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * Takes out of one mailbox what its next holder is not to find. A message is removed from the server only after it is in
 * the archive, so a visit that breaks off is made again from its beginning.
 */
final class Visit implements MailStores.Work {

  /** Well before the claim and the token of the hand-over end. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /**
   * Whose mails are taken out.
   *
   * @param until the midnight after his last day
   */
  record Predecessor(UUID mandate, Instant until) {
  }

  private final Archive archive;
  private final Keeping keeping;
  private final UUID mailbox;
  private final Predecessor predecessor;
  private final long since = System.nanoTime();
  private int left;
  private boolean done;

  /** @param most no more messages than this many */
  Visit(Archive archive, Keeping keeping, UUID mailbox, Predecessor predecessor, int most) {
    this.archive = archive;
    this.keeping = keeping;
    this.mailbox = mailbox;
    this.predecessor = predecessor;
    this.left = most;
  }

  /** Whether nothing of the predecessor's is left. */
  boolean isDone() {
    return done;
  }

  @Override
  public void in(Store store) throws MessagingException, IOException {
    for (Folder folder : toEmpty(store)) {
      boolean holds = (folder.getType() & Folder.HOLDS_MESSAGES) != 0;
      if (holds && !empty(folder)) {
        return;
      }
      if (!Keeping.isStanding(folder.getFullName())) {
        remove(folder);
      }
    }
    done = true;
  }

  /** Those inside others first. */
  private List<Folder> toEmpty(Store store) throws MessagingException {
    List<Folder> folders = new ArrayList<>(Arrays.asList(store.getDefaultFolder().list("*")));
    folders.removeIf(folder -> keeping.keeps(folder.getFullName()));
    folders.sort(Comparator.comparingInt((Folder folder) -> folder.getFullName().length()).reversed());
    return folders;
  }

  /** @throws VisitFailed when it is there still: who comes next would find its name */
  private static void remove(Folder folder) throws MessagingException {
    folder.setSubscribed(false);
    if (!folder.delete(false) && folder.exists()) {
      throw new VisitFailed("a folder of the predecessor's cannot be removed");
    }
  }

  /** @return false when there are more messages than may be taken now */
  private boolean empty(Folder folder) throws MessagingException, IOException {
    folder.open(Folder.READ_WRITE);
    try {
      List<Message> his = new ArrayList<>(List.of(folder.getMessages()));
      if (folder.getFullName().equals(Keeping.RECEIVED)) {
        leaveWhatCameAfter(folder, his);
      }
      prefetch(folder, his.subList(0, Math.min(his.size(), left)), UIDFolder.FetchProfileItem.UID, FetchProfile.Item.SIZE);
      List<Message> archived = new ArrayList<>();
      while (archived.size() < Math.min(his.size(), left) && System.nanoTime() - since < LONGEST.toNanos()) {
        Message message = his.get(archived.size());
        archive.keep(mailbox, predecessor.mandate(), folder.getFullName(), ((UIDFolder) folder).getUID(message), source(message));
        archived.add(message);
      }
      remove((IMAPFolder) folder, archived.toArray(Message[]::new));
      left -= archived.size();
      return archived.size() == his.size();
    } finally {
      folder.close(false);
    }
  }

  /** What the office received when he was out of it is his successor's. */
  private void leaveWhatCameAfter(Folder folder, List<Message> messages) throws MessagingException {
    prefetch(folder, messages, FetchProfile.Item.ENVELOPE);
    for (Iterator<Message> all = messages.iterator(); all.hasNext();) {
      if (!all.next().getReceivedDate().toInstant().isBefore(predecessor.until())) {
        all.remove();
      }
    }
  }

  /** One command for all instead of one for each. */
  private static void prefetch(Folder folder, List<Message> messages, FetchProfile.Item... items) throws MessagingException {
    FetchProfile profile = new FetchProfile();
    Arrays.asList(items).forEach(profile::add);
    folder.fetch(messages.toArray(Message[]::new), profile);
  }

  /** These and no others (RFC 4315, UID EXPUNGE): what somebody else has marked meanwhile is not in the archive. */
  private static void remove(IMAPFolder folder, Message[] archived) throws MessagingException {
    if (archived.length > 0) {
      folder.setFlags(archived, new Flags(Flags.Flag.DELETED), true);
      folder.expunge(archived);
    }
  }

  private static byte[] source(Message message) throws MessagingException, IOException {
    ByteArrayOutputStream source = new ByteArrayOutputStream();
    message.writeTo(source);
    return source.toByteArray();
  }
}
