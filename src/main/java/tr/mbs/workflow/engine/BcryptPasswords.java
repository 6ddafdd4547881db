package tr.mbs.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Staff passwords as bcrypt. The engine appends a salt of 24 characters and bcrypt reads 72 bytes at most, so the text
 * is hashed to 44 characters first: a long password keeps all its strength.
 */
class BcryptPasswords implements PasswordEncryptor {

  private final BCryptPasswordEncoder bcrypt;

  BcryptPasswords(BCryptPasswordEncoder bcrypt) {
    this.bcrypt = bcrypt;
  }

  @Override
  public String encrypt(String password) {
    return bcrypt.encode(shortened(password));
  }

  @Override
  public boolean check(String password, String encrypted) {
    return bcrypt.matches(shortened(password), encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "sha256-bcrypt";
  }

  private static String shortened(String password) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
