package tr.mbs.signin;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.Secrets;
import tr.mbs.registry.StaffAccounts;
import tr.mbs.registry.staff.StaffDirectory;
import tr.mbs.registry.unit.Unit;
import tr.mbs.registry.unit.Units;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.limit.PasswordLimits;
import tr.mbs.signin.process.StaffPasswords;
import tr.mbs.site.Audience;
import tr.mbs.site.StaffName;
import tr.mbs.site.StaffPrincipal;

/** The way in of staff: account and password, once for the portal and the engine's web applications. */
@Component
public class StaffSignIn {

  /** What somebody may do now, and how the pages call him: both come with one reading of the account. */
  public record Current(Authentication authentication, StaffName name) {
  }

  private final StaffPasswords passwords;
  private final StaffAccounts accounts;
  private final StaffDirectory directory;
  private final PasswordLimits limits;
  private final Secrets secrets;
  private final Units units;

  StaffSignIn(StaffPasswords passwords, StaffAccounts accounts, StaffDirectory directory, PasswordLimits limits,
      Secrets secrets, Units units) {
    this.passwords = passwords;
    this.accounts = accounts;
    this.directory = directory;
    this.limits = limits;
    this.secrets = secrets;
    this.units = units;
  }

  /**
   * Empty for an unknown account and for a wrong password, after the same time. Who has to choose his own password first
   * may do nothing else with this authentication.
   *
   * @param address from where it comes
   * @throws LimitReached when too many wrong passwords came from there; the password is not even looked at
   */
  public Optional<Authentication> authenticate(String userId, String password, String address) {
    limits.attempt(userId, address);
    // Asked first: a given password that its owner replaces at this moment opens no more than it did.
    boolean given = directory.isPasswordGiven(userId);
    if (!passwords.match(userId, password)) {
      return Optional.empty();
    }
    limits.wasRight(userId, address);
    if (!given) {
      directory.signedIn(userId);
    }
    return current(new StaffPrincipal(userId)).map(Current::authentication).map(now -> given ? choosing(now) : now);
  }

  /**
   * The account as it is now; empty when it is gone. The details of the authentication are another text as soon as groups
   * or password are others: a session that began with the earlier text is over.
   */
  public Optional<Current> current(StaffPrincipal principal) {
    return accounts.find(principal.userId()).map(account -> {
      var authentication = UsernamePasswordAuthenticationToken.authenticated(principal, null,
          AuthorityUtils.createAuthorityList(authorities(account.groups())));
      authentication.setDetails(standing(account));
      var names = units.of(account.groups()).stream().map(Unit::name).toList();
      return new Current(authentication, new StaffName(account.fullName(), names));
    });
  }

  /**
   * Who signed in, as he is now; empty when the account is gone, or its groups or password are others since. A password
   * that was chosen is another one, so whoever has to choose has to as long as this authentication lasts.
   */
  public Optional<Current> current(Authentication stored) {
    return stored.getPrincipal() instanceof StaffPrincipal principal
        ? current(principal)
            .filter(now -> Objects.equals(now.authentication().getDetails(), stored.getDetails()))
            .map(now -> hasToChoose(stored) ? new Current(choosing(now.authentication()), now.name()) : now)
        : Optional.empty();
  }

  /** Whether he has to choose his own password before he may do anything else. */
  public static boolean hasToChoose(Authentication authentication) {
    return Audience.PASSWORD_DUE.has(authentication);
  }

  private static Authentication choosing(Authentication full) {
    var only = UsernamePasswordAuthenticationToken.authenticated(full.getPrincipal(), null,
        AuthorityUtils.createAuthorityList(Audience.PASSWORD_DUE.authority()));
    only.setDetails(full.getDetails());
    return only;
  }

  private String standing(StaffAccounts.Account account) {
    String groups = String.join(" ", new TreeSet<>(account.groups()));
    return HexFormat.of().formatHex(
        secrets.mac("staff-standing", account.userId(), groups, account.passwordHash()));
  }

  private static Collection<String> authorities(Collection<String> groups) {
    return Audience.ofGroups(groups).stream().map(Audience::authority).toList();
  }
}
