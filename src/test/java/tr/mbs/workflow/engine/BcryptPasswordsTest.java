package tr.mbs.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of a password. */
class BcryptPasswordsTest {

  private static final String LONG = "Çok uzun bir parola ".repeat(6);

  private final BcryptPasswords passwords = hashing(false);

  @Test
  void knowsAPasswordAgain() {
    String kept = passwords.encrypt("Demo-2026!");
    assertThat(passwords.check("Demo-2026!", kept)).isTrue();
    assertThat(passwords.check("demo-2026!", kept)).isFalse();
  }

  /** Bcrypt itself reads 72 bytes. */
  @Test
  void readsALongPasswordToItsEnd() {
    String kept = passwords.encrypt(LONG + "1");
    assertThat(passwords.check(LONG + "1", kept)).isTrue();
    assertThat(passwords.check(LONG + "2", kept)).isFalse();
  }

  @Test
  void isCheapInADemoOnly() {
    assertThat(passwords.encrypt("Demo-2026!")).startsWith("$2a$10$");
    BcryptPasswords demo = hashing(true);
    assertThat(demo.encrypt("Demo-2026!")).startsWith("$2a$04$");
    assertThat(demo.check("Demo-2026!", passwords.encrypt("Demo-2026!"))).isTrue();
  }

  private static BcryptPasswords hashing(boolean demo) {
    return new BcryptPasswords(new PasswordStrength().bcrypt(demo));
  }
}
