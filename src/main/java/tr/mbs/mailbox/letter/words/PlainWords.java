package tr.mbs.mailbox.letter.words;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** The words of a harmless document, without its form: for an answer that quotes them. */
final class PlainWords implements HtmlStreamEventReceiver {

  private static final Set<String> LINES = Set.of("p", "div", "br", "li", "tr", "table", "ul", "ol", "blockquote", "pre",
      "h1", "h2", "h3", "h4", "h5", "h6", "hr", "center", "dt", "dd");

  private final StringBuilder words = new StringBuilder();
  private int kept;

  String words() {
    return words.toString().strip();
  }

  @Override
  public void openDocument() {
    // Nothing is said yet.
  }

  @Override
  public void closeDocument() {
    // Nothing is left to say.
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    kept += element.equals("pre") ? 1 : 0;
    line(element);
  }

  @Override
  public void closeTag(String element) {
    kept -= element.equals("pre") ? 1 : 0;
    line(element);
    if (element.equals("td") || element.equals("th")) {
      words.append(' ');
    }
  }

  @Override
  public void text(String text) {
    if (kept > 0) {
      words.append(text);
      return;
    }
    for (String word : text.split("[\\s\\u00A0]+", -1)) {
      boolean begins = words.length() == 0 || Character.isWhitespace(words.charAt(words.length() - 1));
      if (!word.isEmpty()) {
        words.append(word).append(' ');
      } else if (!begins) {
        words.append(' ');
      }
    }
    if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1)) && words.length() > 0
        && words.charAt(words.length() - 1) == ' ') {
      words.setLength(words.length() - 1);
    }
  }

  private void line(String element) {
    if (LINES.contains(element)) {
      while (words.length() > 0 && words.charAt(words.length() - 1) == ' ') {
        words.setLength(words.length() - 1);
      }
      boolean blank = words.length() > 1 && words.charAt(words.length() - 1) == '\n' && words.charAt(words.length() - 2) == '\n';
      boolean begun = words.length() > 0 && words.charAt(words.length() - 1) == '\n';
      if (words.length() > 0 && !blank && (!begun || element.equals("p") || element.equals("br"))) {
        words.append('\n');
      }
    }
  }
}
