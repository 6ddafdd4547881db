package tr.mbs.mailbox.embedded.store;

import com.icegreen.greenmail.store.FolderException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tr.mbs.mailbox.account.Mailbox;
import tr.mbs.mailbox.account.Mailboxes;

/** How much the embedded server holds. Two mails that come at the same moment may both take what is left. */
@Component
@EmbeddedMail
public class Space {

  /** The largest mail, in bytes. */
  public static final int LARGEST_MAIL = 26 << 20;
  /** A demo's database is a file on somebody's laptop: whatever the office's quota says, in bytes. */
  private static final long EACH = 100L << 20;
  private static final long ALL = 1L << 30;

  private final Mailboxes mailboxes;
  private final KeptFolders folders;

  Space(Mailboxes mailboxes, KeptFolders folders) {
    this.mailboxes = mailboxes;
    this.folders = folders;
  }

  /** What a mailbox may hold, in bytes. */
  public long quota(String address) {
    return mailboxes.byAddress(address).map(Mailbox::quotaMegabytes).map(megabytes -> Math.min(EACH, (long) megabytes << 20))
        .orElse(0L);
  }

  public long held(String address) {
    return folders.held(address);
  }

  /** Why a mail of this size is not taken, as SMTP says it (RFC 3463); empty when it is. */
  Optional<String> refusal(String address, int bytes) {
    if (bytes > LARGEST_MAIL) {
      return Optional.of("552 5.3.4 Message too big");
    }
    if (held(address) + bytes > quota(address)) {
      return Optional.of("552 5.2.2 Mailbox is over its quota");
    }
    return folders.held() + bytes > ALL ? Optional.of("452 4.3.1 No space left in this demo") : Optional.empty();
  }

  /** As {@link #refusal}, as IMAP says it (RFC 5530). */
  void check(String address, int bytes) throws FolderException {
    Optional<String> refusal = refusal(address, bytes);
    if (refusal.isPresent()) {
      FolderException full = new FolderException(refusal.get().substring("552 5.2.2 ".length()));
      full.setResponseCode(bytes > LARGEST_MAIL ? "TOOBIG" : "OVERQUOTA");
      throw full;
    }
  }
}
