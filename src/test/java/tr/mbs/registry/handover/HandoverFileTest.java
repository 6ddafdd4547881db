package tr.mbs.registry.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tr.mbs.kernel.Refusal;

class HandoverFileTest {

  private static final String HEADER =
      "muhtarlik_id;tckn;ad_soyad;telefon;mazbata_tarihi;mazbata_no;goreve_baslama\n";
  private static final String LINE = "V1;10000000146;Ayşe Işık;05551112233;01.04.2029;12;03.04.2029\n";

  @Test
  void theOrderOfColumnsFurtherOnesAndTheSpellingOfTheirNamesDoNotMatter() {
    List<HandoverLine> lines = HandoverFile.read(("\uFEFFTelefon,Ad Soyad,İl,TCKN,Muhtarlık ID,Mazbata Tarihi,"
        + "Mazbata No,Göreve Başlama\r\n05551112233,\"Işık, Ayşe\",Çankırı,10000000146,V1,1.4.2029,12,3.4.2029\r\n")
        .getBytes(UTF_8));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).values())
        .containsExactly("V1", "10000000146", "Işık, Ayşe", "05551112233", "1.4.2029", "12", "3.4.2029");
  }

  @Test
  void linesAreCountedAsAnEditorDoes() {
    List<HandoverLine> lines = HandoverFile.read((HEADER + "\n" + LINE + ";;;;;;\n" + LINE.replace(";12;", ";\"1\n2\";")
        + LINE.trim()).getBytes(UTF_8));
    assertThat(lines).extracting(HandoverLine::number).containsExactly(3, 5, 7);
  }

  @Test
  void blankLinesAboveTheHeaderDoNotMatter() {
    List<HandoverLine> lines = HandoverFile.read(("\n  \n" + HEADER + LINE).getBytes(UTF_8));
    assertThat(lines).extracting(HandoverLine::number).containsExactly(4);
  }

  @Test
  void aLineOfAnotherWidthHasNoValues() {
    List<HandoverLine> lines = HandoverFile.read((HEADER + "V1;2\n" + LINE).getBytes(UTF_8));
    assertThat(lines.get(0).values()).isNull();
    assertThat(lines.get(1).values()).hasSize(7);
  }

  @Test
  void itsTextNamesNobody() {
    assertThat(HandoverFile.read((HEADER + LINE).getBytes(UTF_8)).toString()).isEqualTo("[HandoverLine[2]]");
  }

  @ParameterizedTest
  @MethodSource
  void whatCannotBeReadAsAWholeIsRefused(byte[] content, String key, String argument) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> HandoverFile.read(content)).satisfies(refusal -> {
      assertThat(refusal.messageKey()).isEqualTo("registry.upload." + key);
      assertThat(refusal.field()).isEqualTo("file");
      assertThat(argument == null || argument.equals(refusal.args()[0])).as("%s", refusal.args()).isTrue();
    });
  }

  static Stream<Arguments> whatCannotBeReadAsAWholeIsRefused() {
    String file = HEADER + LINE;
    return Stream.of(
        Arguments.of(new byte[0], "empty", null),
        Arguments.of(new byte[15 * 1024 * 1024 + 1], "large", "15"),
        Arguments.of("PK\u0003\u0004".getBytes(UTF_8), "spreadsheet", null),
        Arguments.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}, "spreadsheet", null),
        Arguments.of(file.getBytes(StandardCharsets.UTF_16), "utf16", null),
        Arguments.of(file.getBytes(Charset.forName("windows-1254")), "encoding", "2"),
        Arguments.of((file + "V2;\u0000").getBytes(UTF_8), "control", "3"),
        Arguments.of((file + LINE + "V2;\"açık;").getBytes(UTF_8), "quote", "4"),
        Arguments.of(file.replace("telefon", "tel").getBytes(UTF_8), "column", "telefon"),
        Arguments.of(file.replace("telefon", "tckn").getBytes(UTF_8), "twice", "tckn"),
        Arguments.of(HEADER.getBytes(UTF_8), "lines", null),
        Arguments.of((HEADER + "V;1;2;3;4;5;6\n".repeat(60_001)).getBytes(UTF_8), "long", "60000"));
  }
}
