package tr.mbs;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a whole process live at another time, by libfaketime, which answers in place of the C library. A second Spring
 * context with a {@code Clock} of its own would not do: engine, scheduler and sessions ask the machine.
 */
final class WrongClock {

  private WrongClock() {
  }

  /**
   * What the process finds in its environment; the test is skipped where libfaketime is missing.
   *
   * @param offset "+10m", "-10m"
   */
  static Map<String, String> by(String offset) throws IOException {
    Optional<Path> faketime = Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "faketime")).filter(Files::isExecutable).findFirst();
    assumeThat(faketime).as("a wrong clock needs libfaketime: sudo apt-get install faketime").isPresent();
    Process library = new ProcessBuilder(faketime.get().toString(), "-f", offset, "printenv", "LD_PRELOAD").start();
    return Map.of("FAKETIME", offset,
        "LD_PRELOAD", new String(library.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
  }
}
