package tr.mbs.mailbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of lines of a mail: its own words, or words of an earlier mail that it quotes.
 *
 * @param lines how many there are
 */
record Passage(String text, boolean quoted, int lines) {

  /** Shorter quotations belong to what is said about them. */
  private static final int FOLDED_FROM = 4;
  /** From here on the earlier mail stands whole, as some programs put it without a sign before each line. */
  private static final Pattern EARLIER = Pattern.compile(
      "-{2,} ?(Original Message|Özgün İleti|Orijinal İleti|Orjinal Mesaj|Orijinal Mesaj|İletilmiş ileti|Forwarded message) ?-{2,}",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** @param text lines end by LF */
  static List<Passage> of(String text) {
    List<Passage> passages = new ArrayList<>();
    List<String> run = new ArrayList<>();
    boolean quoted = false;
    boolean earlier = false;
    for (String line : text.strip().split("\n", -1)) {
      earlier |= EARLIER.matcher(line.strip()).matches();
      boolean quotes = earlier || line.startsWith(">");
      if (quotes != quoted && !run.isEmpty()) {
        add(passages, run, quoted);
        run.clear();
      }
      quoted = quotes;
      run.add(line);
    }
    add(passages, run, quoted);
    return passages;
  }

  private static void add(List<Passage> passages, List<String> lines, boolean quoted) {
    String text = String.join("\n", lines);
    if (!text.isBlank()) {
      passages.add(new Passage(text, quoted && lines.size() >= FOLDED_FROM, lines.size()));
    }
  }
}
