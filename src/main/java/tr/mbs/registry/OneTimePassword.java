package tr.mbs.registry;

import java.security.SecureRandom;

/** Passwords that are made here and told once: 16 characters that no eye takes for another, some 80 bits. */
public final class OneTimePassword {

  private static final String CHARACTERS = "bcdfghjkmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePassword() {
  }

  /** "Xk7m-Rw2p-9htq-4Vbn". */
  public static String draw() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        password.append('-');
      }
      RANDOM.ints(GROUP_LENGTH, 0, CHARACTERS.length()).mapToObj(CHARACTERS::charAt).forEach(password::append);
    }
    return password.toString();
  }
}
