package tr.mbs.mailbox.letter.words;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.HtmlTextEscapingMode;

/**
 * Ends a document that grows too large. What is left open in a table is opened again in each of its cells: half a megabyte
 * becomes forty.
 */
final class Bounded extends HtmlStreamEventReceiverWrapper {

  /** Characters, about. */
  static final int MOST = 1_500_000;
  private static final int TAG = 10;

  /** Says that nothing more is wanted. */
  static final class Full extends RuntimeException {
    private Full() {
      super("The document is too large", null, false, false);
    }
  }

  private final Deque<String> open = new ArrayDeque<>();
  private int size;

  Bounded(HtmlStreamEventReceiver next) {
    super(next);
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    grow(TAG + element.length() + attributes.stream().mapToInt(word -> word.length() + 2).sum());
    super.openTag(element, attributes);
    if (!HtmlTextEscapingMode.isVoidElement(element)) {
      open.push(element);
    }
  }

  @Override
  public void closeTag(String element) {
    open.poll();
    super.closeTag(element);
  }

  @Override
  public void text(String text) {
    grow(text.length());
    super.text(text);
  }

  /** Closes what is open. */
  void finish() {
    while (!open.isEmpty()) {
      closeTag(open.peek());
    }
    super.closeDocument();
  }

  private void grow(int characters) {
    size += characters;
    if (size > MOST) {
      throw new Full();
    }
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
