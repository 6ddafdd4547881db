package tr.mbs.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A text that says something else is another version: else nobody would be told of it. */
class PrivacyNoticeTest {

  private static final LocalDate VERSION = LocalDate.of(2026, 11, 22);
  private static final String TEXT = "fee1c0aee51d1947";

  @Test
  void anotherTextHasAnotherVersion() throws NoSuchAlgorithmException {
    ResourceBundle messages = ResourceBundle.getBundle("messages/signin", Locale.ROOT);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    new TreeSet<>(messages.keySet()).stream().filter(key -> key.startsWith("signin.privacy."))
        .forEach(key -> digest.update((key + "=" + messages.getString(key)).getBytes(StandardCharsets.UTF_8)));
    assertThat(HexFormat.of().formatHex(digest.digest()).substring(0, 16))
        .as("PrivacyNotice.VERSION names this text. Does it say something else now? Then give it another day")
        .isEqualTo(TEXT);
    assertThat(PrivacyNotice.VERSION).isEqualTo(VERSION);
  }
}
