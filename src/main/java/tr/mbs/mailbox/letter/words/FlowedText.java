package tr.mbs.mailbox.letter.words;

/** Text whose lines the sender's program broke and the reader's puts together again (format=flowed, RFC 3676 §4). */
public final class FlowedText {

  private static final String SIGNATURE = "-- ";

  private FlowedText() {
  }

  /** @param deletesBlanks whether the blank that marks a soft end of a line is none of the text (DelSp=yes) */
  public static String unwrap(String text, boolean deletesBlanks) {
    StringBuilder whole = new StringBuilder(text.length());
    int openDepth = -1;
    for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
      int depth = depth(line);
      String words = line.substring(depth);
      words = words.startsWith(" ") ? words.substring(1) : words;
      boolean signature = words.equals(SIGNATURE);
      if (openDepth != depth || signature) {
        whole.append(openDepth >= 0 ? "\n" : "").append(">".repeat(depth)).append(depth > 0 ? " " : "");
      }
      boolean soft = words.endsWith(" ") && !signature;
      whole.append(soft && deletesBlanks ? words.substring(0, words.length() - 1) : words);
      whole.append(soft ? "" : "\n");
      openDepth = soft ? depth : -1;
    }
    return whole.toString().stripTrailing();
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return depth;
  }
}
