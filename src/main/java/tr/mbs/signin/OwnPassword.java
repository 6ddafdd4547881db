package tr.mbs.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Refusal;
import tr.mbs.registry.staff.StaffDirectory;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.limit.PasswordLimits;
import tr.mbs.signin.process.StaffPasswords;

/** A member of staff gives himself another password. Guessing the old one here is as slow as at the door. */
@Component
public class OwnPassword {

  private final StaffDirectory directory;
  private final StaffPasswords passwords;
  private final PasswordLimits limits;

  OwnPassword(StaffDirectory directory, StaffPasswords passwords, PasswordLimits limits) {
    this.directory = directory;
    this.passwords = passwords;
    this.limits = limits;
  }

  /**
   * Ends all sessions of the account, for they began with the old password.
   *
   * @param wrong takes a refusal for each field that is wrong; then the password stays
   * @throws LimitReached when too many wrong passwords came from this address; the old one is not even looked at
   * @throws Refusal FORBIDDEN when the account was closed in the meantime
   */
  public void change(String userId, String current, String chosen, String address, List<Refusal> wrong) {
    limits.attempt(userId, address);
    directory.choosePassword(userId, () -> knows(userId, current, address), chosen, wrong);
  }

  private boolean knows(String userId, String current, String address) {
    boolean right = passwords.match(userId, current);
    if (right) {
      limits.wasRight(userId, address);
    }
    return right;
  }
}
