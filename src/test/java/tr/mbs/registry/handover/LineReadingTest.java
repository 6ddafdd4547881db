package tr.mbs.registry.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tr.mbs.kernel.Phone;
import tr.mbs.registry.mandate.NewMandate;

class LineReadingTest {

  private static final LocalDate TODAY = LocalDate.of(2029, 4, 10);
  private static final List<String> RIGHT =
      List.of("V675", "10000000146", "Ayşe Nur Işık", "0532 123 45 67", "01.04.2029", "2029/12", "03.04.2029");

  @Test
  void aRightLineIsAMandate() {
    LineReading reading = LineReading.of(new HandoverLine(2, RIGHT), TODAY);
    assertThat(reading.wrong()).isEmpty();
    NewMandate entry = reading.entry();
    assertThat(entry.muhtarlikId()).isEqualTo("V675");
    assertThat(entry.fullName()).isEqualTo("Ayşe Nur Işık");
    assertThat(entry.phone()).isEqualTo(new Phone("+905321234567"));
    assertThat(entry.startOn()).isEqualTo(LocalDate.of(2029, 4, 3));
    assertThat(entry.mazbata().number()).isEqualTo("2029/12");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "OFFICE | '' | handover.wrong.office",
      "OFFICE | 675 | handover.wrong.officeForm",
      "OFFICE | Yukarı Köy | handover.wrong.officeForm",
      "OFFICE | #YOK | handover.wrong.excelError",
      "TCKN | '' | record.tckn.missing",
      "TCKN | 1,00000E+10 | handover.wrong.tcknScientific",
      "TCKN | 1000000O146 | handover.wrong.tcknDigits",
      "TCKN | 1000000014 | handover.wrong.tcknLength",
      "TCKN | 01000000146 | handover.wrong.tcknZero",
      "TCKN | 05321234567 | handover.wrong.tcknPhone",
      "TCKN | 10000000147 | record.tckn.wrong",
      "NAME | '' | handover.wrong.name",
      "NAME | Ayşe | handover.wrong.nameOneWord",
      "NAME | Ayşe 1şık | handover.wrong.nameDigits",
      "NAME | =A2&B2 | handover.wrong.formula",
      "NAME | AyÅŸe Kaya | handover.wrong.garbled",
      "NAME | Ay�e Kaya | handover.wrong.garbled",
      "NAME | Ay?e Kaya | handover.wrong.garbled",
      "NAME | Ayşe Işık; | record.lastName.wrong",
      "NAME | @yşe Işık | record.firstName.wrong",
      "PHONE | '' | record.phone.missing",
      "PHONE | 5,32123E+09 | handover.wrong.phoneScientific",
      "PHONE | +49 171 1234567 | handover.wrong.phoneForeign",
      "PHONE | 0312 123 45 67 | handover.wrong.phoneLandline",
      "PHONE | 0532 123 45 6 | handover.wrong.phoneLength",
      "PHONE | 0532 123 45 6x | handover.wrong.phoneDigits",
      "PHONE | 10000000146 | handover.wrong.phoneTckn",
      "MAZBATA_DATE | '' | record.mazbataDate.missing",
      "MAZBATA_DATE | Nisan 2029 | record.mazbataDate.wrong",
      "MAZBATA_DATE | 31.02.2029 | handover.wrong.dayUnknown",
      "MAZBATA_DATE | 47214 | handover.wrong.daySerial",
      "MAZBATA_DATE | 01.04.29 | handover.wrong.dayShortYear",
      "MAZBATA_DATE | 01.04.2019 | handover.wrong.mazbataOld",
      "MAZBATA_DATE | 11.04.2029 | record.mazbataDate.future",
      "MAZBATA_NO | '' | record.mazbataNo.missing",
      "MAZBATA_NO | =SATIR() | handover.wrong.formula",
      "MAZBATA_NO | 12345678901234567890123456789012345678901 | record.mazbataNo.wrong",
      "START | '' | record.startOn.missing",
      "START | hemen | record.startOn.wrong",
      "START | 30.02.2029 | handover.wrong.dayUnknown",
      "START | 31.03.2029 | record.startOn.early",
      "START | 10.04.2030 | record.startOn.late"})
  void aWrongValueHasOneSentence(Column column, String value, String key) {
    assertThat(wrong(column, value)).as(value).isEqualTo(Map.of(column, "registry." + key));
  }

  /** Copied from web pages and spreadsheets: invisible to who looks at it, so it must not make a line wrong. */
  @Test
  void blanksThatNobodySeesDoNotMatter() {
    LineReading reading = LineReading.of(new HandoverLine(2, List.of("V675\u00A0", "\u200B10000000146",
        "Åsa\u00A0Işık", "0532\u00A0123 45\u202F67", "\u00A001.04.2029", "2029/12", "03.04.2029\u00A0")), TODAY);
    assertThat(reading.wrong()).isEmpty();
    assertThat(reading.entry().muhtarlikId()).isEqualTo("V675");
    assertThat(reading.entry().phone()).isEqualTo(new Phone("+905321234567"));
  }

  @Test
  void longValuesAndLineBreaksAreRefused() {
    assertThat(wrong(Column.NAME, "Ayşe Işık ".repeat(30)))
        .isEqualTo(Map.of(Column.NAME, "registry.handover.wrong.value"));
    assertThat(wrong(Column.MAZBATA_NO, "1\n2"))
        .isEqualTo(Map.of(Column.MAZBATA_NO, "registry.handover.wrong.lineBreak"));
    assertThat(wrong(Column.NAME, "Ayşe " + "Iş".repeat(40)))
        .isEqualTo(Map.of(Column.NAME, "registry.record.lastName.wrong"));
  }

  @Test
  void allThatIsWrongWithALineIsToldAtOnce() {
    LineReading reading = LineReading.of(new HandoverLine(2, List.of("", "1", "", "1", "1", "", "")), TODAY);
    assertThat(reading.wrong()).containsOnlyKeys(Column.values());
    assertThat(reading.entry()).isNull();
  }

  private static Map<Column, String> wrong(Column column, String value) {
    List<String> values = new ArrayList<>(RIGHT);
    values.set(column.ordinal(), value);
    Map<Column, String> keys = new HashMap<>();
    LineReading.of(new HandoverLine(2, values), TODAY).wrong()
        .forEach((where, refusal) -> keys.put(where, refusal.messageKey()));
    return keys;
  }
}
