package tr.mbs.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    assertThatThrownBy(() -> CsvReader.ofProject("register/none.csv")).isInstanceOf(java.io.UncheckedIOException.class);
  }

  private static List<List<String>> values(String text, String... columns) {
    return read(text, 9, columns).stream().map(CsvLine::values).toList();
  }

  private static List<CsvLine> read(String text, int most, String... columns) {
    return CsvReader.read(text, ";,", most, List.of(columns),
        (kind, detail) -> new Refusal(Refusal.Kind.INVALID, kind + " " + detail));
  }
}
