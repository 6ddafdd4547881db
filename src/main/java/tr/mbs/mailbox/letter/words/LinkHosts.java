package tr.mbs.mailbox.letter.words;

import java.util.List;
import java.util.Locale;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/** Writes behind each link where it leads, unless its words say just that: what a link is called says nothing. */
final class LinkHosts extends HtmlStreamEventReceiverWrapper {

  private String host;
  private final StringBuilder words = new StringBuilder();

  LinkHosts(HtmlStreamEventReceiver next) {
    super(next);
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    super.openTag(element, attributes);
    if (element.equals("a")) {
      int at = attributes.indexOf("href");
      host = at < 0 ? null : LinkHost.of(attributes.get(at + 1));
      words.setLength(0);
    }
  }

  @Override
  public void text(String text) {
    super.text(text);
    if (host != null && words.length() < 1000) {
      words.append(text);
    }
  }

  @Override
  public void closeTag(String element) {
    super.closeTag(element);
    if (element.equals("a") && host != null) {
      if (!words.toString().strip().toLowerCase(Locale.ROOT).equals(host)) {
        super.text(" (" + host + ")");
      }
      host = null;
    }
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
