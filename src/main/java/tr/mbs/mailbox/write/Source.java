package tr.mbs.mailbox.write;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mail from which another one comes.
 *
 * @param folder   slug
 * @param validity UIDVALIDITY for which the uid was given; null when nobody said
 */
public record Source(Kind kind, String folder, long uid, Long validity) {

  /** A draft is deleted when it is sent: nothing else may take its place. */
  private static final String DRAFTS = "taslaklar";
  private static final Pattern PLACE = Pattern.compile("([a-z0-9-]{1,40}):([0-9]{1,10})(?::([0-9]{1,10}))?");

  /** What is made of it. */
  public enum Kind {
    REPLY("yanit"), REPLY_ALL("tumune"), FORWARD("ilet"), DRAFT("taslak");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** In the address of the page. */
    public String word() {
      return word;
    }

    /** Its files go on with the new mail. */
    boolean bringsFiles() {
      return this == FORWARD || this == DRAFT;
    }

    boolean answers() {
      return this == REPLY || this == REPLY_ALL;
    }
  }

  /** Reads {@link #text}; empty for anything else. */
  public static Optional<Source> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String word = text.substring(0, Math.max(0, text.indexOf(':')));
    return Arrays.stream(Kind.values()).filter(kind -> kind.word.equals(word)).findFirst()
        .flatMap(kind -> parse(kind, text.substring(word.length() + 1), null));
  }

  /** @param place {@code gelen:12}, with the UIDVALIDITY behind it or in {@code validity} */
  public static Optional<Source> parse(Kind kind, String place, String validity) {
    Matcher read = PLACE.matcher(place == null ? "" : validity == null || validity.isEmpty() ? place : place + ":" + validity);
    if (!read.matches() || kind == Kind.DRAFT && !read.group(1).equals(DRAFTS)) {
      return Optional.empty();
    }
    return Optional.of(new Source(kind, read.group(1), Long.parseLong(read.group(2)),
        read.group(3) == null ? null : Long.valueOf(read.group(3))));
  }

  /** For a hidden field. */
  public String text() {
    return kind.word + ":" + folder + ":" + uid + (validity == null ? "" : ":" + validity);
  }
}
