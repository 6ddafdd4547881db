package tr.mbs.mailbox.write;

import java.util.Optional;
import java.util.UUID;

/**
 * A mail that is being written.
 *
 * @param key     of the form
 * @param source  text of the {@link Source}; null for a new mail
 * @param taken   whether files and thread of the source are here already
 * @param thread  Message-ID of what it answers, and those before it; null where it answers nothing
 */
public record Writing(UUID key, UUID mandate, State state, TypedMail typed, String source, boolean taken, Thread thread) {

  /** How far it has come. */
  public enum State {
    OPEN, SENDING, SENT,
    /** It may have gone, and these words are all that is kept: its node is gone, or the line was lost and no copy could be kept. */
    LEFT,
    /** It lies among the drafts; here it is kept for who goes back to the form. */
    SAVED,
    /** The line was lost after its end: it may have gone. */
    UNSURE
  }

  /** @param references as in the head of a mail (RFC 5322 §3.6.4) */
  public record Thread(String inReplyTo, String references) {
  }

  public static Writing begun(UUID key, UUID mandate, TypedMail typed, Source source) {
    return new Writing(key, mandate, State.OPEN, typed, source == null ? null : source.text(), source == null, null);
  }

  /** Its words are here, and its writer can go on with it. */
  public boolean isKept() {
    return state == State.OPEN || state == State.LEFT || state == State.SAVED;
  }

  /** It was sent, or may have been; of it the key alone is left. */
  public boolean isGone() {
    return state == State.SENT || state == State.UNSURE;
  }

  Writing with(TypedMail other) {
    return new Writing(key, mandate, state, other, source, taken, thread);
  }

  Writing taken(Thread found) {
    return new Writing(key, mandate, state, typed, source, true, found);
  }

  /** From now on it comes from nowhere: what it came from stays where it is. */
  Writing apart() {
    return new Writing(key, mandate, state, typed, null, true, thread);
  }

  public Optional<Source> origin() {
    return Source.parse(source);
  }

  /** Names nobody: it may stand in a log. */
  @Override
  public String toString() {
    return "Writing[" + key + "]";
  }
}
