package tr.mbs.mailbox.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tr.mbs.mailbox.letter.words.HarmlessHtml;

/**
 * Words of a mail in one form or in both.
 *
 * @param text null where there is HTML alone
 * @param html as it came; null where there is plain text alone
 */
record Body(String text, String html) {

  /** The same words in several forms, each of which may consist of several parts. */
  static List<Body> alternatives(List<Body> forms) {
    String text = joined(forms.stream().map(Body::text).filter(Objects::nonNull).toList(), "\n\n");
    String html = joined(forms.stream().map(Body::html).filter(Objects::nonNull).toList(), "<hr>");
    return text == null && html == null ? List.of() : List.of(new Body(text, html));
  }

  private static String joined(List<String> forms, String between) {
    String words = forms.stream().filter(form -> !form.isBlank()).collect(Collectors.joining(between));
    return words.isEmpty() ? null : words;
  }

  /** One after the other, as words alone. @param harmless of each body, null for one without HTML */
  static String text(List<Body> bodies, List<HarmlessHtml> harmless) {
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < bodies.size(); at++) {
      String plain = bodies.get(at).text();
      texts.add(plain == null || plain.isBlank() && harmless.get(at) != null ? harmless.get(at).text() : plain);
    }
    return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
  }
}
