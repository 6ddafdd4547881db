package tr.mbs.mailbox.folder;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.Status;
import tr.mbs.kernel.TurkishText;

/** The folders of a mailbox, and how much in them is unread. */
public final class MailFolders {

  /** More own folders than these are left to mail programs: each costs a command. */
  private static final int MOST_OWN = 30;
  /** What one has written, sent or thrown away is read. */
  private static final Set<Place> COUNTED = Set.of(Place.INBOX, Place.JUNK, Place.OWN);

  private static final String[] UNSEEN = {"UNSEEN"};

  /** @param unread 0 also where nobody counts */
  public record Counted(MailFolder folder, int unread) {
  }

  private MailFolders() {
  }

  /** Those that every mailbox has, then the own ones by their names. */
  public static List<MailFolder> of(IMAPStore store) throws MessagingException {
    List<MailFolder> own = new ArrayList<>();
    for (Folder folder : store.getDefaultFolder().list("*")) {
      if (Place.byName(folder.getFullName()) == Place.OWN && (folder.getType() & Folder.HOLDS_MESSAGES) != 0) {
        own.add(new MailFolder(Place.OWN, folder.getFullName()));
      }
    }
    return Stream.concat(
        Arrays.stream(Place.values()).filter(place -> place != Place.OWN).map(MailFolder::of),
        own.stream().sorted(Comparator.comparing(folder -> TurkishText.sortKey(folder.name()))).limit(MOST_OWN))
        .toList();
  }

  /** One command for the names, and one for each that is counted. */
  public static List<Counted> counted(IMAPStore store) throws MessagingException {
    List<Counted> counted = new ArrayList<>();
    for (MailFolder folder : of(store)) {
      counted.add(new Counted(folder, COUNTED.contains(folder.place()) ? unread(folder, store) : 0));
    }
    return counted;
  }

  /** A folder that the server makes with its first mail is empty until then. */
  private static int unread(MailFolder folder, IMAPStore store) throws MessagingException {
    IMAPFolder asked = folder.in(store);
    Object status = asked.doCommandIgnoreFailure(protocol -> protocol.status(folder.name(), UNSEEN));
    return status instanceof Status known && known.unseen > 0 ? known.unseen : 0;
  }
}
