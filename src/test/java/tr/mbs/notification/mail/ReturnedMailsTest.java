package tr.mbs.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Secrets;
import tr.mbs.notification.gateway.Report;

/** What mail servers write about a mail that they could not deliver, and what else comes to such an address. */
class ReturnedMailsTest {

  private static final ReturnPath RETURNS =
      new ReturnPath(new Secrets(new byte[32]), new EmailAddress("mbs@mbs.example"), "iade@iade.mbs.example");
  private static final String TOKEN = RETURNS.token("key");

  private final ReturnedMails reader = new ReturnedMails(RETURNS);

  @ParameterizedTest
  @CsvSource({"postfix, 5.1.1", "exchange, 5.1.10", "gmail, 5.2.2"})
  void aServerSaysThatAMailFailed(String server, String reason) throws MessagingException, IOException {
    assertThat(reader.read(sample(server))).contains(new ReturnedMail(TOKEN, Report.undelivered(reason)));
  }

  /** Half of what comes is written with the line ends of Unix. */
  @Test
  void lineEndsDoNotMatter() throws MessagingException, IOException {
    String source = text(sample("postfix"));
    assertThat(reader.read(bytes(source.replace("\n", "\r\n")))).isEqualTo(reader.read(bytes(source))).isPresent();
  }

  @Test
  void aServerThatStillTriesSettlesNothing() throws MessagingException, IOException {
    assertThat(reader.read(sample("delayed"))).contains(new ReturnedMail(TOKEN, Report.pending()));
  }

  @Test
  void aServerMaySayThatItArrived() throws MessagingException, IOException {
    assertThat(reader.read(sample("delivered"))).contains(new ReturnedMail(TOKEN, Report.delivered()));
    String relayed = text(sample("delivered")).replace("delivered\n", "Relayed (to a fax)\n");
    assertThat(reader.read(bytes(relayed))).as("unknown words say nothing")
        .contains(new ReturnedMail(TOKEN, Report.pending()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto-reply", "attached-report"})
  void whatPeopleAndTheirHolidaysWriteSaysNothing(String sample) throws MessagingException, IOException {
    assertThat(reader.read(sample(sample))).isEmpty();
  }

  @Test
  void aReportAboutNoMailOfOursSaysNothing() throws MessagingException, IOException {
    assertThat(reader.read(bytes(text(sample("postfix")).replace("mbs.example", "baska.example")))).isEmpty();
    assertThat(reader.read(bytes(text(sample("postfix")).replace(TOKEN, TOKEN.substring(1))))).isEmpty();
  }

  /** The address of the envelope goes before what somebody has put into the report. */
  @Test
  void theAddressNamesTheMail() throws MessagingException, IOException {
    String other = RETURNS.token("another");
    String source = text(sample("postfix")).replace("Message-ID: <" + TOKEN, "Message-ID: <" + other);
    assertThat(reader.read(bytes(source))).map(ReturnedMail::token).contains(TOKEN);
  }

  @Test
  void oneOfAListWhoDidNotGetItIsEnough() throws MessagingException, IOException {
    String two = text(sample("delivered")).replace("Status: 2.1.5\n",
        "Status: 2.1.5\n\n\nFinal-Recipient: rfc822; b@alici.example\nAction: FAILED\nStatus: 5.7.1 (policy)\n");
    assertThat(reader.read(bytes(two))).contains(new ReturnedMail(TOKEN, Report.undelivered("5.7.1")));
  }

  @Test
  void aReasonIsANumberAndNothingElse() throws MessagingException, IOException {
    String source = text(sample("postfix")).replace("Status: 5.1.1", "Status: kanarya@alici.example 5.99999.1");
    assertThat(reader.read(bytes(source))).contains(new ReturnedMail(TOKEN, Report.undelivered("failed")));
  }

  @Test
  void whatIsNoMailIsToldApart() {
    assertThatThrownBy(() -> reader.read(sample("malformed"))).isInstanceOf(MessagingException.class);
  }

  @Test
  void theBeginningOfALargeMailIsEnough() throws MessagingException, IOException {
    byte[] large = bytes(text(sample("exchange")).replace("Kanarya metni.", "Kanarya metni.\n".repeat(100_000)));
    assertThat(reader.read(Arrays.copyOf(large, BounceMailbox.MOST_BYTES)))
        .contains(new ReturnedMail(TOKEN, Report.undelivered("5.1.10")));
  }

  @Test
  void aMailOfManyLevelsAndPartsIsNotFollowed() throws MessagingException, IOException {
    StringBuilder deep = new StringBuilder("To: iade+" + TOKEN + "@iade.mbs.example\n");
    for (int level = 0; level < 2_000; level++) {
      deep.append("Content-Type: multipart/mixed; boundary=b").append(level).append("\n\n--b").append(level).append('\n');
    }
    assertThat(reader.read(bytes(deep + "Content-Type: message/delivery-status\n\nAction: failed\n"))).isEmpty();
    String wide = "To: iade+" + TOKEN + "@iade.mbs.example\nContent-Type: multipart/report; boundary=b\n\n"
        + "--b\nContent-Type: text/plain\n\nx\n".repeat(9_000)
        + "--b\nContent-Type: message/delivery-status\n\nAction: failed\n";
    assertThat(reader.read(bytes(wide))).isEmpty();
  }

  /** What BounceMailbox takes for unreadable: nothing else may come out of a mail that somebody has made up. */
  @Test
  void nothingUnexpectedComesOutOfABrokenMail() throws IOException {
    Random random = new Random(4711);
    for (String name : new String[] {"postfix", "exchange", "gmail", "delayed", "attached-report", "malformed"}) {
      for (int i = 0; i < 300; i++) {
        byte[] source = sample(name);
        for (int change = random.nextInt(12); change >= 0; change--) {
          source[random.nextInt(source.length)] = (byte) random.nextInt(256);
        }
        try {
          reader.read(source);
        } catch (MessagingException | IOException | IllegalArgumentException | IndexOutOfBoundsException expected) {
          assertThat(expected).isNotNull();
        }
      }
    }
  }

  static byte[] sample(String name) throws IOException {
    return bytes(text(ReturnedMailsTest.class.getResourceAsStream("/returned/" + name + ".eml").readAllBytes())
        .replace("TOKEN", TOKEN));
  }

  private static String text(byte[] source) {
    return new String(source, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String source) {
    return source.getBytes(StandardCharsets.UTF_8);
  }
}
