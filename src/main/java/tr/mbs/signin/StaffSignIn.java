package tr.mbs.signin;

import java.util.Collection;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.signin.process.StaffPasswords;
import tr.mbs.site.Audience;
import tr.mbs.site.StaffPrincipal;

/** The way in of staff: account and password, once for the portal and the engine's web applications. */
@Component
public class StaffSignIn {

  private final StaffPasswords passwords;
  private final StaffAccounts accounts;
  private final PasswordLimits limits;

  StaffSignIn(StaffPasswords passwords, StaffAccounts accounts, PasswordLimits limits) {
    this.passwords = passwords;
    this.accounts = accounts;
    this.limits = limits;
  }

  /**
   * Empty for an unknown account and for a wrong password, after the same time.
   *
   * @param address from where it comes
   * @throws LimitReached when too many wrong passwords came from there; the password is not even looked at
   */
  public Optional<Authentication> authenticate(String userId, String password, String address) {
    limits.attempt(userId, address);
    if (!passwords.match(userId, password)) {
      return Optional.empty();
    }
    limits.wasRight(userId, address);
    return authentication(new StaffPrincipal(userId));
  }

  /** What the account may do now, by the groups it has now; empty when it is gone. */
  public Optional<Authentication> authentication(StaffPrincipal principal) {
    return accounts.find(principal.userId())
        .map(account -> UsernamePasswordAuthenticationToken.authenticated(principal, null,
            AuthorityUtils.createAuthorityList(authorities(account.groups()))));
  }

  private static Collection<String> authorities(Collection<String> groups) {
    return Audience.ofGroups(groups).stream().map(Audience::authority).toList();
  }
}
