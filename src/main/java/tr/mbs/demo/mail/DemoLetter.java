package tr.mbs.demo.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tr.mbs.kernel.IstanbulTime;

/**
 * A mail of the demo, as a file under {@code demo/mail} has it: lines "name: value" up to an empty one, then its text.
 * Names: from, to, subject, charset, sent ("days ago, time"), folder, seen, html, file (enclosed), answers (name of another).
 */
record DemoLetter(String name, Map<String, String> lines, String text) {

  static DemoLetter read(String name) {
    String file = content(name + ".txt").replace("\r", "");
    int end = file.indexOf("\n\n");
    Map<String, String> lines = new LinkedHashMap<>();
    file.substring(0, end).lines().forEach(line -> {
      int colon = line.indexOf(": ");
      lines.put(line.substring(0, colon), line.substring(colon + 2));
    });
    return new DemoLetter(name, lines, file.substring(end + 2));
  }

  private static String content(String file) {
    try {
      return new ClassPathResource("demo/mail/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> line(String key) {
    return Optional.ofNullable(lines.get(key));
  }

  String charset() {
    return lines.get("charset");
  }

  /** @param now a mail of today is not from later than this */
  Instant sent(Instant now) {
    String[] sent = lines.get("sent").split(" ");
    LocalDate day = IstanbulTime.dateOf(now).minusDays(Long.parseLong(sent[0]));
    Instant at = day.atTime(LocalTime.parse(sent[1])).atZone(IstanbulTime.ZONE).toInstant();
    return at.isAfter(now) ? now : at;
  }
}
