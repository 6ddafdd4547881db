package tr.mbs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import tr.mbs.kernel.TurkishText;

/** Where a command that serves no pages says what it found: in Turkish, and in English below. */
final class Terminal {

  private Terminal() {
  }

  /** In UTF-8 whatever the machine's locale is: its letters are Turkish. */
  static void say(MessageSource messages, String key, Object... values) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(messages.getMessage(key, values, TurkishText.TURKISH));
    out.println(messages.getMessage(key, values, Locale.ENGLISH));
  }
}
