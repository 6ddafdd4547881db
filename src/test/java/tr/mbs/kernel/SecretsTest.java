package tr.mbs.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  private final Secrets secrets = new Secrets(key(1));

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33})
  void needsAMasterKeyOf32Bytes(int length) {
    assertThatThrownBy(() -> new Secrets(new byte[length])).isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("[");
  }

  @Test
  void macIsTheSameForTheSamePartsAndOtherwiseDiffers() {
    byte[] mac = secrets.mac("code", "id", "ABCDEF");
    assertThat(mac).hasSize(32).isEqualTo(new Secrets(key(1)).mac("code", "id", "ABCDEF"));
    assertThat(secrets.mac("code", utf8("id"), utf8("ABCDEF"))).isEqualTo(mac);
    assertThat(secrets.mac("code", "id", "ABCDEG")).isNotEqualTo(mac);
    assertThat(secrets.mac("code", "idA", "BCDEF")).isNotEqualTo(mac);
    assertThat(secrets.mac("code", "idABCDEF")).isNotEqualTo(mac);
    assertThat(secrets.mac("other", "id", "ABCDEF")).isNotEqualTo(mac);
    assertThat(new Secrets(key(2)).mac("code", "id", "ABCDEF")).isNotEqualTo(mac);
  }

  /**
   * Stored hashes must be found again after every release, so the derivation is pinned (computed independently, in
   * Python).
   */
  @Test
  void macStaysTheSameForever() {
    assertThat(HexFormat.of().formatHex(secrets.mac("muhtar.tckn", "10000000146")))
        .isEqualTo("c949bc7aa530ec2a20091afb31b5887349e80339d1af9e8d53f1ad72fa87a092");
  }

  @Test
  void opensWhatItSealed() {
    byte[] sealed = secrets.encrypt("muhtar.tckn", "Çankırı 10000000146");
    assertThat(secrets.decryptText("muhtar.tckn", sealed)).isEqualTo("Çankırı 10000000146");
    assertThat(secrets.decrypt("muhtar.tckn", sealed)).isEqualTo(utf8("Çankırı 10000000146"));
    assertThat(secrets.decryptText("muhtar.tckn", secrets.encrypt("muhtar.tckn", ""))).isEmpty();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("10000000146");
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(secrets.encrypt("p", "text")).isNotEqualTo(secrets.encrypt("p", "text"));
  }

  @Test
  void doesNotOpenWhatIsForeignOrAltered() {
    byte[] sealed = secrets.encrypt("p", "text");
    assertClosed(new Secrets(key(2)), "p", sealed);
    assertClosed(secrets, "other", sealed);
    assertClosed(secrets, "p", Arrays.copyOf(sealed, 5));
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertClosed(secrets, "p", altered);
    }
  }

  private static void assertClosed(Secrets secrets, String purpose, byte[] sealed) {
    assertThatThrownBy(() -> secrets.decrypt(purpose, sealed)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(purpose);
  }

  private static byte[] key(int filler) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filler);
    return key;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
