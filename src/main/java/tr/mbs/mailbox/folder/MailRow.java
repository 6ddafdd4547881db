package tr.mbs.mailbox.folder;

import java.time.Instant;

/**
 * One mail in a list.
 *
 * @param who      sender, or the recipients of one's own; empty when it does not say
 * @param subject  one line; empty when there is none
 * @param received when the server got it; null when it does not say
 * @param bytes    size of the whole mail
 * @param clip     whether files hang on it
 */
public record MailRow(long uid, String who, String subject, Instant received, long bytes, boolean unread,
    boolean answered, boolean clip) {

  /** Says nothing of what is in it: it may stand in a log. */
  @Override
  public String toString() {
    return "MailRow[" + uid + "]";
  }
}
