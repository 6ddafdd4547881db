package tr.mbs.mailbox.write;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tr.mbs.mailbox.letter.Letter;
import tr.mbs.mailbox.letter.LetterReader;

/** What stands in the form when a mail comes from another one. */
class PrefillTest {

  private static final String OWN = "yukaripinar@muhtar.example";

  private final Prefill prefill = new Prefill(messages());

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/mailbox");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  private static Letter letter(String head, String text) {
    String source = head + "\nDate: Mon, 23 Nov 2026 10:15:00 +0300\nContent-Type: text/plain; charset=utf-8\n\n" + text;
    try {
      return LetterReader.read(new MimeMessage(Session.getInstance(new Properties()),
          new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8))));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final Letter LETTER = letter("From: Ayşe Demir <ayse@cankiri.example>\nTo: " + OWN + ", ali@b.example\n"
      + "Cc: \"Kaya, Veli\" <veli@b.example>, AYSE@cankiri.example\nSubject: Köy yolu", "Merhaba\n\n> eski\nBilginize");

  @Test
  void anAnswerQuotes() {
    TypedMail answer = prefill.of(Source.Kind.REPLY, LETTER, OWN);
    assertThat(answer.to()).isEqualTo("Ayşe Demir <ayse@cankiri.example>");
    assertThat(answer.cc()).isNull();
    assertThat(answer.subject()).isEqualTo("Ynt: Köy yolu");
    assertThat(answer.text()).isEqualTo("\n\n23 Kasım 2026 10.15 tarihinde Ayşe Demir <ayse@cankiri.example> şunları yazdı:\n"
        + "> Merhaba\n> \n>> eski\n> Bilginize");
  }

  @Test
  void anAnswerToAllGoesToEverybodyButOneself() {
    TypedMail answer = prefill.of(Source.Kind.REPLY_ALL, LETTER, OWN);
    assertThat(answer.to()).isEqualTo("Ayşe Demir <ayse@cankiri.example>");
    assertThat(answer.cc()).isEqualTo("ali@b.example, \"Kaya, Veli\" <veli@b.example>");
  }

  @Test
  void answersGoWhereTheyAreWanted() {
    assertThat(prefill.of(Source.Kind.REPLY, letter("From: a@b.example\nReply-To: c@d.example\nSubject: x", "y"), OWN).to())
        .isEqualTo("c@d.example");
    assertThat(prefill.of(Source.Kind.REPLY, letter("From: " + OWN + "\nTo: c@d.example\nSubject: x", "y"), OWN).to())
        .isEqualTo("c@d.example");
    assertThat(prefill.of(Source.Kind.REPLY, letter("Subject: x", "y"), OWN).to()).isNull();
  }

  @Test
  void whatIsPassedOnSaysFromWhomItCame() {
    TypedMail passedOn = prefill.of(Source.Kind.FORWARD, LETTER, OWN);
    assertThat(passedOn.to()).isNull();
    assertThat(passedOn.subject()).isEqualTo("İlt: Köy yolu");
    assertThat(passedOn.text()).startsWith("\n\n---------- İletilmiş ileti ----------\nKimden: Ayşe Demir <ayse@cankiri.example>\n"
        + "Tarih: 23 Kasım 2026 10.15\nKonu: Köy yolu\nKime: " + OWN + ", ali@b.example\n\nMerhaba");
  }

  @ParameterizedTest
  @CsvSource({"Re: Yol, Yol", "RE: re: Ynt: Yol, Yol", "İlt: Fwd: YNT: Yol, Yol", "Re[2]: Yol, Yol", "Re : Yol, Yol", "FW: ilt: Yol, Yol",
      "Rehber: Yol, Rehber: Yol", "Yol re: köprü, Yol re: köprü", "re:, ''"})
  void marksDoNotPileUp(String subject, String bare) {
    assertThat(prefill.of(Source.Kind.REPLY, letter("Subject: " + subject, "x"), OWN).subject().strip()).isEqualTo(("Ynt: " + bare).strip());
    assertThat(prefill.of(Source.Kind.FORWARD, letter("Subject: " + subject, "x"), OWN).subject().strip()).isEqualTo(("İlt: " + bare).strip());
  }

  @Test
  void aDraftComesBackAsItWas() {
    TypedMail draft = prefill.of(Source.Kind.DRAFT, LETTER, OWN);
    assertThat(draft.to()).isEqualTo(OWN + ", ali@b.example");
    assertThat(draft.subject()).isEqualTo("Köy yolu");
    assertThat(draft.text()).isEqualTo("Merhaba\n\n> eski\nBilginize");
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"yanit:gelen:12:34, true", "taslak:taslaklar:3, true", "taslak:gelen:3, false", "yanit:gelen:, false",
      "yok:gelen:1, false", "'', false", "yanit:../x:1, false", "yanit:gelen:99999999999, false", "-, false"})
  void onlyAPlaceInAMailboxIsASource(String text, boolean right) {
    assertThat(Source.parse(text).isPresent()).isEqualTo(right);
    Source.parse(text).ifPresent(source -> assertThat(source.text()).isEqualTo(text));
  }
}
