package tr.mbs.mailbox.embedded.store;

import jakarta.mail.Flags;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags of a mail as one line: {@code \Seen \Answered $Forwarded}. What a session alone knows (\Recent) is not kept. */
final class FlagText {

  private static final int LENGTH = 500;
  private static final Map<String, Flags.Flag> SYSTEM = Map.of("\\Seen", Flags.Flag.SEEN, "\\Answered", Flags.Flag.ANSWERED,
      "\\Flagged", Flags.Flag.FLAGGED, "\\Draft", Flags.Flag.DRAFT, "\\Deleted", Flags.Flag.DELETED);

  private FlagText() {
  }

  /** In the order of the alphabet; keywords beyond {@value #LENGTH} characters are left out. */
  static String of(Flags flags) {
    Set<Flags.Flag> system = Set.of(flags.getSystemFlags());
    String text = Stream.concat(
            SYSTEM.entrySet().stream().filter(flag -> system.contains(flag.getValue())).map(Map.Entry::getKey).sorted(),
            Arrays.stream(flags.getUserFlags()).filter(word -> !word.isBlank()).sorted())
        .collect(Collectors.joining(" "));
    return text.length() <= LENGTH ? text : text.substring(0, text.lastIndexOf(' ', LENGTH));
  }

  static Flags flags(String text) {
    Flags flags = new Flags();
    for (String word : text.split(" ")) {
      if (SYSTEM.containsKey(word)) {
        flags.add(SYSTEM.get(word));
      } else if (!word.isEmpty()) {
        flags.add(word);
      }
    }
    return flags;
  }
}
