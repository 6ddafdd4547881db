package tr.mbs.report.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tr.mbs.report.path.HandOver;
import tr.mbs.report.path.PathFigures;

/**
 * Two published event logs beside the project, and to the digit the figures that are written beside them
 * ({@code data/logs/README.md}).
 */
class PublishedLogsTest {

  private static final Path LOGS = Path.of(System.getProperty("mbs.shared", "../shared")).resolve("data/logs");

  @BeforeEach
  void skippedWithoutTheLogs() {
    assumeTrue(Files.isDirectory(LOGS), "Skipped: no event logs at " + LOGS
        + "; name the folder that holds data/logs with -Dmbs.shared=<folder>");
  }

  @Test
  void permits() {
    PathFigures figures = EventLogFile.read(LOGS.resolve("permit-receipt.csv")).figures();
    assertThat(List.of(figures.cases(), figures.events(), (long) figures.holders())).containsExactly(1434L, 8577L, 10L);
    assertThat(durations(figures)).isEqualTo("5.41 0.03 14.10 23.91");
    assertThat(casesByHandOvers(figures)).containsExactly(116L, 32L, 47L, 151L, 865L);
    assertThat(figures.handOverCount()).isEqualTo(5440);
    assertThat(pingPong(figures)).isEqualTo("269 = 18.76 %, mean 8.55 / 4.68, median 2.03 / 0.01");
    assertThat(costliest(figures)).isEqualTo("Group 2 → Group 1: 800 times, 2456.9 d, mean 3.07, median 0.00");
  }

  @Test
  void problems() {
    PathFigures figures = EventLogFile.read(LOGS.resolve("closed-problems.csv")).figures();
    assertThat(List.of(figures.cases(), figures.events(), (long) figures.holders())).containsExactly(1487L, 6660L, 15L);
    assertThat(durations(figures)).isEqualTo("178.88 82.02 527.58 659.85");
    assertThat(casesByHandOvers(figures)).containsExactly(1364L, 63L, 41L, 11L, 4L);
    assertThat(figures.handOverCount()).isEqualTo(220);
    assertThat(pingPong(figures)).isEqualTo("59 = 3.97 %, mean 336.83 / 172.36, median 292.31 / 78.13");
    assertThat(costliest(figures)).startsWith("Org line G3 → Org line A2: 37 times, 2950.0 d");
  }

  private static String durations(PathFigures figures) {
    return text("%.2f %.2f %.2f %.2f", figures.duration().mean(), figures.duration().median(), figures.duration().p90(),
        figures.duration().p95());
  }

  private static List<Long> casesByHandOvers(PathFigures figures) {
    return IntStream.range(0, 5).mapToObj(number -> figures.casesByHandOvers().getOrDefault(number, 0L)).toList();
  }

  private static String pingPong(PathFigures figures) {
    return text("%d = %.2f %%, mean %.2f / %.2f, median %.2f / %.2f", figures.pingPong().cases().number(),
        100 * figures.pingPong().rate(), figures.pingPong().cases().mean(), figures.pingPong().others().mean(),
        figures.pingPong().cases().median(), figures.pingPong().others().median());
  }

  private static String costliest(PathFigures figures) {
    HandOver first = figures.costliest(1).get(0);
    return text("%s → %s: %d times, %.1f d, mean %.2f, median %.2f", first.from(), first.to(), first.days().number(),
        first.days().total(), first.days().mean(), first.days().median());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
