package tr.mbs.mailbox.embedded.store;

import com.icegreen.greenmail.foedus.util.MsgRangeFilter;
import com.icegreen.greenmail.imap.ImapConstants;
import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.SearchTerm;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One folder as GreenMail's commands see it (GreenMail's own forgets all at its end). UIDs and UIDVALIDITY are the database's. It is
 * long because the interface is.
 */
final class KeptFolder implements MailFolder {

  private static final Flags AVAILABLE = FlagText.flags("\\Answered \\Deleted \\Draft \\Flagged \\Seen");
  private static final Flags PERMANENT = new Flags(AVAILABLE);

  static {
    PERMANENT.add(Flags.Flag.USER);
  }

  private final String address;
  private final KeptFolders.Row row;
  private final Shelf shelf;
  private final Shelves shelves;

  KeptFolder(String address, KeptFolders.Row row, Shelf shelf, Shelves shelves) {
    this.address = address;
    this.row = row;
    this.shelf = shelf;
    this.shelves = shelves;
  }

  long id() {
    return row.id();
  }

  @Override
  public String getName() {
    return row.name();
  }

  /** LIST takes the part up to the name away again. */
  @Override
  public String getFullName() {
    String root = ImapConstants.USER_NAMESPACE + ImapConstants.HIERARCHY_DELIMITER + address;
    return row.name().isEmpty() ? root : root + ImapConstants.HIERARCHY_DELIMITER + row.name();
  }

  @Override
  public Flags getAvailableFlags() {
    return new Flags(AVAILABLE);
  }

  @Override
  public Flags getPermanentFlags() {
    return new Flags(PERMANENT);
  }

  @Override
  public boolean isSelectable() {
    return !row.name().isEmpty();
  }

  @Override
  public int getMessageCount() {
    return shelf.uids().length;
  }

  /** Which session was the first to see a mail is not kept. */
  @Override
  public int getRecentCount(boolean reset) {
    return 0;
  }

  @Override
  public long getUidValidity() {
    return row.id();
  }

  @Override
  public long getUIDNext() {
    return shelf.uidNext();
  }

  @Override
  public int getFirstUnseen() {
    List<KnownMail> mails = shelf.mails();
    return IntStream.range(0, mails.size()).filter(i -> !mails.get(i).is(Flags.Flag.SEEN)).map(i -> i + 1).findFirst()
        .orElse(-1);
  }

  @Override
  public int getUnseenCount() {
    return shelf.count(Flags.Flag.SEEN);
  }

  @Override
  public long appendMessage(MimeMessage message, Flags flags, Date internalDate) {
    byte[] source = MailSource.of(message);
    try {
      shelves.space().check(address, source.length);
    } catch (FolderException full) {
      throw MailSource.<RuntimeException>undeclared(full);
    }
    long uid = shelves.kept().add(id(), FlagText.of(flags), internalDate.toInstant(), source);
    shelf.look(null);
    return uid;
  }

  @Override
  public void store(MovingMessage mail) {
    store(mail.getMessage());
  }

  @Override
  public void store(MimeMessage mail) {
    appendMessage(mail, new Flags(), new Date());
  }

  @Override
  public StoredMessage getMessage(long uid) {
    return shelf.mail(uid).map(this::whole).orElse(null);
  }

  private StoredMessage whole(KnownMail mail) {
    return mail.whole(() -> shelves.kept().source(id(), mail.uid()).orElseGet(() -> new byte[0]));
  }

  @Override
  public long[] getMessageUids() {
    return shelf.uids();
  }

  @Override
  public long[] search(SearchTerm term) {
    List<KnownMail> mails = shelf.mails();
    return IntStream.range(0, mails.size()).filter(i -> matches(term, whole(mails.get(i)), i + 1))
        .mapToLong(i -> mails.get(i).uid()).toArray();
  }

  private static boolean matches(SearchTerm term, StoredMessage message, int place) {
    message.updateMessageNumber(place);
    return term.match(message.getMimeMessage());
  }

  @Override
  public long copyMessage(long uid, MailFolder to) throws FolderException {
    KeptFolder target = (KeptFolder) to;
    shelves.space().check(address, shelf.mail(uid).map(KnownMail::bytes).orElse(0));
    long copy = shelves.kept().copy(id(), uid, target.id());
    target.shelf.look(null);
    return known(copy);
  }

  @Override
  public long moveMessage(long uid, MailFolder to) throws FolderException {
    KeptFolder target = (KeptFolder) to;
    long moved = shelves.kept().move(id(), uid, target.id());
    shelf.look(null);
    target.shelf.look(null);
    return known(moved);
  }

  private static long known(long uid) throws FolderException {
    if (uid == 0) {
      throw new FolderException("No such message");
    }
    return uid;
  }

  @Override
  public void setFlags(Flags flags, boolean value, long uid, FolderListener silent, boolean addUid) throws FolderException {
    Flags changed = flagsOf(uid);
    if (value) {
      changed.add(flags);
    } else {
      changed.remove(flags);
    }
    write(uid, changed, silent);
  }

  @Override
  public void replaceFlags(Flags flags, long uid, FolderListener silent, boolean addUid) throws FolderException {
    flagsOf(uid);
    write(uid, flags, silent);
  }

  private Flags flagsOf(long uid) throws FolderException {
    return shelf.mail(uid).map(KnownMail::flags).orElseThrow(() -> new FolderException("No such message"));
  }

  private void write(long uid, Flags flags, FolderListener silent) {
    String text = FlagText.of(flags);
    shelf.flagged(uid, FlagText.flags(text), shelves.kept().setFlags(id(), uid, text), silent);
  }

  @Override
  public int getMsn(long uid) throws FolderException {
    int place = shelf.place(uid);
    if (place == 0) {
      throw new FolderException("No such message");
    }
    return place;
  }

  @Override
  public void expunge() {
    expunge(null);
  }

  @Override
  public void expunge(IdRange[] ranges) {
    remove(shelf.mails().stream()
        .filter(mail -> mail.is(Flags.Flag.DELETED) && (ranges == null || IdRange.containsUid(ranges, mail.uid())))
        .map(KnownMail::uid).toList());
  }

  @Override
  public void deleteAllMessages() {
    remove(shelf.mails().stream().map(KnownMail::uid).toList());
  }

  private void remove(List<Long> uids) {
    if (!uids.isEmpty()) {
      shelves.kept().remove(id(), uids);
      shelf.look(null);
    }
  }

  @Override
  public void addListener(FolderListener listener) {
    shelf.listen(listener);
  }

  @Override
  public void removeListener(FolderListener listener) {
    shelf.ignore(listener);
  }

  @Override
  public void signalDeletion() {
    shelf.tell(FolderListener::mailboxDeleted);
  }

  @Override
  public List<StoredMessage> getMessages(MsgRangeFilter range) {
    return IntStream.range(0, shelf.mails().size()).filter(i -> range.includes(i + 1))
        .mapToObj(i -> whole(shelf.mails().get(i))).toList();
  }

  /** Only COPY and MOVE ask, and only for the UIDs: nothing is read for them. */
  @Override
  public List<StoredMessage> getMessages() {
    return shelf.mails().stream().map(KnownMail::outline).toList();
  }

  @Override
  public List<StoredMessage> getNonDeletedMessages() {
    return shelf.mails().stream().filter(mail -> !mail.is(Flags.Flag.DELETED)).map(this::whole).toList();
  }
}
