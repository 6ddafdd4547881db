package tr.mbs.signin.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Staff passwords, which the engine's identity service keeps so that its web applications know the same people. */
@Component
public class StaffPasswords {

  private final IdentityService identity;
  private final BCryptPasswordEncoder bcrypt;
  private final String nobodys;

  StaffPasswords(IdentityService identity, BCryptPasswordEncoder bcrypt) {
    this.identity = identity;
    this.bcrypt = bcrypt;
    nobodys = bcrypt.encode("nobody");
  }

  /** Whether this is the account's password. For an unknown account, or one without, it takes as long to say no. */
  public boolean match(String userId, String password) {
    User user = identity.createUserQuery().userId(userId).singleResult();
    if (user == null || user.getPassword() == null) {
      bcrypt.matches("", nobodys);
      return false;
    }
    return identity.checkPassword(userId, password);
  }
}
