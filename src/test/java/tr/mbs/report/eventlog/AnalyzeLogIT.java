package tr.mbs.report.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tr.mbs.RunningJar;

/** {@code java -jar mbs.jar --mbs.analyze=…}, which starts nothing. */
class AnalyzeLogIT {

  private static final int CASES = 1_000_000;
  private static final int STEPS = 5;

  @TempDir
  private Path folder;

  @Test
  void itPrintsTheFiguresAndLeavesNothingBehind() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("log.csv"), """
        case,activity,group,time
        1,Kayıt,MİGM,2026-03-02T09:00
        1,Sonuç,Iğdır Valiliği,2026-03-05T09:00
        """);
    try (RunningJar jar = new RunningJar(folder, Map.of(), "--mbs.analyze=" + file)) {
      assertThat(jar.exitCode()).isZero();
      assertThat(jar.log()).startsWith("Ölçümler: log.csv\n").contains("\nMİGM    Iğdır Valiliği     1     3,0      3,00     3,00\n")
          .doesNotContain(" INFO ", " DEBUG ", " WARN ");
    }
    assertThat(content()).allMatch(name -> name.equals("log.csv") || name.startsWith("start-"));
    try (RunningJar jar = new RunningJar(folder, Map.of(), "--mbs.analyze=yok.csv")) {
      assertThat(jar.exitCode()).isEqualTo(2);
      assertThat(jar.log()).isEqualTo("“yok.csv” okunamadı: dosyanın yerini ve okuma iznini kontrol ediniz.\n");
    }
  }

  /** A million cases of five events whose lines lie far apart, 529 MB, in a JVM that may use 512 MB. */
  @Tag("heavy")
  @Test
  void fiveMillionLinesNeedNoHeapForTheirText() throws IOException, InterruptedException {
    Path file = folder.resolve("large.csv");
    try (Writer lines = Files.newBufferedWriter(file)) {
      lines.write("case,activity,group,time\n");
      for (int step = 0; step < STEPS; step++) {
        for (int number = 0; number < CASES; number++) {
          lines.write("MBS-2026-" + number + ",An activity with a name that is read and not kept," + "Kurum "
              + (number + step) % 1_000 + ",2026-03-0" + (step + 1) + "T09:00:00.000+03:00\n");
        }
      }
    }
    long start = System.nanoTime();
    try (RunningJar jar = new RunningJar(folder, Map.of(), "--mbs.analyze=" + file)) {
      assertThat(jar.exitCode()).as(jar.log()).isZero();
      System.out.println(Files.size(file) + " bytes in " + (System.nanoTime() - start) / 1_000_000 + " ms\n" + jar.log());
      assertThat(jar.log()).containsPattern("\nVaka +1\\.000\\.000\n").containsPattern("\nKayıt +5\\.000\\.000\n")
          .containsPattern("\nEl değiştirme +4\\.000\\.000\n")
          .containsPattern("\nİlk kayıttan son kayda +1\\.000\\.000 +4\\.000\\.000,0 +4,00 +4,00 +4,00 +4,00\n");
    }
  }

  private Stream<String> content() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
