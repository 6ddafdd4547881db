package tr.mbs.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.kernel.Refusal;

class CsvReaderTest {

  @Test
  void aFileIsReadAsSpreadsheetsWriteIt() {
    assertThat(values("\uFEFFGöreve Başlama;İl;Ad\r\n\r\n 1.4.2029 ; x ; \"Işık; Ayşe\" \r\n;;\r\n", "ad", "goreve_baslama"))
        .containsExactly(List.of("Işık; Ayşe", "1.4.2029"));
    assertThat(values("ad,il\nAli,06\n", "ad", "il")).containsExactly(List.of("Ali", "06"));
  }

  @Test
  void aLineSaysWhereItBeginsAndNamesNobody() {
    List<CsvLine> lines = read("\nad,not\nAli,\"a\nb\"\nVeli,c", 9, "ad", "not");
    assertThat(lines).extracting(CsvLine::number).containsExactly(3, 5);
    assertThat(lines.get(1).get("ad")).isEqualTo("Veli");
    assertThat(lines).hasToString("[CsvLine[3], CsvLine[5]]");
  }

  @Test
  void aLineOfAnotherWidthHasNoValues() {
    assertThat(read("ad,il\nAli\nVeli,06\n", 9, "ad").get(0).values()).isNull();
  }

  @Test
  void nothingIsNoLine() {
    assertThat(read("", 9, "ad")).isEmpty();
    assertThat(read("\n  \n", 9, "ad")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '`', value = {"ad|Ali, il, column il", "ad;ad|Ali;Veli, ad, twice ad",
      "ad|Ali|\"Veli, ad, quote 3", "ad|Ali|Veli|Can, ad, long 2"})
  void whatIsWrongWithAFileHasItsSentence(String text, String column, String fault) {
    assertThatThrownBy(() -> read(text.replace('|', '\n'), 2, column)).isInstanceOf(Refusal.class).hasMessage(fault);
  }

  @Test
  void aFileOfTheProjectHasAllItsColumns() {
    assertThat(CsvReader.ofProject("register/subjects.csv")).isNotEmpty()
        .allSatisfy(line -> assertThat(line.get("file_plan")).isNotEmpty());
    assertThatThrownBy(() -> CsvReader.ofProject("register/none.csv")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aTabMayPartTheValues() {
    List<CsvLine> lines = new ArrayList<>();
    readEach(new StringReader("ad\til\tnot\nAli\t\t c \n"), "il,ad", lines::add);
    assertThat(lines).extracting(CsvLine::values).containsExactly(List.of("", "Ali"));
  }

  /** Whoever has the first line may already throw it away: the rest is not read before. */
  @Test
  void aTextWithoutEndIsReadLineByLine() {
    assertThatThrownBy(() -> readEach(new Endless("ad\n", "Ali\n"), "ad", line -> {
      if (line.number() == 1_000_000) {
        throw new Refusal(Refusal.Kind.INVALID, line.get("ad"));
      }
    })).isInstanceOf(Refusal.class).hasMessage("Ali");
  }

  @Test
  void aQuoteThatNeverClosesDoesNotFillTheMemory() {
    assertThatThrownBy(() -> readEach(new Endless("ad\nVeli\n\"", "Ali\n"), "ad", line -> { }))
        .isInstanceOf(Refusal.class).hasMessage("quote 3");
  }

  @Test
  void whatCannotBeReadIsNoFaultOfTheText() {
    Reader broken = new Endless("ad\n" + "Veli\n".repeat(100_000), "") {
      @Override
      String next() throws IOException {
        throw new MalformedInputException(1);
      }
    };
    assertThatThrownBy(() -> CsvReader.read(broken, ";,", List.of("ad"), (kind, detail) -> new Refusal(
        Refusal.Kind.INVALID, kind), line -> { })).isInstanceOf(MalformedInputException.class);
  }

  /** First a text, then another one for ever. */
  private static class Endless extends Reader {

    private final String next;
    private StringReader current;

    Endless(String first, String next) {
      this.current = new StringReader(first);
      this.next = next;
    }

    String next() throws IOException {
      return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = current.read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      current = new StringReader(next());
      return current.read(buffer, offset, length);
    }

    @Override
    public void close() {
      current.close();
    }
  }

  private static void readEach(Reader text, String columns, Consumer<CsvLine> taker) {
    try {
      CsvReader.read(text, ";,\t", List.of(columns.split(",")),
          (kind, detail) -> new Refusal(Refusal.Kind.INVALID, kind + " " + detail), taker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> values(String text, String... columns) {
    return read(text, 9, columns).stream().map(CsvLine::values).toList();
  }

  private static List<CsvLine> read(String text, int most, String... columns) {
    return CsvReader.read(text, ";,", most, List.of(columns),
        (kind, detail) -> new Refusal(Refusal.Kind.INVALID, kind + " " + detail));
  }
}
