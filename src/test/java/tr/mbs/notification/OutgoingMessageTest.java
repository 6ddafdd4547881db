package tr.mbs.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Phone;

class OutgoingMessageTest {

  private static final Phone PHONE = new Phone("+905550000012");

  @Test
  void anSmsWithTurkishLettersIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutgoingMessage.sms("k", "kind", PHONE, "Talebiniz alınmıştır."))
        .withMessageContaining("text");
  }

  @Test
  void onlyATurkishMobileNumberGetsAnSms() {
    for (String recipient : new String[] {"+903121234567", "05550000012", "+4915112345678", "a@mbs.example"}) {
      assertThatIllegalArgumentException().isThrownBy(
          () -> new OutgoingMessage("k", Channel.SMS, "kind", recipient, null, "text", false, false, false))
          .withMessageContaining("recipient");
    }
  }

  @Test
  void anEmailSubjectCannotCarryAnotherHeader() {
    assertThatIllegalArgumentException().isThrownBy(
        () -> OutgoingMessage.email("k", "kind", "a@mbs.example", "Talep\r\nBcc: b@mbs.example", "metin"))
        .withMessageContaining("subject");
  }

  @Test
  void anEmailMaySpeakTurkish() {
    assertThat(OutgoingMessage.email("k", "kind", "a@mbs.example", "Talebiniz alındı", "Çankırı Valiliğine").text())
        .isEqualTo("Çankırı Valiliğine");
  }

  @Test
  void itsTextFormNamesNeitherRecipientNorText() {
    assertThat(OutgoingMessage.sms("k-1", "approval-code", PHONE, "ABC-DEF")).hasToString("approval-code SMS k-1");
  }

  @Test
  void idsGrowWithTime() {
    assertThat(Stream.generate(TimeOrderedId::next).limit(50)).allMatch(id -> id.version() == 7 && id.variant() == 2);
    UUID first = TimeOrderedId.next();
    assertThat(first.getMostSignificantBits() >>> 16).isBetween(System.currentTimeMillis() - 1000,
        System.currentTimeMillis());
  }
}
