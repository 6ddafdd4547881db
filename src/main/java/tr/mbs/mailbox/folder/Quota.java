package tr.mbs.mailbox.folder;

import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPStore;
import tr.mbs.mailbox.letter.part.Connection;

/**
 * How full a mailbox is.
 *
 * @param used  in kilobytes
 * @param limit in kilobytes
 */
public record Quota(long used, long limit) {

  private static final long PER_MEGABYTE = 1024;
  private static final int NEARLY = 90;
  private static final int WHOLE = 100;

  /** Empty where the server keeps no account of it (RFC 2087), or does not tell. */
  public static Optional<Quota> of(IMAPStore store) throws MessagingException {
    if (!store.hasCapability("QUOTA")) {
      return Optional.empty();
    }
    for (jakarta.mail.Quota root : roots(store)) {
      for (jakarta.mail.Quota.Resource resource : root.resources) {
        if ("STORAGE".equals(resource.name.toUpperCase(Locale.ROOT)) && resource.limit > 0) {
          return Optional.of(new Quota(resource.usage, resource.limit));
        }
      }
    }
    return Optional.empty();
  }

  private static jakarta.mail.Quota[] roots(IMAPStore store) throws MessagingException {
    try {
      return store.getQuota(Place.INBOX.folder());
    } catch (MessagingException refused) {
      Connection.rethrow(refused);
      return new jakarta.mail.Quota[0];
    }
  }

  /** Rounded up: a mailbox with one mail is not empty. */
  public long usedMegabytes() {
    return (used + PER_MEGABYTE - 1) / PER_MEGABYTE;
  }

  public long limitMegabytes() {
    return limit / PER_MEGABYTE;
  }

  public boolean isNearlyFull() {
    return used * WHOLE >= limit * NEARLY;
  }

  public boolean isFull() {
    return used >= limit;
  }
}
