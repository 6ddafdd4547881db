package tr.mbs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import tr.mbs.kernel.TurkishText;

/** How a command that serves no pages runs, and says what it found: in Turkish, and in English below. */
final class Terminal {

  private Terminal() {
  }

  /** What a command needs, and no page served. @param command imports it */
  static ConfigurableApplicationContext open(Class<?> command, String[] args) {
    return new SpringApplicationBuilder(command).web(WebApplicationType.NONE).logStartupInfo(false)
        .properties("logging.level.root=warn").run(args);
  }

  /** In UTF-8 whatever the machine's locale is: its letters are Turkish. */
  static void say(MessageSource messages, String key, Object... values) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(messages.getMessage(key, values, TurkishText.TURKISH));
    out.println(messages.getMessage(key, values, Locale.ENGLISH));
  }
}
