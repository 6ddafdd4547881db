package tr.mbs.mailbox.write;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tr.mbs.kernel.Refusal;

class RecipientsTest {

  private final List<Refusal> wrong = new ArrayList<>();

  private List<String> to(String typed) {
    return Recipients.of(new TypedMail(typed, null, null, null), wrong).to().stream().map(InternetAddress::getAddress).toList();
  }

  @Test
  void peopleTypeThemInManyWays() {
    assertThat(to("a@b.example; Ali Veli <c@d.example>,\n\"Demir, Ayşe\" <e@f.example> ,")).containsExactly("a@b.example",
        "c@d.example", "e@f.example");
    assertThat(to("İNFO@KURUM.EXAMPLE")).containsExactly("info@kurum.example");
    assertThat(to("a@b.example, A@B.example")).containsExactly("a@b.example");
    assertThat(wrong).isEmpty();
  }

  @Test
  void namesAreEncodedOnceAndReadAgain() {
    InternetAddress read = Recipients.of(new TypedMail("\"Çankırı \"\"Valiliği\" <v@b.example>", null, null, null), wrong).to().get(0);
    assertThat(read.getPersonal()).isEqualTo("Çankırı Valiliği");
    assertThat(to(Recipients.text("Demir, \"Ayşe\" <x@y>", "e@f.example"))).containsExactly("e@f.example");
  }

  @Test
  void whatIsNoAddressIsNamed() {
    for (String typed : List.of("ali", "ali@", "@b.example", "a@b@c.example", "a b@c.example", "Ali <ali>", "<script>", "a@b..example",
        "a@b.example\r\nBcc: x@y.example", "a@[127.0.0.1]")) {
      wrong.clear();
      to(typed);
      assertThat(wrong).as(typed).isNotEmpty().allSatisfy(refusal -> {
        assertThat(refusal.field()).isEqualTo("to");
        assertThat(refusal.messageKey()).isEqualTo("mailbox.write.address.wrong");
      });
    }
  }

  /** A column of addresses that was pasted into one line, or no address at all. */
  @Test
  void aLongLineIsReadAsAnyOther() {
    for (String typed : List.of("a".repeat(20_000), "\"a\"<b>".repeat(3_000), "a@b.example ".repeat(1_600), "<".repeat(19_000) + "a",
        "\"".repeat(19_001) + "a")) {
      wrong.clear();
      assertThat(to(typed)).isEmpty();
      assertThat(wrong).extracting(Refusal::messageKey).containsOnly("mailbox.write.address.wrong");
    }
    wrong.clear();
    assertThat(to("\"" + "ş".repeat(19_000) + "\" <a@b.example>")).containsExactly("a@b.example");
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyStandsInBothLines() {
    Recipients both = Recipients.of(new TypedMail("a@b.example", "A@b.example, c@d.example", null, null), wrong);
    assertThat(both.cc()).hasSize(1);
    assertThat(both.all()).hasSize(2);
  }

  @Test
  void fiftyAreEnough() {
    String fifty = IntStream.range(0, 50).mapToObj(number -> "m" + number + "@b.example").collect(Collectors.joining(","));
    assertThat(to(fifty)).hasSize(50);
    assertThat(wrong).isEmpty();
    to(fifty + ",x@y.example");
    assertThat(wrong).extracting(Refusal::messageKey).containsExactly("mailbox.write.to.tooMany");
    wrong.clear();
    to(null);
    assertThat(wrong).extracting(Refusal::messageKey).containsExactly("mailbox.write.to.missing");
  }
}
