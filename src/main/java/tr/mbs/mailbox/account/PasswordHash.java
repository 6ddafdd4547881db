package tr.mbs.mailbox.account;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder.BCryptVersion;
import org.springframework.stereotype.Component;
import tr.mbs.site.SiteProperties;

/** bcrypt as the mail server reads it ({@code $2y$}), with as much work as for passwords of staff. */
@Component
public class PasswordHash {

  /** bcrypt reads no more. */
  public static final int MOST_BYTES = 72;

  private static final int USUAL = 10;
  /** A demo's passwords protect nobody. */
  private static final int LEAST = 4;

  private final BCryptPasswordEncoder bcrypt;
  private final String nobodys;

  PasswordHash(SiteProperties site) {
    bcrypt = new BCryptPasswordEncoder(BCryptVersion.$2Y, site.demo() ? LEAST : USUAL);
    nobodys = bcrypt.encode("nobody");
  }

  /** @param password of {@value #MOST_BYTES} bytes at most */
  public String of(String password) {
    return bcrypt.encode(password);
  }

  /** @param hash {@code null} for an address that nobody has a password for: no, after the same time */
  public boolean matches(String password, String hash) {
    return bcrypt.matches(password, hash == null ? nobodys : hash) && hash != null;
  }
}
