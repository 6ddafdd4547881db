package tr.mbs.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoMimeTest {

  private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");
  private static final Map<String, String> OWNER = Map.of("ad", "Işıl Demir", "adres", "sirnak.merkez.gul@muhtar.example",
      "muhtarlik", "Gül Mahallesi Muhtarlığı (Şırnak, Merkez)");

  private static MimeMessage mail(String name) throws Exception {
    DemoLetter letter = DemoLetter.read(name);
    return new MimeMessage(Session.getInstance(new Properties()),
        new ByteArrayInputStream(DemoMime.source(letter, OWNER, letter.sent(NOW))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1-kurumsal-e-posta     | UTF-8        | Muhtarlıkların kurumsal e-posta adresleri kullanıma açıldı
      2-muhtarlar-toplantisi | ISO-8859-9   | Muhtarlar toplantısı: kış hazırlıkları ve açık talepler
      4-konteyner-yaniti     | windows-1254 | Ynt: Çöp konteyneri sayısının artırılması
      """)
  void eachCharacterSetIsReadAsItWasWritten(String name, String charset, String subject) throws Exception {
    MimeMessage mail = mail(name);
    assertThat(mail.getSubject()).isEqualTo(subject);
    assertThat(mail.getHeader("Subject", null)).containsIgnoringCase("=?" + charset + "?");
    String text = mail.getContent() instanceof MimeMultipart parts ? parts.getBodyPart(0).getContent().toString()
        : mail.getContent().toString();
    assertThat(text).startsWith("Sayın Işıl Demir,").doesNotContain("{", "?");
  }

  @Test
  void theOwnerIsNamedWithHisOffice() throws Exception {
    InternetAddress to = (InternetAddress) mail("1-kurumsal-e-posta").getAllRecipients()[0];
    assertThat(to.getPersonal()).isEqualTo("Gül Mahallesi Muhtarlığı (Şırnak, Merkez)");
    assertThat(to.getAddress()).isEqualTo("sirnak.merkez.gul@muhtar.example");
  }

  @Test
  void anAnswerNamesWhatItAnswers() throws Exception {
    assertThat(mail("4-konteyner-yaniti").getHeader("In-Reply-To"))
        .containsExactly(mail("3-konteyner-talebi").getMessageID());
  }

  @Test
  void enclosuresAreFiles() throws Exception {
    assertThat(((MimeMultipart) mail("2-muhtarlar-toplantisi").getContent()).getBodyPart(1).getInputStream().readNBytes(5))
        .isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(((MimeMultipart) mail("6-kapali-yol").getContent()).getBodyPart(1).getContentType()).startsWith("image/png");
  }

  @Test
  void aMailOfTodayIsNeverFromLaterThanNow() {
    assertThat(DemoLetter.read("8-egitim-daveti").sent(NOW)).isEqualTo(NOW);
    assertThat(DemoLetter.read("6-kapali-yol").sent(NOW)).isEqualTo(Instant.parse("2026-11-28T05:15:00Z"));
  }
}
