package tr.mbs.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
      "yol.jpg, JPEG, yol.jpg",
      "YOL.JPEG, JPEG, YOL.jpeg",
      "IMG_1234, JPEG, IMG_1234.jpg",
      "fatura.pdf.exe, PDF, fatura.pdf",
      "resim.png, JPEG, resim.jpg",
      "../../x, PNG, x.png",
      "C:\\Belgelerim\\dilekçe.pdf, PDF, dilekçe.pdf",
      ".htaccess, PDF, htaccess.pdf",
      "Toplantı 12.11.2026, PDF, Toplantı 12.11.2026.pdf",
      "'  köy   yolu .jpg', JPEG, köy yolu.jpg",
      "'', PDF, dosya.pdf",
      "..., PDF, dosya.pdf",
      "ışık İZMİR.PDF, PDF, ışık İZMİR.pdf",
      "a<b>|?*.png, PNG, ab.png"})
  void namesAreCleanedAndEndAsTheContentSays(String given, FileType type, String expected) {
    assertThat(FileName.clean(given, type)).isEqualTo(expected);
  }

  @Test
  void hiddenCharactersAreTakenAway() {
    assertThat(FileName.clean("fatura\u202Egpj.exe", FileType.JPEG)).isEqualTo("faturagpj.jpg");
    assertThat(FileName.clean("a\u0000b\r\nc\u200Bd\uFEFF.pdf", FileType.PDF)).isEqualTo("abcd.pdf");
    assertThat(FileName.clean("yarım\uD83D.png", FileType.PNG)).isEqualTo("yarım.png");
    assertThat(FileName.clean(null, FileType.PNG)).isEqualTo("dosya.png");
  }

  @Test
  void aDecomposedLetterIsComposed() {
    assertThat(FileName.clean("s\u0327ehir.pdf", FileType.PDF)).isEqualTo("\u015Fehir.pdf");
  }

  @Test
  void longNamesAreCutBetweenCharacters() {
    assertThat(FileName.clean("ş".repeat(500) + ".pdf", FileType.PDF)).hasSize(FileName.MAX_LENGTH).endsWith("ş.pdf");
    String cut = FileName.clean("\uD83D\uDE9C".repeat(200), FileType.JPEG);
    assertThat(cut.length()).isLessThanOrEqualTo(FileName.MAX_LENGTH);
    assertThat(cut).doesNotContainPattern("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])").endsWith(".jpg");
  }
}
