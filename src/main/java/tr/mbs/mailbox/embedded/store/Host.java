package tr.mbs.mailbox.embedded.store;

import com.icegreen.greenmail.imap.ImapConstants;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.Store;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The folders of who is signed in, by name. A name is never taken apart, so that none leads to somebody else's folders, as
 * {@code #mail.…} does in GreenMail's own.
 */
@Component
@EmbeddedMail
public class Host implements ImapHostManager {

  private static final int MOST_FOLDERS = 100;
  private static final int LONGEST_NAME = 200;
  private static final KeptFolders.Row ROOT = new KeptFolders.Row(0, "");

  private final KeptFolders folders;
  private final Shelves shelves;
  private final Store quotas;

  Host(KeptFolders folders, Shelves shelves, Space space) {
    this.folders = folders;
    this.shelves = shelves;
    this.quotas = new Quotas(space);
  }

  @Override
  public char getHierarchyDelimiter() {
    return ImapConstants.HIERARCHY_DELIMITER_CHAR;
  }

  @Override
  public MailFolder getFolder(GreenMailUser user, String name) {
    return name.isEmpty() ? shelves.listed(user.getEmail(), ROOT) : shelves.find(user.getEmail(), name).orElse(null);
  }

  @Override
  public MailFolder getFolder(GreenMailUser user, String name, boolean mustExist) throws FolderException {
    MailFolder found = getFolder(user, name);
    if (found == null && mustExist) {
      throw new FolderException("No such mailbox");
    }
    return found;
  }

  @Override
  public MailFolder getInbox(GreenMailUser user) throws FolderException {
    return getFolder(user, ImapConstants.INBOX_NAME, true);
  }

  @Override
  public MailFolder createMailbox(GreenMailUser user, String name) throws FolderException {
    if (!isAllowed(name) || folders.of(user.getEmail()).size() >= MOST_FOLDERS) {
      throw new FolderException("No mailbox of this name");
    }
    if (!folders.create(user.getEmail(), name)) {
      throw new FolderException("Mailbox exists");
    }
    return getFolder(user, name, true);
  }

  private static boolean isAllowed(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME && !name.startsWith(ImapConstants.NAMESPACE_PREFIX)
        && name.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public void deleteMailbox(GreenMailUser user, String name) throws FolderException {
    KeptFolder folder = own(user, name);
    folders.delete(folder.id());
    shelves.forget(folder.id());
    folder.signalDeletion();
  }

  @Override
  public void renameMailbox(GreenMailUser user, String from, String to) throws FolderException {
    KeptFolder folder = own(user, from);
    if (!isAllowed(to) || folders.named(user.getEmail(), to).isPresent()) {
      throw new FolderException("No mailbox of this name");
    }
    folders.rename(folder.id(), to);
  }

  private KeptFolder own(GreenMailUser user, String name) throws FolderException {
    if (name.equals(ImapConstants.INBOX_NAME)) {
      throw new FolderException("INBOX stays");
    }
    return shelves.find(user.getEmail(), name).orElseThrow(() -> new FolderException("No such mailbox"));
  }

  /** @param pattern a name, or the beginning of one with * or % in the end */
  @Override
  public Collection<MailFolder> listMailboxes(GreenMailUser user, String pattern) {
    String start = pattern.replaceFirst("[*%]$", "");
    Predicate<String> matches = pattern.equals(start) ? name -> name.equals(pattern)
        : name -> name.startsWith(start) && (pattern.endsWith("*")
            || name.indexOf(ImapConstants.HIERARCHY_DELIMITER_CHAR, start.length()) < 0);
    return folders.of(user.getEmail()).stream().filter(row -> matches.test(row.name()))
        .<MailFolder>map(row -> shelves.listed(user.getEmail(), row)).toList();
  }

  /** Everybody sees all of his folders. */
  @Override
  public Collection<MailFolder> listSubscribedMailboxes(GreenMailUser user, String pattern) {
    return listMailboxes(user, pattern);
  }

  @Override
  public void subscribe(GreenMailUser user, String name) {
    // All are subscribed to.
  }

  @Override
  public void unsubscribe(GreenMailUser user, String name) {
    // All are subscribed to.
  }

  @Override
  public void createPrivateMailAccount(GreenMailUser user) {
    // Mailboxes are made with their offices.
  }

  @Override
  public void deletePrivateMailAccount(GreenMailUser user) {
    // Mailboxes end with their offices.
  }

  @Override
  public List<StoredMessage> getAllMessages() {
    return List.of();
  }

  @Override
  public Store getStore() {
    return quotas;
  }
}
