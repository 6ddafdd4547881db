package tr.mbs.workflow;

import java.security.SecureRandom;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Passwords that are made here and told once: 16 characters that no eye takes for another, some 80 bits. */
@Component
class OneTimePasswords {

  private static final String CHARACTERS = "bcdfghjkmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private final IdentityService identity;
  private final SecureRandom random = new SecureRandom();

  OneTimePasswords(IdentityService identity) {
    this.identity = identity;
  }

  /** One that the engine's policy takes: it asks for letters of both sizes, digits, and nothing of the user's own. */
  String fitFor(User user) {
    String password = any();
    while (!identity.checkPasswordAgainstPolicy(password, user).isValid()) {
      password = any();
    }
    return password;
  }

  /** "Xk7m-Rw2p-9htq-4Vbn". */
  private String any() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        password.append('-');
      }
      random.ints(GROUP_LENGTH, 0, CHARACTERS.length()).mapToObj(CHARACTERS::charAt).forEach(password::append);
    }
    return password.toString();
  }
}
