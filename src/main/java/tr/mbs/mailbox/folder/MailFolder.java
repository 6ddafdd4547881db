package tr.mbs.mailbox.folder;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * A folder.
 *
 * @param name on the mail server
 */
public record MailFolder(Place place, String name) {

  private static final String OWN = "k-";
  private static final int DIGITS = 16;

  public static MailFolder of(Place place) {
    return new MailFolder(place, place.folder());
  }


  /**
   * @param slug as it stands in an address
   * @throws NoSuchMail when the mailbox has no such folder
   */
  public static MailFolder named(IMAPStore store, String slug) throws MessagingException {
    Place place = Place.bySlug(slug).orElse(Place.OWN);
    if (place != Place.OWN) {
      return of(place);
    }
    return MailFolders.of(store).stream().filter(folder -> folder.slug().equals(slug)).findFirst()
        .orElseThrow(NoSuchMail::new);
  }

  /** How an address names it: what people call their folders may be personal, and stays out of addresses. */
  public String slug() {
    return place == Place.OWN ? OWN + hash(name) : place.slug();
  }

  /** "Yazışmalar › 2026": the name of an own folder as its owner reads it. */
  public String title() {
    return name.replace("/", " › ");
  }

  /** It exists from its first mail on, where the server makes none by itself. */
  public IMAPFolder in(IMAPStore store) throws MessagingException {
    return (IMAPFolder) store.getFolder(name);
  }

  private static String hash(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
