package tr.mbs.mailbox.folder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The folders that every mailbox has, and {@link #OWN} for those that its owner has made with a mail program. */
public enum Place {
  INBOX("gelen", "INBOX"),
  SENT("gonderilmis", "Sent"),
  DRAFTS("taslaklar", "Drafts"),
  TRASH("cop", "Trash"),
  JUNK("istenmeyen", "Junk"),
  OWN(null, null);

  private final String slug;
  private final String folder;

  Place(String slug, String folder) {
    this.slug = slug;
    this.folder = folder;
  }

  static Optional<Place> bySlug(String slug) {
    return Arrays.stream(values()).filter(place -> slug.equals(place.slug)).findFirst();
  }

  /** @param name as the mail server says it; INBOX in whatever letters (RFC 3501) */
  static Place byName(String name) {
    return Arrays.stream(values())
        .filter(place -> name.equals(place.folder) || place == INBOX && name.toUpperCase(Locale.ROOT).equals(place.folder))
        .findFirst().orElse(OWN);
  }

  String slug() {
    return slug;
  }

  /** On the mail server. */
  public String folder() {
    return folder;
  }

  /** Of its name in the message bundle; the owner's own have a name of their own. */
  public String key() {
    return "mailbox.list.folder." + name();
  }
}
