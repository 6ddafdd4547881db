package tr.mbs.mailbox.letter;

/**
 * What a mail server reports about one recipient of a mail that did not arrive (RFC 3464).
 *
 * @param recipient as the report says, one line
 * @param detail    the other server's own words, one line, in its language; may be empty
 */
public record Undelivered(String recipient, Reason reason, String detail) {

  /** By the status code (RFC 3463). */
  public enum Reason {
    NOBODY, FULL, TOO_LARGE, REFUSED, LATER, OTHER;

    /** Of the sentence. */
    public String key() {
      return "mailbox.letter.undelivered." + name();
    }
  }
}
