package tr.mbs.mailbox.password;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import tr.mbs.kernel.EmailAddress;
import tr.mbs.kernel.Secrets;
import tr.mbs.mailbox.account.PasswordHash;
import tr.mbs.signin.MailboxDoor;
import tr.mbs.signin.limit.LimitReached;
import tr.mbs.signin.limit.PasswordLimits;
import tr.mbs.site.Audience;
import tr.mbs.site.MuhtarPrincipal;

/**
 * "Oturum aç" of the source: a muhtar's way to his office's mailbox, and to nothing else, by its address and his password.
 * The mail server never sees that password: it is compared with our hash.
 */
@Component
public class MailboxSignIn implements MailboxDoor {

  private final JdbcClient jdbc;
  private final PasswordHash hash;
  private final PasswordLimits limits;
  private final Secrets secrets;

  MailboxSignIn(JdbcClient jdbc, PasswordHash hash, PasswordLimits limits, Secrets secrets) {
    this.jdbc = jdbc;
    this.hash = hash;
    this.limits = limits;
    this.secrets = secrets;
  }

  /**
   * Empty for an unknown address, an office that nobody holds, and a wrong password, after the same time.
   *
   * @param typed  address
   * @param source from where he comes
   * @throws LimitReached when too many wrong passwords came from there; the password is not even looked at
   */
  public Optional<Authentication> authenticate(String typed, String password, String source) {
    String address = EmailAddress.lower(typed);
    limits.attempt(address, source);
    Holder holder = jdbc.sql(Holder.SELECT + "b.address = ?").param(address).query(Holder::of).optional().orElse(null);
    if (!hash.matches(password, holder == null ? null : holder.hash())) {
      return Optional.empty();
    }
    limits.wasRight(address, source);
    return Optional.of(authentication(holder));
  }

  @Override
  public Optional<Authentication> current(Authentication stored) {
    return stored.getPrincipal() instanceof MuhtarPrincipal muhtar
        ? authentication(muhtar.mandate()).filter(now -> Objects.equals(now.getDetails(), stored.getDetails()))
        : Optional.empty();
  }

  /** The holder of this mandate, if it is in force and he has a password. */
  Optional<Authentication> authentication(UUID mandate) {
    return jdbc.sql(Holder.SELECT + "h.mandate_id = ? and p.hash is not null").param(mandate).query(Holder::of).optional()
        .map(this::authentication);
  }

  /** The details are another text for another password: what was opened with the earlier one is over. */
  private Authentication authentication(Holder holder) {
    Audience audience = holder.given() ? Audience.MAILBOX_PASSWORD_DUE : Audience.MAILBOX;
    var muhtar = UsernamePasswordAuthenticationToken.authenticated(
        new MuhtarPrincipal(holder.mandate(), holder.office()), null,
        AuthorityUtils.createAuthorityList(audience.authority()));
    muhtar.setDetails(HexFormat.of().formatHex(
        secrets.mac("mailbox-standing", holder.mandate().toString(), holder.hash())));
    return muhtar;
  }
}
