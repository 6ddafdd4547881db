package tr.mbs.signin.limit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Secrets;

/**
 * Browsers with which somebody has signed in before. Such a browser carries a signed text that fits this person only and
 * names nobody; it opens nothing, it only gives the person a share of codes that strangers cannot use up.
 */
@Component
public class KnownBrowsers {

  private static final String PURPOSE = "known-browser";
  private static final int NONCE = 16;
  private static final int MAC = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Secrets secrets;

  KnownBrowsers(Secrets secrets) {
    this.secrets = secrets;
  }

  /** A new text for a browser of this person: 64 characters of base64url. */
  public String token(byte[] subject) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] token = ByteBuffer.allocate(NONCE + MAC).put(nonce).put(secrets.mac(PURPOSE, nonce, subject)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** @param text what the browser sent, or null */
  public boolean knows(String text, byte[] subject) {
    byte[] token = decoded(text);
    byte[] mac = secrets.mac(PURPOSE, Arrays.copyOf(token, NONCE), subject);
    return MessageDigest.isEqual(mac, Arrays.copyOfRange(token, NONCE, NONCE + MAC));
  }

  /** As long as ours, whatever it is: that no cookie was sent costs no less. */
  private static byte[] decoded(String text) {
    try {
      return Arrays.copyOf(Base64.getUrlDecoder().decode(text == null ? "" : text), NONCE + MAC);
    } catch (IllegalArgumentException notOurs) {
      return new byte[NONCE + MAC];
    }
  }
}
