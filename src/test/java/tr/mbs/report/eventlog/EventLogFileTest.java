package tr.mbs.report.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.Refusal;
import tr.mbs.report.path.HandOver;
import tr.mbs.report.path.PathFigures;

class EventLogFileTest {

  private static final String HEADER = "case,activity,group,time\n";
  private static final String RIGHT = "1,Kayıt,MİGM,2026-03-02T09:00:00+03:00\n";

  @TempDir
  private Path folder;

  /** One event of MİGM, three days later one of Iğdır Valiliği. */
  @ParameterizedTest
  @ValueSource(strings = {
      "case,activity,group,time|1,Kayıt,MİGM,2026-03-02T09:00|1,Sonuç,Iğdır Valiliği,2026-03-05T09:00|",
      "\uFEFFcase;activity;group;time|1;Kayıt;MİGM;2026-03-02 09:00|1;Sonuç;Iğdır Valiliği;2026-03-05 09:00",
      "||Case\tActivity\tGroup\tTime|1\tKayıt\tMİGM\t2026-03-02T09:00||1\tSonuç\tIğdır Valiliği\t2026-03-05T09:00|\t\t\t|",
      "time,no,group,case,activity|2026-03-02T09:00,7,MİGM,1,Kayıt|2026-03-05T09:00,,\"Iğdır  Valiliği\",1,\"So,nuç\"|",
      "case,activity,group,time|1,Sonuç,Iğdır Valiliği,2026-03-05T09:00|1,Kayıt,MİGM,2026-03-02T09:00"})
  void aFileIsReadAsPeopleWriteIt(String text) throws IOException {
    for (String end : new String[] {"\n", "\r\n"}) {
      PathFigures figures = log(text.replace("|", end)).figures();
      assertThat(figures.costliest(9)).hasSize(1);
      HandOver handOver = figures.costliest(9).get(0);
      assertThat(handOver.from() + " " + handOver.to()).isEqualTo("MİGM Iğdır Valiliği");
      assertThat(handOver.days().total()).isEqualTo(3);
    }
  }

  /** A has the case from 9 to 10 and B from then on, wherever the lines stand; at 10 the file's order decides. */
  @Test
  void linesOfManyCasesMayStandInAnyOrder() throws IOException {
    EventLog log = log(HEADER + """
        1,x,B,2026-03-02T12:00
        2,y,A,2026-03-02T09:00
        1,x,A,2026-03-02T10:00
        1,x,B,2026-03-02T10:00
        2,x,A,2026-03-02T08:00
        1,x,A,2026-03-02T09:00
        """);
    assertThat(log.activities()).isEqualTo(2);
    assertThat(log.figures().cases()).isEqualTo(2);
    assertThat(log.figures().events()).isEqualTo(6);
    assertThat(log.figures().casesByHandOvers()).containsOnlyKeys(0, 1);
    assertThat(log.figures().costliest(9)).extracting(handOver -> handOver.days().total() * 24).containsExactly(1.0);
  }

  @Test
  void namesThatLookAlikeAreOne() throws IOException {
    assertThat(log(HEADER + RIGHT + RIGHT.replace("MİGM", "M\u0049\u0307GM\u00A0")).figures().holders()).isEqualTo(1);
  }

  @Test
  void manyCasesGrowTheLog() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int line = 0; line < 10_000; line++) {
      text.append("case ").append(line % 4_000).append(",x,").append(line % 3).append(",2026-03-02T09:00\n");
    }
    PathFigures figures = log(text.toString()).figures();
    assertThat(figures.events()).isEqualTo(10_000);
    // Line 4000 + n is of holder n + 1, so each case changes its holder with every line: 2,000 have three, the others two.
    assertThat(figures.handOverCount()).isEqualTo(2_000 * 2 + 2_000);
  }

  @Test
  void aWrongFileIsRefusedWithItsLine() {
    assertRefused("", "empty");
    assertRefused("\uFEFF\n \n", "empty");
    assertRefused(HEADER, "empty");
    assertRefused(RIGHT, "column", "case");
    assertRefused("case,activity,time\n", "column", "group");
    assertRefused("case|activity|group|time\n", "column", "case");
    assertRefused("case,activity,group,time,Group\n", "twice", "group");
    assertRefused(HEADER + RIGHT + "\n1,Kayıt,MİGM\n", "width", "4");
    assertRefused(HEADER + RIGHT + "1,Kayıt, ,2026-03-02T09:00\n", "blank", "3", "group");
    assertRefused(HEADER + RIGHT + "1,Kayıt,MİGM,02.03.2026\n", "time", "3", "02.03.2026");
    assertRefused(HEADER + "1,\"a\nb\",MİGM,2026-03-02T09:00\n1,Kayıt,MİGM,\u001B[2J" + "x".repeat(50), "time", "4",
        "[2J" + "x".repeat(37) + "…");
    assertRefused(HEADER + RIGHT + "1,\"Kayıt,MİGM,2026-03-02T09:00\n" + RIGHT.repeat(100), "quote", "3");
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedWithItsLine() throws IOException {
    String text = HEADER + RIGHT.replace("İ", "I").replace("ı", "i") + RIGHT + RIGHT;
    assertRefused(text.getBytes(Charset.forName("windows-1254")), "encoding", "3");
    assertRefused(text.getBytes(StandardCharsets.UTF_16), "encoding", "1");
    // Far behind what a reader decodes ahead.
    assertRefused((HEADER + RIGHT.repeat(9_000) + "\u0001").getBytes(StandardCharsets.UTF_8), 1, "encoding", "9002");
  }

  @Test
  void whatIsNoFileIsSaidToBeNone() {
    assertThatThrownBy(() -> EventLogFile.read(folder)).isInstanceOf(Refusal.class).hasMessage("report.log.unreadable");
    assertThatThrownBy(() -> EventLogFile.read(folder.resolve("yok.csv"))).hasMessage("report.log.unreadable");
  }

  private void assertRefused(String text, String kind, String... args) {
    try {
      assertRefused(text.getBytes(StandardCharsets.UTF_8), kind, args);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** @param broken replaces so many bytes at the end by one that UTF-8 does not have */
  private void assertRefused(byte[] content, int broken, String kind, String... args) throws IOException {
    byte[] bytes = content.clone();
    for (int last = 1; last <= broken; last++) {
      bytes[bytes.length - last] = (byte) 0xFF;
    }
    assertRefused(bytes, kind, args);
  }

  private void assertRefused(byte[] content, String kind, String... args) throws IOException {
    Path file = Files.write(folder.resolve("log.csv"), content);
    assertThatThrownBy(() -> EventLogFile.read(file)).as(kind).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.messageKey()).isEqualTo("report.log." + kind);
      if (args.length > 0) {
        assertThat(refusal.args()).containsExactly((Object[]) args);
      }
    });
  }

  private EventLog log(String text) throws IOException {
    return EventLogFile.read(Files.writeString(folder.resolve("log.csv"), text));
  }
}
