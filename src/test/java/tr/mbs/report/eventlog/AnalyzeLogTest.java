package tr.mbs.report.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --mbs.analyze} as an operator calls it: what it prints, with which code it ends. */
class AnalyzeLogTest {

  private record Outcome(int code, String text) {
  }

  @TempDir
  private Path folder;

  @Test
  void isAskedForByItsOption() {
    assertThat(AnalyzeLog.isAskedFor(new String[] {"--mbs.analyze=x.csv"})).isTrue();
    assertThat(AnalyzeLog.isAskedFor(new String[] {"--mbs.analyze"})).isTrue();
    assertThat(AnalyzeLog.isAskedFor(new String[] {"--mbs.register=x", "mbs.analyze=x.csv"})).isFalse();
  }

  /** The definitions show a log and what it gives: it gives exactly that. */
  @Test
  void theExampleOfTheDefinitionsIsWhatIsPrinted() throws IOException {
    String definitions = Files.readString(Path.of("docs/olcumler.md"));
    Path log = Files.writeString(folder.resolve("ornek.csv"), block(definitions, "csv"));
    assertThat(run("--mbs.analyze=" + log)).isEqualTo(new Outcome(0, block(definitions, "text")));
  }

  @Test
  void aWrongFileEndsWithTwoAndASentence() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"),
        "case,activity,group,time\n1,Kayıt,MİGM,2026-03-02T09:00\n1,Sonuç,MİGM,dün\n");
    assertThat(run("--mbs.analyze=" + log)).isEqualTo(new Outcome(2,
        "3. satırdaki “dün” okunamadı: zaman 2026-03-02T09:00:00+03:00 gibi yazılmalıdır.\n"));
    Files.writeString(log, "case,activity,time\n1,Kayıt,2026-03-02T09:00\n");
    assertThat(run("--mbs.analyze=" + log)).isEqualTo(new Outcome(2, "Dosyanın ilk dolu satırı başlık olmalıdır: bu satırda"
        + " “group” sütunu yok, gerekenler case, activity, group, time.\n"));
  }

  @Test
  void aFileMustBeNamed() {
    Outcome asked = new Outcome(2, "Hangi dosyanın ölçüleceğini yazınız: --mbs.analyze=<dosya.csv>\n");
    assertThat(run("--mbs.analyze")).isEqualTo(asked);
    assertThat(run("--mbs.analyze=")).isEqualTo(asked);
    assertThat(run("--mbs.analyze=a.csv", "--mbs.analyze=b.csv")).isEqualTo(asked);
    assertThat(run("--mbs.analyze=yok.csv").text())
        .isEqualTo("“yok.csv” okunamadı: dosyanın yerini ve okuma iznini kontrol ediniz.\n");
  }

  /** A log in which nothing was touched and nothing handed over. */
  @Test
  void whereThereIsNoFigureADashStands() throws IOException {
    Path log = Files.writeString(folder.resolve("log.csv"), "case,activity,group,time\n1,x,A,2026-03-02T09:00\n");
    assertThat(run("--mbs.analyze=" + log).text()).contains("\nİlk işleme kadar bekleme").doesNotContain("NaN")
        .containsPattern("İlk işleme kadar bekleme +0 +0,0 +– +– +– +–\n");
  }

  private static Outcome run(String... args) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.US_ASCII));
    try {
      int code = AnalyzeLog.run(args);
      return new Outcome(code, printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    } finally {
      System.setOut(console);
    }
  }

  private static String block(String text, String kind) {
    int start = text.indexOf("```" + kind + "\n") + kind.length() + 4;
    return text.substring(start, text.indexOf("```", start));
  }
}
