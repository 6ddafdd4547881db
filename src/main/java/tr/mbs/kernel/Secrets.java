package tr.mbs.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes and encryption for columns, from one master key that lives outside the database. Each purpose has keys
 * of its own, derived by HKDF-SHA-256 (RFC 5869): what was made for one purpose is worthless for another. A purpose is
 * a constant of the calling module, such as {@code "muhtar.tckn"}.
 */
public final class Secrets {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String HMAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] pseudorandomKey;
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  /**
   * @param masterKey 32 random bytes
   * @throws IllegalArgumentException when it has another length
   */
  public Secrets(byte[] masterKey) {
    if (masterKey.length != KEY_BYTES) {
      throw new IllegalArgumentException("The master key must have 32 bytes, not " + masterKey.length);
    }
    // HKDF-Extract; RFC 5869 §2.2 takes a string of zeros where there is no salt.
    this.pseudorandomKey = hmac(new byte[KEY_BYTES], masterKey);
  }

  /** 32 bytes of HMAC-SHA-256 over the parts; ("ab", "c") and ("a", "bc") differ. Compare in constant time. */
  public byte[] mac(String purpose, byte[]... parts) {
    byte[][] framed = new byte[2 * parts.length][];
    for (int i = 0; i < parts.length; i++) {
      framed[2 * i] = ByteBuffer.allocate(Integer.BYTES).putInt(parts[i].length).array();
      framed[2 * i + 1] = parts[i];
    }
    return hmac(key("mac", purpose), framed);
  }

  /** As {@link #mac(String, byte[]...)}, of texts in UTF-8. */
  public byte[] mac(String purpose, String... parts) {
    return mac(purpose, Arrays.stream(parts).map(Secrets::utf8).toArray(byte[][]::new));
  }

  /** Nonce (12 bytes), cipher text and tag (16 bytes) of AES-256-GCM; the same text looks different each time. */
  public byte[] encrypt(String purpose, byte[] clear) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = gcm(Cipher.ENCRYPT_MODE, purpose, nonce, clear);
    return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
  }

  /** As {@link #encrypt(String, byte[])}, of a text in UTF-8. */
  public byte[] encrypt(String purpose, String clear) {
    return encrypt(purpose, utf8(clear));
  }

  /** @throws IllegalStateException when it was sealed with another key or for another purpose, or was altered */
  public byte[] decrypt(String purpose, byte[] sealed) {
    if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new IllegalStateException("Too short for a sealed value of " + purpose);
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return gcm(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
  }

  /** As {@link #decrypt}, for what was sealed as a text. */
  public String decryptText(String purpose, byte[] sealed) {
    return new String(decrypt(purpose, sealed), StandardCharsets.UTF_8);
  }

  private byte[] gcm(int mode, String purpose, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      SecretKeySpec key = new SecretKeySpec(key("encrypt", purpose), "AES");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot seal or open a value of " + purpose, e);
    }
  }

  /** HKDF-Expand for one block: hash and key have the same length, so T(1) is the key. */
  private byte[] key(String use, String purpose) {
    return keys.computeIfAbsent(use + ":" + purpose, info -> hmac(pseudorandomKey, utf8(info), new byte[] {1}));
  }

  private static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
