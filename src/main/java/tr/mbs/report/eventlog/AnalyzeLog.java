package tr.mbs.report.eventlog;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.ResourceBundleMessageSource;
import tr.mbs.kernel.Refusal;
import tr.mbs.kernel.TurkishText;

/**
 * {@code --mbs.analyze=<file.csv>}: prints in Turkish what {@code docs/olcumler.md} defines for an event log, and ends without
 * serving. It needs no database and writes nothing.
 */
public final class AnalyzeLog {

  static final int DONE = 0;
  static final int WRONG_FILE = 2;

  private static final String OPTION = "mbs.analyze";

  private AnalyzeLog() {
  }

  public static boolean isAskedFor(String[] args) {
    return new DefaultApplicationArguments(args).containsOption(OPTION);
  }

  /** @return exit code: 0 the figures are printed, 2 the file is wrong and a sentence says why */
  public static int run(String[] args) {
    ResourceBundleMessageSource messages = messages();
    // In UTF-8 whatever the machine's locale is: its letters are Turkish.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      Path file = file(new DefaultApplicationArguments(args).getOptionValues(OPTION));
      EventLog log = EventLogFile.read(file);
      out.print(new FiguresText(messages).of(file.getFileName().toString(), log.activities(), log.figures()));
      return DONE;
    } catch (Refusal refusal) {
      out.println(messages.getMessage(refusal.messageKey(), refusal.args(), TurkishText.TURKISH));
      return WRONG_FILE;
    }
  }

  private static Path file(List<String> named) {
    String name = named.size() == 1 ? named.get(0) : "";
    if (name.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "report.log.none");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException noPath) {
      throw new Refusal(Refusal.Kind.INVALID, "report.log.unreadable", name);
    }
  }

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/report");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
